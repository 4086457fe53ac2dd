import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("What is assigned to oneself, over the line")
struct OwnStepsTests {
    private static let day = 86_400
    private static let programme = Programme(
        id: "newcomer",
        title: LocalizedText(zh: "新人计划", en: "Newcomers"),
        steps: [
            Programme.Step(quiz: "six-roles", due: .seconds(7 * day)),
            Programme.Step(quiz: "two-tries", due: .seconds(9 * day), rule: .done),
            Programme.Step(quiz: "not-served", due: .seconds(20 * day)),
        ]
    )

    /// Lina before she signs in on 2026-05-28 at 20:26 UTC.
    private func conversation(
        assigned daysAgo: Int? = 8,
        due: String? = nil,
        offset: Duration = .zero,
        after lines: [String] = []
    ) throws -> Conversation {
        let catalog = try Fixtures.catalog()
        var policy = SessionPolicy.open
        policy.localOffset = { _ in offset }
        var conversation = Conversation(
            catalog: Catalog(
                quizzes: catalog.quizzes,
                framework: catalog.framework,
                programmes: [Self.programme]
            ),
            policy: policy
        )
        _ = conversation.connect()
        conversation.play(["voice code", "enrol lina as=\"Li Na\""] + lines)
        if let daysAgo {
            conversation.store.register(
                Assignment(
                    programme: "newcomer",
                    trainee: "lina",
                    at: conversation.now + .seconds(-daysAgo * Self.day),
                    person: "boss",
                    due: due.flatMap { CalendarDay($0) }
                )
            )
        }
        conversation.play(["logout", "set lang=en"])
        return conversation
    }

    private static let login = "login lina pin=\(Conversation.pin)"

    @Test
    func `after signing in one line tells what is late and what is due soon`() throws {
        var plain = try self.conversation()
        plain.play(["voice plain"])
        plain.play(["login lina"])
        var script = try self.conversation()
        var object = try self.conversation()
        object.play(["voice json"])

        let page = plain.type(Conversation.pin)
        let line = script.type(Self.login)
        let json = object.type(Self.login)

        #expect(
            page.replacing("\r\n", with: " ").contains(
                "1 step late, 1 due within 7 days. First, due on 2026-05-27: start six-roles."
            ),
            "\(page)"
        )
        #expect(
            line == "230 user=lina name=Li%20Na roles=trainee overdue=1 soon=1 quiz=six-roles"
                + " until=2026-05-27 :Li Na\r\n"
        )
        #expect(
            json.contains(#""overdue":1,"soon":1,"quiz":"six-roles","until":"2026-05-27""#),
            "\(json)"
        )
    }

    @Test
    func `status has a row for each open step`() throws {
        var conversation = try self.conversation()
        conversation.play([Self.login])

        let script = conversation.type("status")
        conversation.play(["voice plain"])
        let plain = conversation.type("status").split(separator: "\r\n").map(String.init)
        conversation.play(["set lang zh"])
        let chinese = conversation.type("进度")

        let lines = script.split(separator: "\r\n")
        #expect(lines[0] == "260-attempts=0 answered=0 overdue=1 soon=1")
        #expect(
            lines[1].hasPrefix(
                "260-programme=newcomer step=1 quiz=six-roles status=not-started until=2026-05-27"
                    + " overdue_days=1 :"
            ),
            "\(script)"
        )
        #expect(
            lines[3] == "260 programme=newcomer step=3 quiz=not-served status=not-started"
                + " until=2026-06-09 :not-served"
        )
        #expect(plain.contains("Newcomers: 0 of 3 steps done."), "\(plain)")
        #expect(plain.contains { $0.hasPrefix("2026-05-27  1 day late") }, "\(plain)")
        #expect(plain.contains { $0.hasPrefix("2026-06-09  12 days left") }, "\(plain)")
        #expect(chinese.contains("新人计划：共 3 步，完成 0。") && chinese.contains("逾期 1 天"))
    }

    @Test
    func `a step that is done is told no more`() throws {
        var conversation = try self.conversation(after: ["start two-tries", "finish yes"])

        let login = conversation.type(Self.login)
        let status = conversation.type("status")

        #expect(login.contains(" overdue=1 soon=0 quiz=six-roles "), "\(login)")
        #expect(!status.contains("step=2") && status.contains("step=3"), "\(status)")
    }

    @Test
    func `nothing is said after signing in while no step is near`() throws {
        var conversation = try self.conversation(due: "2026-06-05")

        let login = conversation.type(Self.login)
        let status = conversation.type("status")

        #expect(login == "230 user=lina name=Li%20Na roles=trainee :Li Na\r\n")
        #expect(status.contains("overdue=0 soon=0") && status.contains("until=2026-06-05"))
    }

    @Test(arguments: [(0, "overdue=0 soon=3"), (8, "overdue=3 soon=0")])
    func `R14 a step is due until the end of its day by the clocks of the place`(
        hours: Int,
        counts: String
    ) throws {
        var conversation = try self.conversation(
            due: "2026-05-28",
            offset: .seconds(hours * 3600)
        )

        let login = conversation.type(Self.login)

        #expect(login.contains(" \(counts) "), "\(login)")
    }

    @Test(arguments: LineSettings.Voice.allCases)
    func `who has no programme sees nothing of programmes`(voice: LineSettings.Voice) throws {
        var with = try self.conversation(assigned: nil)
        var without = Conversation(catalog: try Fixtures.catalog())
        _ = without.connect()
        without.play(["voice code", "enrol lina as=\"Li Na\"", "logout", "set lang=en"])
        for line in ["voice \(voice.rawValue)", "login lina", Conversation.pin, Self.login] {
            #expect(with.type(line) == without.type(line))
        }

        let status = with.type("status")

        #expect(status == without.type("status"))
        #expect(!status.contains("overdue"))
    }
}
