import QuizCore
import TestSupport
import Testing

@testable import ProgressStorage

@Suite("Ratings in the store")
struct RatingStorageTests {
    private static let quiz = Quiz(
        id: "own-view",
        version: "v1",
        languages: [.english],
        title: LocalizedText(zh: "看法", en: "View"),
        questions: ["calm", "bold"].map { id in
            Question(
                name: QuestionName(quiz: "own-view", question: id),
                stem: LocalizedText(zh: "行吗？", en: "Can you?"),
                interaction: SelfRating.workedExample.interaction,
                shares: [CompetencyShare("pressure", weight: .one)],
                contentHash: "hash-\(id)"
            )
        }
    )

    private static func rate(
        _ store: ProgressStore,
        _ snapshot: AttemptSnapshot,
        _ number: Int,
        _ typed: String,
        after wait: Int
    ) {
        let attempt = Attempt(snapshot, quiz: Self.quiz)
        guard let item = attempt.item(number),
            case .answer(let record) = attempt.answer(
                item,
                with: typed,
                certainty: 1,
                at: Sample.now + .seconds(wait)
            )
        else { return }
        _ = store.perform(.record(record, ending: nil))
    }

    @Test
    func `the newest rating of each question is read, and none is evidence`() throws {
        let folder = try StoreFolder()
        let store = try folder.open(quiz: Self.quiz)
        let first = try #require(store.start(quiz: Self.quiz))
        Self.rate(store, first, 1, "1", after: 1)
        Self.rate(store, first, 2, "2", after: 2)
        _ = store.perform(.finish(Sample.end(first.id)))
        let second = try #require(store.start(number: 2, quiz: Self.quiz))
        Self.rate(store, second, 1, "4", after: 90)

        let evidence = store.perform(.evidence("lina"))
        store.close()
        let reader = try ProgressReader(opening: folder.database)
        let ratings = try reader.ratings(of: "lina")
        let others = try reader.ratings(of: "omar")
        reader.close()

        #expect(evidence == .evidence([]))
        #expect(ratings.map(\.question.question) == ["bold", "calm"])
        #expect(ratings.map(\.place) == [1, 3])
        #expect(ratings.last?.at == Sample.now + .seconds(90))
        #expect(others.isEmpty)
    }
}
