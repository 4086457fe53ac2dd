import LineProtocol
import QuizCore
import TestSupport
import Testing
import Wording

/// A line at a scene and the code of its reply.
struct TableRow: Sendable, CustomTestStringConvertible {
    let scene: Scene
    let line: String
    let code: Int
    /// What is typed in plain voice for the same; nil if the line means something else there.
    let plain: String?

    var testDescription: String { "\(self.scene): \(self.line) → \(self.code)" }

    static func rows(_ scene: Scene, _ rows: [(String, Int)]) -> [Self] {
        rows.map { Self(scene: scene, line: $0.0, code: $0.1, plain: $0.0) }
    }

    static func scripts(_ scene: Scene, _ rows: [(String, String?, Int)]) -> [Self] {
        rows.map { Self(scene: scene, line: $0.0, code: $0.2, plain: $0.1) }
    }
}

/// Section 4 of the protocol: every command at every scene.
enum CommandTable {
    static let all =
        TableRow.rows(.guest, Self.guest) + TableRow.rows(.member, Self.member)
        + TableRow.rows(.answering, Self.answering) + TableRow.rows(.finished, Self.finished)
        + TableRow.rows(.moved, Self.moved) + TableRow.scripts(.answering, Self.answers)

    static let guest = [
        ("help", 210), ("help skip", 210), ("help answers", 210), ("help nonsense", 510),
        ("help team", 210), ("help admin", 510), ("help ＳＫＩＰ", 210), ("capabilities", 211),
        ("voice loud", 501),
        ("voice", 201), ("voice code ascii", 501), ("voice json utf-8", 501),
        ("voice json ascii now", 501), ("voice \"json", 501),
        ("set", 201), ("set width 60", 201), ("set width=60 style=ansi", 201), ("set page 20", 201),
        ("set ambiguous=2", 201), ("set follow=off", 201), ("set follow on", 201),
        ("set width=5", 501), ("set width=wide", 501), ("set ambiguous=3", 501),
        ("set page=201", 501), ("set style=loud", 501), ("set follow=maybe", 501),
        ("set lang=xx", 501), ("set colour=red", 501), ("set a b c", 501), ("set lang", 501),
        ("set width=60 60", 501), ("set lang=\"zh", 501), ("telnet", 201), ("telnet on", 201),
        ("telnet off", 201), ("telnet keys", 201), ("telnet maybe", 501), ("ping", 202),
        ("ping 42", 202), ("quit", 205), ("quit now", 501), ("login", 501), ("login a b", 501),
        ("login nobody", 330), ("login nobody pin=x", 531), ("login nobody password=x", 531),
        ("login nobody code=1", 531), ("login nobody via=scram data=x", 536),
        ("login nobody token=x", 531), ("login nobody colour=red", 501),
        ("login nobody pin=x password=y", 501), ("login \"nobody", 501), ("enrol", 501),
        ("enrol a b", 501), ("enrol wang colour=red", 501), ("enrol wang", 231),
        ("enrol wang as=\"Wang Fang\" team=east invite=x", 231), ("whoami", 212),
        ("secret pin", 530), ("logout", 530), ("list", 220), ("list 六个", 220),
        ("list competency=role-coach", 220), ("list competency=nothing", 521),
        ("list nothingfits", 220), ("list colour=red", 501), ("show", 501),
        ("show six-roles", 221), ("show ＳＩＸ-ROLES", 221), ("show six-role", 520),
        ("show xyzxyzxyz", 520), ("start six-roles", 530), ("resume", 530), ("question", 530),
        ("answer 1 a", 530), ("mark", 530), ("skip", 530), ("flag", 530), ("hint", 530),
        ("why", 530),
        ("review", 530), ("finish", 530), ("status", 530), ("gaps", 530), ("team", 530),
        ("report", 530), ("export", 530), ("export gaps", 530), ("get x", 530),
        ("lint x", 530), ("publish x", 530), ("admin", 504), ("due", 530), ("daily", 530),
        ("assess", 530), ("verify 2f-8d03c2a97b", 530), ("verify 7KQ4-M2XD-9A3B-ZT08", 562),
        ("certificate", 530),
        ("rate", 530), ("rate role-coach 60", 530),
        ("live", 504), ("join 1", 504), ("frobnicate", 500), ("lisst", 500),
    ]

