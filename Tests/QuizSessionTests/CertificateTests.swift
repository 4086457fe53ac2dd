import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Certificates over the line")
struct CertificateTests {
    private static let day = 86_400

    /// Lina with a programme of one quiz that is to be handed in, signed in.
    private func conversation(validDays: Int? = nil) throws -> Conversation {
        let catalog = try Fixtures.catalog()
        let programme = Programme(
            id: "newcomer",
            title: LocalizedText(zh: "新人计划", en: "Newcomers"),
            validDays: validDays,
            steps: [Programme.Step(quiz: "two-tries", due: .seconds(7 * Self.day), rule: .done)]
        )
        var conversation = Conversation(
            catalog: Catalog(
                quizzes: catalog.quizzes,
                framework: catalog.framework,
                programmes: [programme]
            )
        )
        _ = conversation.connect()
        conversation.play(["voice code", "set lang=en", "enrol lina as=\"Li Na\""])
        conversation.store.register(Trainee(id: "lina", displayName: "Li Na"))
        conversation.store.register(
            Assignment(
                programme: "newcomer",
                trainee: "lina",
                at: conversation.now,
                person: "boss"
            )
        )
        return conversation
    }

    private func code(in reply: String) throws -> String {
        let found = try #require(reply.firstMatch(of: #/ code=([0-9A-Z-]{19}) /#))
        return String(found.output.1)
    }

    @Test
    func `there is none while a step is open`() throws {
        var conversation = try self.conversation()

        let refused = conversation.type("certificate newcomer")
        let list = conversation.type("certificate")

        #expect(
            refused
                == "564 programme=newcomer open=1 :Newcomers: 1 of 1 steps is still to be done.\r\n"
        )
        #expect(list.hasPrefix("254 count=0 :No certificate yet."), "\(list)")
    }

    @Test
    func `who is through gets one, the same each time, and it can be checked`() throws {
        var conversation = try self.conversation()
        conversation.play(["start two-tries", "finish yes"])

        let first = conversation.type("certificate newcomer")
        let again = conversation.type("certificate Newcomer")
        let list = conversation.type("certificate")
        let code = try self.code(in: first)
        let checked = conversation.type("verify \(code.lowercased())")
        conversation.play(["logout"])
        let byGuest = conversation.type("verify \(code)")

        #expect(
            first.hasPrefix(
                "253 state=valid code=\(code) programme=newcomer done=2026-05-28 at=2026-05-28T"
            )
                && first.hasSuffix("Z :Certificate \(code).\r\n"),
            "\(first)"
        )
        #expect(again == first)
        #expect(list.hasPrefix("254-count=1"), "\(list)")
        #expect(list.contains("254 state=valid code=\(code) programme=newcomer "), "\(list)")
        #expect(checked.hasPrefix("255-state=valid code=\(code) "), "\(checked)")
        #expect(checked.contains(" user=lina :The certificate is valid."), "\(checked)")
        #expect(checked.contains("255 :Li Na (lina) completed Newcomers on 2026-05-28."))
        #expect(byGuest == checked)
    }

    @Test
    func `an altered code is refused`() throws {
        var conversation = try self.conversation()
        conversation.play(["start two-tries", "finish yes"])
        let code = try self.code(in: conversation.type("certificate newcomer"))

        let altered = code.dropLast() + (code.hasSuffix("0") ? "1" : "0")
        let reply = conversation.type("verify \(altered)")

        #expect(reply == "562 :No certificate has the code \(altered).\r\n")
    }

    @Test
    func `what lapses is valid until its day and is done again for another one`() throws {
        var conversation = try self.conversation(validDays: 60)
        conversation.play(["start two-tries", "finish yes"])
        let first = conversation.type("certificate newcomer")
        let code = try self.code(in: first)

        conversation.now = conversation.now + .seconds(50 * Self.day)
        let renewing = conversation.type("status")
        let still = conversation.type("certificate newcomer")
        conversation.now = conversation.now + .seconds(11 * Self.day)
        let expired = conversation.type("verify \(code)")
        let refused = conversation.type("certificate newcomer")
        conversation.play(["start two-tries", "finish yes"])
        let second = conversation.type("certificate newcomer")

        #expect(first.contains(" until=2026-07-27 "), "\(first)")
        #expect(renewing.contains(" status=renew until=2026-07-27 "), "\(renewing)")
        #expect(still == first)
        #expect(expired.hasPrefix("255-state=expired code=\(code) "), "\(expired)")
        #expect(expired.contains("The certificate expired: its last day was 2026-07-27."))
        #expect(refused.hasPrefix("564 "), "\(refused)")
        #expect(second.contains(" state=valid ") || second.contains("253 state=valid"))
        #expect(try self.code(in: second) != code)
        #expect(second.contains(" until=2026-09-26 "), "\(second)")
    }

    @Test
    func `what was issued is given as long as it is valid, whatever became of the programme`()
        throws
    {
        var conversation = try self.conversation(validDays: 60)
        conversation.play(["start two-tries", "finish yes"])
        let first = conversation.type("certificate newcomer")
        conversation.replace(catalog: try Fixtures.catalog())

        let still = conversation.type("certificate newcomer")
        conversation.now = conversation.now + .seconds(61 * Self.day)
        let expired = conversation.type("certificate newcomer")

        #expect(first.hasPrefix("253 ") && still == first)
        #expect(expired == "560 :No programme newcomer is assigned.\r\n")
    }

    @Test(arguments: [("zh", "证书编号："), ("en", "Code:")])
    func `in the plain voice it is a page of 72 columns`(language: String, label: String) throws {
        var conversation = try self.conversation()
        conversation.play([
            "start two-tries", "finish yes", "set lang=\(language)", "voice plain",
        ])

        let page = conversation.type("certificate newcomer")
        let lines = page.split(separator: "\r\n").map(String.init)

        #expect(lines.contains { $0.hasPrefix(" \(label)") }, "\(page)")
        #expect(lines.contains { $0.contains("Li Na (lina)") }, "\(page)")
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 72 }, "\(page)")
    }
}
