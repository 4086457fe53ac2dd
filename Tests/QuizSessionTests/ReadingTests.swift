import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Lines typed by people")
struct ReadingTests {
    /// A person with a question of `six-roles` on screen: 1 is of type one, 7 of type text.
    private func beside(_ number: Int) throws -> Conversation {
        var conversation = try Scene.answering.conversation(.plain)
        conversation.play(["题 \(number)"])
        return conversation
    }

    @Test(arguments: ["", "  ", "\t", "\u{3000}", "/", " ／ "])
    func `P1 an empty line shows the question again and is never an answer`(line: String) throws {
        var conversation = try self.beside(1)

        let shown = conversation.type(line, prompting: true)

        #expect(shown.hasPrefix("第 1 题，共 8 题"), "\(shown)")
        #expect(shown.hasSuffix("1/8> "))
    }

    @Test
    func `P1 an empty line without a question gives the prompt`() throws {
        var conversation = try Scene.guest.conversation(.plain)

        #expect(conversation.type("", prompting: true) == "> ")
        #expect(conversation.type("/", prompting: true) == "> ")
    }

    @Test(arguments: ["yes", "YES", "y", "ｙ", "是"])
    func `P2 a yes confirms`(word: String) throws {
        var conversation = try self.beside(1)

        let asked = conversation.type("交卷", prompting: true)
        let done = conversation.code(of: word)

        #expect(asked.contains("（是/否）") && asked.hasSuffix("> ") && !asked.hasSuffix("8> "))
        #expect(done == 248)
    }

    @Test(arguments: ["no", "否", "b", "", "help"])
    func `P2 everything else declines and is nothing else`(word: String) throws {
        var conversation = try self.beside(1)
        _ = conversation.type("交卷")

        let declined = conversation.code(of: word)

        #expect(declined == 206)
        #expect(conversation.type("检查").contains("第 1 题  未答"))
    }

    @Test
    func `P2 voices for scripts are asked to send the line again`() throws {
        var conversation = try Scene.answering.conversation(.code)

        _ = conversation.type("finish")

        #expect(conversation.code(of: "yes") == 500)
        #expect(conversation.code(of: "finish yes") == 248)
    }

    @Test(arguments: ["= b", "=b", "＝ｂ", "=\u{3000}b", "b", "Ｂ", "2", "②", "选b", "答 b", "/a b"])
    func `P3 P7 an answer in many spellings`(line: String) throws {
        var conversation = try self.beside(1)

        #expect(conversation.code(of: line) == 240)
    }

    @Test(arguments: ["= b", "＝ b"])
    func `P3 an answer without a question`(line: String) throws {
        var conversation = try Scene.member.conversation(.plain)

        #expect(conversation.code(of: line) == 540)
    }

    @Test(arguments: [
        ("l", 220), ("?", 210), ("？", 210), ("h", 210), ("st six-roles", 244), ("v code", 201),
        ("lis", 220), ("题库", 220), ("題庫", 220), ("me", 212), ("g", 561), ("d", 561),
        ("语言 en", 201), ("宽度 60", 201), ("主持 six-roles", 504), ("加入 4821", 504),
        ("j 4821", 504), ("join 4821", 504), ("s", 509), ("e", 509), ("xyzzy", 500),
        ("/list", 220), ("／list", 220), ("register wang", 503), ("p", 202), ("next", 540),
        ("bye", 205), ("再见", 205),
    ])
    func `P4 without a question short words are commands`(line: String, code: Int) throws {
        var conversation = try Scene.member.conversation(.plain)

        #expect(conversation.code(of: line) == code)
    }

    @Test(arguments: [
        ("list", 220), ("hint", 247), ("题 2", 244), ("?", 210), ("q", 205), ("map", 249),
        ("submit", 300), ("next", 244), ("返回", 244), ("下一题", 244), ("goto ２", 244),
        ("/l", 220), ("/sk", 245), ("/w", 549), ("b", 240), ("a", 241), ("d", 241), ("l", 541),
        ("me", 541), ("g", 541), ("lis", 541), ("frobnicate", 541),
    ])
    func `P5 beside a choice reserved words are commands and short words are not`(
        line: String,
        code: Int
    ) throws {
        var conversation = try self.beside(1)

        #expect(conversation.code(of: line) == code)
    }

