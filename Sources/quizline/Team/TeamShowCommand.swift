import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline team show TEAM`: shows a team with its people, beside a running server too.
struct TeamShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TeamHelp.configuration("show", .show) }

    @Argument(help: TeamHelp.argument(.team))
    var team: String

    @OptionGroup var options: TraineeOptions

    func run() throws {
        let settings = try self.options.settings()
        try self.options.telling {
            let overview = try TeamOverview(settings)
            let team = try overview.team(self.team)
            let people = try overview.people(of: team.id)
            try self.options.say(team.standing)
            try self.options.say(.managedBy(overview.managers(of: team.id).map(\.text)))
            try self.options.say(.size(people.count))
            let rows = people.map { [$0.id.text, $0.displayName, $0.team?.text ?? "-"] }
            try self.options.write(TextTable(rows).lines(width: TraineeListCommand.width))
        }
    }
}
