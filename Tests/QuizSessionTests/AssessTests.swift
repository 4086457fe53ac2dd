import Foundation
import LineProtocol
import QuizCore
import QuizFormat
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("assess: a check that chooses its questions")
struct AssessTests {
    /// The framework of the fixtures and a quiz of questions about coaching whose answer is 7.
    ///
    /// - Parameter isPooled: Whether others may draw from the quiz.
    private static func catalog(questions count: Int, isPooled: Bool = true) throws -> Catalog {
        let fixtures = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        let framework = try Data(contentsOf: fixtures.appendingPathComponent("competencies.yaml"))
        let pool =
            "id: pool\nlangs: en\ntitle: Pool\npool: \(isPooled ? "yes" : "no")\nquestions:\n"
            + (1...count).map { number in
                let level = ["easy", "medium", "hard"][number % 3]
                return "- id: q\(number)\n  competency: role-coach\n  level: \(level)\n"
                    + "  why: Because.\n  ask: Number \(number)?\n  number: 7\n"
            }
            .joined()
        let bank = BankReader.read([
            Bank.File(path: "competencies.yaml", octets: Array(framework)),
            Bank.File(path: "pool.yaml", octets: Array(pool.utf8)),
        ])
        try #require(bank.quizzes.count == 1, "\(bank.diagnostics)")
        return Catalog(
            quizzes: bank.quizzes,
            practice: PracticeFiles.all(for: bank.framework).map(\.quiz),
            framework: bank.framework
        )
    }

    private func conversation(
        _ voice: LineSettings.Voice = .code,
        questions: Int = 40
    ) throws -> Conversation {
        var conversation = Conversation(catalog: try Self.catalog(questions: questions))
        conversation.defaultJob = "sales-rep"
        _ = conversation.connect()
        conversation.play(["voice code", "set lang=en", "set width=250", "enrol lina"])
        conversation.play(["voice \(voice.rawValue)"])
        return conversation
    }

    /// Answers until the check ends, right where wanted; gives the last reply and how many.
    private func answer(
        _ conversation: inout Conversation,
        from first: Int = 1,
        right: (Int) -> Bool
    ) -> (end: String, count: Int) {
        for number in first...30 {
            let reply = conversation.type("answer \(number) \(right(number) ? 7 : 8)")
            if reply.contains("248") || !reply.contains("244") { return (reply, number) }
        }
        return ("", 0)
    }