    @Test(arguments: [
        ("help", 210), ("help skip", 210), ("help answers", 210), ("help me please", 546),
        ("question", 244), ("question 2", 244), ("题 ２", 244), ("question next", 244),
        ("question back", 244), ("question everything", 546), ("skip", 245), ("skip 2", 245),
        ("skip it", 546), ("hint", 548), ("hint please", 546), ("why", 549), ("why not", 546),
        ("flag", 246), ("flag 太像", 246), ("review", 249), ("review open", 249),
        ("review ＷＲＯＮＧ", 249), ("review it", 546), ("finish", 300), ("finish yes", 248),
        ("finish it", 546), ("status", 260), ("status quo", 546), ("quit", 205),
        ("quit smoking", 546), ("answer 政治家", 240), ("answer", 546), ("list", 546),
        ("团队", 546), ("教练", 241), ("政治家", 240), ("Politician.", 240), ("= 团队", 241),
        ("/list", 220), ("l", 241), ("goto 3", 244), ("退出", 205),
    ])
    func `P6 beside free text few commands are heard`(line: String, code: Int) throws {
        var conversation = try self.beside(7)

        #expect(conversation.code(of: line) == code)
    }

    @Test
    func `P6 a line that may be both is neither run nor stored`() throws {
        var conversation = try self.beside(7)

        let chinese = conversation.type("团队", prompting: true)
        conversation.play(["/set lang en"])
        let english = conversation.type("list", prompting: true)

        #expect(chinese.contains("= 团队") && chinese.contains("/团队"))
        #expect(english.contains("= list") && english.hasSuffix("7/8> "), "\(english)")
        #expect(conversation.type("/review open").contains("Who steps in"))
    }

    @Test(arguments: [
        ("帮助", 509), ("l", 509), ("lis", 509), ("s", 509), ("xyzzy", 500), ("?", 509), ("q", 509),
        ("join 1", 504), ("LIST", 220), ("ｌｉｓｔ", 220),
    ])
    func `R2 voices for scripts take full verbs only`(line: String, code: Int) throws {
        var conversation = try Scene.member.conversation(.code)

        #expect(conversation.code(of: line) == code)
    }

    @Test(arguments: [("s", "several=secret,set,show,skip,start,status"), ("st", "")])
    func `509 names the verbs that begin so`(word: String, several: String) throws {
        var conversation = try Scene.member.conversation(.code)

        let reply = conversation.type(word)

        #expect(reply.hasPrefix("509 " + several), "\(reply)")
    }

    @Test
    func `500 names the nearest verb`() throws {
        var script = try Scene.guest.conversation(.code)
        var person = try Scene.guest.conversation(.plain, .english)

        #expect(script.type("lsit").contains("list"))
        #expect(person.type("finihs").contains("finish"))
        #expect(!person.type("abracadabra").contains("Did you mean"))
    }

    @Test
    func `520 names the nearest quiz`() throws {
        var conversation = try Scene.guest.conversation(.code)

        #expect(conversation.type("show six").contains("six-roles"))
        #expect(conversation.type("show 六个").contains("six-roles"))
        #expect(conversation.type("show sox-rolls").contains("six-roles"))
        #expect(!conversation.type("show xyzxyzxyz").contains("six-roles"))
    }

    @Test
    func `R1 tags come back first in first out, and an empty line is no request`() throws {
        var conversation = try Scene.guest.conversation(.code)

        let replies = ["@a ping 1", "@b nonsense", "", "@c", "@d-e_1 ping"].map {
            conversation.type($0)
        }

        #expect(replies[0] == "@a 202 :1\r\n")
        #expect(replies[1].hasPrefix("@b 500 :"))
        #expect(replies[2].isEmpty)
        #expect(replies[3].hasPrefix("@c 500 :"))
        #expect(replies[4] == "@d-e_1 202 :在。\r\n")
    }

