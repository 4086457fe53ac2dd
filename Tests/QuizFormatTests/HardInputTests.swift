import QuizCore
import Testing

@testable import QuizFormat

@Suite("Hard input")
struct HardInputTests {
    /// A quiz of so many different questions.
    private static func quiz(number: Int, questions: Int) -> Bank.File {
        let all = (0..<questions).map { question in
            """
            - id: q-\(question)
              competency: sales
              level: easy
              ask: \(Self.words(seed: number * 10_000 + question))？
              number: \(question)
              why: 因为。

            """
        }
        let head = "id: quiz-\(number)\nlangs: zh\ntitle: 样例\nquestions:\n"
        return Bank.File(path: "quiz-\(number).yaml", octets: Array((head + all.joined()).utf8))
    }

    /// Eight characters that follow from a number.
    private static func words(seed: Int) -> String {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let scalars = (0..<8).map { _ -> Unicode.Scalar in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Unicode.Scalar(UInt32(0x4E00 + (state >> 33) % 2000)) ?? "甲"
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test
    func `a bank of ten thousand questions is checked whole`() {
        let files = (0..<20).map { Self.quiz(number: $0, questions: 500) }

        let bank = BankReader.read(files, scrutiny: .content)

        #expect(bank.quizzes.reduce(0) { $0 + $1.questions.count } == 10_000)
        #expect(bank.diagnostics.filter { $0.severity == .error } == [])
        let compared = bank.quizzes.flatMap(\.questions).map {
            Set(TokenPairs.of(Tokens.of($0.stem.entries[0].text)))
        }
        var index = SimilarityIndex(compared)
        _ = index.matches()
        #expect(index.comparisons < 10_000)
    }

    @Test(arguments: [
        ("E102", "id: sample\ntitle: a\u{0}b\n"), ("E112", "id: &a sample\ntitle: *a\n"),
        ("E113", "id: sample\ntitle: !text more\n"), ("E114", "id: sample\nid: sample\n"),
        ("E116", "id: sample\ntitle: " + String(repeating: "[", count: 500)),
        ("E112", "base: {x: y}\n<<: *base\n"), ("E115", "id: sample\n---\nid: other\n"),
        ("E119", ""), ("E119", "# nothing\n"),
    ])
    func `what YAML knows and quizzes do not is told by its own code`(code: String, text: String) {
        let codes = Samples.read(text).diagnostics.map(\.code)

        #expect(codes.contains(code), "\(codes)")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a byte order mark and any ends of lines are read`(end: String) {
        let text = "\u{FEFF}" + Samples.quiz("truth: true").replacing("\n", with: end)

        let bank = Samples.read(text)

        #expect(bank.diagnostics == [])
        #expect(bank.quizzes.count == 1)
    }

    @Test
    func `warnings are accepted for a question or a quiz, and counted`() {
        let faulty = "ask: 先看样品,再谈价？ // Samples first, then the price?\ntruth: true"
        let question = MarkedExample.quiz(question: faulty + "\nallow: W606")
        let quiz = MarkedExample.quiz(keys: "allow: W606", question: faulty)

        for text in [question, quiz] {
            let file = Bank.File(path: "sample.yaml", octets: Array(text.utf8))
            let bank = BankReader.read([file], scrutiny: .content)
            #expect(bank.diagnostics == [])
            #expect(bank.accepted.map(\.code) == ["W606"])
        }
    }

    @Test
    func `a question with an error is not judged by its content, the others are`() {
        let text = ExampleQuiz.file(mark: nil, count: 2) { number in
            number == 0 ? "number: about\nhint: 先看,再谈" : "number: 1\nhint: 先看,再谈"
        }

        let file = Bank.File(path: "sample.yaml", octets: Array(text.utf8))
        let bank = BankReader.read([file], scrutiny: .content)

        #expect(bank.diagnostics.map(\.code) == ["E311", "W606"])
        #expect(bank.diagnostics.map(\.line) == [10, 18])
    }
}
