import ArgumentParser

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
}
