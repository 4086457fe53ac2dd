import QuizCore
import QuizSession
import TestSupport
import Testing

@Suite("Answers")
struct AnswerTests {
    /// A person in code voice with the quiz open.
    private func started() throws -> Conversation {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        _ = conversation.connect()
        _ = conversation.type("voice code")
        _ = conversation.type("enrol lina")
        _ = conversation.type("start six-roles")
        return conversation
    }

    @Test(arguments: [
        ("answer 1 b", "240"), ("answer 1 B", "240"), ("answer 1 ２", "240"), ("answer 1 a", "241"),
        ("answer 2 ab", "240"), ("answer 2 a", "242"), ("answer 2 1、2", "240"),
        ("answer 2 c", "241"),
        ("answer 3 对", "240"), ("answer 3 f", "241"), ("answer 6 6", "240"), ("answer 6 ６个", "240"),
        ("answer 7 政治家", "240"), ("answer 7 Politician", "240"), ("answer 7 教练", "241"),
        ("answer 8 优点 | a", "240"), ("answer 8 长处 | b", "242"),
    ])
    func `an answer of each type is marked`(line: String, code: String) throws {
        var conversation = try self.started()

        let reply = conversation.type(line)

        #expect(reply.hasPrefix(code), "\(line): \(reply)")
    }

    @Test(arguments: [
        "answer 1 e", "answer 1 1 3", "answer 3 maybe", "answer 4 1a", "answer 5 1 2",
        "answer 6 six",
    ])
    func `a line that is no answer costs no try`(line: String) throws {
        var conversation = try self.started()

        let refused = conversation.type(line)
        let number = line.split(separator: " ")[1]
        let question = conversation.type("question \(number)")

        #expect(refused.hasPrefix("541 n=\(number) reason=form"), "\(refused)")
        #expect(!question.contains("state="), "\(question)")
    }

    @Test
    func `nothing is said to be recorded when the store fails`() throws {
        var conversation = try self.started()
        conversation.store.failure = .diskFull

        let failed = conversation.type("answer 1 b")
        conversation.store.failure = nil
        let again = conversation.type("answer 1 b")

        #expect(failed.hasPrefix("470"))
        #expect(again.hasPrefix("240"))
        #expect(!again.contains("already"))
    }

    @Test
    func `an attempt goes on where a dropped line left it`() throws {
        var conversation = try self.started()
        _ = conversation.type("answer 1 b")

        _ = conversation.connect()
        _ = conversation.type("voice code")
        _ = conversation.type("login lina pin=7KQ4-M2XD")
        let resumed = conversation.type("resume")
        let repeated = conversation.type("answer 1 b")

        #expect(resumed.contains(" n=2 "), "\(resumed)")
        #expect(repeated.contains("already=1"), "\(repeated)")
    }

    @Test
    func `a line that is a command and free text is asked back`() throws {
        var conversation = try self.started()
        _ = conversation.type("voice plain")
        _ = conversation.type("题 7")

        let asked = conversation.type("团队")
        let answered = conversation.type("= 政治家")

        #expect(asked.contains("= 团队"), "\(asked)")
        #expect(answered.hasPrefix("对。"), "\(answered)")
    }
}

@Suite("Lines and words")
struct LineTests {
    private func guest() throws -> Conversation {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        _ = conversation.connect()
        return conversation
    }

    @Test(arguments: [
        ("frobnicate", "500"), ("li", "509"), ("start six-roles", "530"), ("show nothing", "520"),
        ("admin", "504"), ("voice loud", "501"), ("set width 5", "501"), ("help nonsense", "510"),
        ("resume", "530"), ("login x via=scram", "536"), ("@t1 ping x", "@t1 202 :x"),
        ("join 1", "504"),
    ])
    func `a wrong line gets its own code`(line: String, code: String) throws {
        var conversation = try self.guest()
        _ = conversation.type("voice code")

        let reply = conversation.type(line)

        #expect(reply.hasPrefix(code), "\(line): \(reply)")
    }

    @Test(arguments: ["帮助", "？", "?", "h", "HELP", "ｈｅｌｐ", "幫助"])
    func `help is understood in many spellings`(line: String) throws {
        var conversation = try self.guest()

        #expect(conversation.type(line).contains("login"))
    }

    @Test
    func `a secret is asked for and never echoed in the reply`() throws {
        var conversation = try self.guest()
        _ = conversation.type("注册 lina")
        _ = conversation.connect()

        let prompt = conversation.type("登录 lina", prompting: true)
        let wrong = conversation.type("wrong-secret")
        _ = conversation.type("登录 lina")
        let welcome = conversation.type("7KQ4-M2XD")

        #expect(prompt.contains("密码") && !prompt.contains("> "))
        #expect(!wrong.contains("wrong-secret"))
        #expect(welcome.contains("欢迎回来"))
    }

    @Test
    func `an empty secret cancels`() throws {
        var conversation = try self.guest()
        _ = conversation.type("登录 lina")

        #expect(conversation.type("").contains("已取消"))
    }

    @Test
    func `too many refused lines in a row end the connection`() throws {
        var conversation = try self.guest()
        _ = conversation.type("voice code")

        let replies = (1...10).map { _ in conversation.type("nonsense") }

        #expect(replies.dropLast().allSatisfy { $0.hasPrefix("500") })
        #expect(replies.last?.hasPrefix("508") == true)
        #expect(conversation.isClosed)
    }

    @Test
    func `a secret does not cross a clear line`() throws {
        var conversation = Conversation(catalog: try Fixtures.catalog(), isSealed: false)
        _ = conversation.connect()
        _ = conversation.type("voice code")

        #expect(conversation.type("enrol lina").hasPrefix("533"))
        #expect(conversation.type("login lina pin=x").hasPrefix("533"))
    }

    @Test
    func `both languages answer`() throws {
        var conversation = try self.guest()

        let chinese = conversation.type("list")
        _ = conversation.type("set lang en")
        let english = conversation.type("list")

        #expect(chinese.contains("销售经理的六个角色"))
        #expect(english.contains("Six roles of a sales manager"))
    }
}