    static let member = [
        ("login lina pin=x", 503), ("enrol wang", 503), ("whoami", 212),
        ("secret pin old=7KQ4-M2XD value=260714", 233),
        ("secret password old=7KQ4-M2XD value=260714", 233),
        ("secret pin old=wrong value=260714", 531), ("secret pin", 330), ("secret", 330),
        ("secret pin old=7KQ4-M2XD", 330), ("secret pin value=260714", 330),
        ("secret codes", 330), ("secret codes old=7KQ4-M2XD", 233),
        ("secret codes old=wrong", 531), ("secret codes value=x", 501), ("secret token", 501),
        ("secret code", 501), ("secret totp", 536), ("secret other", 501), ("secret a b", 501),
        ("secret pin colour=red", 501), ("logout", 232), ("list", 220), ("start", 501),
        ("start a b", 501), ("start six-roles colour=red", 501),
        ("start six-roles new=maybe", 501), ("start six-roles seed=7", 502),
        ("start nothing", 520), ("start six-roles", 244), ("start ＳＩＸ-roles new=no", 244),
        ("start six-roles new=yes", 244), ("resume", 540), ("resume x", 501), ("resume 5", 540),
        ("question", 540), ("answer 1 a", 540), ("skip", 540), ("skip x", 540), ("flag", 540),
        ("hint", 540), ("why", 540), ("why x", 501), ("review", 540), ("review maybe", 501),
        ("finish", 540), ("finish maybe", 501), ("status", 260), ("status now", 501),
        ("gaps", 561), ("gaps 3", 561), ("gaps 0", 501), ("gaps 21", 501), ("gaps 5 5", 501),
        ("gaps colour=red", 501), ("gaps nothing", 521), ("gaps group=nothing", 521),
        ("gaps group=great-manager-roles", 561), ("gaps role-coach", 561), ("quit", 205),
        ("due", 561), ("due start", 561), ("due now", 501), ("due most=0", 501),
        ("due most=101", 501), ("due colour=red", 501), ("due start now", 501), ("daily now", 501),
        ("assess", 501), ("assess nothing", 521), ("assess role-coach", 244),
        ("assess role-politician", 561),
        ("assess a b", 521), ("verify", 501), ("verify x", 501), ("verify 2f-8d03c2a97b x", 501),
        ("verify 2f-8d03c2a97b", 562), ("verify 0000002F", 562),
        ("verify 7kq4m2xd9a3bzt08", 562), ("certificate", 254), ("certificate nothing", 560),
        ("certificate a b", 501), ("certificate newcomer colour=red", 501),
        ("rate", 252), ("rate role-coach 60", 251),
        ("rate role-coach", 501), ("rate nothing 60", 521),
        ("export", 501), ("export raw", 501), ("export everything", 501), ("export gaps", 561),
        ("export team", 501), ("export team east", 560), ("export quiz six-roles", 560),
        ("export programme x", 560), ("export coverage", 560), ("export answers", 560),
        ("export team east trend=9", 501), ("team east since=now", 501),
        ("export answers since=now", 501),
        ("export exports", 501), ("export quiz six-roles format=xapi", 501),
        ("export team east competency=nothing", 521), ("export gaps wang", 560),
        ("export gaps team=east", 560), ("export gaps lina wang", 501), ("export gaps a b", 501),
        ("export gaps format=pdf", 501), ("export trainee format=html", 501),
        ("export gaps columns=level,colour", 501),
        ("export gaps columns=,", 501), ("export gaps state=red", 501),
        ("export gaps bom=maybe", 501), ("export gaps guard=maybe", 501),
        ("export gaps names=maybe", 501), ("export gaps colour=red", 501),
        ("export gaps competency=nothing", 521), ("get six-roles", 502), ("lint", 502),
        ("team", 560), ("team east", 560), ("team east all by=group state=gap", 560),
        ("team east west", 501), ("team east by=colour", 501), ("team east state=red", 501),
        ("report team east", 560), ("report", 561), ("report person wang", 560),
        ("report quiz six-roles", 560), ("report nonsense", 501), ("report quiz", 501),
        ("report programme x overdue", 560), ("report programme x now", 501),
        ("report coverage S07", 560), ("report exports", 560), ("report lang=fr", 501),
        ("report as-of=yesterday", 501), ("gaps trend=9", 501), ("report since=now", 501),
        ("team east as-of=2026-07-01", 501), ("report why nothing", 521),
        ("publish six-roles", 502), ("mark", 502),
    ]

