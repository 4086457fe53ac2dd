import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Several tries and hints")
struct TriesTests {
    private func started() throws -> Conversation {
        var conversation = try Scene.member.conversation()
        conversation.play(["start two-tries"])
        return conversation
    }

    @Test
    func `a wrong try leaves the question open and costs a third`() throws {
        var conversation = try self.started()

        let wrong = conversation.type("answer 1 a")
        let shown = conversation.type("question 1")
        let right = conversation.type("answer 1 b")

        #expect(
            wrong.hasPrefix(
                "241-n=1 result=wrong left=1 points=0 possible=1 total=0 of=6 next=2 receipt="
            ),
            "\(wrong)"
        )
        #expect(wrong.hasSuffix("\r\n241 :政治家面向别的部门。\r\n"), "\(wrong)")
        #expect(shown.contains(" state=wrong left=1 :"), "\(shown)")
        #expect(right.hasPrefix("240-n=1 result=right left=0 points=0.67 "), "\(right)")
    }

    @Test
    func `the key is not shown while a try is left`() throws {
        var conversation = try self.started()

        let wrong = conversation.type("answer 1 a")
        let why = conversation.code(of: "why 1")
        _ = conversation.type("answer 1 c")

        #expect(!wrong.contains("教练"))
        #expect(why == 549)
        #expect(conversation.code(of: "answer 1 b") == 545)
    }

    @Test
    func `an answer tried before is no try and gets the earlier reply`() throws {
        var conversation = try self.started()
        let first = conversation.type("answer 1 a")

        let again = conversation.type("answer 1 A")

        #expect(again == first.replacing(" receipt=", with: " already=1 receipt="), "\(again)")
    }

    @Test
    func `a person stays at the question until the tries are used`() throws {
        var conversation = try self.started()
        conversation.play(["voice plain", "题 1"])

        let wrong = conversation.type("a", prompting: true)
        let again = conversation.type("a", prompting: true)
        let second = conversation.type("c", prompting: true)

        #expect(wrong.contains("再试一次，还有 1 次机会。"), "\(wrong)")
        #expect(wrong.hasSuffix("1/6> "))
        #expect(again.hasPrefix("这个答案已经答过。不对。") && again.hasSuffix("1/6> "), "\(again)")
        #expect(second.hasSuffix("2/6> "), "\(second)")
    }

    @Test
    func `545 a question that is closed is not skipped`() throws {
        var conversation = try self.started()
        conversation.play(["answer 1 b"])

        let refused = conversation.type("skip 1")

        #expect(refused.hasPrefix("545 n=1 :"), "\(refused)")
        #expect(conversation.type("review").contains("n=1 state=right"))
    }

    @Test
    func `a question of two choices has one try`() throws {
        var conversation = try self.started()

        let wrong = conversation.type("answer 2 t")

        #expect(wrong.hasPrefix("241 n=2 result=wrong points=0 "), "\(wrong)")
        #expect(conversation.code(of: "answer 2 f") == 545)
    }

    @Test
    func `parts that were right at once keep their points`() throws {
        var conversation = try self.started()
        let question = conversation.type("question 3")
        conversation.play(["answer 3 1a 2b 3-", "answer 3 1a 2b 3c"])

        let review = conversation.type("review")

        #expect(question.contains("244-stem=1 :财务"), "\(question)")
        #expect(review.contains("n=3 state="), "\(review)")
    }

    @Test
    func `247 hints come one by one at their cost`() throws {
        var conversation = try self.started()

        let first = conversation.type("hint")
        let second = conversation.type("hint 1")
        let none = conversation.type("hint")
        let right = conversation.type("answer 1 b")
        let closed = conversation.type("hint 1")

        #expect(first == "247 n=1 hint=1 hints=2 cost=0.1 :不是面向外部的人。\r\n", "\(first)")
        #expect(second.hasPrefix("247 n=1 hint=2 hints=2 cost=0.1 "))
        #expect(none.hasPrefix("548 :"))
        #expect(right.contains(" points=0.8 "), "\(right)")
        #expect(closed.hasPrefix("549 n=1 :"))
    }

    @Test
    func `541 asks back about a near miss once and about percent each time`() throws {
        var conversation = try self.started()

        let near = conversation.type("answer 5 politicain")
        let taken = conversation.type("answer 5 politicain")
        let bare = conversation.type("answer 4 0.08")
        let bareAgain = conversation.type("answer 4 0.08")
        let right = conversation.type("answer 4 8")

        #expect(near.hasPrefix("541 n=5 reason=spelling"), "\(near)")
        #expect(taken.hasPrefix("241-n=5 result=wrong left=1") || taken.hasPrefix("241 n=5"))
        #expect(bare.hasPrefix("541 n=4 reason=percent allowed="), "\(bare)")
        #expect(bareAgain.hasPrefix("541 n=4 reason=percent"))
        #expect(right.hasPrefix("240"), "\(right)")
    }

    @Test
    func `a text question shows its passage and gives part of the points`() throws {
        var conversation = try self.started()

        let question = conversation.type("question 5")
        let part = conversation.type("answer 5 协调人")
        conversation.play(["voice plain"])
        let plain = conversation.type("题 5")

        #expect(question.hasSuffix("244 :有人在部门之间办成事。\r\n"), "\(question)")
        #expect(part.hasPrefix("242-n=5 result=part left=1 points=0.5 "), "\(part)")
        #expect(part.contains("242 :意思接近。"), "\(part)")
        #expect(plain.hasPrefix("有人在部门之间办成事。\r\n第 5 题，共 6 题"), "\(plain)")
    }

    @Test
    func `gaps are filled one by one, and nothing is stored before the last`() throws {
        var conversation = try self.started()

        let first = conversation.type("answer 6 观察")
        let state = conversation.type("review open")
        let second = conversation.type("answer 6 谈话")
        let closed = conversation.type("answer 6 观察")

        #expect(first.hasPrefix("541 n=6 reason=gap :第 1 空已记下（共 2 空）"), "\(first)")
        #expect(state.contains("n=6 state=open"))
        #expect(second.hasPrefix("240"), "\(second)")
        #expect(closed.hasPrefix("545 n=6 receipt="), "\(closed)")
    }

    @Test
    func `closing words go with the share of the points`() throws {
        var conversation = try self.started()
        conversation.play(["answer 1 b", "answer 2 f", "answer 4 8%"])

        let half = conversation.type("finish yes")
        conversation.play([
            "start two-tries", "answer 1 b", "answer 2 f", "answer 4 8%", "answer 5 政治家",
            "answer 6 观察|谈话",
        ])
        let question = conversation.type("question 3").split(separator: "\r\n").suffix(3)
        let letters = ["回款", "交期", "投诉"].compactMap { side in
            question.first { $0.hasSuffix(":" + side) }?.dropFirst("244-choice=".count).first
        }
        conversation.play(["answer 3 " + String(letters), "voice plain"])
        let full = conversation.type("finish")

        #expect(half.contains(" percent=50 passed=1 unanswered=3 "), "\(half)")
        #expect(half.hasSuffix("\r\n248 :再练一遍更好。\r\n"), "\(half)")
        #expect(full.contains("100.0%。通过。\r\n很扎实。\r\n"), "\(full)")
    }
}

