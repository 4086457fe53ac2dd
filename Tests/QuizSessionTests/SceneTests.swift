import Foundation
import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Scenes over the line")
struct SceneTests {
    private func started(
        _ voice: String = "code",
        _ settings: String = "set lang zh"
    ) throws -> Conversation {
        let folder = Repository.root.appendingPathComponent("Tests/Fixtures/scenes")
        var conversation = Conversation(catalog: try Fixtures.catalog(of: folder))
        _ = conversation.connect()
        conversation.play(["voice \(voice)", settings, "enrol lina"])
        return conversation
    }

    @Test
    func `the first turn shows role, screen, variables and options`() throws {
        var conversation = try self.started()

        let shown = conversation.type("start ng-scenario-tills")

        #expect(shown.contains(" n=1 of=1 turn=1 type=scene :你能不白让一步就签下这单吗？"))
        #expect(shown.contains("244-:你向连锁药店卖收银机。"))
        #expect(shown.contains("244-:采购说，再降一成，今天就签。"))
        #expect(shown.contains("244-var=price value=100\r\n244-var=trust value=50\r\n"))
        #expect(shown.contains("244-choice=B :为什么正好是一成？\r\n244 choice=C :不降，爱签不签。"))
    }

    @Test
    func `each choice is recorded and brings the next turn, the last one the end`() throws {
        var conversation = try self.started()
        _ = conversation.type("start ng-scenario-tills")

        let first = conversation.type("answer 1.1 b")
        let second = conversation.type("answer 1.2 a")
        let last = conversation.type("answer 1.3 a")

        #expect(first.hasPrefix("243-n=1 turn=1 result=recorded receipt="))
        #expect(first.contains(" turn=2 type=scene :她说预算就这么多，但下月就能付清。"))
        #expect(first.contains("var=trust value=65"))
        #expect(second.contains("244 choice=C :这次不送"))
        #expect(last.hasPrefix("242-n=1 turn=3 result=part points=0.82 possible=1 total=0.82 of=1"))
        #expect(last.contains(" ending=deal receipt="))
        #expect(last.contains("242-turn=1 choice=B best=82 :为什么正好是一成？"))
        #expect(last.contains("turn=3 choice=A best=82 :你若加订二十台，延保可以给。"))
    }

    @Test
    func `a choice that gives away is told with its feedback, and later as a turning point`() throws
    {
        var conversation = try self.started()
        _ = conversation.type("start ng-scenario-tills")

        let first = conversation.type("answer 1.1 a")
        let last = conversation.type("answer 1.2 a")

        #expect(first.contains("243-:白让了一步。\r\n244-"))
        #expect(last.contains("turn=1 choice=A best=32 :好，九十就九十。"))
    }

    @Test
    func `a turn sent again is played once, another choice for it is refused`() throws {
        var conversation = try self.started()
        conversation.play(["start ng-scenario-tills", "answer 1.1 b"])

        let again = conversation.type("answer 1.1 b")
        let other = conversation.type("answer 1.1 a")
        let after = conversation.type("question 1")

        #expect(again.hasPrefix("243-n=1 turn=1 result=recorded already=1 receipt="))
        #expect(again.contains(" turn=2 type=scene "))
        #expect(other.hasPrefix("545 n=1 receipt="))
        #expect(after.contains(" turn=2 type=scene :你能不白让一步就签下这单吗？"))
    }

    @Test(arguments: [
        ("answer 1 b", "501"), ("answer 1.3 b", "542"), ("answer 1.0 b", "542"),
        ("answer 1.2 d", "541 n=1 reason=form allowed=A"), ("answer 1.x b", "501"),
        ("answer 1.2.1 b", "501"), ("answer 2.1 b", "542"),
    ])
    func `what is no choice of the turn changes nothing`(line: String, reply: String) throws {
        var conversation = try self.started()
        conversation.play(["start ng-scenario-tills", "answer 1.1 b"])

        let refused = conversation.type(line)

        #expect(refused.hasPrefix(reply), "\(refused)")
        #expect(conversation.type("answer 1.2 a").hasPrefix("243-n=1 turn=2"))
    }