    static let answering = [
        ("question", 244), ("question 3", 244), ("question ３", 244), ("question next", 244),
        ("question back", 244), ("question 9", 542), ("question 0", 542), ("question x", 501),
        ("answer", 501), ("skip", 245), ("skip 3", 245), ("skip ３", 245), ("skip 9", 542),
        ("skip x", 501), ("flag", 246), ("flag 3", 246), ("flag 3 B and C overlap", 246),
        ("flag ３ 选项太像", 246), ("flag unclear", 246), ("flag 9", 542), ("hint", 247),
        ("hint 1", 247), ("hint 2", 548), ("hint 9", 542), ("hint x", 501), ("why", 549),
        ("why 2", 549), ("why 9", 542), ("review", 249), ("review open", 249),
        ("review wrong", 249), ("review skipped", 249), ("review flagged", 249),
        ("finish", 300), ("finish yes", 248), ("finish ＹＥＳ", 248), ("status", 260),
        ("list", 220), ("gaps", 561), ("start six-roles", 503), ("start six-roles new=yes", 244),
        ("start two-tries", 244), ("resume", 244), ("resume 1", 244), ("resume 2", 540),
        ("whoami", 212), ("logout", 232), ("quit", 205), ("help", 210), ("ping", 202),
        ("login lina", 503), ("team", 560), ("report", 561),
    ]

    static let answers: [(String, String?, Int)] = [
        ("answer 1 b", "b", 240), ("answer 1 a", "a", 241), ("answer 1 zzz", "zzz", 541),
        ("answer ２ a", nil, 242), ("answer\t2\tab", nil, 240), ("answer 9 a", nil, 542),
        ("answer 1", nil, 340), ("answer x", nil, 501), ("answer 1 b", "answer b", 240),
        ("answer 1 b", "答 b", 240), ("answer 1 b", "= b", 240), ("answer 1 b", "＝ｂ", 240),
    ]

    static let finished = [
        ("question", 543), ("answer 1 b", 543), ("skip", 543), ("flag", 543), ("hint", 543),
        ("finish", 543), ("review", 249), ("review wrong", 249), ("review open", 249),
        ("why", 222), ("why 2", 222), ("why 9", 542), ("resume", 540), ("resume 1", 543),
        ("status", 260), ("gaps", 261), ("gaps role-coach", 261),
        ("gaps group=great-manager-roles", 261), ("list", 220), ("start six-roles", 244),
        ("logout", 232), ("quit", 205), ("export gaps", 265), ("export gaps format=html", 265),
        ("EXPORT ＧＡＰＳ", 265),
        ("export gaps LINA", 265), ("export trainee format=text", 265),
        ("export gaps competency=role-coach state=gap,insufficient", 265),
        ("export gaps format=json columns=state names=yes bom=no guard=no", 265),
        ("export gaps format=ndjson", 265), ("report", 264), ("REPORT ＡＬＬ", 264),
        ("report why role-coach", 264), ("report person lina", 264),
        ("report lang=en trend=30", 264), ("report as-of=2020-01-01T00:00:00Z", 561),
        ("gaps as-of=2020-01-01T00:00:00Z", 561), ("gaps lang=en trend=365", 261),
        ("export gaps as-of=2020-01-01T00:00:00Z", 561), ("export gaps lang=en trend=90", 265),
    ]