@Suite("How sure somebody is")
struct CertaintyTests {
    private func started(_ quiz: String) throws -> Conversation {
        var conversation = try Scene.member.conversation()
        conversation.play(["start \(quiz)"])
        return conversation
    }

    @Test(arguments: [
        ("answer 1 t", "1"), ("answer 1 t !1", "1"), ("answer 1 t!2", "2"), ("answer 1 t ！３", "3"),
        ("answer 1 f", "0"), ("answer 1 f !2", "-2"), ("answer 1 f!3", "-6"),
        ("answer 3 6 !2", "2"),
    ])
    func `where it counts it weighs right answers and costs wrong ones`(
        line: String,
        points: String
    ) throws {
        var conversation = try self.started("how-sure")

        let reply = conversation.type(line)

        #expect(reply.contains(" points=\(points) "), "\(reply)")
    }

    @Test(arguments: ["answer 3 6!2", "answer 1 t !4", "answer 1 !3", "answer 1 !", "answer 3 !2"])
    func `what is no certainty mark is no answer`(line: String) throws {
        var conversation = try self.started("how-sure")

        #expect(conversation.code(of: line) == 541)
    }

    @Test
    func `the sum does not fall below nothing`() throws {
        var conversation = try self.started("how-sure")
        conversation.play(["answer 1 f !3", "answer 2 a !1"])

        let result = conversation.type("finish yes")

        #expect(result.contains(" points=0 possible=9 percent=0 "), "\(result)")
    }

