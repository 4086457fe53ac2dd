import NIOCore
import QuizCore
import QuizSession
import TestSupport
import Testing

@testable import QuizServer

@Suite("Sockets")
struct SocketTests {
    private static let greeting =
        "200 quizline=1 lang=zh :销售经理训练。HELP 或 帮助。English: set lang en"

    private func connected(_ server: RunningServer) throws -> LineClient {
        let client = try LineClient(port: server.port)
        #expect(try client.readLine() == Self.greeting)
        return client
    }

    @Test
    func `a pipelined batch is answered in order and the connection ends with the input`()
        async throws
    {
        let server = try await RunningServer()
        let client = try self.connected(server)
        let lines = ["voice code"] + (1...1000).map { "@t\($0) ping \($0)" }

        try client.send(Array((lines.joined(separator: "\n") + "\n").utf8))
        client.endInput()
        let replies = String(decoding: try client.readAll(), as: UTF8.self)
            .split(separator: "\r\n").map(String.init)

        #expect(replies.dropFirst() == (1...1000).map { "@t\($0) 202 :\($0)" }[...])
    }

    @Test(arguments: ["\n", "\r\n", "\r\0", "\r"])
    func `every end of line ends a line`(end: String) async throws {
        let server = try await RunningServer(["offer-wait": "0"])
        let client = try self.connected(server)

        try client.send(Array("voice code\(end)ping 1\(end)ping 2\(end)".utf8))
        client.endInput()
        let text = String(decoding: try client.readAll(), as: UTF8.self)

        #expect(text.hasSuffix("202 :1\r\n202 :2\r\n"), "\(text)")
    }

    @Test
    func `an unfinished last line is not carried out and is answered`() async throws {
        let server = try await RunningServer()
        let client = try self.connected(server)

        try client.send(Array("voice code\nping 1\nping 2".utf8))
        client.endInput()
        let text = String(decoding: try client.readAll(), as: UTF8.self)

        #expect(text.contains("202 :1\r\n404 :"), "\(text)")
        #expect(!text.contains("202 :2"))
    }

    @Test
    func `a line that is too long is answered once and survived`() async throws {
        let server = try await RunningServer()
        let client = try self.connected(server)
        try client.ask("voice code")

        let long = try client.ask("@x ping " + String(repeating: "a", count: 5000))
        let next = try client.ask("ping 2")

        #expect(long.first?.hasPrefix("@x 505 limit=4096") == true, "\(long)")
        #expect(next == ["202 :2"])
    }

    @Test
    func `octets without end are answered and cut off`() async throws {
        let server = try await RunningServer()
        let client = try self.connected(server)
        try client.ask("voice code")

        try client.send([UInt8](repeating: 0x61, count: 70_000))
        let text = String(decoding: try client.readAll(), as: UTF8.self)

        #expect(text.hasPrefix("505 limit=65536"), "\(text)")
    }

    @Test(arguments: [
        Array("GET /quizzes HTTP/1.1\r\nHost: a\r\n\r\nenrol lina\r\n".utf8),
        Array("POST / HTTP/1.1\r\n\r\nvoice=code&x=\nping 1\n".utf8),
        Array("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\nping 1\n".utf8),
        [0x16, 0x03, 0x01, 0x02, 0x00, 0x01],
    ])
    func `another protocol is refused politely`(octets: [UInt8]) async throws {
        let server = try await RunningServer()
        let client = try self.connected(server)

        try client.send(octets)
        let text = String(decoding: try client.readAll(), as: UTF8.self)

        #expect(text.hasPrefix("507 :"), "\(text)")
        #expect(text.split(separator: "\r\n").count == 1, "\(text)")
    }

    /// SMB, a request of RDP, and text in UTF-16 with and without a mark.
    private static let unknownProtocols: [[UInt8]] = [
        [0x00, 0x00, 0x00, 0x54, 0xFF, 0x53, 0x4D, 0x42, 0x72, 0x00, 0x00, 0x00, 0x00, 0x18],
        [0x03, 0x00, 0x00, 0x13, 0x0E, 0xE0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x08],
        [0xFF, 0xFE] + "help".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
        [0xFE, 0xFF] + "help".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
        "帮助\r\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
    ]

    @Test(arguments: Self.unknownProtocols)
    func `octets of a protocol that is not known do no harm`(octets: [UInt8]) async throws {
        let server = try await RunningServer()
        let client = try self.connected(server)

        try client.send(octets + Array("\nvoice code\nping 1\n".utf8))
        client.endInput()
        let answer = try client.readAll()

        #expect(answer.suffix(8) == Array("202 :1\r\n".utf8)[...])
        #expect(!answer.contains(0xFF))
    }

    @Test
    func `octets that are no characters are refused with the tag of their line`() async throws {
        let server = try await RunningServer()
        let client = try self.connected(server)
        try client.ask("voice code")

        try client.send(Array("@k answer 1 ".utf8) + [0xC3, 0x28, 0x0A])

        #expect(try client.readReply().first?.hasPrefix("@k 506 ") == true)
    }

    @Test
    func `a client without Telnet never gets an octet of it`() async throws {
        let server = try await RunningServer()
        let client = try self.connected(server)

        try client.send(Array("help\nlist\n登录 nobody\n\nquit\n".utf8))
        let octets = try client.readAll()

        #expect(!octets.contains(0xFF))
    }

    @Test
    func `a Telnet client is offered Telnet once and the offer is wiped`() async throws {
        let server = try await RunningServer()
        let client = try self.connected(server)

        try client.send(Array("ping\r\n".utf8))
        let offer = try client.read(until: "\r      \r")
        let rest = try client.read(until: "> ")

        #expect(!offer.isEmpty)
        #expect(!rest.contains("\u{FFFD}"))
    }

