import QuizCore
import TestSupport
import Testing
import Wording

@testable import LineProtocol
@testable import QuizSession

/// A person on a line of octets, without a socket.
struct OctetLine {
    var session: Session
    var store = MemoryStore()
    private var now = Instant(milliseconds: 1_780_000_000_000)

    init(_ trainee: Trainee? = nil, telnet: String = "unknown") throws {
        let catalog = try Fixtures.catalog()
        self.session = Session(
            policy: SessionPolicy(),
            catalog: catalog,
            connection: ConnectionFacts(address: "127.0.0.1", isSealed: true, chance: 7)
        )
        for quiz in catalog.allVersions { self.store.register(quiz) }
        self.session.telnetState = telnet
        if let trainee { self.session.identify(trainee) }
    }

    /// Types a line in octets; gives the octets that come back.
    mutating func type(_ octets: [UInt8], prompting: Bool = false) -> [UInt8] {
        self.now = self.now + .seconds(1)
        let input = self.session.input(of: octets)
        var reaction = self.session.receive(input, at: self.now)
        var reply = self.session.octets(of: self.session.text(of: reaction, prompting: prompting))
        while case .progress(let request)? = reaction.request {
            reaction = self.session.receive(.progress(self.store.perform(request)), at: self.now)
            reply += self.session.octets(of: self.session.text(of: reaction, prompting: prompting))
        }
        return reply
    }

    /// Types a line in a charset and reads the reply in it.
    mutating func type(
        _ line: String,
        _ charset: LineCharset = .utf8,
        prompting: Bool = false
    ) -> String {
        let reply = self.type(Charset.encode(line, as: charset), prompting: prompting)
        return reply.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            Charset.characters(Array($0), in: charset) ?? "unreadable: \($0)"
        }
        .joined(separator: "\n")
    }
}

@Suite("Voice JSON in ASCII")
struct ASCIITests {
    @Test
    func `L9 voice alone tells, and every other voice ends the escapes`() throws {
        var conversation = try Scene.guest.conversation(.code)

        let plain = conversation.type("voice")
        let ascii = conversation.type("voice json ascii")
        let told = conversation.type("VOICE")
        let pushed = conversation.announce(.slowed)
        let json = conversation.type("voice json")

        #expect(plain == "201 voice=code :回复格式是 code。\r\n")
        #expect(ascii.contains(#""data":{"voice":"json","ascii":true}"#))
        #expect(told.contains(#""data":{"voice":"json","ascii":true},"text":"\u56DE"#))
        #expect((ascii + told + pushed).utf8.allSatisfy { $0 < 0x80 })
        #expect(json.contains(#""data":{"voice":"json"},"text":"回复"#))
    }
}

@Suite("Characters of a session")
struct CharacterTests {
    private static let lina = Trainee(id: "lina", displayName: "李娜", team: nil)

    @Test
    func `L8 a guess is told once and holds for what is sent, too`() throws {
        var line = try OctetLine()

        let first = line.type("帮助", .gb18030)
        let second = line.type("帮助", .gb18030)

        #expect(first.hasPrefix("* 您输入的像是 gb18030"))
        #expect(first.contains("set charset utf-8"))
        #expect(second.hasPrefix("命令"))
        #expect(line.type("set charset", .gb18030).contains("set"))
        #expect(line.type("set charset utf-8").hasPrefix("字符编码是 utf-8。"))
        #expect(line.type("帮助").hasPrefix("命令"))
    }

    @Test
    func `L8 in code the guess is push 193, and no tag is lost`() throws {
        var line = try OctetLine()
        _ = line.type("voice code")

        let reply = line.type("@t ping 在吗", .gb18030)

        #expect(reply.hasPrefix("193 kind=charset :"))
        #expect(reply.contains("\r\n@t 202 :在吗\r\n"))
    }

    @Test
    func `L8 the notice waits while a secret is typed`() throws {
        var line = try OctetLine(Self.lina)

        let asked = line.type("secret password")
        let early = line.type("secret 密码", .gb18030)

        #expect(!asked.contains("* "))
        #expect(line.session.settings.charset.decided == .gb18030)
        #expect(line.session.dialogue == nil || !early.contains("* "))
    }

    @Test
    func `L9 the charset is set and told`() throws {
        var line = try OctetLine()
        _ = line.type("voice code")

        #expect(line.type("set charset").hasPrefix("501"))
        #expect(line.type("set charset latin1").hasPrefix("501"))
        #expect(line.type("set").contains("charset=auto"))
        #expect(line.type("set charset=GBK").hasPrefix("201 charset=gb18030"))
        #expect(line.type("set charset gb2312").hasPrefix("201 charset=gb18030"))
        #expect(line.type("set charset big5").hasPrefix("201 charset=big5"))
        #expect(line.type("set charset auto").hasPrefix("201 charset=auto"))
        #expect(line.type("set charset=gbk width=5").hasPrefix("501"))
        #expect(line.type("set").contains("charset=auto"))
    }