    @Test
    func `a scene that has ended takes nothing more`() throws {
        var conversation = try self.started()
        conversation.play(["start ng-scenario-tills", "answer 1.1 a", "answer 1.2 a"])

        #expect(conversation.type("answer 1.2 a").contains(" already=1 ending=deal receipt="))
        #expect(conversation.type("answer 1.2 b").hasPrefix("545"))
        #expect(conversation.type("answer 1.3 a").hasPrefix("542"))
        #expect(conversation.type("review").contains("n=1 state=part points=0.32"))
    }

    @Test
    func `after a lost line the scene goes on where it stopped`() throws {
        var conversation = try self.started()
        conversation.play(["start ng-scenario-tills", "answer 1.1 b"])

        _ = conversation.connect()
        conversation.play(["voice code", "login lina pin=\(Conversation.pin)"])
        let resumed = conversation.type("resume")
        let last = [conversation.type("answer 1.2 a"), conversation.type("answer 1.3 a")].last

        #expect(resumed.contains(" turn=2 type=scene "))
        #expect(resumed.contains("var=trust value=65"))
        #expect(last?.hasPrefix("242-n=1 turn=3 result=part points=0.82") == true)
    }

    @Test
    func `a person reads what happens and types letters`() throws {
        var conversation = try self.started("plain", "set lang=en width=132")

        let start = conversation.type("start ng-scenario-tills")
        let first = conversation.type("b")
        _ = conversation.type("a")
        let last = conversation.type("1")

        #expect(start.contains("You sell tills to a pharmacy chain."))
        #expect(
            start.contains("The buyer says, a tenth off and I sign today. (price 100, trust 50)")
        )
        #expect(first.hasPrefix("She says the budget is fixed"))
        #expect(first.contains("(price 100, trust 65)"))
        #expect(!first.contains("Recorded"))
        #expect(
            last.contains("Signed.\r\nThe scene is over: 82%.\r\n1. B Why exactly a tenth?\r\n")
        )
        #expect(last.contains("Every choice kept the best end within reach."))
        #expect(last.contains("Finished: 0.82 of 1 points, 82.0%."))
    }

    @Test
    func `a person is told where the scene turned`() throws {
        var conversation = try self.started("plain", "set lang zh")
        conversation.play(["start ng-scenario-tills", "a"])

        let last = conversation.type("a")
        let why = conversation.type("why")

        #expect(last.contains("第 1 步 A 好，九十就九十。（转折：最多能得的从 82% 降到 32%）"))
        #expect(why.contains("B, A, A"))
        #expect(why.contains("转折"))
    }

    @Test
    func `JSON tells turn, ending and the next screen`() throws {
        var conversation = try self.started("json")
        _ = conversation.type("start ng-scenario-tills")

        let first = conversation.type("answer 1.1 a")
        let last = conversation.type("answer 1.2 b")

        #expect(first.contains("\"turn\":1,\"result\":\"recorded\""))
        #expect(first.contains("\"then\":{\"code\":244"))
        #expect(first.contains("\"var\":\"price\",\"value\":90"))
        #expect(last.contains("\"ending\":\"deal\""))
    }

    @Test
    func `a scene left in the middle is open when the attempt is finished`() throws {
        var conversation = try self.started()
        conversation.play(["start ng-scenario-tills", "answer 1.1 b"])

        let asked = conversation.type("finish")
        let finished = conversation.type("finish yes")

        #expect(asked.hasPrefix("300 unanswered=1 skipped=0"))
        #expect(finished.contains(" points=0 possible=1 percent=0 "))
    }

    @Test
    func `each mark on the way is evidence of its own`() throws {
        var conversation = try self.started()
        conversation.play([
            "start ng-scenario-tills", "answer 1.1 b", "answer 1.2 a", "answer 1.3 a",
        ])

        guard case .evidence(let evidence) = conversation.store.perform(.evidence("lina")) else {
            Issue.record("no evidence")
            return
        }

        #expect(evidence.map(\.outcome) == [2.0 / 3, 1, 1])
        #expect(
            evidence.map { $0.shares.map(\.competency.text) }
                == [["concession-strategy"], ["concession-strategy"], ["pressure-tactics"]]
        )
        #expect(evidence.allSatisfy { $0.guess == 7.0 / 16 })
    }
}
