import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Fit of single questions")
struct QuestionFitTests {
    private func prediction(
        _ chance: Double,
        _ outcome: Double,
        question: Question.ID = "q0",
        isRepeat: Bool = false
    ) -> Prediction {
        Prediction(
            question: QuestionName(quiz: "sample", question: question),
            chance: chance,
            outcome: outcome,
            units: 3,
            isRepeat: isRepeat
        )
    }

    @Test func `example 22 has the outfit of the page`() throws {
        let chances = [0.699554, 0.671448, 0.634903, 0.752710, 0.553903, 0.683771]
        let outcomes = [1.0, 1, 0, 1, 0, 1]
        var fit = QuestionFit()

        for (chance, outcome) in zip(chances, outcomes) {
            fit.add(self.prediction(chance, outcome))
        }

        #expect((try #require(fit.meanSquare) - 0.781745).magnitude < 2e-6)
        #expect((try #require(fit.z) + 0.685530).magnitude < 1e-5)
        #expect(!fit.isJudged && !fit.isMisfit)
    }

    @Test func `repeats and partial marks do not count`() {
        var fit = QuestionFit()

        fit.add(self.prediction(0.7, 0.5))
        fit.add(self.prediction(0.7, 1, isRepeat: true))

        #expect(fit == QuestionFit() && fit.meanSquare == nil && fit.z == nil)
    }

    @Test func `surprising answers do not fit once there are fifty`() {
        var fits = QuestionFits()

        for number in 1...50 {
            fits.add(self.prediction(0.9, number % 3 == 0 ? 0 : 1, question: "spoilt"))
            fits.add(self.prediction(0.9, number % 10 == 0 ? 0 : 1, question: "good"))
            if number < 50 { fits.add(self.prediction(0.9, 0, question: "new")) }
        }

        #expect(fits.judged == 2)
        #expect(fits.misfits.map(\.question.question) == ["spoilt"])
        #expect(fits[QuestionName(quiz: "sample", question: "new")].isMisfit == false)
    }

    @Test func `a question that does not fit is flagged after a wrong key`() {
        var fit = QuestionFit()
        for number in 1...50 { fit.add(self.prediction(0.9, number % 3 == 0 ? 0 : 1)) }
        let item = ItemStatistics.all(
            ItemAnalysisTests.matrix((0..<40).map { [$0 < 20 ? 1.0 : 0, 1] }, maxima: [1, 1])
        )[0]

        let flags = ItemFlag.flags(of: item, wrongChoices: [], fit: fit)
        let unasked = ItemFlag.flags(of: item, wrongChoices: [])

        #expect(flags.contains(.misfit) && !unasked.contains(.misfit))
        #expect(ItemFlag.wrongKey < .misfit && ItemFlag.misfit < .weak)
    }
}
