import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Predictions held against what came")
struct CalibrationTests {
    private static let servings = [
        Examples.Serving(letter: "e", outcome: 1), Examples.Serving(letter: "m", outcome: 1),
        Examples.Serving(letter: "h", outcome: 0),
        Examples.Serving(letter: "m", outcome: 1, guess: 0.5),
        Examples.Serving(letter: "m", outcome: 0, guess: 0),
        Examples.Serving(letter: "e", outcome: 1),
    ]

    private static let framework = CompetencyFramework(
        version: "1",
        rungs: [],
        domains: [
            CompetencyDomain(
                id: "roles",
                name: LocalizedText(zh: "角色", en: "Roles"),
                groups: [
                    CompetencyGroup(
                        id: "six-roles",
                        name: LocalizedText(zh: "六个角色", en: "Six roles"),
                        competencies: [Examples.competency()]
                    )
                ]
            )
        ],
        roles: []
    )

    private func predictions(_ evidence: [Evidence], now: Instant = Examples.now) -> [Prediction] {
        Prediction.replay(
            evidence,
            banks: CompetencyBanks(Examples.questionsOfBankA),
            framework: Self.framework,
            now: now
        )
    }

    private func isNear(_ value: Double?, _ wanted: Double) -> Bool {
        value.map { ($0 - wanted).magnitude < 1e-6 } ?? false
    }

    @Test func `example 22 predicts each answer from those before it`() {
        let wanted = [0.699554, 0.671448, 0.634903, 0.752710, 0.553903, 0.683771]

        let predictions = self.predictions(Examples.evidence(Self.servings))

        #expect(predictions.count == 6)
        for (prediction, chance) in zip(predictions, wanted) {
            #expect(self.isNear(prediction.chance, chance), "\(prediction)")
        }
        #expect(predictions.map(\.units) == [0, 1, 2, 3, 4, 5])
    }

    @Test func `example 22 has the statistics of the page`() {
        var calibration = Calibration()

        for prediction in self.predictions(Examples.evidence(Self.servings)) {
            calibration.add(prediction)
        }

        #expect(self.isNear(calibration.brier, 0.178213))
        #expect(self.isNear(calibration.logLoss, 0.539108))
        #expect(self.isNear(calibration.z, 0.003241))
        #expect(self.isNear(calibration.expectedError, 0.185253))
        #expect(calibration.bins.map(\.count) == [0, 0, 0, 0, 0, 1, 4, 1, 0, 0])
    }

    @Test func `the order of arrival changes nothing and later answers do not exist`() {
        let evidence = Examples.evidence(Self.servings)
        let before = Instant(milliseconds: Examples.now.milliseconds - 1)

        #expect(self.predictions(evidence.reversed()) == self.predictions(evidence))
        #expect(self.predictions(evidence, now: before).isEmpty)
    }

    @Test func `bands split first servings by the units before; repeats are apart`() {
        let again = Examples.Serving(letter: "e", outcome: 1, daysAgo: 2, question: "again")
        let repeated = [again, Examples.Serving(letter: "e", outcome: 1, question: "again")]
        var bands = CalibrationByBand()

        for prediction in self.predictions(Examples.evidence(Self.servings)) {
            bands.add(prediction)
        }
        for prediction in self.predictions(Examples.evidence(repeated)) { bands.add(prediction) }

        #expect(bands[.all].count == 7)
        #expect(bands[.underThree].count == 4)
        #expect(bands[.threeToSix].count == 3)
        #expect(bands[.sixAndMore].count == 0 && bands[.twelveAndMore].z == nil)
        #expect(bands[.repeats].count == 1)
        #expect(!bands.hasDrifted)
    }

    @Test func `many right answers against the predictions are drift`() {
        let question = QuestionName(quiz: "sample", question: "q0")
        var bands = CalibrationByBand()

        for _ in 1...40 {
            bands.add(
                Prediction(
                    question: question,
                    chance: 0.5,
                    outcome: 1,
                    units: 8,
                    isRepeat: false
                )
            )
        }

        #expect(self.isNear(bands[.sixToTwelve].z, 20 / 10.0.squareRoot()))
        #expect(bands.hasDrifted)
    }

    @Test func `the interval of Wilson holds the share`() throws {
        var calibration = Calibration()
        for outcome in [1.0, 1, 1, 0] {
            calibration.add(
                Prediction(
                    question: QuestionName(quiz: "sample", question: "q0"),
                    chance: 0.75,
                    outcome: outcome,
                    units: 0,
                    isRepeat: false
                )
            )
        }

        let interval = try #require(calibration.bins[7].interval)

        // (.75 + 1.645^2/8 -+ 1.645 sqrt(.75 x .25/4 + 1.645^2/64)) / (1 + 1.645^2/4)
        #expect((interval.low - 0.356140).magnitude < 1e-6, "\(interval)")
        #expect((interval.high - 0.942099).magnitude < 1e-6, "\(interval)")
    }
}
