import ArgumentParser
import Wording

/// `quizline trainee`: makes and changes accounts without the server.
struct TraineeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        TraineeHelp.configuration(
            "trainee",
            .trainee,
            subcommands: [
                TraineeAddCommand.self, TraineeListCommand.self, TraineeRoleCommand.self,
                TraineeTeamCommand.self, TraineeSecretCommand.self, TraineeCodesCommand.self,
                TraineeTokenCommand.self, TraineeDisableCommand.self, TraineeEnableCommand.self,
                TraineeForgetCommand.self,
            ]
        )
    }
}

/// The help of the subcommands, in the language of the environment.
enum TraineeHelp {
    static func configuration(
        _ name: String,
        _ command: TraineeDeskPhrase.Command,
        subcommands: [any ParsableCommand.Type] = []
    ) -> CommandConfiguration {
        DeskHelp.configuration(
            name,
            TraineeDeskPhrase.abstract(command),
            examples: TraineeDeskPhrase.examples(command),
            subcommands: subcommands
        )
    }

    /// The help of one argument.
    static func argument(
        _ argument: TraineeDeskPhrase.Argument,
        _ valueName: String? = nil
    ) -> ArgumentHelp {
        DeskHelp.argument(TraineeDeskPhrase.argument(argument), valueName)
    }
}
