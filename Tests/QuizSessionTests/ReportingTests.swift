import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import QuizSession
import Synchronization
import TestSupport
import Testing
import Wording

@Suite("Reports that the server makes, over the line")
struct ReportingTests {
    /// What was asked for, and what is answered instead of making it.
    private final class Desk: Sendable {
        private let asked = Mutex<[ReportingRequest]>([])
        let result: ReportingResult

        init(_ result: ReportingResult) {
            self.result = result
        }

        var last: ReportingRequest? { self.asked.withLock { $0.last } }

        func answer(_ request: SessionRequest) -> SessionResult? {
            guard case .reporting(let request) = request else { return nil }
            self.asked.withLock { $0.append(request) }
            return .reporting(self.result)
        }
    }

    private static let page = LinePage(
        head: LinePage.Row(
            [
                LinePage.Cell("programme", .text("newcomer")), LinePage.Cell("people", .whole(2)),
                LinePage.Cell("section", .text(nil)),
            ],
            text: "Newcomers"
        ),
        rows: [
            LinePage.Row(
                [
                    LinePage.Cell("trainee_id", .text("lina")),
                    LinePage.Cell("facility", .percent(0.5, places: 2)),
                    LinePage.Cell("flags", .words(["weak", "too-easy"])),
                    LinePage.Cell("until", .day(Instant(milliseconds: 0))),
                    LinePage.Cell("done_at", .instant(nil)),
                ],
                text: "Six roles"
            )
        ],
        lines: ["A page", " with lines"]
    )

    private func conversation(
        _ desk: Desk,
        _ voice: LineSettings.Voice = .code
    ) throws -> Conversation {
        var conversation = try Scene.member.conversation(voice, .english)
        conversation.interception = { desk.answer($0) }
        return conversation
    }

