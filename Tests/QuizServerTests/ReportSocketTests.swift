import CompetencyReports
import Foundation
import NIOCore
import ProgressStorage
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@testable import QuizServer

/// A small company on a server: lina in the shop below east and omar in west, both with answers
/// and a programme, and people with every right.
struct CompanyServer {
    /// Who asks, and what they may do; wang manages east.
    static let roles: [(name: String, rights: Set<Trainee.Right>)] = [
        ("tina", [.trainee]), ("arne", [.trainee, .author]), ("fred", [.trainee, .facilitator]),
        ("wang", [.trainee, .manager]), ("olga", [.trainee, .operator]),
    ]

    let server: RunningServer
    let catalog: Catalog
    private let pins: [String: String]

    /// - Parameter settings: Of the server that is left running.
    init(_ settings: [String: String] = [:]) async throws {
        let base = try Fixtures.catalog()
        let programmes = ["onboarding", "western"].map { id in
            Programme(
                id: Programme.ID(id),
                title: LocalizedText(zh: "计划", en: "Programme"),
                steps: [
                    Programme.Step(quiz: "six-roles", due: .seconds(86_400), rule: .done),
                    Programme.Step(quiz: "how-sure", due: .seconds(86_400)),
                ]
            )
        }
        let catalog = Catalog(
            quizzes: base.quizzes,
            framework: base.framework,
            programmes: programmes,
            facts: [
                Fact(
                    id: "S01-F01",
                    section: "S01",
                    competencies: [],
                    statement: LocalizedText(zh: "一", en: "one")
                )
            ]
        )
        let first = try await RunningServer(catalog: catalog)
        var pins: [String: String] = [:]
        for name in Self.roles.map(\.name) + ["lina", "omar"] {
            let client = try Self.connected(first)
            let enrolled = try client.ask("enrol \(name)")
            pins[name] = enrolled.first?.firstMatch(of: #/pin=([A-Z0-9-]+)/#).map { String($0.1) }
            let quiz = name == "lina" ? "six-roles" : name == "omar" ? "two-tries" : nil
            guard let quiz else { continue }
            for line in ["start \(quiz)", "answer 1 b", "finish yes"] {
                _ = try client.ask(line)
            }
        }
        try await first.stop()
        try Self.settle(first.folder.appendingPathComponent("quizline.db").path)
        self.pins = pins
        self.catalog = catalog
        self.server = try await RunningServer(settings, catalog: catalog, folder: first.folder)
    }

    private static func settle(_ database: String) throws {
        let store = try ProgressStore(opening: database)
        defer { store.close() }
        try store.teams.add(Team(id: "company", name: "The company"))
        try store.teams.add(Team(id: "east", name: "East China", parent: "company"))
        try store.teams.add(Team(id: "shop", name: "Corner shop", parent: "east"))
        try store.teams.add(Team(id: "west", name: "West China", parent: "company"))
        try store.accounts.setTeam("shop", of: "lina")
        try store.accounts.setTeam("west", of: "omar")
        for role in Self.roles where role.name != "wang" {
            try store.accounts.setRights(role.rights, of: Trainee.ID(role.name))
        }
        try store.teams.appoint("wang", to: "east")
        for (programme, person) in [("onboarding", "lina"), ("western", "omar")] {
            _ = try store.assignments.assign(
                Assignment(
                    programme: Programme.ID(programme),
                    trainee: Trainee.ID(person),
                    at: Instant(milliseconds: 1_780_000_000_000),
                    person: "boss"
                )
            )
        }
    }

    /// A connection of somebody, signed in.
    func client(_ name: String) throws -> LineClient {
        let client = try Self.connected(self.server)
        _ = try client.ask("login \(name) pin=\(self.pins[name] ?? "")")
        return client
    }

    static func connected(_ server: RunningServer) throws -> LineClient {
        let client = try LineClient(port: server.port)
        _ = try client.readLine()
        _ = try client.ask("voice code")
        _ = try client.ask("set lang=en follow=off")
        return client
    }

    /// Every file that was noted.
    var notes: [ExportNote] {
        get throws {
            let database = self.server.folder.appendingPathComponent("quizline.db").path
            return try ExportLog(besides: database).notes()
        }
    }
}

extension LineClient {
    func code(of line: String) throws -> String {
        String(try self.ask(line).first?.prefix(3) ?? "")
    }
}

@Suite("Reports for managers and authors over sockets", .timeLimit(.minutes(2)))
struct ReportSocketTests {
    /// A line with a place for a name, and a name within the reach of wang, one outside, both of
    /// which exist, and the code of the first.
    private static let verbs: [(line: String, own: String, foreign: String, code: String)] = [
        ("report person %", "lina", "omar", "264"), ("report team %", "shop", "west", "263"),
        ("report programme %", "onboarding", "western", "267"),
        ("report programme % overdue names=yes", "onboarding", "western", "267"),
        ("report quiz %", "six-roles", "two-tries", "266"),
        ("report exports %", "lina", "omar", "561"), ("team %", "shop", "west", "263"),
        ("report programme onboarding team=%", "shop", "west", "267"),
        ("export team %", "shop", "west", "265"),
        ("export team % all by=group format=html", "shop", "west", "265"),
        ("export programme % format=json", "onboarding", "western", "265"),
        ("export quiz % format=md", "six-roles", "two-tries", "265"),
        ("export answers %", "lina", "omar", "265"),
        ("export answers team=%", "shop", "west", "265"),
    ]

