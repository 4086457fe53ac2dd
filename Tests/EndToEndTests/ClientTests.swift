import Foundation
import TestSupport
import Testing

@Suite("Clients of Debian")
struct ClientTests {
    /// Holds characters with each tail that some client takes for a command: 83 85 8F 9A 9C 9D.
    private static let answers = [
        "通", "者", "李和", "叭胺皑拜", "ＡＢ，（）。？！", "优点｜缺点；", "“谈判”——让步…", "𠮷野家",
    ]

    private static func server() throws -> ServerProcess {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["words.yaml": QuizText.words(Self.answers)])
        return try ServerProcess(
            quizzes: quizzes,
            folder: folder,
            settings: ["telnet-wait": "2s", "drain-time": "3600s"]
        )
    }

    private static func columns(_ sitting: Sitting, _ prefix: String = "") throws -> String? {
        let told = try sitting.ask(prefix + "设置")
        return told.firstMatch(of: #/每行 (\d+) 列/#).map { String($0.1) }
    }

    // MARK: A whole conversation

    @Test(arguments: TerminalClient.all)
    func `a person signs in with a client and every octet of the answers is stored`(
        client: TerminalClient
    ) throws {
        let server = try Self.server()
        let pin = try server.script().enrol("lina")
        let sitting = try Sitting(client, at: server)

        try sitting.begin()
        try self.signIn(sitting, pin: pin)
        try self.takeQuiz(sitting)
        try self.compareWindow(sitting)
        try self.endInput(sitting, server)

        let stored = try Database.rows(
            "SELECT typed FROM answer ORDER BY position",
            in: server.database
        )
        #expect(stored.map { Array($0.utf8) } == Self.answers.map { Array($0.utf8) })
        self.compareOctets(sitting)
    }

    /// Whether the secret shows, and whether the prompt tells the truth about it.
    private func signIn(_ sitting: Sitting, pin: String) throws {
        try sitting.terminal.type("登录 lina")
        let prompt = try sitting.terminal.read(until: "：")
        let after = try sitting.ask(pin)

        let isHidden = sitting.client.secret == .hidden
        #expect(prompt.contains(isHidden ? "输入时不显示" : "输入时看得见"), "\(prompt)")
        #expect(after.contains("欢迎回来"), "\(after)")
        #expect(after.contains(pin) != isHidden, "\(after)")
    }

    private func takeQuiz(_ sitting: Sitting) throws {
        _ = try sitting.ask("开始 words")
        for answer in Self.answers {
            let verdict = try sitting.ask(answer)
            #expect(verdict.contains("对。"), "\(verdict)")
        }
    }

    private func compareWindow(_ sitting: Sitting) throws {
        let before = try Self.columns(sitting)
        try sitting.terminal.resize(columns: 60)
        if sitting.client.window == .followed {
            try sitting.wire.wait(for: "a new size") {
                $0.fromClient.contains([0xFF, 0xFA, 0x1F, 0, 60, 0])
            }
        }
        let after = try Self.columns(sitting)

        switch sitting.client.window {
        case .followed: #expect(before == "100" && after == "60")
        case .toldOnce: #expect(before == "100" && after == "100")
        case .untold: #expect(before == "80" && after == "80")
        }
    }

    /// A line and Ctrl-D at once: whether the reply still comes, and then the end.
    private func endInput(_ sitting: Sitting, _ server: ServerProcess) throws {
        let keys = Array("ping 还在\r".utf8) + [PseudoTerminal.Key.controlD.rawValue]
        switch sitting.client.endOfInput {
        case .closes:
            try sitting.terminal.type(octets: keys)
            try sitting.terminal.read(until: "ping 还在")
            try sitting.terminal.read(until: "还在")
            try sitting.wire.wait(for: "the end") { $0.serverEnded }
        case .endsSession:
            try sitting.terminal.press(.controlD)
            try sitting.wire.wait(for: "the end") { $0.serverEnded }
        case .endsAtOnce:
            try sitting.terminal.press(.controlD)
            _ = try sitting.terminal.status()
        case .ignored:
            try sitting.terminal.type(octets: keys)
            try sitting.terminal.read(until: "ping 还在")
            try sitting.terminal.read(until: "还在")
            server.send(SIGTERM)
            try sitting.terminal.read(until: "服务器")
            #expect(!sitting.wire.traffic.serverEnded)
        }
    }

    /// What was negotiated, how lines ended, and that nothing of Telnet shows.
    private func compareOctets(_ sitting: Sitting) {
        let client = sitting.client
        let traffic = sitting.wire.traffic
        let (sent, received) = (traffic.fromClient, traffic.fromServer)
        let speaks = sitting.speaksTelnet

        #expect(sent.contains([0xFF, 0xFB, 0x00]) == (client.telnet == .binary), "WILL BINARY")
        #expect(sent.contains([0xFF, 0xFC, 0x00]) == (client.telnet == .withoutBinary))
        #expect(sent.contains([0xFF, 0xFB, 0x1F]) == speaks, "WILL NAWS")
        #expect(sent.contains([0xFF, 0xFB, 0x18]) == speaks, "WILL TTYPE")
        #expect(sent.contains(0xFF) == speaks)
        #expect(received.contains(0xFF) == (client.telnet != .none))
        #expect(sitting.terminal.shown.contains(0xFF) == (client.telnet == .wiped))
        if client.telnet == .wiped {
            #expect(sitting.terminal.shown.count { $0 == 0xFF } == 3)
            #expect(sitting.terminal.shown.contains([0xFF, 0xFD, 0x18, 0x0D] + Self.blanks))
        }
        let first = client.lineEnd == .lineFeed ? "语言 zh\n" : "语言 zh\r\n"
        let later = client.lineEnd == .carriageReturnLineFeed ? "words\r\n" : "words\n"
        #expect(sent.contains(Array(first.utf8)) && sent.contains(Array(later.utf8)))
    }

    private static let blanks = [UInt8](repeating: 0x20, count: 6) + [0x0D]

    // MARK: Keys and pipes

    @Test
    func `Ctrl-C drops the line or ends the client, and the server goes on`() throws {
        let server = try Self.server()

        let (port, home) = (server.port, server.folder.path(""))
        // Busybox comes to its menu only most of the time, so no test can hold it to that.
        let clients = TerminalClient.all.filter { $0.interrupt != .menu }
        _ = try Threads.run(clients.count) { number in
            let client = clients[number]
            do {
                try Self.interrupt(try Sitting(client, port: port, home: home))
            } catch {
                throw LineClient.Fault("\(client.command): \(error)")
            }
        }

        #expect(try server.script().ask("ping 1") == ["202 :1"])
    }

    /// Throws unless the client does with Ctrl-C what it is known for.
    private static func interrupt(_ sitting: Sitting) throws {
        try sitting.begin()
        try sitting.terminal.type(octets: Array("注册".utf8))
        try sitting.terminal.read(until: "注册")
        try sitting.terminal.press(.controlC)
        switch sitting.client.interrupt {
        case .answered:
            try sitting.terminal.read(until: "^C\r\n> ")
            try self.expectPing(sitting)
        case .local: try self.expectPing(sitting)
        case .menu: break
        case .ends: _ = try sitting.terminal.status()
        }
    }

    private static func expectPing(_ sitting: Sitting) throws {
        let reply = try sitting.ask("ping 还在")
        guard reply.hasSuffix("\r\n还在\r\n> ") else {
            throw LineClient.Fault("\(sitting.client.command): \(reply)")
        }
    }

    @Test(arguments: TerminalClient.all.filter { $0.pipedInput != .unfit })
    func `every line from a pipe is answered`(client: TerminalClient) throws {
        let server = try Self.server()
        let words = client.words(port: server.port)
        let lines = ["voice code", "ping 一", "list", "ping 李和通者"]
        let ends = client.pipedInput == .wholeAfterQuit ? ["quit"] : []

        let outcome = try Outcome(
            of: words[0],
            Array(words.dropFirst()),
            environment: ["HOME": server.folder.path("")],
            input: (lines + ends).joined(separator: "\n") + "\n"
        )

        #expect(outcome.status == 0)
        let replies = outcome.lines.filter { $0.hasPrefix("202 ") || $0.hasPrefix("220 ") }
        #expect(replies == ["202 :一", "220 quiz=words questions=8 :测试", "202 :李和通者"])
    }

    @Test(arguments: ["inetutils-telnet", "busybox telnet", "plink -telnet", "nc.openbsd -N"])
    func `a terminal that types GBK is answered in GBK and stored as Unicode`(
        command: String
    ) throws {
        let server = try Self.server()
        let client = try #require(TerminalClient.all.first { $0.command == command })
        let pin = try server.script().enrol("lina")
        let sitting = try Sitting(client, at: server)

        try sitting.begin(with: "ping")
        try sitting.terminal.type("login lina")
        try sitting.terminal.read(until: "：")
        _ = try sitting.ask(pin)
        _ = try sitting.ask("start words")
        for answer in Self.answersInGBK {
            try sitting.terminal.type(octets: answer + [PseudoTerminal.Key.enter.rawValue])
            // 对。
            _ = try sitting.terminal.read(untilOctets: [0xB6, 0xD4, 0xA1, 0xA3])
            try sitting.terminal.read(until: "> ")
        }

        let stored = try Database.rows(
            "SELECT typed FROM answer ORDER BY position",
            in: server.database
        )
        #expect(stored == Array(Self.answers.prefix(Self.answersInGBK.count)))
    }

    /// The first answers in the octets of GBK.
    private static let answersInGBK: [[UInt8]] = [
        [0xCD, 0xA8], [0xD5, 0xDF], [0xC0, 0xEE, 0xBA, 0xCD],
        [0xB0, 0xC8, 0xB0, 0xB7, 0xB0, 0xA8, 0xB0, 0xDD],
    ]

    // MARK: The page

    @Test
    func `the table of the page is what these tests expect`() throws {
        let page = try String(
            contentsOf: Repository.root.appendingPathComponent("Docs/Clients.md"),
            encoding: .utf8
        )

        let commands = Set(TerminalClient.all.map { "| `\($0.command)` " })
        let rows = page.split(separator: "\n").map(String.init)
            .filter { line in commands.contains { line.hasPrefix($0) } }

        #expect(rows == TerminalClient.all.map(\.row))
    }
}