    @Test
    func `L9 JSON leaves in UTF-8 whatever the charset`() throws {
        var line = try OctetLine()
        _ = line.type("set charset gbk")
        _ = line.type("voice json")

        let reply = line.type(Charset.encode("ping 在吗", as: .gb18030))

        #expect(String(validating: reply, as: UTF8.self)?.contains("\"text\":\"在吗\"") == true)
    }

    @Test
    func `L9 what Big5 lacks leaves as question marks`() throws {
        var line = try OctetLine()
        _ = line.type("set charset big5")

        #expect(line.type("ping 銷售", .big5) == "銷售\r\n")
        #expect(line.type("help", .big5).contains("?"))
    }

    @Test(arguments: [
        ("auto", "set charset gbk"), ("utf-8", "set charset gbk"), ("gb18030", "set charset utf-8"),
        ("big5", "set charset utf-8"),
    ])
    func `L7 the refusal of a line says how to switch`(charset: String, advice: String) throws {
        for language in Language.allCases {
            var line = try OctetLine()
            _ = line.type("set lang=\(language.rawValue) charset=\(charset)")

            let reply = line.type([0x61, 0xFF])

            let text = String(decoding: reply, as: UTF8.self).replacing("\r\n", with: " ")
            #expect(text.contains(advice))
        }
    }

    @Test
    func `L7 an unreadable line keeps its tag`() throws {
        var line = try OctetLine()
        _ = line.type("voice code")

        #expect(
            String(decoding: line.type(Array("@x ping ".utf8) + [0xFF]), as: UTF8.self).hasPrefix(
                "@x 506"
            )
        )
    }

    @Test(arguments: ["unknown", "offered", "certain"])
    func `C12 a lost octet 85 is put back for clients that may speak Telnet`(state: String) throws {
        var line = try OctetLine(telnet: state)
        _ = line.type("set lang en")

        #expect(line.type(Array("ping 元".utf8).filter { $0 != 0x85 }) == Array("元\r\n".utf8))
    }

    @Test(arguments: ["no", "off"])
    func `C12 nothing is put back for others`(state: String) throws {
        var line = try OctetLine(telnet: state)
        _ = line.type("set lang en")

        let reply = line.type(Array("ping 元".utf8).filter { $0 != 0x85 })

        #expect(!String(decoding: reply, as: UTF8.self).contains("元"))
    }

    @Test
    func `answers typed in GBK are stored as those in UTF-8`() throws {
        let answers = ["2", "ab", "对", "1a 2c 3b", "1 2 3 4", "６个", "政治家", "长处 | 教育者"]
        var utf8 = try OctetLine(Self.lina)
        var gbk = try OctetLine(Self.lina)
        _ = utf8.type("start six-roles")
        _ = gbk.type("start six-roles")
        _ = gbk.type("set charset gbk")
        _ = utf8.type("set charset utf-8")

        let replies = answers.map { (utf8.type($0), gbk.type($0, .gb18030)) }

        #expect(replies.allSatisfy { $0.0 == $0.1 })
        #expect(replies.allSatisfy { !$0.0.contains("没有记录") })
        let stored = utf8.store.perform(.open(Self.lina.id, nil))
        #expect(stored == gbk.store.perform(.open(Self.lina.id, nil)))
        #expect(
            utf8.store.perform(.evidence(Self.lina.id))
                == gbk.store.perform(.evidence(Self.lina.id))
        )
    }

    @Test(arguments: [LineSettings.Voice.plain, .code, .json], LineCharset.allCases)
    func `L11 a hostile name never leaves as it is`(
        voice: LineSettings.Voice,
        charset: LineCharset
    ) throws {
        let name = "\u{1B}[2J\u{202E}l\u{7}i\u{200B}\u{9B}31m\u{2066}\r\n230 user=admin"
        var line = try OctetLine(Trainee(id: "lina", displayName: name, team: nil))
        _ = line.type("set style ansi")
        _ = line.type("set charset=\(charset.rawValue)")
        _ = line.type("voice \(voice.rawValue)")

        let reply = line.type(Array("whoami".utf8))
        let text = try #require(
            Charset.characters(reply, in: voice == .json ? .utf8 : charset)
        )

        let isHarmful = { (scalar: Unicode.Scalar) in
            scalar.properties.isBidiControl || scalar.properties.generalCategory == .format
                || (scalar.properties.generalCategory == .control && scalar != "\r"
                    && scalar != "\n")
        }
        #expect(!text.unicodeScalars.contains(where: isHarmful))
        #expect(text.contains("[2Jli31m"))
        #expect(voice == .plain || text.split(separator: "\r\n").count == 1)
    }

    @Test(arguments: 0..<60)
    func `random octets on a line never end the session`(seed: Int) throws {
        var chance = SeededOrder(seed: UInt64(seed), purpose: "octets")
        var line = try OctetLine(Self.lina)
        _ = line.type("start six-roles")

        for _ in 0..<20 {
            let octets = (0..<(Int(chance.next() % 60))).map { _ in UInt8(chance.next() >> 56) }
            _ = line.type(octets.filter { $0 != 0x0A && $0 != 0x0D }, prompting: true)
        }

        #expect(!line.session.isWaiting)
    }
}

