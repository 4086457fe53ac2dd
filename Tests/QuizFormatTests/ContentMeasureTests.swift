import Foundation
import QuizCore
import Testing

@testable import QuizFormat

/// What the rules about content find among texts that are known to be right.
@Suite("Measures of content")
struct ContentMeasureTests {
    private static func facts() throws -> [LocalizedText] {
        let file = try #require(
            try Samples.files(in: "quizzes").first { $0.path.hasSuffix("facts.tsv") }
        )
        return TableFile(file).table.rows.map {
            LocalizedText(zh: $0.cells[5], en: $0.cells[4])
        }
    }

    private static func folded(_ text: LocalizedText) -> [FoldedText] {
        text.entries.map(FoldedText.init)
    }

    @Test
    func `one of 442 pairs of facts has different numbers`() throws {
        let facts = try Self.facts()

        let found = facts.filter { fact in
            let numbers = Self.folded(fact).map { Tokens.numbers(in: $0.text).sorted() }
            return numbers[0] != numbers[1]
        }

        #expect(facts.count == 442)
        #expect(found.map(\.entries[0].text).allSatisfy { $0.contains("3·15") })
        #expect(found.count == 1)
    }

    @Test
    func `few of 442 pairs of facts seem to deny in one language only`() throws {
        let found = try Self.facts().filter { OneSidedNegation.finding(Self.folded($0)) != nil }

        #expect(found.count == 4, "\(found.map { $0.entries.map(\.text) })")
    }

    @Test
    func `the widths of 442 pairs of facts lie within the limits`() throws {
        let found = try Self.facts().filter {
            DifferentLengths.finding($0.entries[0], $0.entries[1]) != nil
        }

        #expect(found == [])
    }

    @Test(arguments: [
        ("经理不是教练", "A manager is a coach"), ("客户不能等", "The customer can wait"),
        ("先报价", "Do not quote first"), ("他从来如此", "He never is"), ("除价格外都谈", "Talk about all"),
        ("没有退路", "There is a way out"),
    ])
    func `a negation taken out on one side is found`(chinese: String, english: String) {
        let text = LocalizedText(zh: chinese, en: english)

        #expect(OneSidedNegation.finding(Self.folded(text)) != nil)
    }

    @Test(arguments: [
        ("a 1,000.50元, 3-5", ["1000.50", "3", "5"]), ("1. 2,3 4.", ["1", "23", "4"]),
        ("100%和82..91", ["100", "82", "91"]), ("无", []),
    ])
    func `numbers are runs of digits`(text: String, numbers: [String]) {
        #expect(Tokens.numbers(in: text) == numbers)
    }

    @Test
    func `reading takes a fifth of a second a character and three tenths a word`() {
        let chinese = ReadingTime.seconds(of: "客户先问价格")
        let english = ReadingTime.seconds(of: "The customer's first question, really.")

        #expect(abs(chinese - 1.2) < 1e-9)
        #expect(abs(english - 1.5) < 1e-9)
    }

    @Test
    func `signs that only one script has are told from those of both`() {
        #expect(ChineseScript.simplifiedForm(of: "說") == "说")
        #expect(ChineseScript.simplifiedForm(of: "么") == nil)
        #expect(ChineseScript.traditionalForm(of: "说") != nil)
        #expect(ChineseScript.traditionalForm(of: "里") == nil)
    }

    @Test
    func `two edits in a stem are still seen as a copy`() {
        let stem = "客户的最后出价比你的退路还差，按书里的说法你应当怎么做？"
        let copy = "客户的最后报价比你的退路更差，按书里的说法你应当怎么做？"
        let other = "经理每周要做的第一件事是什么？"

        var index = SimilarityIndex(
            [stem, other, copy].map { Set(TokenPairs.of(Tokens.of($0))) }
        )

        let matches = index.matches()
        #expect(matches.keys.sorted() == [2])
        #expect(matches[2]?.other == 0)
        #expect((40...80).contains(matches[2]?.percent ?? 0))
    }

    @Test
    func `ten thousand copies are compared a bounded number of times`() {
        let sets = (0..<10_000).map { number in
            Set((0..<20).map { "\($0)" } + ["own \(number)"])
        }

        var index = SimilarityIndex(sets)
        let matches = index.matches()

        #expect(matches.count == 9_999)
        #expect(index.comparisons <= 10_000 * SimilarityIndex.mostCandidates)
    }

    @Test
    func `ten thousand different questions are hardly compared`() {
        let sets = (0..<10_000).map { number in
            Set(["which of", "of these"] + (0..<20).map { "\(number) \($0)" })
        }

        var index = SimilarityIndex(sets)

        #expect(index.matches().isEmpty)
        #expect(index.comparisons == 0)
    }

    @Test
    func `what is alike is found as by comparing each with each`() {
        var chance = SeededOrder(seed: 7, purpose: "alike")
        let sets = (0..<80).map { _ in Set((0..<12).map { _ in Int(chance.next() % 30) }) }
        let likest = sets.indices.map { item in
            let percents = sets[..<item].map { other in
                100 * sets[item].intersection(other).count / sets[item].union(other).count
            }
            return percents.max() ?? 0
        }

        var index = SimilarityIndex(sets)
        let found = index.matches()

        #expect(sets.indices.map { found[$0]?.percent ?? 0 } == likest.map { $0 < 40 ? 0 : $0 })
        #expect(found.count > 10)
    }
}
