import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline trainee secret NAME`: makes a new secret and shows it once.
struct TraineeSecretCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        TraineeHelp.configuration("secret", .secret)
    }

    @Argument(help: TraineeHelp.argument(.name))
    var name: String?

    @Flag(name: .customLong("all"), help: TraineeHelp.argument(.allTrainees))
    var isForAll = false

    @OptionGroup var options: TraineeOptions

    func run() throws {
        guard self.isForAll == (self.name == nil) else {
            throw self.options.refusal(.traineeDesk(.nameOrAll), status: 2)
        }
        let settings = try self.options.settings()
        let making = self.isForAll ? TraineeDesk.Making.pepper : .nothing
        try self.options.atDesk(settings, making: making) { desk in
            let all = self.isForAll ? try desk.remembered().map(\.id.text) : []
            for name in self.name.map({ [$0] }) ?? all {
                let newcomer = try desk.makeSecret(of: name, revokesTokens: self.isForAll)
                let user = newcomer.trainee.id.text
                let phrase = TraineeDeskPhrase.newSecret(user: user, secret: newcomer.pin)
                let line = phrase.text(in: self.options.language)
                try self.options.reveal([line], .secret, of: user)
            }
        }
    }
}