    @Test
    func `R12 foreign and unknown things are answered alike, whatever the rights`() async throws {
        let company = try await CompanyServer()

        for (name, rights) in CompanyServer.roles {
            let client = try company.client(name)
            for verb in Self.verbs {
                let typed = { (name: String) in verb.line.replacing("%", with: name) }
                let unknown = try client.ask(typed("nowhere"))
                let foreign = try client.ask(typed(verb.foreign))
                let own = try client.ask(typed(verb.own))
                if rights.contains(.author), verb.line.contains(" quiz ") {
                    #expect(unknown.first?.hasPrefix("520 ") == true, "\(unknown)")
                    #expect(foreign.first?.prefix(3) == own.first?.prefix(3), "\(foreign)")
                    continue
                }
                #expect(unknown.first?.hasPrefix("560 :") == true, "\(name) \(verb): \(unknown)")
                #expect(foreign.map { $0.replacing(verb.foreign, with: "nowhere") } == unknown)
                if rights.contains(.manager) {
                    #expect(own.first?.prefix(3) == verb.code[...], "\(verb): \(own)")
                } else {
                    #expect(own.map { $0.replacing(verb.own, with: "nowhere") } == unknown)
                }
            }
        }
    }

    @Test
    func `only authors see what of the material is misread`() async throws {
        let company = try await CompanyServer()

        for (name, rights) in CompanyServer.roles {
            let client = try company.client(name)
            let codes = try ["report coverage", "report coverage s01", "export coverage"]
                .map(client.code)
            let unknown = try client.code(of: "report coverage S99")

            let isAuthor = rights.contains(.author)
            #expect(
                codes == (isAuthor ? ["268", "268", "265"] : ["560", "560", "560"]),
                "\(name)"
            )
            #expect(unknown == (isAuthor ? "501" : "560"))
        }
    }

