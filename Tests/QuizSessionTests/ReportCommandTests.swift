import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

/// People and teams of a small company, with answers of some of them.
enum Office {
    static let company = Team(id: "company", name: "The company")
    static let east = Team(id: "east", name: "East China", parent: "company")
    static let shop = Team(id: "shop", name: "Corner shop", parent: "east")
    static let west = Team(id: "west", name: "West China", parent: "company")

    /// Wang, signed in, with rights and teams; lina is in the shop and omar in west, both with
    /// answers; mei is in the shop and has none.
    static func conversation(
        _ rights: Set<Trainee.Right> = [.trainee, .manager],
        managing teams: [Team.ID] = ["east"],
        voice: LineSettings.Voice = .code,
        language: Language = .english
    ) throws -> Conversation {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        conversation.defaultJob = "sales-rep"
        for team in [Self.company, Self.east, Self.shop, Self.west] {
            conversation.store.register(team, managedBy: teams.contains(team.id) ? ["wang"] : [])
        }
        _ = conversation.connect()
        conversation.play(["voice code", "set follow=off"])
        for (name, team) in [("lina", "shop"), ("omar", "west")] as [(String, Team.ID)] {
            conversation.play([
                "enrol \(name) as=\"Name of \(name)\"", "start six-roles", "answer 1 b",
                "answer 2 c", "answer 7 wrong", "finish yes", "logout",
            ])
            conversation.store.register(Self.person(name, team))
        }
        conversation.store.register(Self.person("mei", "shop"))
        conversation.play(["enrol wang as=Wang"])
        for right in rights { conversation.grant(right, to: "wang") }
        var wang = Self.person("wang", nil)
        wang.rights = rights
        conversation.store.register(wang)
        conversation.play(["logout", "login wang pin=\(Conversation.pin)"])
        conversation.play(["set lang=\(language.rawValue)", "voice \(voice.rawValue)"])
        return conversation
    }

    private static func person(_ name: String, _ team: Team.ID?) -> Trainee {
        Trainee(
            id: Trainee.ID(name),
            displayName: "Name of \(name)",
            job: "sales-rep",
            team: team
        )
    }
}

@Suite("Reports over the line")
struct ReportCommandTests {
    private func finished(_ voice: LineSettings.Voice = .code) throws -> Conversation {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        conversation.defaultJob = "sales-rep"
        _ = conversation.connect()
        conversation.play([
            "voice code", "set lang=en", "enrol lina as=\"Li Na\"", "start six-roles",
            "answer 1 b", "answer 2 c", "finish yes", "voice \(voice.rawValue)",
        ])
        return conversation
    }

    @Test
    func `264 tells what oneself knows, a row for each competency`() throws {
        var conversation = try self.finished()

        let lines = conversation.type("report").split(separator: "\r\n")
        let all = conversation.type("report all").split(separator: "\r\n")

        #expect(
            lines[0].hasPrefix("264-user=lina name=Li%20Na job=sales-rep at=2026-"),
            "\(lines[0])"
        )
        #expect(lines[0].hasSuffix(" :Li Na"))
        #expect(lines.contains { $0.contains("competency_id=role-coach required=") })
        #expect(all.count >= lines.count)
    }

    @Test
    func `a person reads the page of the report`() throws {
        var conversation = try self.finished(.plain)

        let page = conversation.type("report")
        let chinese = conversation.type("报告 all")

        #expect(page.contains("Trainee report  Li Na (lina)"), "\(page)")
        #expect(conversation.type("REPORT").contains("Trainee report  Li Na (lina)"))
        #expect(chinese.contains("Trainee report"))
        for line in page.split(separator: "\r\n") {
            #expect(DisplayWidth.columns(of: String(line)) < 80)
        }
    }

    @Test
    func `why tells each answer behind a level`() throws {
        var conversation = try self.finished()

        let lines = conversation.type("report why role-coach").split(separator: "\r\n")
        let unknown = conversation.code(of: "report why nothing")
        let json = conversation.type("voice json") + conversation.type("report why role-coach")
        conversation.play(["voice plain"])
        let page = conversation.type("report why role-coach")

        #expect(lines[0].hasPrefix("264-user=lina "))
        #expect(lines[1].contains("question_id="), "\(lines[1])")
        #expect(lines[1].contains(" which=first ") && lines[1].contains(" weight="))
        #expect(unknown == 521)
        #expect(json.contains(#""which":"first""#) && !json.contains(#""weight":""#), "\(json)")
        #expect(page.contains("role-coach") && !page.contains("264"), "\(page)")
    }

    @Test(arguments: [
        ("report person", 501), ("report nonsense", 501), ("report all all", 501),
        ("report why", 501), ("report person lina why", 501), ("report colour=red", 501),
        ("report quiz six-roles", 560), ("report programme x", 560), ("report coverage", 560),
        ("report exports", 560), ("report person lina", 264), ("report person LINA all", 264),
        ("report person nobody", 560), ("report person lina why nothing", 521),
    ])
    func `what is typed gets its code`(line: String, code: Int) throws {
        var conversation = try self.finished()

        #expect(conversation.code(of: line) == code)
    }

    @Test
    func `a manager reads the report on somebody of the team`() throws {
        var conversation = try Office.conversation()

        let report = conversation.type("report person lina")
        let why = conversation.code(of: "report person lina why role-coach")
        let nothing = conversation.code(of: "report person mei")

        #expect(
            report.hasPrefix("264-user=lina name=Name%20of%20lina job=sales-rep at="),
            "\(report)"
        )
        #expect(why == 264)
        #expect(nothing == 561)
    }

    /// Every set of rights there can be.
    static let rights: [Set<Trainee.Right>] = Trainee.Right.allCases.reduce([[]]) { sets, right in
        sets + sets.map { $0.union([right]) }
    }

    private static let lines = [
        "report person %", "report person % all", "report person % why role-coach",
    ]

    @Test(arguments: Self.rights, LineSettings.Voice.allCases)
    func `R12 foreign and unknown people are answered alike, whatever the rights`(
        rights: Set<Trainee.Right>,
        voice: LineSettings.Voice
    ) throws {
        var conversation = try Office.conversation(rights, voice: voice)
        let isManager = rights.contains(.manager)

        for line in Self.lines {
            let typed = { (name: String) in line.replacing("%", with: name) }
            let unknown = conversation.type(typed("nobody"))
            #expect(conversation.lastCode == 560)
            for (name, isSeen) in [("omar", false), ("lina", isManager)] {
                let reply = conversation.type(typed(name))
                #expect((conversation.lastCode == 264) == isSeen, "\(rights) \(line) \(name)")
                #expect((reply == unknown.replacing("nobody", with: name)) == !isSeen)
            }
            #expect(conversation.code(of: typed("wang")) == 561, "own, without answers")
        }
    }
}
