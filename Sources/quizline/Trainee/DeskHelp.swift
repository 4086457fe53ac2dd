import ArgumentParser
import Wording

/// Help in the language of the environment, which is known before any option is read.
enum DeskHelp {
    static func configuration(
        _ name: String,
        _ abstract: some Speakable,
        examples: some Speakable,
        subcommands: [any ParsableCommand.Type]
    ) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: Self.text(abstract),
            discussion: Self.text(examples),
            subcommands: subcommands
        )
    }

    /// The help of one argument.
    static func argument(_ phrase: some Speakable, _ valueName: String?) -> ArgumentHelp {
        ArgumentHelp(Self.text(phrase), valueName: valueName)
    }

    private static func text(_ phrase: some Speakable) -> String {
        phrase.text(in: .ofTerminal)
    }
}
