import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Competency bank")
struct CompetencyBankTests {
    private func question(_ id: String, _ shares: [(String, Fraction)]) -> BankQuestion {
        BankQuestion(
            name: QuestionName(quiz: "sample", question: .init(id)),
            shares: shares.map { CompetencyShare(.init($0.0), weight: $0.1) },
            difficulty: 0,
            guess: 0.25
        )
    }

    @Test func `a question belongs to its largest share`() throws {
        let questions = [
            self.question("q1", [("a", Fraction(3, 10)), ("b", Fraction(7, 10))]),
            self.question("q2", [("a", .one)]),
        ]

        let bank = try #require(CompetencyBank(of: "a", in: questions))

        #expect(bank.questions.map(\.name.question) == ["q2"])
        #expect(bank.askable.count == 2)
    }

    @Test func `a question with equal shares belongs to the first`() throws {
        let half = Fraction(1, 2)
        let questions = [self.question("q1", [("b", half), ("a", half)])]

        #expect(CompetencyBank(of: "b", in: questions)?.size == 1)
        #expect(questions[0].mainCompetency == "b")
    }

    @Test func `a competency without questions of its own uses all that carry it`() throws {
        let questions = [self.question("q1", [("a", Fraction(3, 10)), ("b", Fraction(7, 10))])]

        #expect(CompetencyBank(of: "a", in: questions)?.size == 1)
    }

    @Test func `a competency that no question carries has no bank`() {
        #expect(CompetencyBank(of: "a", in: [self.question("q1", [("b", .one)])]) == nil)
        #expect(CompetencyBanks([])["a"] == nil)
        #expect(CompetencyBank(merging: []) == nil)
    }

    @Test func `abilities outside the grid end at its ends`() throws {
        let bank = try Examples.bankA()

        #expect(bank.ability(at: 0) == -6)
        #expect(abs(bank.ability(at: 1) - 6) < 1e-9)
    }
}
