import ArgumentParser
import Foundation
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
        let filter = TraineeFilter(
            text: self.word,
            team: try self.team.map(self.options.teamID),
            job: self.job.map { JobRole.ID($0) },
            right: self.right
        )
        try self.options.telling { () throws(TraineeDesk.Fault) in
            let trainees = try TraineeDesk.list(settings, matching: filter)
            guard !trainees.isEmpty else {
                self.options.remark(.traineeDesk(.nobody))
                return
            }
            let table = TextTable([self.heads] + trainees.map(self.row))
            for line in table.lines(width: Self.width) { print(line) }
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
            case .rights:
                Trainee.Right.allCases.filter(trainee.rights.contains).map(\.rawValue)
                    .joined(separator: ",")
            case .state: trainee.isDisabled ? disabled : "-"
            }
        }
    }

    /// Columns of the terminal.
    static var width: Int {
        var size = winsize()
        let isTerminal = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isTerminal ? Int(size.ws_col) : Self.endlessWidth
    }
}