    @Test func `it begins with one question and says how many at most`() throws {
        var conversation = try self.conversation()
        var person = try self.conversation(.plain)

        let script = conversation.type("assess role-coach")
        let typed = person.type("assess role-coach", prompting: true)

        #expect(
            script.contains("quiz=practice-assess-role-coach kind=assess n=1 most=25 type=number")
        )
        #expect(typed.hasPrefix("Check of Coach, need 75%: at most 25 questions, and it ends"))
        #expect(typed.contains("Question 1 of at most 25: Number "))
        #expect(typed.hasSuffix("\r\n1> "))
    }

    @Test func `who knows enough is told so after few questions`() throws {
        var conversation = try self.conversation()
        _ = conversation.type("assess role-coach")

        let (end, count) = self.answer(&conversation) { _ in true }

        #expect(count == 6)
        #expect(end.contains("\r\n248-attempt=1 kind=assess by=submitted points=6 possible=6 "))
        #expect(end.contains(" competency_id=role-coach required=75 level="), "\(end)")
        #expect(end.contains(" state=met receipt="), "\(end)")
        #expect(end.contains(":Coach: ") && end.contains("% (met), 90% sure between "), "\(end)")
    }

    @Test func `who knows too little is told so after few questions`() throws {
        var conversation = try self.conversation()
        _ = conversation.type("assess role-coach")

        let (end, count) = self.answer(&conversation) { _ in false }

        #expect(count == 6)
        #expect(end.contains(" state=gap receipt="), "\(end)")
    }

    @Test func `a check that cannot decide ends after 25 and says what would settle it`() throws {
        var conversation = try self.conversation()
        _ = conversation.type("assess role-coach")

        let (end, count) = self.answer(&conversation) { [0, 1, 3].contains($0 % 5) }

        #expect(count == 25)
        #expect(end.contains(" state=borderline receipt="), "\(end)")
        #expect(end.contains("further answers would settle it."), "\(end)")
    }

    @Test func `no question comes twice, and the next one follows in every voice`() throws {
        var conversation = try self.conversation()
        var asked = [conversation.type("assess role-coach")]
        for number in 1...5 { asked.append(conversation.type("answer \(number) 7")) }

        let stems = asked.compactMap { $0.firstMatch(of: #/Number (\d+)\?/#)?.1 }

        #expect(stems.count == 6)
        #expect(Set(stems).count == 6)
    }

    @Test func `a bank that is too small is refused with the number of missing questions`() throws {
        var conversation = try self.conversation(questions: 3)

        let refused = conversation.type("assess role-coach")

        #expect(
            refused.hasPrefix("561 competency_id=role-coach questions=3 missing="),
            "\(refused)"
        )
        #expect(refused.contains(":Coach: 3 questions are too few to show 75%; about "))
        #expect(conversation.type("assess role-politician").hasPrefix("561 "))
    }

    @Test func `questions that practice may not ask are not counted`() throws {
        var conversation = try self.conversation()
        conversation.replace(catalog: try Self.catalog(questions: 40, isPooled: false))

        let refused = conversation.type("assess role-coach")

        #expect(refused == "561 :There is no question on Coach that practice may ask.\r\n")
    }

    @Test func `a check ends where the last question about its competency was withdrawn`() throws {
        var conversation = try self.conversation()
        conversation.play(["assess role-coach", "answer 1 7"])
        let before = try Self.catalog(questions: 40)
        conversation.replace(
            catalog: Catalog(
                quizzes: [],
                older: before.allVersions,
                practice: before.allVersions.filter { $0.practice != nil },
                framework: before.framework
            )
        )

        let end = conversation.type("answer 2 7")

        #expect(end.hasPrefix("240"), "\(end)")
        #expect(end.contains("\r\n248 attempt=1 kind=assess by=submitted "), "\(end)")
        #expect(conversation.type("assess role-coach").hasPrefix("561 "))
    }

    @Test func `a check is resumed at the question where it stopped`() throws {
        var conversation = try self.conversation()
        conversation.play(["assess role-coach", "answer 1 7"])
        let before = conversation.type("question 2")
        _ = conversation.connect()
        conversation.play(["voice code", "set lang=en", "login lina pin=\(Conversation.pin)"])

        let resumed = conversation.type("resume")
        let again = conversation.type("assess role-coach")

        #expect(before.contains(" n=2 most=25 "))
        #expect(resumed == before)
        #expect(again == before)
    }

    @Test func `an answer counts although its next question could not be stored`() throws {
        var conversation = try self.conversation()
        _ = conversation.type("assess role-coach")
        conversation.interception = { request in
            if case .progress(.draw) = request { .progress(.failed(.busy)) } else { nil }
        }

        let alone = conversation.type("answer 1 7")
        conversation.interception = nil
        let resumed = conversation.type("resume")

        #expect(alone.hasPrefix("240") && !alone.contains("244"), "\(alone)")
        #expect(resumed.contains(" kind=assess n=2 most=25 "), "\(resumed)")
    }

    @Test func `what is clear already is not checked again`() throws {
        var conversation = try self.conversation()
        _ = conversation.type("assess role-coach")
        _ = self.answer(&conversation) { _ in true }

        let refused = conversation.type("assess role-coach")

        let start = "503 competency_id=role-coach state=met :Coach is clear already"
        #expect(refused.hasPrefix(start), "\(refused)")
    }

    @Test func `a skipped question is not asked again and counts as not known`() throws {
        var conversation = try self.conversation()
        _ = conversation.type("assess role-coach")

        let skipped = conversation.type("skip 1")
        let end = conversation.type("finish yes")

        #expect(skipped.contains("\r\n244") && skipped.contains(" n=2 most=25 "), "\(skipped)")
        #expect(end.contains(" kind=assess by=submitted "), "\(end)")
        #expect(end.contains(" skipped=1 "))
        #expect(end.contains(" state=insufficient "))
    }

    @Test func `when all is answered a check ends and says when to go on`() throws {
        var conversation = try self.conversation(questions: 8)
        _ = conversation.type("assess role-coach")

        let (end, count) = self.answer(&conversation) { $0 % 3 != 0 }

        #expect(count <= 8)
        #expect(!end.contains("state=met"))
        #expect(end.contains("Tomorrow type assess role-coach again."), "\(end)")
        #expect(conversation.code(of: "assess role-coach") == 561)
    }
}
