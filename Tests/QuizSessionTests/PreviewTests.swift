import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Preview")
struct PreviewTests {
    private static let start = Instant(milliseconds: 1_780_000_000_000)

    private func preview(
        _ id: Quiz.ID = "six-roles",
        of question: Question.ID? = nil,
        keys: Bool = false,
        changing change: (inout QuizSettings) -> Void = { _ in }
    ) throws -> Preview {
        let catalog = try Fixtures.catalog()
        let quiz = try #require(catalog.quiz(id))
        var settings = quiz.settings
        change(&settings)
        let changed = Quiz(
            id: quiz.id,
            version: quiz.version,
            languages: quiz.languages,
            title: quiz.title,
            audience: ["sales-rep"],
            settings: settings,
            questions: quiz.questions
        )
        return Preview(
            of: changed.preview(of: question),
            framework: catalog.framework,
            in: Preview.Surroundings(seed: 7, language: .english, width: 80, showsKeys: keys)
        )
    }

    /// What each line gives, the opening first.
    private func play(_ preview: inout Preview, _ lines: String...) -> [String] {
        [preview.open(at: Self.start, prompting: true)]
            + lines.map { preview.receive(.line($0), at: Self.start, prompting: true) }
    }

    @Test
    func `the quiz is started and answers are marked as in a session`() throws {
        var preview = try self.preview()

        let told = self.play(&preview, "b", "list")

        #expect(told[0].hasPrefix("Question 1 of 8: Which role helps"))
        #expect(told[0].hasSuffix("1/8> "))
        #expect(told[1].hasPrefix("Right.\r\nAnswer: B  Coach"))
        #expect(told[2].contains("six-roles"))
        #expect(!preview.isOver)
    }

    @Test
    func `a draft with closed doors is played`() throws {
        var preview = try self.preview { settings in
            settings.isDraft = true
            settings.opens = Self.start + .seconds(60)
            settings.accessCode = "secret"
            settings.needs = [.passed("told-later")]
            settings.attempts = 1
            settings.wait = .seconds(60)
        }

        let told = self.play(&preview, "finish yes", "start six-roles")

        #expect(told[0].hasPrefix("Question 1 of 8"))
        #expect(told[2].hasPrefix("Question 1 of 8"))
    }

    @Test
    func `one question alone is a quiz of one question`() throws {
        var preview = try self.preview(of: "count")

        let told = self.play(&preview, "6")

        #expect(told[0].hasPrefix("Question 1 of 1: How many roles"))
        #expect(told[1].contains("Finished: 1 of 1 points"))
    }

    @Test
    func `keys stand below each question that is shown, and only then`() throws {
        var preview = try self.preview(keys: true)
        var silent = try self.preview()

        let told = self.play(&preview, "a", "skip", "status")
        let untold = self.play(&silent, "a", "skip", "status")

        #expect(told[0].hasSuffix("Answer: B  Coach\r\n1/8> "))
        #expect(told[1].contains("Question 2 of 8"))
        #expect(
            told[1].hasSuffix(
                "Answer: A, B  Guides the sales process  Points out risks in accounts\r\n2/8> "
            )
        )
        #expect(told[2].hasSuffix("Answer: T  true\r\n3/8> "))
        #expect(!told[3].contains("Answer:"))
        #expect(!untold[0].contains("Answer:") && !untold[2].contains("Answer:"))
    }

    @Test(arguments: ["quit", "logout"])
    func `who leaves gets the result, and no promise that it is kept`(word: String) throws {
        var preview = try self.preview()

        let told = self.play(&preview, "b", word)

        #expect(told[2].hasPrefix("Finished: 1 of 8 points, 12.5%. Not passed."))
        #expect(!told[2].contains("Look back"))
        #expect(preview.isOver)
    }

    @Test
    func `the end of input gives the result of what was answered, in any voice`() throws {
        var plain = try self.preview()
        var code = try self.preview()
        _ = self.play(&plain, "b", "finish")
        _ = self.play(&code, "voice code")

        let result = plain.end(at: Self.start)
        let coded = code.end(at: Self.start)

        #expect(result.hasPrefix("Finished: 1 of 8 points"))
        #expect(coded.hasPrefix("248 "))
        #expect(plain.isOver && code.isOver)
        #expect(plain.end(at: Self.start) == "")
    }

    @Test
    func `there are no accounts`() throws {
        var preview = try self.preview()

        let told = self.play(&preview, "/secret pin", "x", "y")

        #expect(told.last?.contains("nothing is changed") == true, "\(told)")
        #expect(!preview.isOver)
    }
}
