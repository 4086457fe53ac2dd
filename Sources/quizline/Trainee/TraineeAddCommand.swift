import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline trainee add NAME`: makes an account and shows its secret once.
struct TraineeAddCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TraineeHelp.configuration("add", .add) }

    @Argument(help: TraineeHelp.argument(.newName))
    var name: String

    @Option(name: .customLong("display"), help: TraineeHelp.argument(.displayName, "name"))
    var displayName: String?

    @Option(help: TraineeHelp.argument(.jobOfNewcomer, "id"))
    var job: String?

    @Option(help: TraineeHelp.argument(.team, "team"))
    var team: String?

    @Option(
        name: .customLong("right"),
        help: TraineeHelp.argument(.rightOfNewcomer, "right"),
        transform: Trainee.Right.argument
    )
    var rights: [Trainee.Right] = []

    @OptionGroup var jobs: JobOption
    @OptionGroup var options: TraineeOptions

    func run() throws {
        let settings = try self.options.settings(quizzes: self.jobs.quizzes)
        let identity = settings.identity
        let asked = self.job ?? (identity.isJobGiven ? identity.defaultJob?.text ?? "none" : nil)
        let job =
            if let word = asked {
                try self.jobs.job(word, in: settings, self.options)
            } else {
                identity.defaultJob
            }
        try self.options.atDesk(settings, making: .database) { desk in
            let newcomer = try desk.add(
                self.name,
                displayName: self.displayName,
                job: job,
                team: self.team == "none" ? nil : self.team,
                rights: Set(self.rights)
            )
            let trainee = newcomer.trainee
            let added = TraineeDeskPhrase.added(
                name: trainee.displayName,
                user: trainee.id.text,
                secret: newcomer.pin
            )
            let lines = [added, trainee.standing].map { $0.text(in: self.options.language) }
            try self.options.reveal(lines, .secret, of: trainee.id.text)
        }
    }
}
