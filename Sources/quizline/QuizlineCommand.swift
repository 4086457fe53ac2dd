import ArgumentParser
import Glibc
import QuizSession

/// The program: what is typed after `quizline`.
@main
struct QuizlineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quizline",
        abstract: "Training quizzes over a line: a server, its reports and its checks.",
        discussion: Examples.text([
            "quizline serve": "start on 127.0.0.1:7849",
            "quizline check quizzes": "look for faults in the quiz files",
            "quizline report trainee lina": "what Li Na knows and what to do next",
            "quizline trainee list": "who has an account",
            "quizline import bank.gift": "take over quizzes of another system",
        ]),
        version: ServerVersion.text,
        subcommands: [
            ServeCommand.self,
            CheckCommand.self,
            PreviewCommand.self,
            FormatCommand.self,
            SchemaCommand.self,
            ProgrammeCommand.self,
            AssignCommand.self,
            CoverageCommand.self,
            ReportCommand.self,
            RemindCommand.self,
            RegradeCommand.self,
            RebuildCommand.self,
            BackupCommand.self,
            RestoreCommand.self,
            VerifyCommand.self,
            CertificateCommand.self,
            AuditCommand.self,
            TriageCommand.self,
            MarkCommand.self,
            TraineeCommand.self,
            TeamCommand.self,
            ImportCommand.self,
            ExportCommand.self,
            DemoCommand.self,
            SelfTestCommand.self,
        ]
    )

    static func main() async {
        // A reader that leaves early, such as `head`, shows as a failed write instead of a signal.
        signal(SIGPIPE, SIG_IGN)
        // A limit on the size of files shows as a failed write, too (rule D10).
        signal(SIGXFSZ, SIG_IGN)
        let status = await Self.status()
        Glibc.exit(status)
    }

    /// Runs what the command line asks for and returns the exit status.
    private static func status() async -> Int32 {
        do {
            var command = try Self.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return ProgramStatus.fine.rawValue
        } catch let failure as CommandFailure {
            StandardStream.error.write(failure.text)
            return failure.status.rawValue
        } catch {
            return Self.report(error)
        }
    }

    /// Writes what ArgumentParser has to say: help to standard output, mistakes to standard error.
    private static func report(_ error: any Error) -> Int32 {
        let status = ProgramStatus.status(of: Self.exitCode(for: error))
        let message = Self.fullMessage(for: error)
        if !message.isEmpty {
            let stream = status == 0 ? StandardStream.output : StandardStream.error
            stream.write(message + "\n")
        }
        return status
    }
}
