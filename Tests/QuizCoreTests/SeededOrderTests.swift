import Testing

@testable import QuizCore

@Suite("Drawn orders")
struct SeededOrderTests {
    @Test
    func `the generator is SplitMix64`() {
        var order = SeededOrder(start: 0)

        let values = (0..<3).map { _ in order.next() }

        #expect(values == [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f])
    }

    @Test
    func `numbers below ten come in the published order`() {
        var order = SeededOrder(start: 1)

        let values = (0..<12).map { _ in order.below(10) }

        #expect(values == [5, 9, 0, 5, 1, 8, 5, 3, 0, 0, 7, 0])
    }

    @Test(arguments: [(1, "cbeda"), (2, "bdeca")])
    func `five letters are shuffled as published`(start: UInt64, shuffled: String) {
        var order = SeededOrder(start: start)

        #expect(String(order.shuffled(Array("abcde"))) == shuffled)
    }

    @Test(arguments: [
        ("questions", 0x49a3_b783_1735_f955), ("choices no-deal", 0x18f2_0469_899b_fb48),
        ("draw 1", 0xc574_dcb2_ffcf_a370),
    ])
    func `the start value of a stream depends on seed and purpose`(purpose: String, start: UInt64) {
        var named = SeededOrder(seed: 1, purpose: purpose)
        var started = SeededOrder(start: start)

        #expect(named.next() == started.next())
    }

    @Test(arguments: [
        (1, "questions", "cbda"), (1, "choices no-deal", "cdba"), (1, "draw 1", "acbd"),
        (2026, "questions", "dcab"), (2026, "choices no-deal", "bcad"), (2026, "draw 1", "dbca"),
    ])
    func `seed and purpose decide an order`(seed: UInt64, purpose: String, shuffled: String) {
        var order = SeededOrder(seed: seed, purpose: purpose)

        #expect(String(order.shuffled(Array("abcd"))) == shuffled)
    }

    @Test
    func `choices are arranged by the purpose named after their question`() {
        let arrangement = SeededOrder.arrangement(of: self.question(Samples.one(4)), seed: 1)

        #expect(arrangement.positions == [2, 3, 1, 0])
    }

    @Test(arguments: 2...6)
    func `items never come in their right order`(count: Int) {
        let question = self.question(Samples.order(count))

        for seed in 0..<500 as Range<UInt64> {
            let positions = SeededOrder.arrangement(of: question, seed: seed).positions
            #expect(positions.sorted() == Array(0..<count))
            #expect(positions != Array(0..<count), "seed \(seed)")
        }
    }

    /// Taken modulo, the low two thirds of this range would come in three of four draws.
    @Test
    func `values past the last whole multiple are drawn again`() {
        var order = SeededOrder(start: 3)

        let values = (0..<3000).map { _ in order.below(3 << 61) }

        #expect((1900...2100).contains(values.count { $0 < 1 << 62 }))
        #expect(values.allSatisfy { (0..<3 << 61).contains($0) })
    }

    @Test
    func `each order of four is about equally likely`() {
        var counts: [String: Int] = [:]
        var order = SeededOrder(start: 7)
        for _ in 0..<24_000 { counts[String(order.shuffled(Array("abcd"))), default: 0] += 1 }

        #expect(counts.count == 24)
        #expect(counts.values.allSatisfy { (850...1150).contains($0) })
    }

    private func question(_ interaction: any Interaction) -> Question {
        Question(
            name: QuestionName(quiz: "ng-ready-to-talk", question: "no-deal"),
            stem: Samples.text("?"),
            interaction: interaction
        )
    }
}