    @Test
    func `R7 in plain voice a tag is text`() throws {
        var conversation = try Scene.guest.conversation(.plain)

        #expect(conversation.code(of: "@a ping") == 500)
        #expect(conversation.give(.unreadable(tag: "a")).hasPrefix("这一行"))
    }

    @Test(arguments: [
        ("login x", LineEffort.secret), ("登录 x", .secret), ("@t login x pin=y", .secret),
        ("enrol x", .secret), ("secret pin", .secret), ("/secret", .secret), ("list", .usual),
        ("xyzzy", .usual), ("s", .usual), ("export gaps", .report), ("@t export gaps", .report),
        ("导出 gaps", .report), ("gaps", .usual), ("report person x", .report), ("团队", .report),
    ])
    func `6·1 lines that ask for much work are known by their first word`(
        line: String,
        effort: LineEffort
    ) throws {
        let voice: LineSettings.Voice = line.hasPrefix("@") ? .code : .plain
        let conversation = try Scene.guest.conversation(voice)

        #expect(conversation.session.effort(of: Array(line.utf8)) == effort)
    }

    @Test
    func `a line that is a secret proves one`() throws {
        var conversation = try Scene.guest.conversation(.plain)
        conversation.play(["login lina"])

        #expect(conversation.session.effort(of: Array("260714".utf8)) == .secret)
    }

    @Test
    func `L8 a charset that the client agreed on or proved holds`() throws {
        var agreed = try Scene.guest.conversation(.plain).session
        var proved = agreed
        agreed.charsetAgreed(.gb18030)
        proved.charsetAgreed(.utf8)
        var terminal = try Scene.guest.conversation(.plain).session
        terminal.utf8Proved()
        let help: [UInt8] = [0xB0, 0xEF, 0xD6, 0xFA]

        #expect(agreed.input(of: help) == .line("帮助"))
        #expect(proved.input(of: help) == .unreadable(tag: nil))
        #expect(terminal.input(of: help) == .unreadable(tag: nil))
        #expect(agreed.octets(of: "帮助") == help)
    }

    @Test
    func `I7 all words of commands are reserved`() {
        #expect(Session.reservedWords.isSuperset(of: ["list", "题库", "join", "publish", "q", "?"]))
        #expect(!Session.reservedWords.contains("lina"))
    }
}

@Suite("What the server says by itself")
struct NoticeTests {
    @Test(arguments: [
        (Notice.drain(seconds: 20), "193 kind=drain seconds=20 :"),
        (.idle(seconds: 60), "193 kind=idle seconds=60 :"), (.moved, "193 kind=moved :"),
        (.slowed, "194 :"),
    ])
    func `R5 a push is one line in every voice`(notice: Notice, line: String) throws {
        var script = try Scene.answering.conversation(.code)
        var person = try Scene.answering.conversation(.plain)
        var reader = try Scene.answering.conversation(.plain, .english)

        let push = script.announce(notice)
        let chinese = person.announce(notice)
        let english = reader.announce(notice)

        #expect(push.hasPrefix(line) && push.hasSuffix("\r\n"), "\(push)")
        #expect(chinese.hasPrefix("* ") && chinese.hasChinese)
        #expect(english.hasPrefix("* ") && !english.hasChinese)
    }

    @Test
    func `R5 a push waits while a secret or a confirmation is being entered`() throws {
        var conversation = try Scene.answering.conversation(.plain)
        conversation.play(["交卷"])

        let push = conversation.announce(.moved)
        let confirmed = conversation.type("是")

        #expect(push.isEmpty)
        #expect(conversation.lastCode == 440)
        #expect(confirmed.hasPrefix("* 这次作答"), "\(confirmed)")
        #expect(!conversation.type("交卷").contains("* "))
    }

