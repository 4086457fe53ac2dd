import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Authoring over the line")
struct AuthoringTests {
    private static let findings = AuthoringFindings([
        AuthoringFindings.Finding(
            line: 12,
            column: 5,
            isError: false,
            check: "W701",
            message: .verbatim("long choice"),
            fix: "shorter"
        )
    ])

    /// An author on the line whose requests are answered like this.
    private func author(
        _ voice: LineSettings.Voice = .code,
        _ language: Language = .english,
        answering: @escaping @Sendable (AuthoringRequest) -> AuthoringResult = { _ in
            .stored(version: "a07be911c4d2", lines: 2, Self.findings)
        }
    ) throws -> Conversation {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        _ = conversation.connect()
        conversation.play(["voice code", "set lang \(language.rawValue)", "enrol lina", "logout"])
        conversation.grant(.author, to: "lina")
        conversation.play([
            "login lina pin=\(Conversation.pin)", "voice \(voice.rawValue)",
        ])
        conversation.interception = { request in
            guard case .authoring(let request) = request else { return nil }
            return .authoring(answering(request))
        }
        return conversation
    }

    private func wasQuit(_ conversation: Conversation) -> Bool { conversation.isClosed }

    @Test
    func `put takes lines up to a dot and keeps them as they are`() throws {
        var conversation = try self.author { request in
            let text = "id: x\n  a\t b\n.\n..\n.a\n"
            let expected = AuthoringRequest.store(
                quiz: "x",
                Array(text.utf8),
                basedOn: "3f9c21ab5e07",
                by: "lina"
            )
            return request == expected
                ? .stored(version: "a07be911c4d2", lines: 5, Self.findings) : .filesFailed
        }

        let asked = conversation.type("@7 put x version=3f9c21ab5e07")
        conversation.play(["id: x", "  a\t b", "..", "...", ".a"])
        let stored = conversation.type(".")

        #expect(asked.hasPrefix("@7 370 limit=65536 :"))
        let fields = "@7 271 quiz=x version=a07be911c4d2 lines=5 errors=0 warnings=1 :"
        #expect(stored.hasPrefix(fields), "\(stored)")
    }

    @Test(arguments: ["code", "json"])
    func `L5 a refused block never runs as commands`(voice: String) throws {
        for start in ["enrol lina", "ping"] {
            var conversation = Conversation(catalog: try Fixtures.catalog())
            _ = conversation.connect()
            conversation.play(["voice code", start, "voice \(voice)"])

            let asked = conversation.code(of: "put six-roles")
            let silent = ["quit", "@1 quit", ""].map { conversation.type($0) }
            let refused = conversation.code(of: ".")

            #expect(asked == 370 && silent == ["", "", ""])
            #expect(refused == (start == "ping" ? 530 : 502))
            #expect(!self.wasQuit(conversation))
        }
    }

    @Test
    func `L5 in plain voice a block is refused at once`() throws {
        var conversation = try Scene.member.conversation(.plain)

        #expect(conversation.code(of: "put six-roles") == 502)
        #expect(conversation.code(of: "ping") == 202)
    }

    @Test
    func `a person types a block without prompts and can cancel it`() throws {
        var conversation = try self.author(.plain)

        let asked = conversation.type("上传 x", prompting: true)
        let between = conversation.type("id: x", prompting: true)
        let cancelled = conversation.give(.interrupt, prompting: true)

        #expect(!asked.contains("> ") && between.isEmpty)
        #expect(cancelled.hasSuffix("> ") && conversation.lastCode == 206)
    }

    @Test
    func `a block with a line that cannot be read or is too long is refused at its dot`() throws {
        var conversation = try self.author()

        conversation.play(["put x", "id: x"])
        let silent = conversation.give(.unreadable(tag: "9"))
        let unreadable = conversation.code(of: ".")
        conversation.play(["put x"])
        _ = conversation.give(.tooLong(limit: 4096, tag: nil))
        let long = conversation.type(".")
        conversation.play(
            ["put x"] + Array(repeating: String(repeating: "a", count: 999), count: 66)
        )
        let large = conversation.type(".")

        #expect(silent.isEmpty && unreadable == 506)
        #expect(long.hasPrefix("505 limit=4096"), "\(long)")
        #expect(large.hasPrefix("505 limit=65536"), "\(large)")
    }

