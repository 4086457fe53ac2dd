import QuizCore
import QuizFormat
import QuizSession
import TestSupport
import Testing

@Suite("Drawn questions over the line")
struct DrawSessionTests {
    /// A quiz that draws two of the five questions of another one.
    private static func catalog(_ change: String = "") throws -> Catalog {
        let pool =
            "id: pool\nlangs: en\ntitle: Pool\nquestions:\n"
            + (1...5).map { number in
                "- id: q\(number)\n  competency: role-coach\n  level: easy\n  why: Because.\n"
                    + "  ask: Statement \(number)\(change)?\n  truth: true\n"
            }
            .joined()
        let drawing = "id: drawing\nlangs: en\ntitle: Drawing\ndraw: 2 from quiz pool\n"
        let bank = BankReader.read(
            [("pool.yaml", pool), ("drawing.yaml", drawing)].map {
                Bank.File(path: $0.0, octets: Array($0.1.utf8))
            }
        )
        try #require(bank.quizzes.count == 2, "\(bank.diagnostics)")
        return Catalog(quizzes: bank.quizzes, framework: bank.framework)
    }

    private func started() throws -> Conversation {
        var conversation = Conversation(catalog: try Self.catalog())
        _ = conversation.connect()
        conversation.play(["voice code", "set lang en", "enrol lina"])
        return conversation
    }

    @Test
    func `an attempt has the questions drawn, and lists tell how many`() throws {
        var conversation = try self.started()

        let listed = conversation.type("list drawing")
        let shown = conversation.type("show drawing")
        let start = conversation.type("start drawing")
        let first = conversation.type("answer 1 t")
        let end = [conversation.type("answer 2 f"), conversation.type("finish")].last

        #expect(listed.contains("quiz=drawing questions=2"))
        #expect(shown.contains(" questions=2 "))
        #expect(start.contains(" n=1 of=2 type=truth :Statement "))
        #expect(first.hasPrefix("240"))
        #expect(end?.contains(" points=1 possible=2 ") == true)
    }

    @Test
    func `what was drawn stays, also when the pool has changed`() throws {
        var conversation = try self.started()
        _ = conversation.type("start drawing")
        let before = ["question 1", "question 2"].map { conversation.type($0) }
        let old = try Self.catalog()
        let new = try Self.catalog(" anew")

        _ = conversation.connect()
        conversation.play(["voice code", "set lang en", "login lina pin=\(Conversation.pin)"])
        conversation.replace(
            catalog: Catalog(quizzes: new.quizzes, older: old.quizzes, framework: new.framework)
        )
        let resumed = conversation.type("resume")
        let after = ["question 1", "question 2"].map { conversation.type($0) }

        #expect(resumed == before[0])
        #expect(after == before)
        #expect(!after.joined().contains("anew"))
    }

    @Test
    func `an attempt whose questions nobody knows any more cannot be resumed`() throws {
        var conversation = try self.started()
        conversation.play(["start drawing", "logout", "login lina pin=\(Conversation.pin)"])
        let old = try Self.catalog()
        let drawing = old.quizzes.filter { $0.id == "drawing" }

        conversation.replace(catalog: Catalog(quizzes: drawing, framework: old.framework))

        #expect(conversation.type("resume").hasPrefix("540"))
    }

    @Test
    func `a quiz that finds nothing to draw cannot be started`() throws {
        let all = try Self.catalog()
        let alone = Catalog(
            quizzes: all.quizzes.filter { $0.id == "drawing" },
            framework: all.framework
        )
        var conversation = Conversation(catalog: alone)
        _ = conversation.connect()
        conversation.play(["voice code", "set lang en", "enrol lina"])

        #expect(conversation.type("start drawing") == "441 :This quiz is not open now.\r\n")
    }

    @Test
    func `a skipped question is the one that was drawn`() throws {
        var conversation = try self.started()
        conversation.play(["start drawing", "skip 1", "finish yes"])

        guard case .evidence(let evidence) = conversation.store.perform(.evidence("lina")) else {
            Issue.record("no evidence")
            return
        }

        #expect(evidence.map(\.question.quiz) == ["pool"])
    }
}
