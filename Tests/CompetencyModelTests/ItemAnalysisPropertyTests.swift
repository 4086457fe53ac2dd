import Foundation
import Testing

@testable import CompetencyModel

/// Draws the same numbers each time from a seed.
private struct Draw: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var word = self.state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// Moodle's published formulas ("Quiz statistics calculations"), written down once more as sums
/// over attempts without any of the code under test.
private struct Published {
    let rows: [[Double]]
    let maxima: [Double]

    private var count: Double { Double(self.rows.count) }
    private var totals: [Double] { self.rows.map { $0.reduce(0, +) } }
    private func column(_ place: Int) -> [Double] { self.rows.map { $0[place] } }
    private func rest(_ place: Int) -> [Double] { self.rows.map { $0.reduce(0, +) - $0[place] } }

    /// S(xy) - S(x) S(y) / n, over n - 1.
    private func covariance(_ left: [Double], _ right: [Double]) -> Double {
        let products = zip(left, right).map { $0 * $1 }.reduce(0, +)
        return (products - left.reduce(0, +) * right.reduce(0, +) / self.count) / (self.count - 1)
    }

    func facility(_ place: Int) -> Double {
        self.column(place).reduce(0, +) / (self.count * self.maxima[place])
    }

    func discrimination(_ place: Int) -> Double {
        let (marks, rest) = (self.column(place), self.rest(place))
        return self.covariance(marks, rest)
            / (self.covariance(marks, marks) * self.covariance(rest, rest)).squareRoot()
    }

    func efficiency(_ place: Int) -> Double {
        let (marks, rest) = (self.column(place), self.rest(place))
        return self.covariance(marks, rest) / self.covariance(marks.sorted(), rest.sorted())
    }

    func effectiveWeight(_ place: Int) -> Double? {
        let all = self.maxima.indices.map { self.covariance(self.column($0), self.totals) }
        let roots = all.filter { $0 >= 0 }.map { $0.squareRoot() }
        return all[place] < 0 ? nil : all[place].squareRoot() / roots.reduce(0, +)
    }

    var consistency: Double {
        let variances = self.maxima.indices.map {
            self.covariance(self.column($0), self.column($0))
        }
        let share = variances.reduce(0, +) / self.covariance(self.totals, self.totals)
        return Double(self.maxima.count) / Double(self.maxima.count - 1) * (1 - share)
    }

    private func moment(_ power: Double) -> Double {
        let mean = self.totals.reduce(0, +) / self.count
        return self.totals.map { pow($0 - mean, power) }.reduce(0, +) / self.count
    }

    var skewness: Double {
        let (n, second) = (self.count, self.count * self.moment(2) / (self.count - 1))
        return n * n * self.moment(3) / ((n - 1) * (n - 2)) / pow(second, 1.5)
    }

    var kurtosis: Double {
        let (n, second) = (self.count, self.count * self.moment(2) / (self.count - 1))
        let sum = (n + 1) * self.moment(4) - 3 * (n - 1) * pow(self.moment(2), 2)
        return n * n / ((n - 1) * (n - 2) * (n - 3)) * sum / (second * second)
    }
}

@Suite("Properties of item analysis")
struct ItemAnalysisPropertyTests {
    /// Marks of people whose knowledge differs, in thirds of a point.
    private static func marks(_ seed: UInt64) -> (rows: [[Double]], maxima: [Double]) {
        var draw = Draw(state: seed)
        let maxima = (0..<Int.random(in: 2...9, using: &draw)).map { _ in
            Double(Int.random(in: 1...3, using: &draw))
        }
        let rows = (0..<Int.random(in: 6...60, using: &draw)).map { _ in
            let knowledge = Double.random(in: 0...1, using: &draw)
            return maxima.map { maximum in
                let thirds = (0..<3).count { _ in
                    Double.random(in: 0...1, using: &draw) < knowledge
                }
                return maximum * Double(thirds) / 3
            }
        }
        return (rows, maxima)
    }

    private func isSame(_ value: Double?, _ other: Double?) -> Bool {
        guard let value, let other else { return value == nil && other == nil }
        return (value - other).magnitude <= 1e-9 * max(1, value.magnitude)
    }

    @Test(arguments: UInt64(1)...40)
    func `every number is that of the published formula`(_ seed: UInt64) {
        let (rows, maxima) = Self.marks(seed)
        let published = Published(rows: rows, maxima: maxima)

        let matrix = ItemAnalysisTests.matrix(rows, maxima: maxima)
        let test = TestStatistics(matrix)

        for (place, item) in ItemStatistics.all(matrix).enumerated() {
            #expect(self.isSame(item.facility, published.facility(place)))
            #expect(self.isSame(item.effectiveWeight, published.effectiveWeight(place)))
            guard let discrimination = item.discrimination else { continue }
            #expect(self.isSame(discrimination.value, published.discrimination(place)))
            #expect(self.isSame(item.efficiency, published.efficiency(place)))
        }
        #expect(self.isSame(test?.consistency, published.consistency))
        #expect(self.isSame(test?.skewness, published.skewness))
        #expect(self.isSame(test?.kurtosis, published.kurtosis))
    }

    @Test(arguments: UInt64(1)...40)
    func `numbers stay in their ranges, and neither the order nor the unit matters`(
        _ seed: UInt64
    ) {
        let (rows, maxima) = Self.marks(seed)

        let items = ItemStatistics.all(ItemAnalysisTests.matrix(rows, maxima: maxima))
        let turned = ItemStatistics.all(
            ItemAnalysisTests.matrix(
                rows.reversed().map { $0.map { $0 * 10 } },
                maxima: maxima.map { $0 * 10 }
            )
        )

        for (item, other) in zip(items, turned) {
            #expect((0...1).contains(item.facility ?? 0))
            #expect((-1...1).contains(item.discrimination?.value ?? 0))
            #expect((item.efficiency ?? 0) <= 1 + 1e-12)
            if let discrimination = item.discrimination, let low = discrimination.low {
                #expect(
                    low <= discrimination.value && discrimination.value <= discrimination.high ?? 0
                )
            }
            #expect(self.isSame(item.facility, other.facility))
            #expect(self.isSame(item.discrimination?.value, other.discrimination?.value))
            #expect(self.isSame(item.effectiveWeight, other.effectiveWeight))
        }
        let sum = items.reduce(0) { $0 + ($1.effectiveWeight ?? 0) }
        #expect(self.isSame(sum, 1))
        #expect(self.isSame(items.reduce(0) { $0 + ($1.intendedWeight ?? 0) }, 1))
    }

    @Test func `a better mark never lowers the facility and the best order is fully efficient`() {
        let matrix = ItemAnalysisTests.matrix([[0, 1], [1, 2], [2, 3]], maxima: [2, 3])

        let items = ItemStatistics.all(matrix)

        #expect(items.allSatisfy { self.isSame($0.efficiency, 1) })
        #expect(items.allSatisfy { self.isSame($0.discrimination?.value, 1) })
        // Fewer than four people give no interval.
        #expect(items.allSatisfy { $0.discrimination?.low == nil })
    }
}
