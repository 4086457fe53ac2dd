import Testing
import Wording

@Suite("Sentences about demonstrations and self-tests")
struct DemoPhraseTests {
    private static let made = DemoPhrase.Made(
        trainees: 40,
        teams: 3,
        attempts: 900,
        answers: 12_000,
        from: "2025-07-01",
        until: "2026-07-01"
    )

    private static let demo: [DemoPhrase] = [
        .alreadyThere("d.db"), .traineesForm(3, lowest: 6, highest: 2000),
        .noQuizToSpoil(folder: "quizzes"), .made(Self.made), .quizzes("d-quizzes"),
        .wrongKey(question: "six/q1"), .unclear(question: "six/q2"), .truth("d-truth.csv"),
        .nobodyCanSignIn, .tryThese, .storeRefused, .team(0), .team(1), .team(2),
    ]

    private static let selfTest: [SelfTestPhrase] =
        [
            .trial(people: 100, seed: "1"), .howToReadIntervals, .verdictTable,
            .howToReadVerdicts, .difficultiesKnown(gains: ["1.0"], answers: ["5"]), .fits,
            .doesNotFit, .peopleForm(3, lowest: 100, highest: 1000),
            .comparison(trainees: 40, asOf: "2026-07-01T00:00:00Z"), .howToReadComparison,
            .allUnits, .noTruth("d-truth.csv"), .truthForm("d-truth.csv", line: 2),
        ]
        + SelfTestPhrase.Column.allCases.map(SelfTestPhrase.column)
        + SelfTestPhrase.Crowd.allCases.map(SelfTestPhrase.crowd)

    private static let practice: [PracticeTrialPhrase] =
        [
            .trial(
                PracticeTrialPhrase.Trial(
                    people: 100,
                    seed: "1",
                    job: "sdr",
                    questions: 554,
                    competencies: 21
                )
            ),
            .howToRead, .screens(person: "learner-1"), .screen(day: 1, date: "2025-07-01"),
            .laterThatDay(answers: 10, right: 7), .screenDiffers(day: 1),
        ]
        + PracticeTrialPhrase.Column.allCases.map(PracticeTrialPhrase.column)
        + PracticeTrialPhrase.Way.allCases.map(PracticeTrialPhrase.way)

    @Test
    func `each sentence is there in both languages and differs`() {
        for phrase in Self.demo { self.expectBoth(phrase) }
        for phrase in Self.selfTest { self.expectBoth(phrase) }
        for phrase in Self.practice { self.expectBoth(phrase) }
    }

    private func expectBoth(_ phrase: some Speakable) {
        #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
        #expect(phrase.english != phrase.chinese, "\(phrase)")
    }
}
