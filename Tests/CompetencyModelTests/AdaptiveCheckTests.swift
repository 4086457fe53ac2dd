import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Adaptive check")
struct AdaptiveCheckTests {
    /// Twelve questions of bank A and none answered.
    private func move(
        after evidence: [Evidence] = [],
        asked: [QuestionName] = [],
        servings: [QuestionName: Int] = [:],
        seed: UInt64 = 1
    ) throws -> AdaptiveCheck.Move {
        let bank = Examples.questionsOfBankA
        return AdaptiveCheck.move(
            Standing.of(
                Examples.competency(),
                evidence: evidence,
                bank: try Examples.bankA(),
                requiredLevel: 75,
                framework: Examples.framework,
                now: Examples.now
            ),
            asked: asked,
            banks: CompetencyBanks(bank),
            asking: bank,
            after: evidence,
            servings: servings,
            seed: seed,
            at: Examples.now
        )
    }

    private static func answers(
        _ count: Int,
        outcome: Double,
        daysAgo: Double = 0
    ) -> [Evidence] {
        Examples.questionsOfBankA.prefix(count).map { question in
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

    @Test func `a check does not stop before six units, however clear it seems`() throws {
        let five = try self.move(after: Self.answers(5, outcome: 0))
        let six = try self.move(after: Self.answers(6, outcome: 0))

        #expect(five != .stop(.settled))
        #expect(six == .stop(.settled))
    }

    @Test func `it stops after 25 questions`() throws {
        let asked = (0..<25).map { QuestionName(quiz: "other", question: .init("q\($0)")) }

        #expect(try self.move(asked: asked) == .stop(.spent))
    }

    /// Three of four right, hours ago: nothing is clear.
    private static func mixed(_ count: Int) -> [Evidence] {
        let right = Self.answers(count, outcome: 1, daysAgo: 0.2)
        let wrong = Self.answers(count, outcome: 0, daysAgo: 0.2)
        return right.indices.map { $0 % 4 == 0 ? wrong[$0] : right[$0] }
    }

    @Test func `it stops when all questions were answered within a day`() throws {
        #expect(try self.move(after: Self.mixed(12)) == .stop(.noQuestionLeft))
    }

    @Test func `a question that everybody gets is left alone for a while`() throws {
        let names = Examples.questionsOfBankA.map(\.name)
        let worn = names[9]
        let many = Dictionary(uniqueKeysWithValues: names.map { ($0, $0 == worn ? 30 : 3) })
        let few = many.mapValues { $0 / 3 }

        let withMany = try (1...60).map { try self.move(servings: many, seed: $0) }
        let withFew = try (1...60).map { try self.move(servings: few, seed: $0) }

        #expect(!withMany.contains(.ask(worn)))
        #expect(withFew.contains(.ask(worn)))
        #expect(Set(withMany.compactMap(\.name)).count <= 5)
    }

    @Test func `where all questions are worn one of them is asked all the same`() throws {
        let last = Examples.questionsOfBankA[11].name

        let move = try self.move(after: Self.mixed(11), servings: [last: 90])

        #expect(move == .ask(last))
    }

    @Test func `a bank says how many questions it lacks`() throws {
        let (whole, small) = (Examples.questionsOfBankA, Examples.questions("emh"))
        let (competency, framework) = (Examples.negotiator, Examples.framework)

        #expect(ProvableRung.of(competency, in: whole, framework) >= 75)
        #expect(ProvableRung.of(competency, in: small, framework) < 75)
        let missing = try #require(ProvableRung.missing(to: 75, competency, in: small, framework))
        #expect((2...6).contains(missing))
    }
}

extension AdaptiveCheck.Move {
    fileprivate var name: QuestionName? {
        if case .ask(let name) = self { name } else { nil }
    }
}
