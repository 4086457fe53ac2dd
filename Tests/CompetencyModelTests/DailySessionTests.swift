import QuizCore
import Testing

@testable import CompetencyModel

@Suite("The questions of a day")
struct DailySessionTests {
    /// Answers to questions of bank A so many days ago, all right or all wrong.
    private static func evidence(
        _ questions: some Sequence<BankQuestion>,
        outcome: Double,
        daysAgo: Double
    ) -> [Evidence] {
        questions.map { question in
            Evidence(
                question: question.name,
                shares: question.shares,
                outcome: outcome,
                guess: question.guess,
                difficulty: question.difficulty,
                at: Instant(
                    milliseconds: Examples.now.milliseconds - Int64(daysAgo * 86_400_000)
                )
            )
        }
    }

    private func session(
        after evidence: [Evidence],
        required: Int = 75,
        seed: UInt64 = 1
    ) throws -> DailySession {
        let bank = Examples.questionsOfBankA
        let standing = Standing.of(
            Examples.competency(),
            evidence: evidence,
            bank: try Examples.bankA(),
            requiredLevel: required,
            framework: Examples.framework,
            now: Examples.now
        )
        let plan = ReviewPlan(
            of: "t07",
            evidence,
            among: Set(bank.map(\.name)),
            ReviewSettings(isSpread: false),
            at: Examples.now
        )
        return DailySession(
            plan,
            standings: [standing],
            banks: CompetencyBanks(bank),
            asking: bank,
            after: evidence,
            servings: [:],
            seed: seed,
            at: Examples.now
        )
    }

    @Test func `without answers all are about one competency`() throws {
        let session = try self.session(after: [])

        #expect(session.reviews.isEmpty)
        #expect(session.competencies == [Examples.negotiator])
        #expect(session.others.count == 10)
        #expect(Set(session.others).count == 10)
    }

    @Test func `what came back is asked first and leaves room for the competency`() throws {
        let bank = Examples.questionsOfBankA
        let evidence = Self.evidence(bank.prefix(8), outcome: 0, daysAgo: 5)

        let session = try self.session(after: evidence)

        #expect(session.reviews.count == 6)
        #expect(session.others.count == 4)
        #expect(Set(session.questions).count == 10)
        #expect(Set(session.others).isSubset(of: Set(bank.dropFirst(8).map(\.name))))
    }

    @Test func `where nothing is required only what came back is asked`() throws {
        let evidence = Self.evidence(Examples.questionsOfBankA, outcome: 0, daysAgo: 5)

        let session = try self.session(after: evidence, required: 0)

        #expect(session.reviews.count == 10)
        #expect(session.competencies.isEmpty)
    }

    @Test func `a question of today is not asked once more`() throws {
        let bank = Examples.questionsOfBankA
        let evidence = Self.evidence(bank.prefix(9), outcome: 0, daysAgo: 0.5)

        let session = try self.session(after: evidence)

        #expect(Set(session.questions).isDisjoint(with: Set(bank.prefix(9).map(\.name))))
        #expect(session.questions.count == 3)
    }

    @Test func `a known gap is practised where nothing is undecided`() throws {
        let bank = Examples.questionsOfBankA
        let evidence = Self.evidence(bank.prefix(8), outcome: 0, daysAgo: 0.5)

        let session = try self.session(after: evidence)

        #expect(session.competencies == [Examples.negotiator])
        #expect(!session.others.isEmpty)
    }

    @Test func `what was answered waits for its day while something new is left`() throws {
        let bank = Examples.questionsOfBankA
        let evidence = Self.evidence(bank.prefix(6), outcome: 1, daysAgo: 1.5)

        let session = try self.session(after: evidence)

        #expect(session.reviews.isEmpty)
        #expect(Set(session.others.prefix(6)) == Set(bank.dropFirst(6).map(\.name)))
        #expect(session.others.count == 10 && Set(session.others).count == 10)
        #expect(session.competencies == [Examples.negotiator])
    }

    @Test func `what came back goes before what was answered and has not`() throws {
        let bank = Examples.questionsOfBankA
        let evidence =
            Self.evidence(bank.prefix(8), outcome: 0, daysAgo: 5)
            + Self.evidence(bank.dropFirst(8).prefix(3), outcome: 1, daysAgo: 1.5)

        let session = try self.session(after: evidence)

        #expect(Set(session.reviews) == Set(bank.prefix(8).map(\.name)))
        #expect(session.others.first == bank.dropFirst(11).first?.name)
        #expect(session.questions.count == 10)
    }

    @Test func `a seed decides, and always in the same way`() throws {
        let first = try self.session(after: [], seed: 1)
        let again = try self.session(after: [], seed: 1)
        let others = try (2...9).map { try self.session(after: [], seed: UInt64($0)) }

        #expect(first == again)
        #expect(others.contains { $0 != first })
    }
}
