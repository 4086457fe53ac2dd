import Testing

@testable import CompetencyModel

@Suite("Item analysis")
struct ItemAnalysisTests {
    /// Example 20 of the model: rows are people.
    static let rows: [[Double]] = [
        [1, 1, 2, 0, 1], [1, 0, 1, 1, 1], [0, 0, 0, 1, 1], [1, 1, 1, 0, 0], [1, 0, 2, 0, 1],
        [0, 0, 0.5, 1, 0], [1, 1, 1.5, 0, 1], [1, 0, 0, 1, 0],
    ]
    static let maxima = [1.0, 1, 2, 1, 1]

    static func matrix(
        _ rows: [[Double]] = Self.rows,
        maxima: [Double] = Self.maxima
    ) -> MarkMatrix {
        var matrix = MarkMatrix()
        let places = maxima.map { matrix.add(MarkMatrix.Question(maximum: $0, guess: 0.25)) }
        for row in rows { matrix.append(zip(places, row).map { (question: $0, mark: $1) }) }
        return matrix
    }

    /// The page gives six decimals of what holds exactly.
    private func isNear(_ value: Double?, _ expected: Double?, _ tolerance: Double = 5e-7) -> Bool {
        guard let value, let expected else { return value == nil && expected == nil }
        return (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
    }

    /// Facility, SD, effective weight, discrimination with its ends, efficiency.
    private static let expected: [[Double?]] = [
        [0.75, 0.462910, 22.370262, 44.721360, -0.2491, 0.8387, 60],
        [0.375, 0.517549, 21.417896, 22.080810, -0.4708, 0.7444, 25.925926],
        [0.5, 0.801784, 32.928135, 50.395263, -0.1791, 0.8592, 57.142857],
        [0.5, 0.534522, nil, -84.866842, -0.9631, -0.4744, -100],
        [0.625, 0.517549, 23.283707, 36.976095, -0.3342, 0.8089, 40.740741],
    ]

    @Test(arguments: 0..<5)
    func `example 20 gives the statistics of the page`(_ place: Int) {
        let item = ItemStatistics.all(Self.matrix())[place]

        let row = Self.expected[place]
        let maximum = Self.maxima[place]
        #expect(item.attempts == 8)
        #expect(self.isNear(item.facility, row[0]))
        #expect(self.isNear(item.standardDeviation.map { $0 * maximum }, row[1]))
        #expect(self.isNear(item.intendedWeight, maximum / 6, 1e-12))
        #expect(self.isNear(item.effectiveWeight.map { $0 * 100 }, row[2]))
        #expect(self.isNear(item.discrimination.map { $0.value * 100 }, row[3]))
        #expect(self.isNear(item.discrimination?.low, row[4], 5e-5))
        #expect(self.isNear(item.discrimination?.high, row[5], 5e-5))
        #expect(self.isNear(item.efficiency.map { $0 * 100 }, row[6]))
        #expect(ItemFlag.flags(of: item, wrongChoices: []) == [.tooFew])
    }

    @Test func `example 20 holds to nine places where the numbers have a closed form`() {
        let items = ItemStatistics.all(Self.matrix())
        let test = TestStatistics(Self.matrix())

        #expect(self.isNear(items[0].discrimination?.value, 1 / 5.0.squareRoot(), 1e-9))
        #expect(self.isNear(items[0].standardDeviation, (3.0 / 14).squareRoot(), 1e-9))
        #expect(self.isNear(items[1].efficiency, 7.0 / 27, 1e-9))
        #expect(self.isNear(items[2].efficiency, 4.0 / 7, 1e-9))
        #expect(self.isNear(items[4].efficiency, 11.0 / 27, 1e-9))
        #expect(self.isNear(test?.standardDeviation, (12.0 / 7).squareRoot(), 1e-9))
        #expect(self.isNear(test?.consistency, 5.0 / 192, 1e-9))
    }

    @Test func `example 20 gives the totals of the page`() throws {
        let test = try #require(TestStatistics(Self.matrix()))

        #expect(test.attempts == 8 && test.questions == 5 && test.maximum == 6)
        #expect(test.mean == 3.25 && test.median == 3.5)
        #expect(self.isNear(test.standardDeviation, 1.309307))
        #expect(self.isNear(test.skewness, -0.095470))
        #expect(self.isNear(test.kurtosis, -1.782813))
        #expect(self.isNear(test.consistency.map { $0 * 100 }, 2.604167))
        #expect(self.isNear(test.errorRatio.map { $0 * 100 }, 98.689327))
        #expect(self.isNear(test.standardError, 1.292147))
    }

    @Test func `example 21 gives who takes which choice`() {
        let chosen: [UInt64] = "AABACABDAA".map { 1 << UInt64("ABCD".distance(from: $0)) }
        let rests: [Double] = [9, 8, 7, 8, 3, 6, 4, 2, 9, 5]
        let totals = zip(rests, chosen).map { $0 + ($1 == 1 ? 1 : 0) }

        let choices = ChoiceStatistics.all(4, chosen: chosen, rests: rests, totals: totals)

        #expect(choices.map(\.count) == [6, 2, 1, 1])
        #expect(choices.map(\.meanRest) == [7.5, 5.5, 3, 2])
        #expect(choices[0].difference == 1)
        let expected = [0.718816, -0.125767, -0.433196, -0.572936]
        for (choice, number) in zip(choices, expected) {
            #expect(self.isNear(choice.pointBiserial?.value, number))
        }
        // By hand: the sum of squares of the rests is 56.9, of the marks 2.4, of both 8.4.
        let exact = 8.4 / (56.9 * 2.4).squareRoot()
        #expect(self.isNear(choices[0].pointBiserial?.value, exact, 1e-9))
    }

    @Test func `one attempt, equal marks and no attempt give no number that means nothing`() {
        let one = ItemStatistics.all(Self.matrix([[1, 1, 2, 0, 1]]))
        let equal = Self.matrix([[1, 0, 2, 1, 1], [1, 0, 2, 1, 1], [1, 0, 2, 1, 1]])
        let none = ItemStatistics.all(Self.matrix([]))

        #expect(one.allSatisfy { $0.standardDeviation == nil && $0.discrimination == nil })
        for item in ItemStatistics.all(equal) {
            #expect(item.standardDeviation == 0 && item.effectiveWeight == nil)
            #expect(item.discrimination == nil && item.efficiency == nil)
        }
        let test = TestStatistics(equal)
        #expect(test?.standardDeviation == 0 && test?.skewness == nil && test?.consistency == nil)
        #expect(none.allSatisfy { $0.facility == nil && $0.intendedWeight == nil })
        #expect(TestStatistics(Self.matrix([])) == nil)
    }

    @Test func `a question counts the attempts that have it, the test those with the same ones`() {
        var matrix = Self.matrix()
        let other = matrix.add(MarkMatrix.Question(maximum: 1, guess: 0))
        matrix.append([(question: 0, mark: 0), (question: other, mark: 1)])

        let items = ItemStatistics.all(matrix)

        #expect(items.map(\.attempts) == [9, 8, 8, 8, 8, 1])
        #expect(TestStatistics(matrix) == TestStatistics(Self.matrix()))
        #expect(items[0].intendedWeight == 1.0 / 6 && items[5].intendedWeight == nil)
        #expect(matrix.commonAttempts == Array(0..<8))
    }
}

extension String {
    fileprivate func distance(from character: Character) -> Int {
        self.firstIndex(of: character).map { self.distance(from: self.startIndex, to: $0) } ?? 0
    }
}
