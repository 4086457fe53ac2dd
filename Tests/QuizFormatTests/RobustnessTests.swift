import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Robustness")
struct RobustnessTests {
    private static func fixture() throws -> [UInt8] {
        try Samples.files(in: "Tests/Fixtures/quizzes").first {
            $0.path.hasSuffix("six-roles.yaml")
        }?
        .octets ?? []
    }

    @Test(arguments: ["quizzes/six-roles.yaml", "scenes/ng-scenario-tills.yaml"])
    func `a good file cut anywhere never traps`(path: String) throws {
        let file = try #require(
            try Samples.files(in: "Tests/Fixtures").first { $0.path.hasSuffix(path) }
        )

        for end in stride(from: 0, to: file.octets.count, by: 13) {
            let bank = BankReader.read([
                Bank.File(path: file.path, octets: Array(file.octets[..<end]))
            ])
            #expect(bank.quizzes.isEmpty || !bank.diagnostics.contains { $0.severity == .error })
        }
    }

    @Test(arguments: 0..<8)
    func `a good file with random octets never traps`(seed: Int) throws {
        var generator = SeededOrder(seed: UInt64(seed), purpose: "robustness")
        let good = try Self.fixture()
        let signs = Array("\"'[]{}:,-?|>*&!%@`#\t \n（）：=~\\\u{0}".utf8)

        for _ in 0..<25 {
            var octets = good
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let place = Int.random(in: 0..<octets.count, using: &generator)
                let sign = signs.randomElement(using: &generator) ?? 0
                if Bool.random(using: &generator) {
                    octets.insert(sign, at: place)
                } else {
                    octets[place] = sign
                }
            }
            let bank = BankReader.read([Bank.File(path: "six-roles.yaml", octets: octets)])
            #expect(bank.quizzes.count + bank.diagnostics.count > 0)
        }
    }

    @Test(arguments: 0..<4)
    func `random octets never trap`(seed: Int) {
        var generator = SeededOrder(seed: UInt64(seed), purpose: "robustness")

        for length in [0, 1, 10, 100, 1000] {
            let octets = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let bank = BankReader.read([Bank.File(path: "a.yaml", octets: octets)])
            #expect(bank.quizzes.isEmpty && !bank.diagnostics.isEmpty)
        }
    }

    @Test
    func `a nest of aliases costs no more than a legal file of its size`() {
        let names = (0..<24).map { "a\($0)" }
        let bomb =
            "a: &a0 [x, x]\n"
            + zip(names.dropFirst(), names).map { name, before in
                "\(name): &\(name) [*\(before), *\(before), *\(before), *\(before)]\n"
            }
            .joined()
        let legal = (0..<24).map { "k\($0): [xxxx, xxxx, xxxx, xxxx, xxx]\n" }.joined()
        let clock = ContinuousClock()

        let legalTime = clock.measure { _ = Samples.read(legal) }
        let bombTime = clock.measure { _ = Samples.read(bomb) }

        #expect(Samples.read(bomb).diagnostics.contains { $0.code == "E112" })
        #expect(bombTime < legalTime * 200 + .milliseconds(500))
    }

    @Test(arguments: ["? *a : x", "{*a : x}", "[x, *a]", "x: {y: *a}", "- - *a"])
    func `an alias is refused wherever it stands`(line: String) {
        let text = "base: &a [x, y]\n" + line + "\n"

        let signs = LineScan(text.split(separator: "\n").map { Array($0.unicodeScalars) }).signs

        #expect(signs.count == 2)
    }

    @Test(arguments: ["ask: a *b* & !c", "ask: \"*a &b\"", "ask: |\n  *a\n  &b", "ask: a\n  *b"])
    func `signs inside a text are text`(text: String) {
        let lines = text.split(separator: "\n").map { Array($0.unicodeScalars) }

        #expect(LineScan(lines).signs.isEmpty)
    }

    @Test
    func `limits are told by name`() throws {
        let text = String(repeating: "长", count: FormatLimits.text + 1)
        let choices = (1...17).map { "- ( ) \($0)" }.joined(separator: "\n")
        let items = (1...13).map { "- \($0)" }.joined(separator: "\n")
        let deep = String(repeating: "[", count: 13) + String(repeating: "]", count: 13)
        let cases = [
            "truth: true\nread: \(text)", "one:\n\(choices)", "order:\n\(items)",
            "truth: true\nhint: [a, b, c, d]", "truth: true\nhint: \(deep)",
        ]

        for lines in cases {
            let codes = Samples.read(Samples.quiz(lines)).diagnostics.map(\.code)
            #expect(codes.contains("E116"), "\(lines.prefix(20)): \(codes)")
        }
        let large = [UInt8](repeating: 10, count: FormatLimits.fileSize + 1)
        let bank = BankReader.read([Bank.File(path: "a.yaml", octets: large)])
        #expect(
            bank.diagnostics.map(\.code) == ["E116", "E119"]
                || bank.diagnostics.map(\.code) == ["E116"]
        )
    }

    /// Found by fuzzing: the excerpt was measured anew for each character that went into it.
    @Test(.timeLimit(.minutes(10)))
    func `a finding in a long line of signs without width is told at once`() {
        let line = "asks: " + String(repeating: "\u{2060}", count: 300_000)

        let found = Samples.read(Samples.quiz("truth: true\n" + line)).diagnostics
        let text = DiagnosticText.text(found, language: .english)

        #expect(found.contains { $0.code == "E116" })
        #expect(text.contains("asks: "))
    }

    @Test
    func `very deep nesting is refused before it is composed`() {
        let flow = "a: " + String(repeating: "[", count: 5000)
        let block = String(repeating: "- ", count: 5000) + "x"

        for text in [flow, block] {
            #expect(Samples.read(text).diagnostics.contains { $0.code == "E116" })
        }
    }

    @Test
    func `shares with large denominators are refused, not added up`() {
        let shares = (0..<12).map { "c-\($0) 1/\(999_999_900 + 7 * $0)" }.joined(separator: ", ")
        let text = Samples.quiz("truth: true").replacing(
            "competency: sales",
            with: "competency: \(shares)"
        )

        let codes = Set(Samples.read(text).diagnostics.map(\.code))

        #expect(codes == ["E204"])
    }

    @Test
    func `the largest sums of shares stay exact`() {
        let primes = [97, 89, 83, 79, 73, 71, 67, 61, 59, 53, 47, 43, 41, 37]
        let choices = primes.map { "- (-1/\($0)) \($0)" } + ["- (99.99999%) 甲", "- (0.00001%) 乙"]

        let question = Samples.question("many:\n" + choices.joined(separator: "\n"))

        #expect(question != nil)
    }

    @Test
    func `a file in GBK is told how to become UTF-8`() {
        let octets = Array("id: sample\ntitle: ".utf8) + [0xCF, 0xFA, 0xCA, 0xDB, 0x0A]

        let found = BankReader.read([Bank.File(path: "sample.yaml", octets: octets)]).diagnostics

        let first = found.first { $0.code == "E101" }
        #expect(first?.line == 2)
        #expect(first?.fix == "iconv -f GBK -t UTF-8")
    }

    @Test
    func `more than five hundred questions are too many`() {
        let question = """
            - id: q-NUMBER
              competency: sales
              level: easy
              ask: 甲？
              truth: true
              why: 因为。

            """
        let head = "id: sample\nlangs: zh\ntitle: 样例\nquestions:\n"
        let questions = (1...501).map { question.replacing("NUMBER", with: "\($0)") }.joined()

        let bank = Samples.read(head + questions)

        #expect(bank.diagnostics.map(\.code) == ["E116"])
    }
}