    static let moved = [
        ("question", 440), ("answer 1 b", 440), ("skip", 440), ("flag", 440), ("hint", 440),
        ("why", 440), ("review", 440), ("finish", 440), ("resume", 244), ("status", 260),
        ("list", 220), ("quit", 205), ("logout", 232),
    ]
}

@Suite("Every command and its codes")
struct CommandTableTests {
    @Test(arguments: CommandTable.all)
    func `R2 a line gets its code in the voice for scripts`(row: TableRow) throws {
        var conversation = try row.scene.conversation(.code)

        let reply = conversation.type("@t1 " + row.line)

        #expect(conversation.lastCode?.rawValue == row.code, "\(reply)")
        #expect(reply.hasPrefix("@t1 \(row.code)"), "\(reply)")
        #expect(reply.hasSuffix("\r\n") && !reply.dropLast(1).hasSuffix("\n"))
    }

    @Test(arguments: CommandTable.all)
    func `R3 a line gets its code in one JSON object`(row: TableRow) throws {
        var conversation = try row.scene.conversation(.json)

        let reply = conversation.type("@t1 " + row.line)

        #expect(
            reply.hasPrefix(#"{"v":1,"tag":"t1","code":\#(row.code),"ok":\#(row.code < 400)"#),
            "\(reply)"
        )
    }

    @Test(arguments: CommandTable.all.filter { $0.plain != nil }, Language.allCases)
    func `R4 a line gets a sentence and no code in plain voice`(
        row: TableRow,
        language: Language
    ) throws {
        var conversation = try row.scene.conversation(.plain, language)

        let reply = conversation.type(row.plain ?? "")
        let prompt = conversation.type("")

        #expect(conversation.isClosed == (row.code == 205))
        #expect(!reply.contains("\(row.code) :") && !reply.contains("\(row.code)-"), "\(reply)")
        // Where a secret is wanted the prompt says all.
        #expect(reply.isEmpty == (row.code == 330), "\(reply)")
        #expect(!prompt.contains("500"))
    }

    @Test(arguments: CommandTable.all.filter { $0.plain != nil }, Language.allCases)
    func `R4 a person gets the same code as a script`(row: TableRow, language: Language) throws {
        var conversation = try row.scene.conversation(.plain, language)

        let code = conversation.code(of: row.plain ?? "")

        #expect(code == row.code)
    }

    @Test(
        arguments: CommandTable.all.filter { !$0.line.hasChinese && $0.plain?.hasChinese == false }
    )
    func `R10 nothing Chinese is said to who reads English`(row: TableRow) throws {
        var conversation = try row.scene.conversation(.plain, .english)

        let reply = conversation.type(row.plain ?? "")

        #expect(!reply.hasChinese, "\(reply)")
    }

    /// Lines of a file for programs are not wrapped; the page for people fits.
    @Test(
        arguments: CommandTable.all.filter { row in
            row.plain.map { row.code != 265 || $0.contains("format=text") } ?? false
        }
    )
    func `W2 nothing said in plain voice is wider than the line`(row: TableRow) throws {
        var conversation = try row.scene.conversation(.plain)
        conversation.play(["/set width 40"])

        let reply = conversation.type(row.plain ?? "")

        for line in reply.split(separator: "\r\n") {
            #expect(DisplayWidth.columns(of: String(line)) <= 40, "\(line)")
        }
    }
}
