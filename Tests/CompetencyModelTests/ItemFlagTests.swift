import Testing

@testable import CompetencyModel

@Suite("Flags of questions")
struct ItemFlagTests {
    /// Forty people who know more and more; each question is right from some person on.
    private static func matrix(
        rightFrom starts: [Int],
        spoilt: Bool = false,
        people: Int = 40
    ) -> MarkMatrix {
        let rows = (0..<people).map { person in
            starts.enumerated().map { place, start in
                let isRight = person >= start
                return (spoilt && place == 0 ? !isRight : isRight) ? 1.0 : 0
            }
        }
        return ItemAnalysisTests.matrix(rows, maxima: starts.map { _ in 1 })
    }

    private func flags(
        _ matrix: MarkMatrix,
        wrongChoices: [ChoiceStatistics] = [],
        minimum: Int = ItemFlag.usualMinimum
    ) -> [ItemFlag] {
        ItemFlag.flags(
            of: ItemStatistics.all(matrix)[0],
            wrongChoices: wrongChoices,
            minimum: minimum
        )
    }

    @Test func `a good question has no flag`() {
        #expect(self.flags(Self.matrix(rightFrom: [20, 10, 15, 25, 30])).isEmpty)
    }

    @Test func `a wrong key is flagged first`() {
        let flags = self.flags(Self.matrix(rightFrom: [20, 10, 15, 25, 30], spoilt: true))

        #expect(flags == [.wrongKey, .weak, .dubious])
    }

    @Test func `fewer people than wanted are not judged`() {
        let matrix = Self.matrix(rightFrom: [10, 5, 8, 12, 15], spoilt: true, people: 29)

        #expect(self.flags(matrix) == [.tooFew])
        #expect(self.flags(matrix, minimum: 29).first == .wrongKey)
    }

    @Test(arguments: [(3, ItemFlag.tooEasy), (34, .tooHard)])
    func `too easy and too hard are told apart`(start: Int, flag: ItemFlag) {
        #expect(self.flags(Self.matrix(rightFrom: [start, 10, 15, 25, 30])).contains(flag))
    }

    @Test func `a wrong choice of the best and one that nobody takes are flagged`() {
        let rests = (0..<40).map { Double($0) }
        let chosen: [UInt64] = (0..<40).map { $0 >= 30 ? 2 : 1 }
        let choices = ChoiceStatistics.all(3, chosen: chosen, rests: rests, totals: rests)
        let good = Self.matrix(rightFrom: [20, 10, 15, 25, 30])

        #expect(ItemFlag.isSuspicious(choices[1]) && !ItemFlag.isSuspicious(choices[2]))
        #expect(self.flags(good, wrongChoices: [choices[1]]) == [.wrongKey])
        #expect(self.flags(good, wrongChoices: [choices[2]]) == [.deadDistractor])
    }

    @Test func `flags sort by gravity`() {
        #expect(ItemFlag.allCases.reversed().sorted() == ItemFlag.allCases)
        #expect(Set(ItemFlag.allCases.map(\.rawValue)).count == ItemFlag.allCases.count)
    }
}
