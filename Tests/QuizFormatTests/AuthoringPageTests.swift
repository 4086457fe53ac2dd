import Foundation
import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Authors' page")
struct AuthoringPageTests {
    private static func page() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(
            contentsOf: root.appendingPathComponent("Docs/Authoring.md"),
            encoding: .utf8
        )
    }

    private static func examples() throws -> [String] {
        try Self.page().components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
    }

    @Test
    func `every example is read without findings`() throws {
        var keywords: Set<String> = []
        for example in try Self.examples() where !example.contains("\nsteps:") {
            let isQuiz = example.hasPrefix("id:")
            let head = "id: first-steps\nlangs: zh, en\ntitle: 题 // Title\nquestions:\n"

            let bank = Samples.read(isQuiz ? example : head + example, path: "first-steps.yaml")

            #expect(bank.diagnostics == [], "\(example)")
            let questions = bank.quizzes.flatMap(\.questions)
            keywords.formUnion(questions.map { type(of: $0.interaction).keyword })
        }
        #expect(keywords == Set(QuestionTypes.keywords))
    }

    @Test
    func `the example of a programme is read without findings`() throws {
        let programme = try #require(try Self.examples().first { $0.contains("\nsteps:") })
        let quiz = Samples.quiz("truth: true", keys: "pass: 60%\n")
        let files = ["first-steps", "price-talk"].map {
            ("\($0).yaml", quiz.replacing("id: sample", with: "id: \($0)"))
        }

        let bank = BankReader.read(
            (files + [("programmes/first-weeks.yaml", programme)]).map {
                Bank.File(path: $0.0, octets: Array($0.1.utf8))
            }
        )

        #expect(bank.diagnostics == [])
        #expect(bank.programmes.map(\.steps.count) == [2])
    }

    @Test
    func `the table names the codes that are served, and no others`() throws {
        let codes = try Self.page().split(separator: "\n").compactMap { line in
            try #/^\| ([EW]\d{3}) \|/#.firstMatch(in: line)?.1
        }

        #expect(codes.map(String.init) == Checks.codes)
    }

    @Test
    func `every key is explained`() throws {
        let page = try Self.page()

        for key in FormatKeys.quiz + FormatKeys.question {
            #expect(page.contains("`\(key)`"), "\(key)")
        }
    }

    @Test
    func `the finding on the page is what the checker writes`() throws {
        let text = MarkedExample.quiz(question: "x: y").replacing(
            "  ask: 问题？ // Question?",
            with: "  ask: 注意: 选一项 // Note: choose one"
        )

        let found = Samples.read(text, path: "quizzes/sample.yaml").diagnostics
            .filter { $0.code == "E103" }

        #expect(try Self.page().contains(DiagnosticText.text(found, language: .english)))
    }
}
