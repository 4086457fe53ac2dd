/// The chance to reach a pass mark by guessing alone.
public struct GuessingChance: Sendable {
    /// A question as a blind trainee sees it.
    public struct Question: Sendable {
        let scores: [BlindScore]
        let points: Int

        /// A question of a number of points.
        public init(_ scores: [BlindScore], points: Int) {
            self.scores = scores
            self.points = points
        }
    }

    /// More steps than that are not told apart.
    private static let mostSteps = 20_000

    /// The chance of each number of steps.
    private let chances: [Double]
    private let steps: Int

    /// Adds up the marks of questions that are guessed independently.
    ///
    /// Sums are exact where all marks are multiples of one part of a point and there are at most
    /// 20 000 parts in all; else each mark is rounded to the nearest of 20 000.
    public init(_ questions: [Question]) {
        let points = max(1, questions.reduce(0) { $0 + $1.points })
        let parts = Self.sharedParts(of: questions, most: Self.mostSteps / points)
        self.steps = points * (parts ?? max(1, Self.mostSteps / points))
        let scale = Double(self.steps) / Double(points)
        var chances = [1.0]
        for question in questions {
            let scores = question.scores.filter { $0.chance > 0 }.map { score in
                let mark = score.mark.approximated * Double(question.points)
                return (steps: Int((mark * scale).rounded()), chance: score.chance)
            }
            let width = scores.map(\.steps).max() ?? 0
            var sums = [Double](repeating: 0, count: chances.count + width)
            for score in scores {
                for (reached, chance) in chances.enumerated() where chance > 0 {
                    sums[reached + score.steps] += chance * score.chance
                }
            }
            chances = sums
        }
        self.chances = chances
    }

    /// The chance that the sum of points reaches a share of all, in hundredths of a percent.
    public func ofReaching(_ pass: Int) -> Double {
        let least = (pass * self.steps + 9_999) / 10_000
        return self.chances.dropFirst(least).reduce(0, +)
    }

    /// The parts of a point in which all marks are whole; nil if they are too many.
    private static func sharedParts(of questions: [Question], most: Int) -> Int? {
        var parts = Fraction.one
        for score in questions.flatMap(\.scores) where score.chance > 0 {
            parts = Fraction(parts.numerator, lowestMultipleWith: score.mark.denominator)
            guard parts.numerator <= Int128(most) else { return nil }
        }
        return Int(parts.numerator)
    }
}

extension Fraction {
    /// The lowest common multiple of two whole numbers above 0.
    fileprivate init(_ left: Int128, lowestMultipleWith right: Int128) {
        self.init(reducing: left * Fraction(reducing: right, left).numerator, 1)
    }
}
