/// The mean mark of a blind first answer, counted exactly.
enum GuessScore {
    /// Over all ways to tick at least one choice.
    static func ticks(right: Int, wrong: Int, grade: ManyChoices.Grade) -> Fraction {
        var sum = Fraction.zero
        for (rightTicked, rightWays) in Self.binomials(right).enumerated() {
            for (wrongTicked, wrongWays) in Self.binomials(wrong).enumerated() {
                let mark = grade.mark(
                    rightTicked: rightTicked,
                    of: right,
                    wrongTicked: wrongTicked,
                    of: wrong
                )
                sum = sum + mark * Fraction(rightWays * wrongWays)
            }
        }
        return sum / Fraction(1 << (right + wrong) - 1)
    }

    /// The same where choices have weights: looks at all 2^N sets, N up to 16.
    static func weights(_ credits: [Fraction]) -> Fraction {
        let (sums, scale) = Self.sums(of: credits)
        let total = sums.reduce(Int128(0)) { $0 + min(scale, max(0, $1)) }
        return Fraction(reducing: total, scale) / Fraction(1 << credits.count - 1)
    }

    /// The sum of each set of credits in parts of `scale`; bits of the index name the set.
    static func sums(of credits: [Fraction]) -> (sums: [Int128], scale: Int128) {
        let scale = credits.reduce(Int128(1)) { scale, credit in
            scale * Fraction(reducing: credit.denominator, scale).numerator
        }
        var sums: [Int128] = [0]
        for credit in credits {
            let weight = credit.numerator * (scale / credit.denominator)
            sums += sums.map { $0 + weight }
        }
        return (sums, scale)
    }

    /// Over all orders of so many items.
    static func order(_ count: Int, grade: Ordering.Grade) -> Fraction {
        let orders = Self.ordersByWrongPairs(count)
        let sum = orders.enumerated().reduce(Fraction.zero) { sum, entry in
            sum + grade.mark(wrongPairs: entry.offset, items: count) * Fraction(entry.element)
        }
        return sum / Fraction(orders.reduce(0, +))
    }

    /// The chance to guess all pairs; what fits once is not guessed twice where all fit once.
    static func exactMatch(lefts: Int, rights: Int, isOneToOne: Bool) -> Fraction {
        (0..<lefts).reduce(Fraction.one) { chance, taken in
            chance * Fraction(1, isOneToOne ? rights - taken : rights)
        }
    }

    /// For each number of pairs in the wrong order, how many orders have it.
    static func ordersByWrongPairs(_ count: Int) -> [Int] {
        (1...count).reduce(into: [1]) { counts, size in
            var next = [Int](repeating: 0, count: counts.count + size - 1)
            for (wrongPairs, orders) in counts.enumerated() {
                for added in 0..<size { next[wrongPairs + added] += orders }
            }
            counts = next
        }
    }

    /// A row of Pascal's triangle.
    static func binomials(_ count: Int) -> [Int] {
        (0..<count).reduce([1]) { row, _ in zip([0] + row, row + [0]).map(+) }
    }
}
