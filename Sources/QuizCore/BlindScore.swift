/// A mark that a blind answer may get, with its chance.
public struct BlindScore: Equatable, Sendable {
    /// 0 to 1.
    public let mark: Fraction
    /// 0 to 1; all chances of a question sum to 1.
    public let chance: Double

    init(_ mark: Fraction, _ chance: Double) {
        self.mark = mark
        self.chance = chance
    }
}

extension Interaction {
    public var bestBlindScore: Fraction { self.guessScore }

    public func blindScores(tries: Int, cost: Fraction) -> [BlindScore] {
        Self.allOrNothing(self.guessScore)
    }

    static func allOrNothing(_ score: Fraction) -> [BlindScore] {
        [BlindScore(.one, score.approximated), BlindScore(.zero, 1 - score.approximated)]
    }
}

extension OneChoice {
    /// Choices are tried in random order, none twice.
    public func blindScores(tries: Int, cost: Fraction) -> [BlindScore] {
        let credits = Dictionary(grouping: self.choices, by: \.credit).mapValues(\.count)
        let most = max(1, min(tries, self.choices.count - 1))
        return Self.blindScores(
            among: credits,
            best: .zero,
            penalty: .zero,
            tries: most,
            cost: cost
        )
        .map { BlindScore($0.key, $0.value) }
    }

    private static func blindScores(
        among credits: [Fraction: Int],
        best: Fraction,
        penalty: Fraction,
        tries: Int,
        cost: Fraction
    ) -> [Fraction: Double] {
        guard tries > 0 else { return [best: 1] }
        let count = credits.values.reduce(0, +)
        return credits.reduce(into: [:]) { scores, entry in
            let chance = Double(entry.value) / Double(count)
            let mark = max(best, entry.key - penalty)
            guard entry.key != .one else {
                scores[mark, default: 0] += chance
                return
            }
            var left = credits
            left[entry.key] = entry.value == 1 ? nil : entry.value - 1
            let further = Self.blindScores(
                among: left,
                best: mark,
                penalty: penalty + cost,
                tries: tries - 1,
                cost: cost
            )
            for (mark, share) in further { scores[mark, default: 0] += chance * share }
        }
    }
}

extension ManyChoices {
    /// The highest expected mark of ticking a number of choices at random.
    public var bestBlindScore: Fraction { self.bestTicking.mean }

    /// Those of ticking the number of choices that gives most, the smallest such number.
    public func blindScores(tries: Int, cost: Fraction) -> [BlindScore] {
        let marks = self.bestTicking.marks
        let ways = marks.values.reduce(0, +)
        return marks.map { BlindScore($0.key, Double($0.value) / Double(ways)) }
    }

    /// How many choices a blind trainee does best to tick.
    var bestTickCount: Int { self.bestTicking.count }

    private typealias Ticking = (count: Int, mean: Fraction, marks: [Fraction: Int])

    private var bestTicking: Ticking {
        let marks =
            self.grade == .weights
            ? GuessScore.weightsBySize(self.choices.map(\.credit))
            : GuessScore.ticksBySize(
                right: self.choices.count(where: \.isRight),
                wrong: self.choices.count { !$0.isRight },
                grade: self.grade
            )
        return marks.enumerated().reduce((0, .zero, [.zero: 1])) { best, entry in
            let ways = entry.element.values.reduce(0, +)
            let sum = entry.element.reduce(Fraction.zero) { $0 + $1.key * Fraction($1.value) }
            let mean = sum / Fraction(ways)
            let isBetter = best.count == 0 || best.mean < mean
            return isBetter ? (entry.offset + 1, mean, entry.element) : best
        }
    }
}

extension Ordering {
    public func blindScores(tries: Int, cost: Fraction) -> [BlindScore] {
        let orders = GuessScore.ordersByWrongPairs(self.items.count)
        let count = Double(orders.reduce(0, +))
        return orders.enumerated().map { wrongPairs, ways in
            BlindScore(
                self.grade.mark(wrongPairs: wrongPairs, items: self.items.count),
                Double(ways) / count
            )
        }
    }
}

extension Matching {
    /// Each left side is guessed by itself, except where only all pairs together count.
    public func blindScores(tries: Int, cost: Fraction) -> [BlindScore] {
        guard self.grade == .share else { return Self.allOrNothing(self.guessScore) }
        let share = Fraction(1, self.lefts.count)
        let chances = [Double](repeating: 1 / Double(self.rights.count), count: self.lefts.count)
        return GuessScore.counts(ofHits: chances).enumerated().map { hits, chance in
            BlindScore(share * Fraction(hits), chance)
        }
    }
}

extension GapFilling {
    /// Gaps to choose for are guessed each by itself, others never; only keys count.
    public func blindScores(tries: Int, cost: Fraction) -> [BlindScore] {
        guard self.grade == .share else { return Self.allOrNothing(self.guessScore) }
        let share = Fraction(1, self.gaps.count)
        let chances = self.gaps.map { $0.choices.isEmpty ? 0 : 1 / Double($0.choices.count) }
        return GuessScore.counts(ofHits: chances).enumerated().map { hits, chance in
            BlindScore(share * Fraction(hits), chance)
        }
    }
}

extension GuessScore {
    /// For each number of ticked choices from 1 on, the marks with the ways to get them.
    static func ticksBySize(
        right: Int,
        wrong: Int,
        grade: ManyChoices.Grade
    ) -> [[Fraction: Int]] {
        let (rightWays, wrongWays) = (Self.binomials(right), Self.binomials(wrong))
        return (1...(right + wrong)).map { size in
            (max(0, size - wrong)...min(size, right)).reduce(into: [:]) { marks, rightTicked in
                let mark = grade.mark(
                    rightTicked: rightTicked,
                    of: right,
                    wrongTicked: size - rightTicked,
                    of: wrong
                )
                marks[mark, default: 0] += rightWays[rightTicked] * wrongWays[size - rightTicked]
            }
        }
    }

    /// The same where choices have weights: looks at all 2^N sets, N up to 16.
    static func weightsBySize(_ credits: [Fraction]) -> [[Fraction: Int]] {
        let (sums, scale) = Self.sums(of: credits)
        var marks = [[Int128: Int]](repeating: [:], count: credits.count + 1)
        for (set, sum) in sums.enumerated() {
            marks[set.nonzeroBitCount][min(scale, max(0, sum)), default: 0] += 1
        }
        return marks.dropFirst().map { ways in
            ways.reduce(into: [:]) { marks, entry in
                marks[Fraction(reducing: entry.key, scale), default: 0] += entry.value
            }
        }
    }

    /// The chances of 0, 1, 2 … hits among independent guesses.
    static func counts(ofHits chances: [Double]) -> [Double] {
        chances.reduce([1]) { counts, chance in
            zip(counts + [0], [0] + counts).map { $0 * (1 - chance) + $1 * chance }
        }
    }
}
