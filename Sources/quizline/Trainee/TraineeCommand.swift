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
                TraineeTeamCommand.self, TraineeSecretCommand.self, TraineeDisableCommand.self,
                TraineeEnableCommand.self, TraineeForgetCommand.self,
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
        CommandConfiguration(
            commandName: name,
            abstract: self.text(.abstract(command)),
            discussion: self.text(.examples(command)),
            subcommands: subcommands
        )
    }

    /// The help of one argument.
    static func argument(
        _ argument: TraineeDeskPhrase.Argument,
        _ valueName: String? = nil
    ) -> ArgumentHelp {
        ArgumentHelp(self.text(.argument(argument)), valueName: valueName)
    }

    private static func text(_ phrase: TraineeDeskPhrase) -> String {
        phrase.text(in: TraineeOptions.languageOfEnvironment)
    }
}