    @Test
    func `a page is told in all three voices, unknown values left out`() throws {
        let desk = Desk(.page(Self.page))
        var script = try self.conversation(desk)
        var object = try self.conversation(desk, .json)
        var person = try self.conversation(desk, .plain)

        let code = script.type("report programme newcomer")
        let json = object.type("report programme newcomer")
        let plain = person.type("report programme newcomer")

        #expect(
            code == "267-programme=newcomer people=2 :Newcomers\r\n"
                + "267 trainee_id=lina facility=50 flags=weak,too-easy until=1970-01-01 :Six roles\r\n"
        )
        #expect(json.contains(#""code":267"#) && json.contains(#""facility":50,"#), "\(json)")
        #expect(json.contains(#""flags":["weak","too-easy"]"#))
        #expect(plain == "A page\r\n with lines\r\n")
    }

    @Test
    func `what is typed is what is asked for`() throws {
        let desk = Desk(.nothing)
        var conversation = try self.conversation(desk)
        conversation.play(["set width=30"])

        conversation.play([
            "report PROGRAMME Newcomer overdue team=EAST names=yes lang=zh"
                + " as-of=2026-07-11T17:00:00+08:00"
        ])

        let request = desk.last
        #expect(request?.subject == .programme("newcomer", isOverdueOnly: true))
        #expect(request?.viewer == "lina" && request?.team == "east")
        #expect(request?.showsNames == true && request?.language == .chinese)
        #expect(request?.asOf.text == "2026-07-11T09:00:00Z")
        #expect(request?.form == .page(width: 40))
        conversation.play(["report quiz Six-Roles choices"])
        #expect(desk.last?.subject == .quiz("six-roles", showsChoices: true))
        #expect(desk.last?.asOf == conversation.now && desk.last?.language == .english)
        conversation.play(["report coverage s07"])
        #expect(desk.last?.subject == .coverage(section: "s07"))
        conversation.play(["report exports Omar"])
        #expect(desk.last?.subject == .exports(of: "omar"))
        conversation.play(["report exports"])
        #expect(desk.last?.subject == .exports(of: nil))
    }

    @Test
    func `a file is asked for with its form and its options`() throws {
        let desk = Desk(.nothing)
        var conversation = try self.conversation(desk)

        conversation.play([
            "export team east all by=group state=gap,stale trend=30 format=html names=yes"
        ])

        var view = ReportingRequest.TeamView()
        view.scope = .group
        view.selection.verdicts = [.gap, .stale]
        view.trendDays = 30
        view.showsAll = true
        var lines = ReportOptions()
        lines.hasByteOrderMark = false
        #expect(desk.last?.subject == .team("east", view))
        #expect(desk.last?.form == .file(.html, lines))
        conversation.play(["export answers lina since=2026-07-01T00:00:00Z guard=no raw"])
        var octets = ReportOptions()
        octets.guardsFormulas = false
        let since = Instant("2026-07-01T00:00:00Z")
        #expect(desk.last?.subject == .answers(of: "lina", since: since))
        #expect(desk.last?.form == .file(.csv, octets))
    }

    @Test
    func `R6 a file comes as rows, or raw as its octets`() throws {
        let file = ReportFile("answers", as: .ndjson, count: 1, id: nil, text: "{\"a\":\"教\"}\n")
        var conversation = try self.conversation(Desk(.file(file)))

        let rows = conversation.type("export answers format=ndjson")
        let raw = conversation.type("@7 export answers format=ndjson raw")
        conversation.play(["voice plain"])
        let plain = conversation.type("export answers format=ndjson")
        let refused = conversation.code(of: "export answers raw")

        let head = "what=answers format=ndjson media=application/x-ndjson count=1"
        #expect(rows == "265-\(head)\r\n265 :{\"a\":\"教\"}\r\n")
        #expect(raw == "@7 265 \(head) octets=12\r\n{\"a\":\"教\"}\n\r\n")
        #expect(plain == "{\"a\":\"教\"}\r\n" && refused == 503)
    }

    @Test(arguments: [
        ("report programme newcomer overdue", "Nobody is late with newcomer."),
        ("report quiz six-roles", "Nobody has finished six-roles."),
        ("export team east", "No question has been answered yet."),
        ("export answers", "There is nothing to report: no answer matches."),
        ("report exports", "No file of the last 365 days has lina in it."),
        ("report exports omar", "No file of the last 365 days has omar in it."),
    ])
    func `561 says of each kind what there is nothing of`(line: String, sentence: String) throws {
        var conversation = try self.conversation(Desk(.nothing))

        #expect(conversation.type(line) == "561 :\(sentence)\r\n")
    }

    @Test(
        arguments: [
            (.outOfReach, 560, "no \"newcomer\""), (.nothing, 561, "late with newcomer"),
            (.noSuchSection(known: ["S01"]), 501, "S01"), (.noSuchQuiz, 520, "newcomer"),
            (
                .tooLarge(limit: 32 << 20), 505,
                "limit=33554432 :The file would have more than 32 MiB. Narrow it with a name, "
                    + "team=, since=, state= or competency=, or ask the operator for it."
            ),
            (.busy(seconds: 3), 460, "retry=3 :"),
            (.failed, 470, "log"),
        ] as [(ReportingResult, Int, String)]
    )
    func `what comes of it has a code and a sentence`(
        result: ReportingResult,
        code: Int,
        words: String
    ) throws {
        var conversation = try self.conversation(Desk(result))

        let reply = conversation.type("report programme newcomer")

        #expect(conversation.lastCode?.rawValue == code)
        #expect(reply.contains(words), "\(reply)")
    }

    @Test
    func `lang, as-of and trend hold for one report only`() throws {
        var conversation = try Scene.finished.conversation(.code, .english)

        let chinese = conversation.type("gaps role-coach lang=zh trend=30")
        let english = conversation.type("gaps role-coach")
        let then = conversation.type("report why role-coach as-of=2030-01-01T00:00:00Z")
        let file = conversation.type(
            "export gaps competency=role-coach columns=as_of,competency"
                + " lang=zh as-of=2030-01-01T00:00:00Z"
        )
        conversation.play(["voice plain"])
        let page = conversation.type("report lang=zh as-of=2030-01-01T00:00:00Z")

        #expect(chinese.contains(" trend=unknown :教练"), "\(chinese)")
        #expect(!english.contains("trend=") && !english.hasChinese)
        #expect(then.contains(" at=2030-01-01T00:00:00Z "), "\(then)")
        #expect(file.hasSuffix("265 :2030-01-01T00:00:00Z,教练\r\n"), "\(file)")
        #expect(page.contains("学员报告") && page.contains("2030-01-01 00:00Z"), "\(page)")
    }

    @Test
    func `since= compares with a day and is told, and takes no trend beside it`() throws {
        var conversation = try Office.conversation(voice: .code)
        let asOf = "as-of=2030-01-01T00:00:00Z"

        let since = conversation.type("team east since=2029-11-02 \(asOf)")
        let days = conversation.type("team east trend=60 \(asOf)")
        let late = conversation.type("team east since=2029-12-03 \(asOf) lang=en")
        let both = conversation.code(of: "report team east since=2029-11-02 trend=60 \(asOf)")

        #expect(since.hasPrefix("263-team=east people=2 since=2029-11-02 report="), "\(since)")
        #expect(since.replacing(" since=2029-11-02", with: "") == days)
        #expect(late.hasPrefix("501") && late.contains("2029-12-02"), "\(late)")
        #expect(both == 501)
    }

    @Test
    func `a team is reported as of then and in a language too`() throws {
        var conversation = try Office.conversation(voice: .plain)

        let page = conversation.type("team east lang=zh as-of=2030-01-01T00:00:00Z")
        let before = conversation.code(of: "team east as-of=2020-01-01T00:00:00Z")

        #expect(page.contains("团队报告") && page.contains("2030-01-01"), "\(page)")
        #expect(before == 561)
    }
}
