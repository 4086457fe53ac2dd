import ArgumentParser
import Glibc
import QuizSession
import Wording

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
        StandardStream.guardClosed()
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
            StandardStream.error.remark(failure.text)
            return failure.status.rawValue
        } catch {
            return Self.report(error)
        }
    }

    /// Writes what ArgumentParser has to say: help to standard output, mistakes to standard error.
    private static func report(_ error: any Error) -> Int32 {
        let status = ProgramStatus.status(of: Self.exitCode(for: error))
        let message = Self.fullMessage(for: error)
        guard !message.isEmpty else { return status }
        guard status == 0 else {
            StandardStream.error.remark(message + "\n")
            return status
        }
        do {
            let language = Language.ofTerminal
            let note = language == .chinese && message.isEnglishHelp
            let above = note ? CommandLinePhrase.helpIsEnglish.text(in: language) + "\n\n" : ""
            try StandardStream.output.write(above + message + "\n", in: language)
            return status
        } catch {
            StandardStream.error.remark(error.text)
            return error.status.rawValue
        }
    }
}

extension String {
    /// Whether it is the help of a command in English, as ArgumentParser lays it out.
    fileprivate var isEnglishHelp: Bool {
        self.hasPrefix("OVERVIEW: ") && self.utf8.allSatisfy { $0 < 0x80 }
    }
}
