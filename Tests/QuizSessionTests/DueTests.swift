import CompetencyModel
import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

/// Somebody who answered three questions of `six-roles`: the first wrong, the others right.
enum Practised {
    static func conversation(
        _ voice: LineSettings.Voice = .code,
        daysLater days: Int,
        policy: SessionPolicy = .open,
        catalog: Catalog? = nil
    ) throws -> Conversation {
        let catalog = try catalog ?? Fixtures.catalog()
        var conversation = Conversation(catalog: catalog, policy: policy)
        conversation.defaultJob = "sales-rep"
        _ = conversation.connect()
        conversation.play([
            "voice code", "set lang=en", "set width=200", "enrol lina", "start six-roles",
            "answer 1 a", "answer 3 t", "answer 6 6", "finish yes", "logout",
        ])
        conversation.now = conversation.now + .seconds(86_400 * days)
        conversation.play(["login lina pin=\(Conversation.pin)", "voice \(voice.rawValue)"])
        return conversation
    }
}

extension String {
    /// The letter under which the coach is shown.
    fileprivate var coachLetter: String {
        self.firstMatch(of: #/([A-D]) :?Coach/#).map { String($0.1) } ?? "?"
    }
}

extension Conversation {
    /// Begins to review, and answers the first two of three questions right.
    fileprivate mutating func reviewTwo() {
        let coach = self.type("due start").coachLetter
        let isTyped = self.session.settings.voice == .plain
        self.play(isTyped ? [coach, "6"] : ["answer 1 \(coach)", "answer 2 6"])
    }
}

@Suite("due: questions that come back")
struct DueTests {
    @Test func `262 tells how many came back, with the first one`() throws {
        var conversation = try Practised.conversation(daysLater: 10)

        let lines = conversation.type("due").split(separator: "\r\n")

        #expect(lines.count == 2)
        #expect(lines.first == "262-count=3 :3 questions to review now.")
        #expect(
            lines.last
                == "262 quiz=six-roles question=coach :Which role helps salespeople grow?"
        )
    }

    @Test func `who has answered nothing yet is told so`() throws {
        var conversation = try Scene.member.conversation()

        #expect(conversation.code(of: "due") == 561)
        #expect(conversation.code(of: "due start") == 561)
    }

