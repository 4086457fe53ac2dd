import Testing

@testable import QuizCore

/// The properties of section 11 of the grading rules that concern marking.
@Suite("Properties of marking")
struct MarkingPropertyTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `scores lie between nothing and all`(seed: UInt64) {
        var order = SeededOrder(seed: seed, purpose: "lines")
        let signs = Array("abcdef123456 ,-=|.%>对错万")
        for interaction in Samples.ofEachType {
            for _ in 0..<20 {
                let line = String((0...order.below(8)).map { _ in signs[order.below(signs.count)] })
                guard case .response(let response) = Samples.read(line, by: interaction) else {
                    continue
                }
                let credit = interaction.credit(for: response)
                #expect((Fraction.zero...Fraction.one).contains(credit), "\(line)")
            }
        }
    }

    @Test
    func `a full key scores full and an empty line is no answer`() {
        for interaction in Samples.ofEachType {
            let shown = Samples.fileOrder(interaction)
            let key = interaction.key(shown).typed.text(in: .english)
            guard case .response(let response) = Samples.read(key, by: interaction) else {
                Issue.record("\(key) is not understood")
                continue
            }
            #expect(interaction.credit(for: response) == .one)
            for line in ["", "   ", "\u{3000}", "…", "-"] {
                #expect(Samples.read(line, by: interaction) != .response(response))
                if case .response(let empty) = Samples.read(line, by: interaction) {
                    #expect(empty == .text("-"), "only a text may be a dash")
                }
            }
        }
    }

    @Test(arguments: 2...6)
    func `one more right tick never lowers and one more wrong never raises`(count: Int) {
        for right in 1...count {
            let question = Samples.many(count, right: right)
            for set in 1..<(1 << count) {
                let ticked = (0..<count).filter { set >> $0 & 1 == 1 }
                let before = question.credit(for: .choices(ticked))
                for added in 0..<count where !ticked.contains(added) {
                    let after = question.credit(for: .choices(ticked + [added]))
                    #expect(added < right ? after >= before : after <= before)
                }
            }
        }
    }

    @Test(arguments: 2...6)
    func `neighbours put into the right order never lower`(count: Int) {
        let question = Samples.order(count)
        for order in Permutations.all(count) {
            for index in 1..<count where order[index - 1] > order[index] {
                var better = order
                better.swapAt(index - 1, index)
                #expect(question.credit(for: .order(better)) >= question.credit(for: .order(order)))
            }
        }
    }

    @Test(arguments: ["1/3", "1/2", "1/4", "0", "1"])
    func `a further try never lowers`(cost: String) {
        let question = Samples.many(4, right: 2)
        let responses = (1..<16).map { set in
            Response.choices((0..<4).filter { set >> $0 & 1 == 1 })
        }
        for first in responses {
            for second in responses {
                let one = question.credit(forTries: [first], cost: Fraction(table: cost))
                let two = question.credit(forTries: [first, second], cost: Fraction(table: cost))
                #expect(two >= one)
            }
        }
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `marking does not depend on the order shown`(seed: UInt64) {
        for interaction in [
            Samples.one(4), Samples.many(5, right: 3), Samples.match(3, to: 5), Samples.order(5),
        ]
            as [any Interaction]
        {
            var order = SeededOrder(seed: seed, purpose: "shown")
            let shown = Arrangement(order.shuffled(Array(0..<interaction.arrangedCount)))
            let key = interaction.key(shown).typed.text(in: .english)
            let reading = interaction.read(TypedAnswer(key), shown: shown)

            #expect(
                reading
                    == Samples.read(
                        interaction.key(Samples.fileOrder(interaction)).typed.text(in: .english),
                        by: interaction
                    )
            )
        }
    }

    @Test
    func `marking does not depend on width or letter case`() {
        let lines = ["b", "1 3", "t", "1c 2a 3b", "3142", "9,000", "team", "team | goal"]
        for (interaction, line) in zip(Samples.ofEachType, lines) {
            let reading = Samples.read(line, by: interaction)

            #expect(Samples.read(Self.widened(line), by: interaction) == reading, "\(line)")
            #expect(Samples.read(line.uppercased(), by: interaction) == reading, "\(line)")
            if case .refused = reading { Issue.record("\(line) is understood") }
        }
    }

    /// The full-width form of each sign.
    private static func widened(_ line: String) -> String {
        let scalars = line.unicodeScalars.map { scalar in
            scalar == " " ? "\u{3000}" : Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
