import QuizCore
import Testing

@testable import Simulation

@Suite("A simulated person at an attempt")
struct SittingTests {
    private static let start = Instant(milliseconds: 1_783_760_400_000)

    /// One question of each type.
    private static func quiz(change: (inout QuizSettings) -> Void = { _ in }) -> Quiz {
        var settings = QuizSettings()
        settings.tries = 2
        change(&settings)
        return Quiz(
            id: "all-types",
            version: "v1",
            languages: [.chinese, .english],
            title: LocalizedText(zh: "各种题", en: "All types"),
            settings: settings,
            questions: QuestionTypes.all.map { type in
                Question(
                    name: QuestionName(quiz: "all-types", question: Question.ID(type.keyword)),
                    stem: type.workedExample.stem,
                    interaction: type.workedExample.interaction,
                    shares: [CompetencyShare("role-coach", weight: .one)],
                    contentHash: type.keyword
                )
            }
        )
    }

    private func world(ability: Double) -> SimulatedWorld {
        var spread = SimulatedWorld.Spread()
        spread.ability = ability
        spread.slip = 0
        return SimulatedWorld(seed: 1, spread: spread)
    }

    private func play(
        _ quiz: Quiz,
        ability: Double,
        beliefs: Sitting.Beliefs = Sitting.Beliefs()
    ) -> [(at: Instant, request: ProgressRequest)] {
        let start = AttemptStart(
            trainee: "lina",
            quiz: quiz.id,
            version: quiz.version,
            number: 1,
            seed: 9,
            at: Self.start
        )
        let snapshot = AttemptSnapshot(id: AttemptID(rawValue: 1), start: start)
        var sitting = Sitting(
            Attempt(snapshot, quiz: quiz),
            in: self.world(ability: ability),
            beliefs: beliefs,
            memory: [:],
            language: .english,
            beginning: Self.start
        )
        return sitting.play()
    }

    private func records(_ facts: [(at: Instant, request: ProgressRequest)]) -> [AnswerRecord] {
        facts.compactMap { fact in
            if case .record(let record, _) = fact.request { record } else { nil }
        }
    }

    @Test(arguments: [QuizSettings.FeedbackTiming.each, .end])
    func `who knows everything earns all that the program marks`(
        feedback: QuizSettings.FeedbackTiming
    ) throws {
        let quiz = Self.quiz { $0.feedback = feedback }

        let facts = self.play(quiz, ability: 12)

        let last = try #require(facts.last)
        let questions = Set(self.records(facts).map(\.question.question))
        // The text waits for a mentor and is left open, so the person hands in.
        #expect(questions == Set(quiz.questions.map(\.id)).subtracting(["essay"]))
        #expect(facts.map(\.at) == facts.map(\.at).sorted())
        guard case .finish(let end) = last.request else {
            Issue.record("\(last.request)")
            return
        }
        // The text earns nothing, the rating has no points.
        #expect(end.earned == Grains(points: quiz.questions.count - 2))
    }

    @Test func `who knows nothing uses all tries and types only what is understood`() {
        let records = self.records(self.play(Self.quiz(), ability: -12))

        let tries = records.filter { $0.question.question == "one" }
        let isRight = tries.last?.credit == Grains(points: 1)
        #expect(tries.count == 2 || isRight)
        #expect(records.count >= QuestionTypes.all.count - 1)
    }

    @Test func `a wrong key marks those who know wrong`() throws {
        let quiz = Self.quiz { $0.tries = 1 }
        let name = QuestionName(quiz: "all-types", question: "truth")
        let understood = Question(
            name: name,
            stem: LocalizedText(zh: "？", en: "?"),
            interaction: TrueFalse(answer: false)
        )
        let beliefs = Sitting.Beliefs(understood: [name: understood])

        let usual = self.records(self.play(quiz, ability: 12)).first { $0.question == name }
        let misled = self.records(self.play(quiz, ability: 12, beliefs: beliefs))
            .first { $0.question == name }

        #expect(try #require(usual).credit == Grains(points: 1))
        #expect(try #require(misled).credit == .zero)
    }

    @Test func `the clock of a quiz is kept`() throws {
        let quiz = Self.quiz { $0.timeLimit = .seconds(120) }

        let facts = self.play(quiz, ability: 0)

        let last = try #require(facts.last)
        #expect(last.at <= Self.start + .seconds(120))
    }
}