    @Test
    func `267 tells how far people are, names only when asked`() async throws {
        let company = try await CompanyServer()
        let wang = try company.client("wang")

        let lines = try wang.ask("report programme onboarding")
        let late = try wang.ask("report programme onboarding overdue")
        let named = try wang.ask("report programme onboarding names=yes")

        #expect(
            lines.first?.hasPrefix(
                "267-programme=onboarding people=1 through=0 steps=2 done=1 on_time="
            ) == true,
            "\(lines)"
        )
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("267-trainee_id=lina team=shop step=1 item=six-roles "))
        #expect(lines[1].contains(" status=done "))
        #expect(lines[2].contains(" step=2 item=how-sure status=not-started "))
        #expect(lines[2].contains(" until=2026-05-29 overdue_days="), "\(lines[2])")
        #expect(late.count == 2 && late[1].contains("step=2"))
        #expect(!lines[1].contains(" name=") && named[1].contains(" name=lina "))
    }

    @Test
    func `266 leaves out what would tell of fewer than five people`() async throws {
        let company = try await CompanyServer()
        let wang = try company.client("wang")

        let lines = try wang.ask("report quiz six-roles")
        let page = try company.client("arne")
        try page.send(line: "voice plain")
        try page.send(line: "report quiz six-roles")

        #expect(lines.first?.hasPrefix("266-quiz=six-roles attempts=1 people=1 report=") == true)
        #expect(lines.dropFirst().allSatisfy { $0.contains("question_id=") })
        #expect(lines.dropFirst().allSatisfy { $0.contains(" n=1 ") })
        #expect(lines.allSatisfy { !$0.contains("facility") && !$0.contains("lina") }, "\(lines)")
        #expect(try !page.read(until: "six-roles").contains("266"))
    }

    @Test
    func `S5 who takes which choice, and what is right, is told to authors only`() async throws {
        let company = try await CompanyServer()
        let (wang, arne) = (try company.client("wang"), try company.client("arne"))

        let refused = try wang.ask("report quiz six-roles choices")
        let unknown = try wang.ask("report quiz nowhere choices")
        let told = try arne.ask("report quiz six-roles choices")

        #expect(refused.map { $0.replacing("six-roles", with: "nowhere") } == unknown)
        #expect(told.first?.hasPrefix("266-quiz=six-roles ") == true)
    }

    @Test
    func `a quiz in service that nobody has taken is told apart from none`() async throws {
        let company = try await CompanyServer()
        let arne = try company.client("arne")

        #expect(try arne.ask("report quiz how-sure").first?.hasPrefix("561 ") == true)
        #expect(try arne.ask("report quiz nowhere").first?.hasPrefix("520 ") == true)
    }

    @Test
    func `a file that is too large is refused, whatever it is about`() async throws {
        let company = try await CompanyServer()
        let database = company.server.folder.appendingPathComponent("quizline.db").path
        let reader = try ProgressReader(opening: database)
        defer { reader.close() }

        for subject: ReportingRequest.Subject in [
            .team("shop", .init()), .programme("onboarding", isOverdueOnly: false),
            .quiz("six-roles", showsChoices: false), .answers(of: "lina", since: nil),
        ] {
            let request = ReportingRequest(
                subject,
                for: "wang",
                as: .file(.csv, ReportOptions()),
                in: .english,
                asOf: ServerClock().now
            )
            var desk = ReportDesk(
                request,
                catalog: company.catalog,
                database: database,
                reader: reader
            )
            let made = try desk.made()
            desk.mostOctets = 40
            let refused = try desk.made()

            if case .file(let file) = made.result { #expect(file.text.utf8.count > 40) }
            #expect(made.note != nil, "\(subject)")
            #expect(refused.result == .tooLarge(limit: 40), "\(subject)")
            #expect(refused.note == nil)
        }
    }

    @Test
    func `R19 a file is noted with who made it, and the person is told`() async throws {
        let company = try await CompanyServer()
        let wang = try company.client("wang")
        let lina = try company.client("lina")

        let before = try lina.ask("report exports")
        for line in [
            "export team shop format=json names=yes", "export programme onboarding",
            "export answers lina", "export quiz six-roles", "report programme onboarding",
        ] {
            _ = try wang.ask(line)
        }
        let told = try lina.ask("report exports")
        let seen = try wang.ask("report exports lina")
        let own = try wang.code(of: "report exports")

        let notes = try company.notes
        #expect(before.first?.hasPrefix("561 :") == true)
        #expect(notes.map(\.kind) == ["team", "programme", "answers", "quiz"])
        #expect(notes.map(\.viewer) == ["wang", "wang", "wang", "wang"])
        #expect(notes.map(\.trainees) == [["lina"], ["lina"], ["lina"], []])
        #expect(notes.map(\.showsNames) == [true, false, false, false])
        #expect(told.first == "269-user=lina count=3")
        #expect(told == seen && own == "561")
        #expect(told[1].contains(" by=wang what=team about=shop format=json names=yes rows="))
    }

    @Test
    func `raw sends exactly the octets that it tells`() async throws {
        let company = try await CompanyServer()
        let wang = try company.client("wang")

        let head = try wang.ask("export programme onboarding raw")
        let count = head.first?.firstMatch(of: #/octets=(\d+)/#).flatMap { Int($0.1) } ?? 0
        let file = try wang.read(count: count)
        let end = try wang.read(count: 2)
        let rows = try wang.ask("export programme onboarding bom=no")

        let fields = "265 what=programme format=csv media=text/csv count=2 "
        #expect(head.first?.hasPrefix(fields) == true)
        #expect(file.hasPrefix("\u{FEFF}trainee_id,name,team,programme,step") && end == "\r\n")
        #expect(rows.count == 4 && rows[1].hasPrefix("265-:trainee_id,name,team"))
    }

    @Test
    func `a long file holds nobody up`() async throws {
        let company = try await CompanyServer()
        let arne = try company.client("arne")
        // So many that some share their event loop with arne.
        let others = try (1...2 * System.coreCount).map { _ in
            try CompanyServer.connected(company.server)
        }
        // A file is noted before it leaves, and whoever notes one waits for this lock.
        let list = company.server.folder.appendingPathComponent("quizline.exports.ndjson").path
        let held = open(list, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(held) }
        try #require(flock(held, LOCK_EX) == 0)

        let lines = ["ping"] + Array(repeating: "export coverage format=json", count: 5)
        try arne.send(line: lines.joined(separator: "\n"))
        let first = try arne.readReply().first?.prefix(3)
        let pongs = try others.map { try $0.code(of: "ping") }
        let noted = try company.notes
        try #require(flock(held, LOCK_UN) == 0)
        let files = try (1...5).map { _ in try arne.readReply().first?.prefix(4) }

        #expect(first == "202" && pongs == others.map { _ in "202" }, "\(pongs)")
        #expect(noted.isEmpty)
        #expect(files == Array(repeating: "265-", count: 5))
        #expect(try company.notes.map(\.kind) == Array(repeating: "coverage", count: 5))
    }

    @Test(arguments: [
        "report programme", "report quiz", "report programme a b", "report quiz six-roles all",
        "report coverage S01 S02", "report exports lina omar", "report programme a format=csv",
        "report programme a as-of=yesterday", "report quiz a as-of=2026-07-01T00:00:00Z",
        "report programme a lang=fr", "export programme", "export team", "export team a b",
        "export quiz a format=ndjson", "export answers format=xapi", "export answers a b",
        "export answers since=now", "export team a trend=7", "export team a state=red",
        "export programme a columns=step", "export coverage format=ndjson", "export exports",
    ])
    func `501 where it has another form`(line: String) async throws {
        let company = try await CompanyServer()

        #expect(try company.client("wang").code(of: line) == "501")
    }
}