@Suite("Pages of a session")
struct PageTests {
    private static let more = "-- 更多：回车；q 停 -- "

    /// A guest with pages of five lines.
    private func line() throws -> OctetLine {
        var line = try OctetLine()
        _ = line.type("set page 5")
        return line
    }

    private func count(_ text: String) -> Int {
        text.split(separator: "\r\n", omittingEmptySubsequences: false).count - 1
    }

    @Test
    func `W6 output stops, Enter goes on, and the prompt comes at the end`() throws {
        var line = try self.line()
        var whole = try OctetLine()

        var pages = [line.type("帮助", prompting: true)]
        while pages.last?.hasSuffix(Self.more) == true, pages.count < 50 {
            pages.append(line.type("", prompting: true))
        }

        #expect(pages.count > 2)
        #expect(pages.dropLast().allSatisfy { self.count($0) == 5 })
        #expect(pages.last?.hasSuffix("\r\n> ") == true)
        let shown = pages.map { $0.replacing(Self.more, with: "") }.joined()
        #expect(shown == whole.type("帮助", prompting: true))
    }

    @Test(arguments: ["q", "Q", "ｑ", " q "])
    func `W6 q stops`(word: String) throws {
        var line = try self.line()
        _ = line.type("帮助", prompting: true)

        #expect(line.type(word, prompting: true) == "> ")
        #expect(line.type("", prompting: true) == "> ")
    }

    @Test
    func `W6 any other line stops and is carried out`() throws {
        var line = try self.line()
        _ = line.type("帮助", prompting: true)

        #expect(line.type("ping 在", prompting: true) == "在\r\n> ")
        #expect(line.type("", prompting: true) == "> ")
    }

    @Test
    func `W6 nothing is kept back while further lines are waiting`() throws {
        var line = try self.line()

        let all = line.type("帮助", prompting: false)
        _ = line.type("帮助", prompting: true)
        let rest = line.type("", prompting: false)

        #expect(self.count(all) > 10)
        #expect(self.count(rest) == self.count(all) - 5)
        #expect(line.type("", prompting: true) == "> ")
    }

    @Test(arguments: ["code", "json"])
    func `W6 nothing is kept back in the voices for scripts`(voice: String) throws {
        var line = try self.line()
        _ = line.type("voice \(voice)")

        let reply = line.type("help", prompting: true)

        #expect(!reply.contains("--"))
        #expect(reply.hasSuffix("\r\n"))
    }

    @Test
    func `W6 auto takes the height of the window`() throws {
        var line = try OctetLine()
        _ = line.type("set page auto")

        let unknown = line.type("帮助", prompting: true)
        line.session.windowChanged(columns: 80, rows: 9)
        let known = line.type("帮助", prompting: true)

        #expect(unknown.hasSuffix("> ") && !unknown.contains(Self.more))
        #expect(self.count(known) == 7)
        #expect(line.type("set", prompting: true).contains("满一屏"))
    }

    @Test
    func `W6 the prompt of a page fits a narrow window in both languages`() throws {
        for language in Language.allCases {
            var line = try OctetLine()
            _ = line.type("set page=3 width=20 lang=\(language.rawValue)")

            let page = line.type("help", prompting: true)

            #expect(page.split(separator: "\r\n").allSatisfy { DisplayWidth.columns(of: $0) <= 20 })
            #expect(page.hasSuffix(" / q -- "))
        }
    }

    @Test
    func `W6 a notice and Ctrl-C find the page as it is`() throws {
        var line = try self.line()
        let now = Instant(milliseconds: 1_780_000_000_000)
        _ = line.type("帮助", prompting: true)

        let notice = line.session.announce(.idle(seconds: 60), at: now)
        let text = line.session.text(of: try #require(notice), prompting: true)
        let interrupt = line.session.receive(.interrupt, at: now)

        #expect(text.hasPrefix("\r\n* ") && text.hasSuffix(Self.more))
        #expect(line.session.text(of: interrupt, prompting: true) == "> ")
    }

    @Test(arguments: ["201", "-1", "many"])
    func `W6 pages have 0 to 200 lines`(value: String) throws {
        var line = try OctetLine()
        _ = line.type("voice code")

        #expect(line.type("set page=\(value)").hasPrefix("501"))
        #expect(line.type("set page=200").hasPrefix("201 page=200"))
        #expect(line.type("set page=auto").hasPrefix("201 page=auto"))
    }
}
