import Foundation
import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Time of a question over the line")
struct QuestionTimeTests {
    private static func catalog() throws -> Catalog {
        try Fixtures.catalog(of: Repository.root.appendingPathComponent("Tests/Fixtures/timed"))
    }

    /// The quiz whose first two questions have 30 and 75 seconds, before it is started.
    private func ready(
        _ voice: String = "code",
        _ language: String = "zh",
        _ catalog: Catalog? = nil
    ) throws -> Conversation {
        var conversation = Conversation(catalog: try catalog ?? Self.catalog())
        _ = conversation.connect()
        conversation.play([
            "voice \(voice)", "set lang=\(language) width=132 follow=on", "enrol lina",
        ])
        return conversation
    }

    private func changed(_ change: (inout QuizSettings) -> Void) throws -> Catalog {
        try #require(try Self.catalog().changing("quick-thinking", change))
    }

    /// What was stored of showings.
    private func showings(_ conversation: Conversation) -> [AttemptEvent.Kind] {
        var store = conversation.store
        guard case .attempt(let snapshot?) = store.perform(.open("lina", AttemptID(rawValue: 1)))
        else { return [] }
        return snapshot.events.map(\.kind).filter {
            if case .shown = $0 { true } else { false }
        }
    }

    @Test
    func `it is stored that a question with its own time is shown before it is shown`() throws {
        var conversation = try self.ready()

        let first = conversation.type("start quick-thinking")
        let requests = conversation.reactions.compactMap(\.request)
        let second = conversation.type("answer 1 a")

        #expect(first.contains(" type=one question_seconds=30 :"), "\(first)")
        #expect(second.contains(" n=2 of=3 type=truth question_seconds=75 :"), "\(second)")
        guard case .progress(.note(let event))? = requests.last else {
            Issue.record("\(requests)")
            return
        }
        #expect(event.kind == .shown(number: 1))
        #expect(self.showings(conversation) == [.shown(number: 1), .shown(number: 2)])
    }

    @Test(arguments: [
        ("code", "zh", " question_seconds=30 :"), ("json", "zh", "\"question_seconds\":30"),
        ("plain", "zh", "本题剩余时间：30 秒"), ("plain", "en", "Time for this question: 30 s"),
    ])
    func `every voice tells the time of the question`(
        voice: String,
        language: String,
        wanted: String
    ) throws {
        var conversation = try self.ready(voice, language)

        #expect(conversation.type("start quick-thinking").contains(wanted))
    }

    @Test
    func `an answer in time counts and a late one is refused, and the next question comes`() throws
    {
        var conversation = try self.ready()
        _ = conversation.type("start quick-thinking")
        var late = conversation

        conversation.now = conversation.now + .seconds(29)
        let inTime = conversation.type("answer 1 a")
        late.now = late.now + .seconds(30)
        let refused = late.type("answer 1 a")

        #expect(inTime.hasPrefix("240-n=1 result=right"), "\(inTime)")
        #expect(refused.hasPrefix("541-n=1 reason=time next=2 :晚了：第 1 题的时间已到"), "\(refused)")
        #expect(refused.contains("\r\n244 attempt=1 quiz=quick-thinking kind=quiz n=2 of=3"))
        #expect(late.type("review").contains("n=1 state=open over=1"))
    }