    @Test
    func `an attempt that goes on elsewhere leaves the older connection`() async throws {
        let server = try await RunningServer()
        let first = try self.connected(server)
        try first.ask("voice code")
        let enrolled = try first.ask("enrol lina")
        let pin = try #require(enrolled.first?.split(separator: " ").first { $0.hasPrefix("pin=") })
        try first.ask("start six-roles")

        let second = try self.connected(server)
        try second.ask("voice code")
        try second.ask("login lina \(pin)")
        let resumed = try second.ask("resume")
        let push = try first.readLine()
        let refused = try first.ask("answer 1 b")

        #expect(resumed.first?.hasPrefix("244-") == true, "\(resumed)")
        #expect(push?.hasPrefix("193 kind=moved") == true, "\(push ?? "")")
        #expect(refused.first?.hasPrefix("440") == true, "\(refused)")
    }

    @Test
    func `a reply longer than what may wait goes out whole`() async throws {
        let quiz = try #require(try Fixtures.catalog().quiz("six-roles"))
        let quizzes = (1000...2500).map { number in
            Quiz(
                id: Quiz.ID("quiz-\(number)"),
                version: "\(number)",
                languages: quiz.languages,
                title: quiz.title,
                summary: nil,
                audience: nil,
                settings: quiz.settings,
                questions: []
            )
        }
        let server = try await RunningServer(
            ["output-low": "4096", "output-high": "64KiB"],
            catalog: Catalog(quizzes: quizzes, framework: .empty)
        )
        let client = try self.connected(server)
        try client.ask("voice code")

        let listed = try client.ask("list")
        let next = try client.ask("ping 2")

        #expect(listed.count == quizzes.count + 1)
        #expect(listed.reduce(0) { $0 + $1.utf8.count } > 65_536)
        #expect(next == ["202 :2"])
    }

    @Test
    func `a person has only so many connections, however quickly they come`() async throws {
        let server = try await RunningServer(["per-person": "2"])
        let first = try self.connected(server)
        try first.ask("voice code")
        let enrolled = try first.ask("enrol lina")
        let pin = try #require(enrolled.first?.split(separator: " ").first { $0.hasPrefix("pin=") })
        let others = try (1...7).map { _ in try self.connected(server) }
        for other in others { try other.send(line: "voice code\nlogin lina \(pin)") }

        // Whoever is displaced meanwhile is told so, and still gets the reply.
        for other in others {
            var line = try other.readLine()
            while let told = line, !told.hasPrefix("230 ") { line = try other.readLine() }
            #expect(line != nil, "each sign-in is answered")
        }
        let stay = ([first] + others).filter { line in
            // Who was displaced is gone, and what is sent there may be refused.
            try? line.send(line: "quit")
            let rest = String(decoding: (try? line.readAll()) ?? [], as: UTF8.self)
            return rest.contains("205 ")
        }

        #expect(stay.count == 2)
    }

    @Test
    func `a stopping server finishes what was read and says goodbye`() async throws {
        let server = try await RunningServer()
        let script = try self.connected(server)
        try script.ask("voice code")
        let person = try self.connected(server)
        try person.send(line: "ping")
        _ = try person.read(until: "> ")

        let emptied = server.services.registry.drain(Drain(end: .now() + .milliseconds(200)))
        let goodbye = String(decoding: try script.readAll(), as: UTF8.self)
        let farewell = String(decoding: try person.readAll(), as: UTF8.self)
        script.close()
        person.close()
        for await _ in emptied {}

        #expect(goodbye.hasPrefix("193 kind=drain seconds="), "\(goodbye)")
        #expect(goodbye.contains("\r\n400 :"))
        #expect(farewell.contains("* "))
        #expect(farewell.hasSuffix("\r\n"))
    }

    @Test
    func `connections that cannot come in are told why`() async throws {
        let server = try await RunningServer(["connections": "10"])
        let inside = try (1...10).map { _ in try self.connected(server) }

        let client = try LineClient(port: server.port)
        let text = String(decoding: try client.readAll(), as: UTF8.self)

        #expect(text.hasPrefix("403 retry="), "\(text)")
        #expect(inside.count == 10)
    }

    @Test
    func `a client that does not read is not read either and loses nothing`() async throws {
        let server = try await RunningServer(["output-low": "4096"])
        let client = try self.connected(server)
        try client.ask("voice code")

        try client.send(Array((1...2000).map { "help skip\n@\($0) ping \($0)\n" }.joined().utf8))
        client.endInput()
        let text = String(decoding: try client.readAll(), as: UTF8.self)
        let pings = text.split(separator: "\r\n").filter { $0.contains(" 202 :") }

        #expect(pings == (1...2000).map { "@\($0) 202 :\($0)" })
    }
}

/// Transcripts against a real socket.
@Suite("Transcripts over a socket")
struct SocketTranscriptTests {
    @Test(arguments: try Transcript.all())
    func `a conversation goes as its transcript says`(transcript: Transcript) async throws {
        let server = try await RunningServer(catalog: Fixtures.catalog(for: transcript))

        let differences = try TranscriptReplay(port: server.port).differences(from: transcript)

        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    @Test(arguments: try Transcript.all())
    func `R1 it goes the same when everything is sent ahead`(transcript: Transcript) async throws {
        let server = try await RunningServer(catalog: Fixtures.catalog(for: transcript))

        let replay = TranscriptReplay(port: server.port)
        let differences = try replay.differencesWhenSentAhead(from: transcript) ?? []

        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }
}