    @Test
    func `R1 a counted body has one reply, with the tag of its request`() throws {
        var conversation = try self.author { request in
            request == .store(quiz: "x", Array("quit\n.".utf8), basedOn: nil, by: "lina")
                ? .stored(version: "a07be911c4d2", lines: 2, Self.findings) : .filesFailed
        }

        let none = conversation.type("@9 put x octets=6")
        let awaited = conversation.session.awaitedBody
        let stored = conversation.give(.body(Array("quit\n.".utf8), isExact: true))

        #expect(none.isEmpty && awaited == 6 && conversation.session.awaitedBody == nil)
        #expect(stored.hasPrefix("@9 271 quiz=x "), "\(stored)")
    }

    @Test
    func `a counted body that is too long or longer than told is refused`() throws {
        var conversation = try self.author()

        conversation.play(["put x octets=2000000"])
        let long = conversation.give(.bodyTooLong(limit: 1 << 20))
        conversation.play(["put x octets=1"])
        let inexact = conversation.give(.body([0x61], isExact: false))
        let huge = conversation.type("put x octets=99999999")

        #expect(long.hasPrefix("505 limit=1048576"))
        #expect(inexact.hasPrefix("501 "))
        #expect(huge.hasPrefix("505 ") && conversation.isClosed)
    }

    @Test(arguments: ["put x octets=many", "put x octets=-1", "put octets=5", "put x \"octets=5"])
    func `L5 where nobody knows how long a body is the connection ends`(line: String) throws {
        var conversation = try self.author()

        #expect(conversation.code(of: line) == 501)
        #expect(conversation.isClosed)
    }

    @Test
    func `R5 nothing is told of its own accord while a block is sent`() throws {
        var conversation = try self.author()
        conversation.play(["put x", "id: x"])

        let early = conversation.announce(.slowed)
        let late = conversation.type(".")

        #expect(early.isEmpty)
        #expect(late.contains("194 ") && late.contains("271 "))
    }

    @Test
    func `a connection that ends within a block is told 404 and nothing is stored`() throws {
        var conversation = try self.author()
        conversation.play(["@5 put x", "id: x"])

        let last = conversation.give(.endOfInput(unfinishedLine: false))

        #expect(last.hasPrefix("@5 404 "), "\(last)")
    }

    @Test(arguments: LineSettings.Voice.allCases)
    func `lint tells findings with place, severity and check`(voice: LineSettings.Voice) throws {
        var conversation = try self.author(voice) { _ in .checked(Self.findings) }

        let reply = conversation.type("lint X")

        #expect(conversation.lastCode == 272)
        switch voice {
        case .plain:
            #expect(
                reply.hasPrefix("Line 12, column 5: warning W701\r\nlong choice\r\ntry: shorter")
            )
        case .code:
            #expect(reply.hasPrefix("272-quiz=x errors=0 warnings=1 :"))
            #expect(
                reply.hasSuffix("272 line=12 column=5 severity=warning check=W701 :long choice\r\n")
            )
        case .json: #expect(reply.contains(#""rows":[{"line":12,"column":5,"severity":"warning","#))
        }
    }

    @Test
    func `what came of a request has its code`() throws {
        let rows: [(AuthoringResult, String, Int)] = [
            (.otherVersion("a07be911c4d2"), "publish x version=3f9c21ab5e07", 420),
            (.otherVersion(nil), "get x version=3f9c21ab5e07", 420),
            (.noSuchQuiz, "get x", 520), (.noDraft, "publish x", 520),
            (.faulty(Self.findings), "publish x", 570), (.notText, "get x", 506),
            (.filesFailed, "lint x", 470), (.notInService, "publish x", 470),
            (.nameRefused, "lint x", 501), (.published(version: "a07be911c4d2"), "publish x", 274),
            (.published(version: "a07be911c4d2", Self.findings), "publish x", 274),
            (.file(version: "a07be911c4d2", text: "id: x\n"), "get x version=draft", 273),
            (.checked(Self.findings), "get x", 406), (.noSuchQuiz, "get x y", 501),
            (.noSuchQuiz, "lint x version=a", 501), (.noSuchQuiz, "publish", 501),
        ]

        for (result, line, code) in rows {
            var conversation = try self.author { _ in result }
            #expect(conversation.code(of: line) == code, "\(line)")
        }
    }

    @Test
    func `commands for authors are listed for authors only`() throws {
        var author = try self.author()
        var member = try Scene.member.conversation(.code, .english)

        let listed = author.type("capabilities") + author.type("help")
        let hidden = member.type("capabilities") + member.type("help")

        #expect(listed.contains("get,lint,put,publish,") && listed.contains(":put QUIZ"))
        #expect(!hidden.contains("publish"))
    }
}