    @Test
    func `an answer that is stored after its attempt was taken over is told, and no more`() throws {
        var conversation = try Scene.answering.conversation(.code)
        let asked = conversation.session.receive(.line("answer 1 a"), at: conversation.now)
        guard let request = asked.request, case .progress(let recording) = request else {
            Issue.record("nothing is to be stored")
            return
        }
        let stored = conversation.store.perform(recording)

        let push = conversation.announce(.moved)
        let told = conversation.session.receive(.progress(stored), at: conversation.now)

        #expect(push.isEmpty)
        #expect([240, 241, 242].contains(told.reply?.result.code))
        #expect(told.pushes.count == 1)
        _ = conversation.type("answer 2 a")
        #expect(conversation.lastCode == 440)
    }

    @Test
    func `R5 of each kind the newest waits, and says what is true when it is told`() throws {
        var conversation = try Scene.member.conversation(.plain, .english)
        conversation.play(["secret pin"])
        for notice in [Notice.drain(seconds: 90), .idle(seconds: 60), .slowed, .slowed] {
            #expect(conversation.announce(notice).isEmpty)
        }
        conversation.now = conversation.now + .seconds(30)
        _ = conversation.announce(.drain(seconds: 60))
        conversation.now = conversation.now + .seconds(29)

        let asked = conversation.type(Conversation.pin)
        let told = conversation.type("260714", prompting: true)

        #expect(asked.isEmpty, "the new secret is still wanted: \(asked)")
        #expect(
            told.split(separator: "\r\n").map { $0.prefix(2) == "* " }
                == [true, true, false, false],
            "\(told)"
        )
        #expect(told.contains("stops in 29 s"), "\(told)")
    }

    @Test
    func `R5 a push that comes while the store is at work waits for its reply`() throws {
        var conversation = try Scene.member.conversation(.plain)
        let asking = conversation.session.receive(.line("继续"), at: conversation.now)
        let early = conversation.session.announce(.slowed, at: conversation.now)

        let done = conversation.session.receive(.progress(.attempt(nil)), at: conversation.now)
        let text = conversation.session.text(of: done, prompting: true)

        #expect(asking.request != nil && early == nil)
        #expect(text.hasPrefix("* ") && text.hasSuffix("\r\n> "), "\(text)")
    }

    @Test
    func `R5 a push begins a line of its own where a prompt stands`() throws {
        var conversation = try Scene.answering.conversation(.plain)
        _ = conversation.type("", prompting: true)

        let first = conversation.announce(.slowed)
        let second = conversation.announce(.slowed)
        _ = conversation.type("", prompting: true)
        let last = conversation.end(.idle)

        #expect(first.hasPrefix("\r\n* "))
        #expect(second.hasPrefix("* "))
        #expect(last.hasPrefix("\r\n") && !last.hasPrefix("\r\n\r\n"))
    }

    @Test(arguments: [
        (Farewell.drain, "400 :"), (.idle, "401 :"), (.lineTime, "404 :"), (.fault, "406 :"),
        (.tooManyErrors, "508 :"),
    ])
    func `the last line says why the connection ends`(reason: Farewell, line: String) throws {
        var script = try Scene.answering.conversation(.code)
        var reader = try Scene.answering.conversation(.plain, .english)

        let last = script.end(reason)
        let sentence = reader.end(reason)

        #expect(last.hasPrefix(line) && last.hasChinese, "\(last)")
        #expect(!sentence.isEmpty && !sentence.hasChinese)
        #expect(script.isClosed && reader.isClosed)
        #expect(script.code(of: "question") == 540)
    }

    @Test
    func `C12 AYT is answered`() throws {
        var script = try Scene.guest.conversation(.code)
        var person = try Scene.guest.conversation(.plain)

        #expect(script.give(.areYouThere) == "193 kind=ayt\r\n")
        #expect(person.give(.areYouThere, prompting: true) == "[Quizline]\r\n> ")
    }

    @Test
    func `L3 L7 lines that cannot be read get their own codes with their tag`() throws {
        var conversation = try Scene.guest.conversation(.code)

        let unreadable = conversation.give(.unreadable(tag: "a"))
        let long = conversation.give(.tooLong(limit: 4096, tag: "b"))
        let endless = conversation.give(.endless(limit: 65_536))

        #expect(unreadable.hasPrefix("@a 506 :"))
        #expect(long.hasPrefix("@b 505 limit=4096 :"), "\(long)")
        #expect(endless.hasPrefix("505 limit=65536 :"), "\(endless)")
        #expect(conversation.isClosed)
    }

    @Test
    func `505 an answer may not be longer than its limit`() throws {
        var policy = SessionPolicy.open
        policy.answerLimit = 15
        var conversation = Conversation(catalog: try Fixtures.catalog(), policy: policy)
        _ = conversation.connect()
        conversation.play(["voice code", "enrol lina", "start six-roles"])

        let long = conversation.type("answer 7 政治家政治家")
        let short = conversation.code(of: "answer 7 政治家")

        #expect(long.hasPrefix("505 limit=15 :"), "\(long)")
        #expect(short == 240)
    }

    @Test
    func `C15 end of input closes, and a line without its end is not carried out`() throws {
        var ended = try Scene.guest.conversation(.code)
        var cut = try Scene.guest.conversation(.code)

        #expect(ended.give(.endOfInput(unfinishedLine: false)).isEmpty)
        #expect(cut.give(.endOfInput(unfinishedLine: true)).hasPrefix("404 :"))
        #expect(ended.isClosed && cut.isClosed)
    }

    @Test
    func `R9 a good line between refused ones begins the count anew`() throws {
        var conversation = try Scene.guest.conversation(.code)
        for _ in 1...9 { conversation.play(["nonsense"]) }
        conversation.play(["ping"])

        for _ in 1...9 { #expect(conversation.code(of: "nonsense") == 500) }
        #expect(conversation.code(of: "nonsense") == 508)
        #expect(conversation.isClosed)
    }

    @Test
    func `R9 people are allowed more refused lines`() throws {
        var conversation = try Scene.guest.conversation(.plain)

        for _ in 1...49 { #expect(conversation.code(of: "nonsense") == 500) }

        #expect(conversation.code(of: "nonsense") == 508)
    }

    @Test
    func `R8 the next question follows where the client wants it`() throws {
        var conversation = try Scene.answering.conversation(.code)

        let alone = conversation.type("answer 1 b")
        conversation.play(["set follow=on"])
        let followed = conversation.type("answer 2 ab")
        let skipped = conversation.type("skip 3")
        conversation.play(["set follow=off"])
        let quiet = conversation.type("skip 4")

        #expect(!alone.contains("244"))
        #expect(followed.contains("\r\n244 attempt=1 quiz=six-roles kind=quiz n=3 "), "\(followed)")
        #expect(
            skipped.contains("245-n=3 next=4\r\n") && skipped.contains("n=4 of=8"),
            "\(skipped)"
        )
        #expect(quiet == "245 n=4 next=5\r\n")
    }

    @Test
    func `R8 the attempt ends with its last question where the next one follows`() throws {
        var conversation = try Scene.member.conversation(.code)
        conversation.play(["set follow=on", "start how-sure", "answer 1 t", "answer 2 a"])

        let last = conversation.type("answer 3 6 !3")

        #expect(last.contains("\r\n248 attempt=1 kind=quiz by=submitted points=5 "), "\(last)")
        #expect(conversation.lastEffects == [.release(AttemptID(rawValue: 1))])
    }

    @Test
    func `an answer that another connection stored first is told as it was`() throws {
        var conversation = try Scene.answering.conversation(.code)
        let other = conversation.store
        conversation.play(["answer 1 a"])
        let stored = conversation.store
        conversation.store = other
        var older = try Scene.answering.conversation(.code)
        older.store = stored

        let told = older.type("answer 1 b")

        #expect(told.hasPrefix("241-n=1 result=wrong") && told.contains(" already=1 "), "\(told)")
        #expect(older.code(of: "answer 1 b") == 545)
    }

    @Test
    func `C18 an attempt that ended elsewhere takes no answer`() throws {
        var conversation = try Scene.answering.conversation(.code)
        var other = try Scene.answering.conversation(.code)
        other.play(["finish yes"])
        conversation.store = other.store

        let refused = conversation.type("answer 1 b")

        #expect(refused.hasPrefix("543 by=submitted :"), "\(refused)")
        #expect(conversation.code(of: "review") == 249)
    }
}
