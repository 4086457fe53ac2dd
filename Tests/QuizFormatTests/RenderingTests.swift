import Foundation
import QuizFormat
import Testing
import Wording

@Suite("Rendering of findings")
struct RenderingTests {
    private static let text = """
        id: sample
        langs: zh, en
        title: 样例 // Sample
        questions:
        - id: first
          competency: sales
          level: easy
          ask: 注意: 选一项 // Note: choose one
          truth: true
          why: 因为。 // Because.

        """

    @Test
    func `a person sees the line, a caret in terminal columns, and what to write`() {
        let bank = Samples.read(Self.text, path: "quizzes/sample.yaml")

        let text = DiagnosticText.text(bank.diagnostics, language: .english)

        #expect(
            text == """
                quizzes/sample.yaml:8:10: E103: A plain value contains ": ", which YAML reads as a new key. Put the value in double quotes.
                    ask: 注意: 选一项 // Note: choose one
                             ^
                  try: ask: "注意: 选一项 // Note: choose one"

                """
        )
    }

    @Test
    func `the same is said in Chinese`() {
        let bank = Samples.read(Self.text)

        let text = DiagnosticText.text(bank.diagnostics, language: .chinese)

        #expect(text.hasPrefix("sample.yaml:8:10: E103: 普通值里有“: ”，YAML 会当成新的键。请把整个值放进双引号。\n"))
        #expect(text.contains("  改成：ask: \"注意"))
    }

    @Test
    func `a machine gets one object a line`() throws {
        let bank = Samples.read(Self.text)

        let lines = DiagnosticText.json(bank.diagnostics, language: .english).split(separator: "\n")

        #expect(lines.count == 1)
        let object = try JSONSerialization.jsonObject(with: Data(lines[0].utf8))
        let fields = try #require(object as? [String: Any])
        #expect(
            Set(fields.keys)
                == ["file", "line", "column", "endColumn", "code", "severity", "message", "fix"]
        )
        #expect(fields["column"] as? Int == 10)
        #expect(fields["severity"] as? String == "error")
    }

    @Test
    func `workflow commands escape what would end them`() {
        let bank = Samples.read(
            Samples.quiz("truth: true", keys: "pass: 120%\n"),
            path: "a,b:c/sample.yaml"
        )

        let text = DiagnosticText.github(bank.diagnostics, language: .english)

        #expect(
            text
                == "::error file=a%2Cb%3Ac/sample.yaml,line=4,col=7,endColumn=11,title=E205::"
                + "\"pass\" must lie between 1%25 and 100%25.\n"
        )
    }

    @Test
    func `a long line is shown around the place`() throws {
        let long = String(repeating: "很长", count: 100)
        let bank = Samples.read(Samples.quiz("truth: true\nread: \(long): \(long)"))

        let lines = DiagnosticText.text(bank.diagnostics, language: .english).split(separator: "\n")

        #expect(lines.count == 4)
        #expect(DisplayWidth.columns(of: lines[1]) <= 110)
        let caret = DisplayWidth.columns(of: lines[2]) - 1
        let before = lines[1].prefix { $0 != ":" }
        #expect(DisplayWidth.columns(of: before) == caret)
    }
}
