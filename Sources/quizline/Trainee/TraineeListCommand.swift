import ArgumentParser
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline trainee list [WORD]`: shows accounts, beside a running server too.
struct TraineeListCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TraineeHelp.configuration("list", .list) }

    /// Columns of a line where nobody looks: each trainee stays on one line.
    private static let endlessWidth = 10_000

    @Argument(help: TraineeHelp.argument(.word))
    var word: String?

    @Option(help: TraineeHelp.argument(.filterTeam, "team"))
    var team: String?

    @Option(help: TraineeHelp.argument(.filterJob, "id"))
    var job: String?

    @Option(
        help: TraineeHelp.argument(.filterRight, "right"),
        transform: Trainee.Right.argument
    )
    var right: Trainee.Right?

    @OptionGroup var options: TraineeOptions

    func run() throws {
        let settings = try self.options.settings()
        try self.options.telling {
            let filter = TraineeFilter(
                text: self.word,
                team: try self.team.map { try TeamOverview(settings).team($0).id },
                job: self.job.map { JobRole.ID($0) },
                right: self.right
            )
            let trainees = try TraineeDesk.list(settings, matching: filter)
            guard !trainees.isEmpty else {
                self.options.remark(.traineeDesk(.nobody))
                return
            }
            let table = TextTable([self.heads] + trainees.map(self.row))
            try self.options.write(table.lines(width: Self.width))
        }
    }

    private var heads: [String] {
        TraineeDeskPhrase.Column.allCases.map {
            TraineeDeskPhrase.column($0).text(in: self.options.language)
        }
    }

    private func row(_ trainee: Trainee) -> [String] {
        let disabled = TraineeDeskPhrase.isDisabled.text(in: self.options.language)
        return TraineeDeskPhrase.Column.allCases.map { column in
            switch column {
            case .user: trainee.id.text
            case .name: trainee.displayName
            case .job: trainee.job?.text ?? "-"
            case .team: trainee.team?.text ?? "-"
            case .rights: Self.rights(of: trainee)
            case .state: trainee.isDisabled ? disabled : "-"
            }
        }
    }

    private static func rights(of trainee: Trainee) -> String {
        let rights = Trainee.Right.allCases.filter(trainee.rights.contains).map(\.rawValue)
        return rights.isEmpty ? "-" : rights.joined(separator: ",")
    }

    /// Columns of the terminal.
    static var width: Int {
        StandardStream.output.columns ?? Self.endlessWidth
    }
}
