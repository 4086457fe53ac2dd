import ArgumentParser
import Wording

/// `quizline selftest`: holds what the program says against known truth.
struct SelfTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selftest",
        abstract: "Hold levels and verdicts against known truth.",
        discussion: Examples.text([
            "quizline selftest model": "simulated people and questions",
            "quizline selftest demo": "what quizline demo has made",
            "quizline selftest practice": "a year of daily practice beside other practice",
        ]),
        subcommands: [ModelTestCommand.self, DemoTestCommand.self, PracticeTestCommand.self]
    )

    /// Refuses a number of people that is not in the range.
    static func require(
        _ people: Int,
        in sizes: ClosedRange<Int>,
        _ language: Language
    ) throws(CommandFailure) {
        guard !sizes.contains(people) else { return }
        let phrase = SelfTestPhrase.peopleForm(
            people,
            lowest: sizes.lowerBound,
            highest: sizes.upperBound
        )
        throw CommandFailure(.usage, phrase, in: language)
    }
}
