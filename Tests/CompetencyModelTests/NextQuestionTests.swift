import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Next question")
struct NextQuestionTests {
    /// The candidates of example 17: id, difficulty, guess, tag, seen before, worth.
    static let rows: [(String, Character, Double, Fraction, Bool, Double)] = [
        ("q1", "e", 0.25, .one, false, 0.065730),
        ("q2", "m", 0.25, .one, false, 0.114555),
        ("q3", "h", 0.25, .one, false, 0.143779),
        ("q4", "h", 0, .one, true, 0.077423),
        ("q5", "m", 0.5, .one, false, 0.066487),
        ("q6", "h", 0, Fraction(7, 10), false, 0.162589),
        ("q7", "m", 0, .one, false, 0.170919),
    ]

    static let candidates = Self.rows.map { id, letter, guess, tag, wasServed, _ in
        NextQuestion.Candidate(
            BankQuestion(
                name: QuestionName(quiz: "sample", question: .init(id)),
                shares: [CompetencyShare(Examples.negotiator, weight: tag)],
                difficulty: Examples.difficulty(letter),
                guess: guess
            ),
            wasServed: wasServed
        )
    }

    @Test func `example 17 gives the worth of each question`() throws {
        let bank = try Examples.bankA()

        for (candidate, row) in zip(Self.candidates, Self.rows) {
            let worth = NextQuestion.worth(
                of: candidate,
                for: bank,
                at: bank.ability(at: 0.75)
            )
            #expect(abs(worth - row.5) < 1e-6, "\(row.0)")
        }
    }

    @Test func `example 17 draws the fourth of the best five`() throws {
        let chosen = NextQuestion.choose(
            from: Self.candidates,
            bank: try Examples.bankA(),
            required: 0.75,
            draw: 0.62
        )

        #expect(chosen?.name.question == "q2")
    }

    @Test(arguments: [0, 0.5, 0.999999, 1])
    func `every draw finds a question, also among few`(draw: Double) throws {
        let chosen = NextQuestion.choose(
            from: Array(Self.candidates.prefix(2)),
            bank: try Examples.bankA(),
            required: nil,
            draw: draw
        )

        #expect(chosen != nil)
    }

    @Test func `without candidates nothing is asked`() throws {
        let bank = try Examples.bankA()

        #expect(NextQuestion.choose(from: [], bank: bank, required: 0.75, draw: 0) == nil)
        #expect(NextQuestion.standing(among: []) == nil)
    }

    /// The standings B, D and E of example 17; E differs from example 12 only in importance.
    private func standings() throws -> [Standing] {
        try [(11, 60, 1, "b"), (1, 75, 1, "d"), (12, 60, 3, "e"), (8, 75, 2, "c")].map {
            let (number, required, importance, id) = $0
            let competency = Competency.ID(id)
            let letters = Examples.questions("eeeemmmmmhhh", of: competency)
            return Standing.of(
                Examples.competency(competency),
                evidence: Examples.evidence(Examples.answers(number), of: competency),
                bank: try #require(CompetencyBank(of: competency, in: letters)),
                requiredLevel: required,
                importance: importance,
                framework: Examples.framework,
                now: Examples.now
            )
        }
    }

    @Test func `example 17 asks about D`() throws {
        #expect(NextQuestion.standing(among: try self.standings())?.competency.id == "d")
    }

    @Test func `example 17 asks about E if D was asked just before`() throws {
        let next = NextQuestion.standing(among: try self.standings(), after: "d")

        // The page works its value out from a probability of four digits.
        #expect(next?.competency.id == "e")
        #expect(abs((next?.decisionValue ?? 0) - 0.174613) < 1e-5)
    }

    @Test func `the same competency goes on if no other tells nearly as much`() throws {
        let standings = try self.standings().filter { $0.competency.id != "e" }

        #expect(NextQuestion.standing(among: standings, after: "d")?.competency.id == "d")
    }
}