    @Test
    func `a person is told how to say it and what it earns`() throws {
        var conversation = try self.started("how-sure")
        let script = conversation.type("question")
        conversation.play(["voice plain"])

        let chinese = conversation.type("题 1")
        conversation.play(["set lang en"])
        let english = conversation.type("question 1")

        #expect(script.contains(" type=truth sure=1 :"), "\(script)")
        #expect(chinese.contains("!1、!2、!3") && chinese.contains("错扣 0、2、6 倍分"), "\(chinese)")
        #expect(english.contains("Add !1, !2 or !3") && english.contains("wrong costs 0, 2"))
    }

    @Test
    func `where it is only shown the total stands beside the result`() throws {
        var conversation = try self.started("told-later")
        conversation.play(["answer 1 b !3", "answer 2 t !2"])

        let result = conversation.type("finish yes")

        #expect(result.contains(" points=1 possible=2 percent=50 "), "\(result)")
        #expect(result.contains("\r\n248-:计入把握：1 分，最多 6 分。\r\n"), "\(result)")
        #expect(result.hasSuffix("\r\n248 :从头再读一遍。\r\n"), "\(result)")
    }

    @Test
    func `unanswered questions add nothing to the total`() throws {
        var conversation = try self.started("told-later")
        conversation.play(["answer 2 t !3"])

        #expect(conversation.type("finish yes").contains("计入把握：-6 分，最多 6 分。"))
    }

    @Test
    func `a mark is part of the answer where nobody asks how sure one is`() throws {
        var conversation = try self.started("six-roles")

        #expect(conversation.code(of: "answer 1 b !3") == 541)
        #expect(conversation.code(of: "answer 7 政治家 !3") == 241)
    }
}

@Suite("What may be seen")
struct ReviewPolicyTests {
    private func member(_ change: (inout QuizSettings) -> Void) throws -> Conversation {
        try Scene.member.conversation(
            catalog: Fixtures.catalog(changing: "six-roles", change)
        )
    }

    @Test
    func `with feedback at the end no verdict is told before it, and answers may change`() throws {
        var conversation = try Scene.member.conversation()
        conversation.play(["start told-later"])

        let first = conversation.type("answer 1 a")
        let same = conversation.type("answer 1 a")
        let changed = conversation.type("answer 1 b")
        let why = conversation.code(of: "why 1")
        let review = conversation.type("review")

        #expect(first.hasPrefix("243 n=1 result=recorded of=2 next=2 receipt="), "\(first)")
        #expect(first.hasSuffix(" :已记录。\r\n"))
        #expect(same.contains(" already=1 ") && changed.contains(" changed=1 "), "\(changed)")
        #expect(why == 549)
        #expect(review.contains("n=1 state=recorded :") && !review.contains("points="), "\(review)")
    }

    @Test
    func `with feedback at the end all is told after it`() throws {
        var conversation = try Scene.member.conversation(.plain)
        conversation.play(["开始 told-later", "a !2", "错"])

        let open = conversation.type("", prompting: true)
        let result = conversation.type("交卷")
        let review = conversation.type("检查")
        let why = conversation.type("讲解 1")

        #expect(open.contains("第 2 题"), "\(open)")
        #expect(result.hasPrefix("完成：1 分，满分 2 分，50.0%。\r\n"), "\(result)")
        #expect(review.contains("第 1 题  错  谁帮人成长？"), "\(review)")
        #expect(why.hasPrefix("答案：B　教练"), "\(why)")
    }

    @Test(arguments: [
        (QuizSettings.Visibility.nothing, ["243 n=1 result=recorded of=8 "]),
        (.score, ["243 n=1 result=recorded points=0 possible=1 total=0 of=8 "]),
        (.marks, ["241 n=1 result=wrong points=0 possible=1 total=0 of=8 "]),
        (.feedback, ["241-n=1 result=wrong points=0 ", "\r\n241 :战略家管的是大客户与成交。\r\n"]),
        (.answers, ["241-n=1 result=wrong points=0 ", "\r\n241-:答案：B　教练\r\n"]),
    ])
    func `after a try the policy decides`(
        visibility: QuizSettings.Visibility,
        parts: [String]
    ) throws {
        var conversation = try self.member { $0.review.afterTry = visibility }
        conversation.play(["start six-roles"])

        let reply = conversation.type("answer 1 a")

        #expect(parts.allSatisfy(reply.contains), "\(reply)")
    }