    @Test func `before anything has come back the day of the next return is told`() throws {
        var conversation = try Practised.conversation(daysLater: 0)

        let told = conversation.type("due")

        #expect(told.hasPrefix("262 count=0 at=2026-05-29T20:2"), "\(told)")
        #expect(
            told.contains(":Nothing to review now. The next question comes back on 2026-05-29.")
        )
        #expect(conversation.code(of: "due start") == 561)
    }

    @Test func `status tells how many came back, once some have`() throws {
        var early = try Practised.conversation(daysLater: 0)
        var later = try Practised.conversation(daysLater: 10)
        var plain = try Practised.conversation(.plain, daysLater: 10)
        var json = try Practised.conversation(.json, daysLater: 10)

        let nothing = early.type("status")
        let script = later.type("status")
        let english = plain.type("status")
        plain.play(["set lang zh"])

        #expect(nothing.hasPrefix("260-attempts=1 answered=3\r\n"), "\(nothing)")
        #expect(script.hasPrefix("260-attempts=1 answered=3 due=3\r\n"), "\(script)")
        #expect(english.hasSuffix("\r\n\r\n3 questions to review now: due start\r\n"), "\(english)")
        #expect(plain.type("status").hasSuffix("现在该复习 3 题：due start\r\n"))
        #expect(json.type("status").contains(#""answered":3,"due":3,"#))
    }

    @Test func `status counts what the day still takes, as due does`() throws {
        var policy = SessionPolicy.open
        policy.reviews = ReviewSettings(daily: 1)
        var conversation = try Practised.conversation(daysLater: 10, policy: policy)

        let before = conversation.type("status")
        conversation.play(["due start", "answer 1 b"])
        let after = conversation.type("status")

        #expect(before.contains(" due=1\r\n"), "\(before)")
        #expect(!after.contains("due="), "\(after)")
    }

    @Test func `a person reads it in sentences, and how to begin`() throws {
        var conversation = try Practised.conversation(.plain, daysLater: 10)

        let english = conversation.type("d")
        conversation.play(["set lang zh"])
        let chinese = conversation.type("复习")

        #expect(
            english == "3 questions to review now.\r\nThe first: Which role helps salespeople grow?"
                + "\r\nBegin: due start\r\n"
        )
        #expect(chinese.hasPrefix("现在该复习 3 题。\r\n第一题：哪个角色帮助销售人员成长？"))
    }

    @Test func `JSON has the same fields`() throws {
        var conversation = try Practised.conversation(.json, daysLater: 10)

        let told = conversation.type("due")

        #expect(told.hasPrefix(#"{"v":1,"code":262,"ok":true,"data":{"count":3,"rows":[{"quiz":"#))
    }

    @Test func `due start asks what came back, and the last answer ends it`() throws {
        var conversation = try Practised.conversation(daysLater: 10)

        let first = conversation.type("due start")
        let answered = conversation.type("answer 1 \(first.coachLetter)")
        _ = conversation.type("answer 2 6")
        let last = conversation.type("answer 3 t")

        #expect(first.contains(" quiz=practice-due kind=due n=1 of=3 type=one :Which role helps"))
        #expect(answered.hasPrefix("240"))
        #expect(last.contains("\r\n248-attempt=2 kind=due by=submitted points=3 possible=3 "))
        #expect(conversation.type("due").hasPrefix("262 count=0 at="))
        #expect(conversation.code(of: "why 1") == 222)
    }

    @Test func `the end tells what changed in each competency`() throws {
        var conversation = try Practised.conversation(daysLater: 10)
        conversation.reviewTwo()

        let lines = conversation.type("answer 3 t").split(separator: "\r\n")

        let row = try #require(lines.last)
        #expect(row.hasPrefix("248 competency_id=role-coach level="), "\(row)")
        #expect(row.contains(" state=insufficient level_before="))
        #expect(row.hasSuffix(" state_before=insufficient :Coach"))
    }

    @Test func `a person reads what changed before how to go on`() throws {
        var conversation = try Practised.conversation(.plain, daysLater: 10)
        conversation.reviewTwo()

        let end = conversation.type("t")

        #expect(end.contains("What changed:\r\nCoach: was "), "\(end)")
        #expect(end.contains("% (unclear), is "), "\(end)")
    }

    @Test func `practice that is not over goes on where it stopped`() throws {
        var conversation = try Practised.conversation(daysLater: 10)
        conversation.play(["due start", "answer 1 b"])
        _ = conversation.connect()
        conversation.play(["voice code", "set lang=en", "login lina pin=\(Conversation.pin)"])

        let again = conversation.type("due start")
        let same = conversation.type("resume")

        #expect(again.contains("244-attempt=2 ") || again.hasPrefix("244 attempt=2 "), "\(again)")
        #expect(again.contains(" kind=due n=2 of=3 "))
        #expect(same.contains(" kind=due n=2 of=3 "))
    }

    @Test func `most= asks fewer, and the others stay due`() throws {
        var conversation = try Practised.conversation(daysLater: 10)

        let told = conversation.type("due most=2")
        let start = conversation.type("due start most=1")
        _ = conversation.type("answer 1 b")
        let left = conversation.type("due")

        #expect(told.hasPrefix("262-count=2 "))
        #expect(start.contains(" n=1 of=1 "))
        #expect(left.hasPrefix("262-count=2 "), "\(left)")
    }

    @Test func `a day takes as many as the settings say, and says how many wait`() throws {
        var policy = SessionPolicy.open
        policy.reviews = ReviewSettings(daily: 1)
        var conversation = try Practised.conversation(daysLater: 10, policy: policy)

        let before = conversation.type("due")
        conversation.play(["due start", "answer 1 b"])
        let after = conversation.type("due")

        #expect(before.hasPrefix("262-count=1 waiting=2 "), "\(before)")
        #expect(after.hasPrefix("262 count=0 waiting=2 at="), "\(after)")
        #expect(after.contains(":Enough reviewed for today. 2 questions wait for the next days."))
        #expect(conversation.code(of: "due start") == 561)
    }

    @Test func `an end is told without its meaning when answers cannot be read`() throws {
        var conversation = try Practised.conversation(daysLater: 10)
        conversation.reviewTwo()
        conversation.interception = { request in
            if case .progress(.evidence) = request { .progress(.failed(.busy)) } else { nil }
        }

        let end = conversation.type("answer 3 t")

        #expect(end.contains("\r\n248 attempt=2 kind=due by=submitted "), "\(end)")
        #expect(!end.contains("competency_id"))
    }

    @Test func `what was answered in practice counts as any answer does`() throws {
        var conversation = try Practised.conversation(daysLater: 10)
        conversation.reviewTwo()
        _ = conversation.type("answer 3 t")

        guard case .evidence(let evidence) = conversation.store.perform(.evidence("lina")) else {
            Issue.record("no evidence")
            return
        }

        #expect(evidence.count { $0.question.question == "coach" } == 2)
        #expect(evidence.allSatisfy { $0.question.quiz == "six-roles" && $0.mode == 1 })
    }

    @Test func `quizzes of the server's own are not listed and cannot be started`() throws {
        var conversation = try Practised.conversation(daysLater: 10)

        let list = conversation.type("list")

        #expect(!list.contains("practice-"))
        #expect(conversation.code(of: "start practice-due") == 520)
        #expect(conversation.code(of: "show practice-daily") == 520)
    }
}
