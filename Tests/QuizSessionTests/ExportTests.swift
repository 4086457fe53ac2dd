import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Files over the line")
struct ExportTests {
    private func conversation(
        _ voice: LineSettings.Voice = .code,
        name: String = "lina"
    ) throws -> Conversation {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        conversation.defaultJob = "sales-rep"
        _ = conversation.connect()
        conversation.play([
            "voice code", "enrol lina as=\"\(name)\"", "start six-roles", "answer 1 b",
            "answer 2 c", "finish yes", "voice \(voice.rawValue)",
        ])
        return conversation
    }

    /// The head of a raw reply and the octets that it tells.
    private func raw(_ reply: String) throws -> (head: String, file: String) {
        let head = reply.prefix { $0 != "\r\n" }
        let count = try #require(head.firstMatch(of: #/octets"?[=:](\d+)/#).flatMap { Int($0.1) })
        let rest = Array(reply.utf8).dropFirst(head.utf8.count + 2)
        #expect(Array(rest.dropFirst(count)) == [0x0D, 0x0A], "exactly the octets, then CR LF")
        return (String(head), String(decoding: rest.prefix(count), as: UTF8.self))
    }

    @Test
    func `R6 raw sends exactly the octets it tells, byte order mark included`() throws {
        var conversation = try self.conversation()

        let reply = conversation.type(
            "@3 export gaps competency=role-coach columns=trainee_id,competency,state raw"
        )
        let (head, file) = try self.raw(reply)

        #expect(file == "\u{FEFF}trainee_id,competency,state\r\nlina,教练,insufficient\r\n")
        let fields = "@3 265 what=gaps format=csv media=text/csv count=1 octets=58 report="
        #expect(head.hasPrefix(fields), "\(head)")
        #expect(head.dropFirst(fields.count).count == 12)
    }

    @Test
    func `R6 without raw the lines are rows, and no octets are told`() throws {
        var conversation = try self.conversation()

        let reply = conversation.type("export gaps competency=role-coach columns=state,level")

        let lines = reply.split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("265-what=gaps format=csv media=text/csv count=1 report="))
        #expect(!lines[0].contains("octets"))
        #expect(lines[1] == "265-:state,level" && lines[2].hasPrefix("265 :insufficient,"))
    }

    @Test
    func `R6 JSON in ASCII leaves the octets of a file as they are`() throws {
        var conversation = try self.conversation()
        conversation.play(["voice json ascii"])

        let reply = conversation.type("@1 export trainee format=ndjson names=yes raw")
        let (head, file) = try self.raw(reply)

        #expect(head.hasPrefix(#"{"v":1,"tag":"1","code":265,"ok":true,"data":{"what":"trainee","#))
        #expect(head.hasSuffix(#"},"text":""}"#))
        #expect(file.contains(#""name":"lina""#) && file.hasSuffix("}\n"))
    }

    @Test(arguments: Language.allCases)
    func `raw is refused where a person reads, and the sentence says what to type`(
        language: Language
    ) throws {
        var conversation = try self.conversation(.plain)
        conversation.play(["set lang \(language.rawValue)"])

        let reply = conversation.type("export gaps raw")

        #expect(conversation.lastCode == 503)
        #expect(reply.contains("voice code") && reply.hasChinese == (language == .chinese))
    }

    @Test
    func `in plain voice the lines of a file are not wrapped`() throws {
        var conversation = try self.conversation(.plain)
        conversation.play(["set width 40"])

        let table = conversation.type("导出 trainee").split(separator: "\r\n")
        let page = conversation.type("导出 gaps format=text").split(separator: "\r\n")

        #expect(table.first?.hasPrefix("trainee_id,name,team,role,scope,") == true)
        #expect(table.dropFirst().allSatisfy { $0.hasPrefix("lina,,,sales-rep,competency,") })
        #expect(page.allSatisfy { DisplayWidth.columns(of: String($0)) < 40 }, "\(page)")
    }

    @Test
    func `a cell that a spreadsheet would take for a formula is guarded`() throws {
        var conversation = try self.conversation(name: "=1+1")
        let line = "export gaps competency=role-coach columns=name names=yes"

        let guarded = conversation.type(line)
        let bare = conversation.type(line + " guard=no")

        #expect(guarded.hasSuffix("265 :'=1+1\r\n"), "\(guarded)")
        #expect(bare.hasSuffix("265 :=1+1\r\n"), "\(bare)")
    }

    @Test
    func `state and competency say which rows, columns which cells and in which order`() throws {
        var conversation = try self.conversation()

        let none = conversation.type("export gaps state=no-data,met columns=state bom=no raw")
        let some = conversation.type("export gaps state=gap,insufficient columns=state")
        let objects = conversation.type(
            "export gaps competency=role-coach format=json columns=state,competency_id"
        )

        #expect(none.contains(" count=0 octets=7 ") && none.hasSuffix("\r\nstate\r\n\r\n"))
        #expect(some.contains("265-:state\r\n") && some.hasSuffix("265 :insufficient\r\n"))
        #expect(
            objects.contains(
                #""rows":[{"state":"insufficient","competency_id":"role-coach"}]"#
            ),
            "\(objects)"
        )
    }

    @Test
    func `capabilities name the command once somebody has signed in`() throws {
        var guest = try Scene.guest.conversation(.code)
        var member = try Scene.member.conversation(.code)

        #expect(!guest.type("capabilities").contains("export"))
        #expect(member.type("capabilities").contains("report,export,"))
    }
}
