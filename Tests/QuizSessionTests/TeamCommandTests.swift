import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Teams over the line")
struct TeamCommandTests {
    @Test
    func `213 tells the teams within reach with their people`() throws {
        var conversation = try Office.conversation(managing: ["east", "west"])

        let script = conversation.type("team")
        conversation.play(["voice plain"])
        let plain = conversation.type("团队")

        #expect(
            script == "213-count=3\r\n213-team=east people=2 :East China\r\n"
                + "213-team=shop people=2 :Corner shop\r\n213 team=west people=1 :West China\r\n"
        )
        #expect(
            plain.split(separator: "\r\n") == [
                "3 teams whose results you may see:", "east    East China   2 people",
                "  shop  Corner shop  2 people", "west    West China   1 person",
                "How a team stands: team east",
            ],
            "\(plain)"
        )
    }

    @Test
    func `263 tells how many are expected below, and of whom nothing is known`() throws {
        var conversation = try Office.conversation()

        let lines = conversation.type("team east all").split(separator: "\r\n").map(String.init)
        let same = conversation.type("REPORT team EAST all").split(separator: "\r\n")
        let first = conversation.type("team east").split(separator: "\r\n")
        let groups = conversation.type("team east by=group all").split(separator: "\r\n")

        #expect(lines[0].hasPrefix("263-team=east people=2 report="), "\(lines[0])")
        #expect(lines[0].hasSuffix(" :East China"))
        #expect(same.dropFirst() == lines.dropFirst().map { $0[...] }[...])
        #expect(lines.count > 2 && first.count <= 9 && first.count <= lines.count)
        #expect(lines.dropFirst().allSatisfy { $0.contains("competency_id=") }, "\(lines)")
        #expect(lines.dropFirst().allSatisfy { $0.contains(" people=") && $0.contains("unknown=") })
        #expect(groups.count < lines.count && groups.count > 1)
    }

    @Test
    func `a person reads the page of the team`() throws {
        var conversation = try Office.conversation(voice: .plain)

        let page = conversation.type("team east")
        let named = conversation.type("team east names=yes")

        #expect(page.contains("East China") && page.contains("lina"), "\(page)")
        #expect(!page.contains("263") && !page.contains("Name of lina"))
        #expect(named.contains("Name of lina"), "\(named)")
        for line in page.split(separator: "\r\n") {
            #expect(DisplayWidth.columns(of: String(line)) < 80)
        }
    }

    @Test
    func `561 where nobody has answered`() throws {
        var conversation = try Office.conversation(managing: ["company"])
        conversation.store.register(Team(id: "new", name: "New", parent: "company"))

        #expect(conversation.code(of: "team new") == 561)
        #expect(conversation.code(of: "team company") == 263)
    }

    @Test(arguments: ReportCommandTests.rights, LineSettings.Voice.allCases)
    func `R12 foreign and unknown teams are answered alike, whatever the rights`(
        rights: Set<Trainee.Right>,
        voice: LineSettings.Voice
    ) throws {
        var conversation = try Office.conversation(rights, voice: voice)
        let isManager = rights.contains(.manager)

        for line in ["team %", "report team %", "team % all by=group state=gap"] {
            let typed = { (name: String) in line.replacing("%", with: name) }
            let unknown = conversation.type(typed("nowhere"))
            #expect(conversation.lastCode == 560)
            for (name, isSeen) in [("west", false), ("company", false), ("shop", isManager)] {
                let reply = conversation.type(typed(name))
                #expect((conversation.lastCode != 560) == isSeen, "\(rights) \(line) \(name)")
                #expect((reply == unknown.replacing("nowhere", with: name)) == !isSeen)
            }
        }
        #expect((conversation.code(of: "team") == 213) == isManager)
    }

    @Test
    func `212 tells the teams that a person manages`() throws {
        var conversation = try Office.conversation(managing: ["east", "west"])

        let script = conversation.type("whoami")
        conversation.play(["voice plain"])
        let plain = conversation.type("whoami")

        #expect(script.contains(" roles=manager,trainee teams=east,west "), "\(script)")
        #expect(plain.contains("You manage East China, West China."), "\(plain)")
    }

    @Test
    func `help lists the command for managers only`() throws {
        var manager = try Office.conversation()
        var trainee = try Office.conversation([.trainee])

        #expect(manager.type("help").contains("210-:team [TEAM"))
        #expect(!trainee.type("help").contains("210-:team [TEAM"))
        #expect(manager.type("capabilities").contains(",report,team,"))
        #expect(trainee.type("capabilities").contains(",report,export,"))
    }
}