    @Test(arguments: [
        (QuizSettings.Visibility.nothing, "state=recorded :", 549),
        (.score, "state=recorded points=0 :", 549),
        (.marks, "state=wrong points=0 :", 549), (.feedback, "state=wrong points=0 :", 549),
        (.answers, "state=wrong points=0 :", 222),
    ])
    func `after the attempt the policy decides`(
        visibility: QuizSettings.Visibility,
        state: String,
        why: Int
    ) throws {
        var conversation = try self.member { $0.review.afterAttempt = visibility }
        conversation.play(["start six-roles", "answer 1 a", "finish yes"])

        #expect(conversation.type("review").contains("249-n=1 " + state))
        #expect(conversation.code(of: "why 1") == why)
        #expect(conversation.code(of: "why 2") == why)
    }

    @Test
    func `a result that may not be seen is told nowhere`() throws {
        var conversation = try self.member { $0.review.afterAttempt = .nothing }
        conversation.play(["start six-roles", "answer 1 b"])

        let result = conversation.type("finish yes")
        let listed = conversation.type("list 六个")
        let status = conversation.type("status")

        #expect(
            result.hasPrefix("248 attempt=1 kind=quiz by=submitted unanswered=7 seconds="),
            "\(result)"
        )
        #expect(listed.contains("attempts=1 state=done :"), "\(listed)")
        #expect(!status.contains("best="), "\(status)")
    }

    @Test
    func `a person is told that the result is not shown`() throws {
        var conversation = try self.member { $0.review.afterAttempt = .nothing }
        conversation.play(["voice plain", "开始 six-roles", "b", "/交卷"])

        let result = conversation.type("是")

        #expect(result == "完成。结果现在不公布。下一套：l\r\n", "\(result)")
    }

    @Test
    func `once the quiz has closed the policy for that time decides`() throws {
        let closes = Instant(milliseconds: 1_780_000_600_000)
        var conversation = try self.member {
            $0.closes = closes
            $0.review.afterAttempt = .nothing
            $0.review.afterClose = .answers
        }
        conversation.play(["start six-roles", "answer 1 a", "finish yes"])

        let before = conversation.code(of: "why 1")
        conversation.now = closes
        let after = conversation.code(of: "why 1")
        let listed = conversation.type("list 六个")

        #expect(before == 549)
        #expect(after == 222)
        #expect(listed.contains("best=0 state=failed"), "\(listed)")
    }

    @Test
    func `the last finished attempt can be reviewed over another connection`() throws {
        var conversation = try Scene.finished.conversation()
        conversation.play(["start two-tries", "answer 1 b", "finish yes"])
        _ = conversation.connect()
        conversation.play(["voice code", "login lina pin=\(Conversation.pin)"])

        let review = conversation.type("review")
        let why = conversation.type("why")
        let answer = conversation.code(of: "answer 1 b")

        #expect(review.hasPrefix("249-attempt=2 count=6\r\n"), "\(review)")
        #expect(why.hasPrefix("222 n=1 key=B :教练先看，再谈。"), "\(why)")
        #expect(answer == 540)
    }

    @Test
    func `an attempt whose quiz is gone cannot be reviewed`() throws {
        var conversation = try Scene.finished.conversation()
        _ = conversation.connect()
        conversation.play(["voice code", "login lina pin=\(Conversation.pin)"])
        let framework = try Fixtures.catalog().framework
        conversation.replace(catalog: Catalog(quizzes: [], framework: framework))

        #expect(conversation.code(of: "review") == 540)
    }

    @Test
    func `why tells the last answered question when none is named`() throws {
        var conversation = try Scene.answering.conversation()
        conversation.play(["answer 3 t", "answer 1 b"])

        let inAttempt = conversation.type("why")
        conversation.play(["finish yes"])
        let afterIt = conversation.type("why")

        #expect(inAttempt.hasPrefix("222 n=1 key=B :"))
        #expect(afterIt.hasPrefix("222 n=1 key=B :"), "\(afterIt)")
    }

    @Test
    func `review shows what is asked for`() throws {
        var conversation = try Scene.answering.conversation()
        conversation.play([
            "answer 1 b", "answer 2 a", "answer 3 f", "skip 4", "flag 5 unclear", "flag 6",
            "flag 6",
        ])

        #expect(
            conversation.type("review").hasPrefix("249-attempt=1 count=8\r\n249-n=1 state=right")
        )
        #expect(
            conversation.type("review wrong").hasPrefix(
                "249-attempt=1 count=2\r\n249-n=2 state=part"
            )
        )
        #expect(conversation.type("review skipped").contains("249 n=4 state=skipped :"))
        #expect(conversation.type("review flagged").contains("249 n=5 state=open flagged=1 :"))
        #expect(conversation.type("review open").hasPrefix("249-attempt=1 count=5\r\n"))
    }
}