    @Test
    func `a person who is late is told what comes`() throws {
        var conversation = try self.ready("plain", "en")
        _ = conversation.type("start quick-thinking")
        conversation.now = conversation.now + .seconds(60)

        let refused = conversation.type("a")

        #expect(
            refused.hasPrefix(
                "Too late: the time for question 1 is over, and nothing was recorded. Here is the next one."
            ),
            "\(refused)"
        )
        #expect(refused.contains("Question 2 of 3: A coach is for weak sellers only."))
        #expect(refused.contains("Time for this question: 1 min 15 s"))
    }

    @Test
    func `going away and back does not stop the time, and skip leaves it running`() throws {
        var conversation = try self.ready()
        conversation.play(["start quick-thinking", "skip"])
        conversation.now = conversation.now + .seconds(10)

        let back = conversation.type("question 1")
        conversation.now = conversation.now + .seconds(60)
        let over = conversation.type("question 1")

        #expect(back.contains(" state=skipped question_seconds=18 :"), "\(back)")
        #expect(over.contains(" over=1 :") && !over.contains("question_seconds"), "\(over)")
        #expect(conversation.type("hint 1").hasPrefix("549 n=1"))
        #expect(conversation.type("skip 1").hasPrefix("541-n=1 reason=time next=2"))
    }

    @Test
    func `a question that was not opened hides what it asks and gives no hint`() throws {
        var conversation = try self.ready()
        _ = conversation.type("start quick-thinking")

        let review = conversation.type("review")

        #expect(review.contains("n=1 state=open :谁先看，再谈？"))
        #expect(review.contains("n=2 state=open :（还没打开；这道题单独计时）"))
        #expect(conversation.type("hint 2").hasPrefix("549 n=2 :第 2 题单独计时"))
        #expect(conversation.type("question 2").contains("question_seconds=75"))
        #expect(conversation.type("hint 2").hasPrefix("247 n=2"))
    }

    @Test
    func `after a lost line the question whose time runs comes up with what is left`() throws {
        var conversation = try self.ready()
        conversation.play(["start quick-thinking", "question 2"])
        conversation.now = conversation.now + .seconds(10)

        _ = conversation.connect()
        conversation.now = conversation.now + .seconds(60)
        conversation.play(["voice code", "login lina pin=\(Conversation.pin)"])
        let resumed = conversation.type("resume")

        // 10 s before the line was lost; 63 s away, of which 20 s are forgiven.
        #expect(resumed.contains(" n=2 of=3 type=truth question_seconds=22 :"), "\(resumed)")
    }

    @Test
    func `a time that ran out while the line was down is over`() throws {
        var conversation = try self.ready()
        _ = conversation.type("start quick-thinking")

        _ = conversation.connect()
        conversation.now = conversation.now + .seconds(90)
        conversation.play(["voice code", "login lina pin=\(Conversation.pin)"])
        let resumed = conversation.type("resume")

        #expect(resumed.contains(" n=2 of=3 "), "\(resumed)")
        #expect(conversation.type("answer 1 a").hasPrefix("541 n=1 reason=time"))
    }

    @Test
    func `when the last open question is over the attempt ends with what is stored`() throws {
        var conversation = try self.ready()
        conversation.play(["start quick-thinking", "answer 1 a", "answer 3 t"])
        conversation.now = conversation.now + .seconds(100)

        let late = conversation.type("answer 2 f")

        #expect(late.hasPrefix("541-n=2 reason=time next=0 :"), "\(late)")
        #expect(
            late.contains("\r\n248 attempt=1 kind=quiz by=submitted points=2 possible=3"),
            "\(late)"
        )
        #expect(conversation.type("review").contains("n=2 state=open over=1"))
    }

    @Test
    func `finish asks only about questions that can still be answered`() throws {
        var conversation = try self.ready()
        conversation.play(["start quick-thinking", "question 2", "answer 3 t"])
        conversation.now = conversation.now + .seconds(100)

        #expect(conversation.type("finish").hasPrefix("248 attempt=1 kind=quiz by=submitted"))
    }

    @Test
    func `with feedback at the end the answer of the time counts and cannot be changed later`()
        throws
    {
        var conversation = try self.ready("code", "zh", self.changed { $0.feedback = .end })
        conversation.play(["start quick-thinking", "answer 1 b"])
        let changed = conversation.type("answer 1 a")
        conversation.now = conversation.now + .seconds(60)

        let late = conversation.type("answer 1 b")
        let same = conversation.type("answer 1 a")

        #expect(changed.contains("changed=1"), "\(changed)")
        #expect(late.hasPrefix("541-n=1 reason=time"), "\(late)")
        #expect(same.contains("already=1"), "\(same)")
    }

    @Test
    func `a further try has the time anew`() throws {
        var conversation = try self.ready("code", "zh", self.changed { $0.tries = 2 })
        _ = conversation.type("start quick-thinking")
        conversation.now = conversation.now + .seconds(20)

        let wrong = conversation.type("answer 1 b")
        conversation.now = conversation.now + .seconds(29)
        let right = conversation.type("answer 1 a")

        #expect(wrong.contains(" left=1 ") && wrong.contains(" question_seconds=30"), "\(wrong)")
        #expect(right.hasPrefix("240-n=1"), "\(right)")
    }

    @Test(arguments: ["submit", "grace", "void"])
    func `what happens at the deadline of the attempt does not lengthen a question`(
        late: String
    )
        throws
    {
        let catalog = try self.changed { settings in
            settings.timeLimit = .seconds(40)
            settings.late =
                late == "grace" ? .grace(.seconds(60)) : late == "void" ? .void : .submit
        }
        var conversation = try self.ready("code", "zh", catalog)
        _ = conversation.type("start quick-thinking")

        conversation.now = conversation.now + .seconds(34)
        let own = conversation.type("answer 1 a")
        conversation.now = conversation.now + .seconds(60)
        let whole = conversation.type("review")

        #expect(own.hasPrefix("541-n=1 reason=time next=2"), "\(own)")
        #expect(whole.contains("by=\(late == "void" ? "void" : "expired")"), "\(whole)")
    }

    @Test
    func `a store that fails before the next question does not hide what was stored`() throws {
        var conversation = try self.ready()
        _ = conversation.type("start quick-thinking")
        conversation.interception = { request in
            guard case .progress(.note(let event)) = request, case .shown = event.kind else {
                return nil
            }
            return .progress(.failed(.busy))
        }

        let told = conversation.type("answer 1 a")
        let shown = conversation.type("question 2")
        conversation.interception = nil

        #expect(told.hasPrefix("240-n=1 result=right") && !told.contains("244"), "\(told)")
        #expect(shown.hasPrefix("470"), "\(shown)")
        #expect(conversation.type("question 2").contains("question_seconds=75"))
    }
}
