import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline trainee role NAME [JOB]`: changes what a trainee is and may do.
struct TraineeRoleCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TraineeHelp.configuration("role", .role) }

    @Argument(help: TraineeHelp.argument(.name))
    var name: String

    @Argument(help: TraineeHelp.argument(.job))
    var job: String?

    @Option(help: TraineeHelp.argument(.team, "team"))
    var team: String?

    @Option(name: .customLong("display"), help: TraineeHelp.argument(.displayName, "name"))
    var displayName: String?

    @Option(
        name: .customLong("right"),
        help: TraineeHelp.argument(.right, "right"),
        transform: Trainee.Right.argument
    )
    var granted: [Trainee.Right] = []

    @Option(
        name: .customLong("no-right"),
        help: TraineeHelp.argument(.withoutRight, "right"),
        transform: Trainee.Right.argument
    )
    var revoked: [Trainee.Right] = []

    @OptionGroup var jobs: JobOption
    @OptionGroup var options: TraineeOptions

    func run() throws {
        let settings = try self.options.settings(quizzes: self.jobs.quizzes)
        var changes = self.granted.map(TraineeDesk.Change.grant)
        changes += self.revoked.map(TraineeDesk.Change.revoke)
        if let job = self.job {
            changes.append(.job(try self.jobs.job(job, in: settings, self.options)))
        }
        if let team = self.team { changes.append(.team(team == "none" ? nil : team)) }
        if let displayName = self.displayName { changes.append(.displayName(displayName)) }
        guard !changes.isEmpty else {
            throw self.options.refusal(.traineeDesk(.nothingToChange), status: 2)
        }
        try self.options.atDesk(settings) { [changes] desk in
            let trainee = try desk.change(self.name, changes)
            try self.options.say(trainee.standing)
        }
    }
}
