import CompetencyModel
import Foundation
import QuizCore
import TestSupport
import Testing

/// Reviews as the Python package fsrs 6.3.2 sees them, which FSRS-6 comes from.
private struct ReviewOracle {
    /// One review and what follows from it.
    struct Review {
        let recall: Double
        let stability: Double
        let difficulty: Double
        let days: Int
    }

    static func reviews(of histories: [History]) throws -> [[Review]] {
        let text = histories.map(\.line).joined(separator: "\n") + "\n"
        let said = try PythonScript("fsrs-reviews").output(of: Data(text.utf8))
        return try String(decoding: said, as: UTF8.self).components(separatedBy: "\n\n").dropLast()
            .map { try $0.split(separator: "\n").map(Self.review) }
    }

    private static func review(_ line: Substring) throws -> Review {
        let words = line.split(separator: " ")
        try #require(words.count == 4)
        return Review(
            recall: try #require(Double(words[0])),
            stability: try #require(Double(words[1])),
            difficulty: try #require(Double(words[2])),
            days: try #require(Int(words[3]))
        )
    }
}

/// A made-up history of one question.
private struct History: Sendable {
    let retention: Double
    let maximum: Int
    let reviews: [(grade: ReviewState.Grade, seconds: Int)]

    /// 1 to 12 reviews, minutes to half a year apart.
    init(_ chance: inout SeededOrder) {
        self.retention = Double(80 + chance.below(16)) / 100
        self.maximum = 30 + chance.below(3621)
        var seconds = 0
        var reviews: [(ReviewState.Grade, Int)] = []
        for _ in 0...chance.below(12) {
            let grade = ReviewState.Grade(rawValue: 1 + chance.below(4)) ?? .good
            reviews.append((grade, seconds))
            let longest = [3600, 86_400, 10 * 86_400, 180 * 86_400][chance.below(4)]
            seconds += 1 + chance.below(longest)
        }
        self.reviews = reviews
    }

    var line: String {
        "\(self.retention) \(self.maximum) "
            + self.reviews.map { "\($0.grade.rawValue):\($0.seconds)" }.joined(separator: " ")
    }
}

@Suite("Reviews and the Python package", .enabled(if: PythonScript.hasPython, "no python3"))
struct ReviewOracleTests {
    @Test func `a thousand histories give what fsrs 6 of Python gives`() throws {
        var chance = SeededOrder(seed: 20_261_127, purpose: "reviews")
        let histories = (1...1000).map { _ in History(&chance) }

        let expected = try ReviewOracle.reviews(of: histories)

        try #require(expected.count == histories.count)
        for (history, expected) in zip(histories, expected) {
            try #require(expected.count == history.reviews.count)
            var state: ReviewState?
            for (review, wanted) in zip(history.reviews, expected) {
                let at = Instant(milliseconds: Int64(review.seconds) * 1000)
                let recall = state?.retrievability(at: at) ?? 0
                let next = state?.reviewed(review.grade, at: at)
                let found = next ?? ReviewState(first: review.grade, at: at)
                let days = found.intervalDays(
                    retention: history.retention,
                    maximum: history.maximum
                )
                #expect(Self.agree(recall, wanted.recall))
                #expect(Self.agree(found.stability, wanted.stability), "\(history.line)")
                #expect(Self.agree(found.difficulty, wanted.difficulty), "\(history.line)")
                #expect(days == wanted.days, "\(history.line)")
                state = found
            }
        }
    }

    private static func agree(_ found: Double, _ wanted: Double) -> Bool {
        abs(found - wanted) <= 1e-9 * max(1, abs(wanted))
    }
}
