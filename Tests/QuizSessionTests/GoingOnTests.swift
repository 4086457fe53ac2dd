import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Going on from question to question, and leaving")
struct GoingOnTests {
    @Test
    func `上一题 goes back and is no answer`() throws {
        var conversation = try Scene.answering.conversation(.plain)
        conversation.play(["题 7"])

        let back = conversation.type("上一题")

        #expect(conversation.lastCode == 244)
        #expect(back.contains("第 6 题"), "\(back)")
    }

    @Test
    func `next goes round once every question has an answer`() throws {
        var conversation = try Scene.member.conversation()
        conversation.play(["start told-later", "answer 1 a", "answer 2 false", "question 1"])

        let second = conversation.type("question next")
        let first = conversation.type("question next")

        #expect(second.contains(" n=2 ") && first.contains(" n=1 "), "\(second)\(first)")
    }

    @Test
    func `skip takes no answer back that may still be changed`() throws {
        var conversation = try Scene.member.conversation(.code, .english)
        conversation.play(["start told-later", "answer 1 a", "voice plain"])

        let told = conversation.type("/skip 1")
        conversation.play(["voice code"])

        #expect(told.contains("Question 1 has an answer; it stays."), "\(told)")
        #expect(!conversation.type("review skipped").contains("n=1 "))
    }

    @Test
    func `list and start propose nothing that the question on screen would take for an answer`()
        throws
    {
        var conversation = try Scene.answering.conversation(.plain, .english)

        let listed = conversation.type("/list")
        let refused = conversation.type("/start six-roles")

        #expect(!listed.contains(" st "), "\(listed)")
        #expect(refused.contains("/start six-roles new=yes"), "\(refused)")
        #expect(!refused.contains("Type r"), "\(refused)")
    }

    @Test(arguments: [Farewell.idle, .lineTime, .drain])
    func `an end that the server brings about is noted as a lost line`(reason: Farewell) throws {
        var conversation = try Scene.answering.conversation()

        _ = conversation.end(reason)

        #expect(conversation.session.lineLost(at: conversation.now) != nil)
    }

    @Test
    func `input that ends within a line is noted as a lost line, and so is one that ends`() throws {
        for isUnfinished in [true, false] {
            var conversation = try Scene.answering.conversation()

            _ = conversation.give(.endOfInput(unfinishedLine: isUnfinished))

            #expect(conversation.session.lineLost(at: conversation.now) != nil)
        }
    }

    @Test
    func `W6 pages that wait go out when the input ends`() throws {
        var paged = try Scene.guest.conversation(.plain)
        var whole = try Scene.guest.conversation(.plain)
        paged.play(["set page 5"])

        let first = paged.type("帮助", prompting: true)
        let rest = paged.give(.endOfInput(unfinishedLine: false))
        let shown = first.replacing("-- 更多：回车；q 停 -- ", with: "") + rest

        #expect(shown == whole.type("帮助"), "\(shown)")
    }

    @Test
    func `a competency may be named as people see it`() throws {
        var conversation = try Scene.member.conversation(.code, .english)

        #expect(conversation.type("rate Coach 60").hasPrefix("251 competency_id=role-coach "))
        #expect(conversation.type("rate 教练 70").hasPrefix("251 competency_id=role-coach "))
        #expect(conversation.code(of: "gaps COACH") != 521)
        let refused = conversation.type("assess rolecoach")
        #expect(refused.hasPrefix("521 ") && refused.contains("role-coach"), "\(refused)")
    }

    @Test
    func `a short word is like no other that has two other letters`() throws {
        var conversation = try Scene.guest.conversation(.plain, .english)

        #expect(!conversation.type("yes").contains("Did you mean"))
        #expect(conversation.type("lsit").contains("Did you mean list"))
    }
}
