import ArgumentParser
import QuizCore
import Wording

/// `quizline team`: makes and changes teams, and says who manages them.
struct TeamCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        TeamHelp.configuration(
            "team",
            .team,
            subcommands: [
                TeamListCommand.self, TeamAddCommand.self, TeamShowCommand.self,
                TeamRenameCommand.self, TeamMoveCommand.self, TeamRemoveCommand.self,
                TeamManagerCommand.self,
            ]
        )
    }
}

/// The help of the subcommands, in the language of the environment.
enum TeamHelp {
    static func configuration(
        _ name: String,
        _ command: TeamDeskPhrase.Command,
        subcommands: [any ParsableCommand.Type] = []
    ) -> CommandConfiguration {
        DeskHelp.configuration(
            name,
            TeamDeskPhrase.abstract(command),
            examples: TeamDeskPhrase.examples(command),
            subcommands: subcommands
        )
    }

    /// The help of one argument.
    static func argument(
        _ argument: TeamDeskPhrase.Argument,
        _ valueName: String? = nil
    ) -> ArgumentHelp {
        DeskHelp.argument(TeamDeskPhrase.argument(argument), valueName)
    }
}

extension Team {
    /// The team in one sentence.
    var standing: TeamDeskPhrase {
        .standing(team: self.id.text, name: self.name, parent: self.parent?.text)
    }
}

extension TraineeOptions {
    /// Writes what was done to standard output.
    func say(_ phrase: TeamDeskPhrase) throws(CommandFailure) {
        try self.write([phrase.text(in: self.language)])
    }
}
