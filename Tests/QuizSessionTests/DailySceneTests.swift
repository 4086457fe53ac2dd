import Foundation
import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing

@Suite("daily: one turn of a scene")
struct DailySceneTests {
    /// The quizzes of the other tests and one scene.
    private func catalog(
        about competency: Competency.ID = "role-coach",
        _ change: (inout QuizSettings) -> Void = { _ in }
    ) throws -> Catalog {
        let base = try Fixtures.catalog()
        let folder = Repository.root.appendingPathComponent("Tests/Fixtures/scenes")
        let scenes = try Fixtures.catalog(of: folder)
        let tills = try #require(scenes.quiz("ng-scenario-tills"))
        let scene = try #require(tills.questions.first)
        var settings = tills.settings
        change(&settings)
        let quiz = Quiz(
            id: "coach-scene",
            version: "scene",
            languages: tills.languages,
            title: tills.title,
            settings: settings,
            questions: [
                Question(
                    name: QuestionName(quiz: "coach-scene", question: "tills"),
                    stem: scene.stem,
                    interaction: scene.interaction,
                    shares: [CompetencyShare(competency, weight: .one)],
                    contentHash: "scene"
                )
            ]
        )
        return Catalog(
            quizzes: base.quizzes + [quiz],
            practice: base.allVersions.filter { $0.practice != nil },
            framework: base.framework
        )
    }

    private func conversation(
        _ voice: LineSettings.Voice = .code,
        in catalog: Catalog
    ) throws -> Conversation {
        try Practised.conversation(voice, daysLater: 10, catalog: catalog)
    }

    /// Begins to practise, skips everything, and hands in.
    private func end(of word: String, in conversation: inout Conversation) -> String {
        conversation.play([word] + (1...10).map { "skip \($0)" })
        return conversation.type("finish yes")
    }

    @Test func `the end names a scene about what was asked, and how to begin it`() throws {
        let catalog = try self.catalog()
        var script = try self.conversation(in: catalog)
        var plain = try self.conversation(.plain, in: catalog)

        let told = self.end(of: "daily", in: &script)
        let read = self.end(of: "daily", in: &plain)

        #expect(told.hasPrefix("248-attempt=2 kind=daily "), "\(told)")
        #expect(told.contains(" scene=coach-scene "), "\(told)")
        #expect(!told.contains("scene_attempt="))
        #expect(read.contains("One turn of a scene: start coach-scene\r\n"), "\(read)")
        #expect(script.code(of: "start coach-scene") == 244)
    }

    @Test func `a scene that is not over goes on`() throws {
        let catalog = try self.catalog()
        var script = try self.conversation(in: catalog)
        var plain = try self.conversation(.plain, in: catalog)
        script.play(["start coach-scene", "answer 1.1 b"])
        plain.play(["start coach-scene", "b"])

        let told = self.end(of: "daily", in: &script)
        let read = self.end(of: "daily", in: &plain)

        #expect(told.contains(" scene=coach-scene scene_attempt=2 "), "\(told)")
        #expect(read.contains("One turn of a scene: resume 2\r\n"), "\(read)")
        #expect(script.type("resume 2").contains(" turn=2 type=scene "))
    }

    @Test func `of an attempt whose scene is over, and of the quiz, nothing is said`() throws {
        let catalog = try self.catalog { $0.attempts = 1 }
        var conversation = try self.conversation(in: catalog)
        conversation.play(["start coach-scene", "answer 1.1 a", "answer 1.2 a"])

        let told = self.end(of: "daily", in: &conversation)

        #expect(told.hasPrefix("248") && !told.contains("scene="), "\(told)")
    }

    @Test(
        arguments: [
            { $0.accessCode = "x" }, { $0.opens = Instant(milliseconds: .max / 2) },
            { $0.closes = Instant(milliseconds: 0) }, { $0.attempts = 0 },
            { $0.needs = [.passed("two-tries")] }, { $0.needs = [.level("role-coach", 99)] },
        ] as [@Sendable (inout QuizSettings) -> Void]
    )
    func `a scene that the person may not start is not named`(
        change: @Sendable (inout QuizSettings) -> Void
    ) throws {
        var conversation = try self.conversation(in: try self.catalog(change))

        let told = self.end(of: "daily", in: &conversation)

        #expect(told.hasPrefix("248") && !told.contains("scene="), "\(told)")
    }

    @Test func `a scene about something else is not named, nor one at the end of reviews`() throws {
        let other = try self.catalog(about: "no-such-competency")
        var daily = try self.conversation(in: other)
        var reviews = try self.conversation(in: try self.catalog())

        let told = self.end(of: "daily", in: &daily)
        let due = self.end(of: "due start", in: &reviews)

        #expect(told.hasPrefix("248") && !told.contains("scene="), "\(told)")
        #expect(due.hasPrefix("248") && !due.contains("scene="), "\(due)")
    }

    @Test func `the end is told without a scene when attempts cannot be read`() throws {
        var conversation = try self.conversation(in: try self.catalog())
        conversation.play(["daily"] + (1...10).map { "skip \($0)" })
        conversation.interception = { request in
            if case .progress(.history) = request { .progress(.failed(.busy)) } else { nil }
        }

        let told = conversation.type("finish yes")

        #expect(
            told.contains("248-competency_id=role-coach ") || told.contains("248 competency_id")
        )
        #expect(!told.contains("scene="), "\(told)")
    }
}
