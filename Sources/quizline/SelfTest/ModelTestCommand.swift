import ArgumentParser
import Simulation
import Wording

/// `quizline selftest model`: the estimator held against simulated people.
struct ModelTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Hold levels and verdicts against simulated people.",
        discussion: Examples.text([
            "quizline selftest model": "tables in Markdown",
            "quizline selftest model --people 2000": "faster and less exact",
        ])
            + "\n\nReads and writes no file. Status 1: intervals do not hold the true level as often"
            + " as they promise."
    )

    private static let sizes = 100...1_000_000

    @Option(help: ArgumentHelp("How many people are simulated.", valueName: "n"))
    var people = 5000

    @Option(help: ArgumentHelp("Decides all that is drawn.", valueName: "n"))
    var seed: UInt64 = 1

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        try SelfTestCommand.require(self.people, in: Self.sizes, language)
        let page = ModelTestPage(self.trials(language), people: self.people, seed: self.seed)
        try StandardStream.output.write(page.text(in: language), in: language)
        if !page.fits { throw CommandFailure(.findings) }
    }

    private func trials(_ language: Language) -> ModelTestPage.Trials {
        var display = ProgressDisplay(language: language)
        defer { display.wipe() }
        var trials: ModelTestPage.Trials = [:]
        for (index, kind) in ModelTrial.Kind.allCases.enumerated() {
            trials[kind] = ModelTrial(kind, seed: self.seed).run(
                people: self.people,
                answers: ModelTestPage.answers(of: kind),
                levels: kind == .deviating ? ModelTestPage.levels : []
            ) { done in
                display.show(
                    .simulating,
                    done: index * self.people + done,
                    of: ModelTrial.Kind.allCases.count * self.people
                )
            }
        }
        return trials
    }
}
