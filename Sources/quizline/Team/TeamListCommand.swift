import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline team list`: shows all teams, beside a running server too.
struct TeamListCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TeamHelp.configuration("list", .list) }

    @OptionGroup var options: TraineeOptions

    func run() throws {
        let settings = try self.options.settings()
        try self.options.telling {
            let overview = try TeamOverview(settings)
            guard !overview.tree.teams.isEmpty else {
                self.options.remark(.teamDesk(.noTeams))
                return
            }
            let heads = TeamDeskPhrase.Column.allCases.map {
                TeamDeskPhrase.column($0).text(in: self.options.language)
            }
            let table = TextTable(
                [heads] + overview.tree.places.map { Self.row($0, of: overview) },
                alignments: [.left, .left, .right, .left]
            )
            try self.options.write(table.lines(width: TraineeListCommand.width))
        }
    }

    /// A team stands to the right of the one that it lies below.
    private static func row(_ place: TeamTree.Place, of overview: TeamOverview) -> [String] {
        let managers = overview.managers(of: place.team.id).map(\.text)
        return [
            String(repeating: "  ", count: place.depth) + place.team.id.text, place.team.name,
            String(overview.peopleCount(of: place.team.id)),
            managers.isEmpty ? "-" : managers.joined(separator: ","),
        ]
    }
}
