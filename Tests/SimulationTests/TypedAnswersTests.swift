import QuizCore
import Testing

@testable import Simulation

@Suite("Lines that simulated people type")
struct TypedAnswersTests {
    /// Types that are marked at once and answered in one line.
    private static let keywords = QuestionTypes.all
        .filter { $0.isMarked && !$0.awaitsMentor && !$0.isPlayed }
        .map { $0.keyword }

    private func typed(
        _ keyword: String,
        in language: LanguageTag = .chinese
    ) throws -> TypedAnswers {
        let example = try #require(QuestionTypes.named(keyword)).workedExample
        return TypedAnswers(example.interaction, example.arrangement, in: language)
    }

    @Test(arguments: Self.keywords, [LanguageTag.chinese, .english])
    func `who knows earns everything`(keyword: String, language: LanguageTag) throws {
        let typed = try self.typed(keyword, in: language)
        var chance = Chance(seed: 1, purpose: "right")

        for _ in 1...20 {
            let line = typed.right(&chance)
            #expect(typed.mark(of: line) == .one, "\(line)")
        }
    }

    @Test(arguments: Self.keywords)
    func `who does not know earns what guessing gives`(keyword: String) throws {
        let typed = try self.typed(keyword)
        let example = try #require(QuestionTypes.named(keyword)).workedExample
        var chance = Chance(seed: 1, purpose: "blind")

        let marks = try (1...4000).map { _ in
            let line = typed.blind(&chance)
            return try #require(typed.mark(of: line), "\(line)").approximated
        }

        let mean = marks.reduce(0, +) / Double(marks.count)
        let guess = example.interaction.guessScore.approximated
        #expect((mean - guess).magnitude < 0.03, "\(mean) instead of \(guess)")
    }

    @Test(arguments: ["one", "truth", "number", "text"])
    func `who slips earns nothing`(keyword: String) throws {
        let typed = try self.typed(keyword)
        var chance = Chance(seed: 1, purpose: "slip")

        for _ in 1...50 { #expect(typed.mark(of: typed.slip(&chance)) == .zero) }
    }

    @Test func `who knows plays a scene to its best end`() throws {
        let example = ScenePlay.workedExample
        let typed = TypedAnswers(example.interaction, example.arrangement, in: .english)
        var chance = Chance(seed: 1, purpose: "scene")
        var earlier: Response?

        repeat {
            let line = TypedAnswer(typed.right(after: earlier, &chance), unfinished: earlier)
            let reading = example.interaction.read(line, shown: example.arrangement)
            guard case .response(let response) = reading else {
                Issue.record("\(line) is no turn")
                return
            }
            earlier = response
        } while earlier.map(example.interaction.goesOn) ?? false

        let end = try #require(earlier)
        #expect(example.interaction.credit(for: end) == .one)
    }
}
