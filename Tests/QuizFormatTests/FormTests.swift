import QuizCore
import QuizFormat
import Testing

@Suite("Short and long form")
struct FormTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        let short: String
        let long: String
        var testDescription: String { self.short }
    }

    static let pairs = [
        Pair(
            short: "one:\n- (x) 甲 // a >> 好。 // Good.\n- (1/2) 乙 // b\n- ( ) 丙 // c",
            long: """
                one:
                - {text: {zh: 甲, en: a}, correct: true, feedback: {zh: 好。, en: Good.}}
                - {text: 乙 // b, credit: 50%}
                - text: {zh: 丙, en: c}
                """
        ),
        Pair(
            short: "many:\n- (60%) 甲 // a\n- (40%) 乙 // b\n- (-50%) 丙 // c",
            long: """
                many:
                - {text: 甲 // a, credit: 3/5}
                - {text: 乙 // b, credit: 2/5}
                - {text: 丙 // c, credit: -1/2}
                """
        ),
        Pair(
            short: "truth: 错 >> 不。 // No.",
            long: "truth: {answer: false, feedback: {zh: 不。, en: No.}}"
        ),
        Pair(
            short: "match:\n- 甲 // a => 1\n- 乙 // b => 2\n- => 3",
            long: """
                match:
                - {left: {zh: 甲, en: a}, right: {all: "1"}}
                - {left: 乙 // b, right: 2}
                - {right: 3}
                """
        ),
        Pair(
            short: "order: [甲 // a, 乙 // b]\ngrade: tau",
            long: "order:\n- {zh: 甲, en: a}\n- {zh: 乙, en: b}"
        ),
        Pair(
            short: "number:\n- 100 +- 5%\n- (50%) 82..91 >> 近。 // Near.\nunit: 元 // yuan",
            long: """
                number:
                - {value: 100, within: 5%}
                - {from: 82, to: 91, credit: 1/2, feedback: 近。 // Near.}
                unit: {zh: 元, en: yuan}
                """
        ),
        Pair(short: "number: 8% +- 0.5%", long: "number:\n- {from: 7.5%, to: 8.5%}"),
        Pair(
            short: "text:\n- (x) 甲|{小}乙 // a | b\n- ( ) 丙 // c >> 不。 // No.",
            long: """
                text:
                - accept: {zh: [甲, "{小}乙"], en: [a, b]}
                - {accept: {zh: [丙], en: [c]}, credit: 0, feedback: {zh: 不。, en: No.}}
                """
        ),
        Pair(short: "text: ZOPA | 议价区间", long: "text:\n- accept: [ZOPA, 议价区间]"),
        Pair(
            short: "blank: 要{换|交换}，{=多 ~少}，{#3}。 // {trade|swap}, {=more ~less}, {#3}.",
            long: """
                blank:
                  text: {zh: "要{1}，{2}，{3}。", en: "{1}, {2}, {3}."}
                  gaps:
                  - accept: {zh: [换, 交换], en: [trade, swap]}
                  - choices: [(x) 多 // more, ( ) 少 // less]
                  - number: [3]
                """
        ),
    ]

    @Test(arguments: Self.pairs)
    func `both forms of a question are the same value`(pair: Pair) throws {
        let read = Samples.read(Samples.quiz(pair.short))
        let short = try #require(read.quizzes.first?.questions.first, "\(read.diagnostics)")

        let other = Samples.read(Samples.quiz(pair.long))

        let long = try #require(other.quizzes.first?.questions.first, "\(other.diagnostics)")
        #expect(short.contentHash == long.contentHash)
        #expect("\(short.interaction)" == "\(long.interaction)")
    }

    @Test
    func `separators count only with blanks around them`() throws {
        let question = try #require(
            Samples.question("truth: true\nsource: https://a.b // 甲//乙   丙>>丁")
        )

        let source = try #require(question.source)

        #expect(source.text(in: .chinese) == "https://a.b")
        #expect(source.text(in: .english) == "甲//乙 丙>>丁")
    }

    @Test
    func `texts are folded and composed`() throws {
        let question = try #require(
            Samples.question("truth: true\nread: |\n  e\u{301} \n\n  甲　 乙\n")
        )

        #expect(question.passage?.text(in: .english) == "é 甲 乙")
    }

    @Test
    func `nothing is typed by its look`() throws {
        let question = try #require(Samples.question("one:\n- (x) no\n- ( ) null\n- ( ) 1.10"))

        let choices = try #require(question.interaction as? OneChoice).choices

        #expect(choices.map { $0.text.text(in: .english) } == ["no", "null", "1.10"])
    }
}
