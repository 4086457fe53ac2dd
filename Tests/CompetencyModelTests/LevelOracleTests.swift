import Foundation
import QuizCore
import TestSupport
import Testing

@testable import CompetencyModel

/// Made-up cases, and what scipy says of them.
private struct LevelOracle {
    struct Cases: Encodable {
        struct Level: Encodable {
            let bank: [Double]
            /// Difficulty, guess and outcome of each answer.
            let answers: [[Double]]
            let required: Double
        }

        let levels: [Level]
        let counts: [[Double]]
        let marks: [[[Double]]]
    }

    struct Answers: Decodable {
        struct Level: Decodable {
            let level: Double
            let deviation: Double
            let low: Double
            let median: Double
            let high: Double
            let below: Double
        }

        struct Marks: Decodable {
            let skewness: Double
            let kurtosis: Double
            /// The correlation of each question with the rest, and the ends of its interval.
            let columns: [[Double]?]
        }

        let levels: [Level]
        let counts: [[Double]]
        let marks: [Marks]
    }

    static func answers(
        levels: [Cases.Level] = [],
        counts: [[Double]] = [],
        marks: [[[Double]]] = []
    ) throws -> Answers {
        let cases = Cases(levels: levels, counts: counts, marks: marks)
        let said = try PythonScript("level-oracle").output(of: JSONEncoder().encode(cases))
        return try JSONDecoder().decode(Answers.self, from: said)
    }
}

@Suite("Levels and scipy", .enabled(if: PythonScript.hasPython, "no python3"))
struct LevelOracleTests {
    private static let letters: [Character] = ["e", "m", "h"]
    private static let rungs = [40, 60, 75, 90]

    /// A bank, answers to questions like its own and a required level.
    private struct Person {
        let bank: String
        let servings: [Examples.Serving]
        let required: Int

        init(_ chance: inout SeededOrder) {
            self.bank = String((0..<4 + chance.below(12)).map { _ in letters[chance.below(3)] })
            let strength = chance.below(100)
            self.servings = (0..<1 + chance.below(40)).map { _ in
                let isPart = chance.below(8) == 0
                return Examples.Serving(
                    letter: letters[chance.below(3)],
                    outcome: isPart
                        ? Double(chance.below(11)) / 10 : chance.below(100) < strength ? 1 : 0,
                    guess: [0, 0.2, 0.25, 0.5][chance.below(4)]
                )
            }
            self.required = rungs[chance.below(4)]
        }

        var asked: LevelOracle.Cases.Level {
            LevelOracle.Cases.Level(
                bank: self.bank.map(Examples.difficulty),
                answers: self.servings.map { serving in
                    [Examples.difficulty(serving.letter), serving.guess, serving.outcome]
                },
                required: Double(self.required) / 100
            )
        }

        func standing() throws -> Standing {
            let bank = try #require(
                CompetencyBank(of: Examples.negotiator, in: Examples.questions(self.bank))
            )
            return Standing.of(
                Examples.competency(),
                evidence: Examples.evidence(self.servings),
                bank: bank,
                requiredLevel: self.required,
                framework: Examples.framework,
                now: Examples.now,
                trendDays: nil
            )
        }
    }

    @Test func `levels agree with an integral that knows no grid`() throws {
        var chance = SeededOrder(seed: 20_261_127, purpose: "levels")
        let people = (0..<24).map { _ in Person(&chance) }

        let expected = try LevelOracle.answers(levels: people.map(\.asked)).levels

        try #require(expected.count == people.count)
        for (person, exact) in zip(people, expected) {
            let found = try person.standing()
            let estimate = found.estimate
            let comment: Comment = "\(person.bank) \(person.asked.answers)"
            #expect(abs(estimate.level - exact.level) < 0.003, comment)
            #expect(abs(estimate.deviation - exact.deviation) < 0.003, comment)
            #expect(abs(estimate.low - exact.low) < 0.006, comment)
            #expect(abs(estimate.median - exact.median) < 0.006, comment)
            #expect(abs(estimate.high - exact.high) < 0.006, comment)
            #expect(abs(try #require(found.gap).probability - exact.below) < 0.006, comment)
        }
    }

    @Test func `numbers of people below have the distribution that scipy gives`() throws {
        var chance = SeededOrder(seed: 20_261_127, purpose: "counts")
        let teams = (0..<30).map { _ in
            (0..<1 + chance.below(60)).map { _ in Double(chance.below(10_001)) / 10_000 }
        }

        let expected = try LevelOracle.answers(counts: teams).counts

        try #require(expected.count == teams.count)
        for (team, exact) in zip(teams, expected) {
            let found = CountBelow(chances: team).distribution
            try #require(found.count == exact.count)
            // scipy goes by way of a Fourier transform, which leaves something of its own.
            #expect(zip(found, exact).allSatisfy { abs($0 - $1) < 1e-12 })
        }
    }

    @Test func `marks have the moments and correlations that scipy gives`() throws {
        var chance = SeededOrder(seed: 20_261_127, purpose: "marks")
        let tables = (0..<20).map { _ in
            (0..<12 + chance.below(60)).map { _ in
                let strength = 1 + chance.below(6)
                return (0..<6).map { _ in Double(min(chance.below(strength + 3), 4)) / 2 }
            }
        }

        let expected = try LevelOracle.answers(marks: tables).marks

        try #require(expected.count == tables.count)
        for (rows, exact) in zip(tables, expected) {
            let matrix = ItemAnalysisTests.matrix(rows, maxima: Array(repeating: 2, count: 6))
            let test = try #require(TestStatistics(matrix))
            #expect(abs(try #require(test.skewness) - exact.skewness) < 1e-9)
            #expect(abs(try #require(test.kurtosis) - exact.kurtosis) < 1e-9)
            for (item, column) in zip(ItemStatistics.all(matrix), exact.columns) {
                let column = try #require(column)
                let found = try #require(item.discrimination)
                #expect(abs(found.value - column[0]) < 1e-9)
                // 1.645 in the place of 1.6448536…
                #expect(abs(try #require(found.low) - column[1]) < 1e-4)
                #expect(abs(try #require(found.high) - column[2]) < 1e-4)
            }
        }
    }
}
