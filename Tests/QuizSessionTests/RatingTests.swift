import QuizCore
import QuizSession
import TestSupport
import Testing

@Suite("Ratings of oneself over the line")
struct RatingTests {
    private static func conversation(
        _ voice: String,
        _ change: (inout QuizSettings) -> Void = { _ in }
    ) -> Conversation {
        var settings = QuizSettings()
        change(&settings)
        let text = LocalizedText(zh: "你行吗？", en: "Can you?")
        let quiz = Quiz(
            id: "own-view",
            version: "v1",
            languages: [.chinese, .english],
            title: text,
            settings: settings,
            questions: [
                ("own", SelfRating.workedExample.interaction), ("plain", TrueFalse(answer: true)),
            ]
            .map { id, interaction in
                Question(
                    name: QuestionName(quiz: "own-view", question: .init(id)),
                    stem: text,
                    interaction: interaction,
                    shares: [CompetencyShare("role-coach", weight: .one)],
                    contentHash: id
                )
            }
        )
        var conversation = Conversation(
            catalog: Catalog(
                quizzes: [quiz],
                framework: .empty
            )
        )
        _ = conversation.connect()
        conversation.play([
            "voice \(voice)", "set lang=en width=132", "enrol lina", "start own-view",
        ])
        return conversation
    }

    @Test
    func `a rating is recorded without a verdict, a key or points`() {
        var conversation = Self.conversation("code")

        let shown = conversation.type("question 1")
        let rated = conversation.type("answer 1 3")
        let why = conversation.type("why 1")
        let review = conversation.type("review")

        #expect(shown.contains(" type=rate :Can you?"))
        #expect(shown.contains("244-choice=1 :Not yet"))
        #expect(rated.hasPrefix("243 n=1 result=recorded of=1 next=2 receipt="), "\(rated)")
        #expect(why.hasPrefix("549"))
        #expect(review.contains("n=1 state=recorded :Can you?"))
    }

    @Test
    func `a rating counts neither as earned nor as possible`() {
        var conversation = Self.conversation("code") { $0.pass = 10_000 }
        conversation.play(["answer 1 1", "answer 2 t"])

        let end = conversation.type("finish")

        #expect(end.contains(" points=1 possible=1 percent=100 passed=1 "), "\(end)")
    }

    @Test(arguments: ["well", "5", "1 2"])
    func `what names no label is no answer`(typed: String) {
        var conversation = Self.conversation("code")

        let refused = conversation.type("answer 1 \(typed)")

        #expect(refused.hasPrefix("541 n=1 reason=form allowed=2 "), "\(refused)")
    }

    @Test
    func `a person is told that a rating is not marked, and not asked how sure they are`() {
        var conversation = Self.conversation("plain") { $0.certainty = .count }

        let shown = conversation.type("question 1")
        let rated = conversation.type("2")

        #expect(shown.contains("not marked"))
        #expect(shown.contains("  1 Not yet   2 With some help"))
        #expect(!shown.contains("!1"))
        #expect(rated.hasPrefix("Recorded."), "\(rated)")
        #expect(rated.contains("Question 2 of 2"))
    }

    @Test
    func `ratings are no evidence, also where they were skipped`() {
        var conversation = Self.conversation("code")
        conversation.play(["skip 1", "answer 2 t"])
        let skipped = conversation
        conversation.play(["answer 1 4"])

        for var conversation in [skipped, conversation] {
            conversation.play(["finish yes"])
            guard case .evidence(let evidence) = conversation.store.perform(.evidence("lina"))
            else {
                Issue.record("no evidence")
                return
            }
            #expect(evidence.map(\.question.question) == ["plain"])
        }
    }

    @Test
    func `an attempt that marks nothing neither passes nor fails`() {
        let end = Attempt(
            AttemptSnapshot(
                id: AttemptID(rawValue: 1),
                start: AttemptStart(
                    trainee: "lina",
                    quiz: "own-view",
                    version: "v1",
                    number: 1,
                    seed: 1,
                    at: Instant(milliseconds: 0)
                )
            ),
            quiz: Self.unmarked
        )
        .ending(.submitted, at: Instant(milliseconds: 1))

        #expect(end.possible == .zero && end.passed == nil)
    }

    private static let unmarked: Quiz = {
        var settings = QuizSettings()
        settings.pass = 5000
        return Quiz(
            id: "own-view",
            version: "v1",
            languages: [.english],
            title: LocalizedText(zh: "你行吗？", en: "Can you?"),
            settings: settings,
            questions: [
                Question(
                    name: QuestionName(quiz: "own-view", question: "own"),
                    stem: LocalizedText(zh: "你行吗？", en: "Can you?"),
                    interaction: SelfRating.workedExample.interaction,
                    contentHash: "own"
                )
            ]
        )
    }()
}
