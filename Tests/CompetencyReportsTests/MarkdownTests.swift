import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Markdown")
struct MarkdownTests {
    private func model(
        _ language: Language,
        _ kind: ReportModel.Kind = .trainee,
        name: String = "王小明"
    ) -> ReportModel {
        let trainee = ReportedTrainee(
            id: "t07",
            displayName: name,
            role: "sales-rep",
            team: "a|b"
        )
        return ReportModel(
            kind,
            [SampleS.pageReport(trainee, language: language)],
            showsNames: true
        )
    }

    /// The cells of all tables without their heads, with escapes taken away.
    private func rows(_ text: String) -> [[String]] {
        let lines = text.split(separator: "\n").filter { $0.hasPrefix("|") }
        let rules = lines.indices.filter { lines[$0].hasPrefix("| ---") }
        return lines.indices.filter { !rules.contains($0) && !rules.contains($0 + 1) }.map {
            Self.cells(lines[$0])
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in line.dropFirst() {
            if character == "|" && !isEscaped {
                cells.append("")
            } else if character == "\\" && !isEscaped {
                isEscaped = true
                continue
            } else {
                cells[cells.count - 1].append(character)
            }
            isEscaped = false
        }
        return cells.dropLast().map(\.trimmed)
    }

    @Test(arguments: Language.allCases)
    func `R9 the cells of the tables are those of the model`(language: Language) throws {
        let model = self.model(language)
        let sheet = try #require(TraineeSheet.all(of: model).first)

        let rows = self.rows(Markdown.text(of: model, options: ReportOptions()))

        let wanted = (sheet.groups + sheet.shown).map { row in
            [
                row.name, row.level, row.range, row.markedNeed, sheet.word(row.trend),
                "\(row.verdict.letter) \(sheet.word(row.verdict))",
            ]
        }
        #expect(rows == wanted)
        #expect(rows.count == 3)
    }

    @Test func `a row of what is missing says what to do`() {
        let rows = self.rows(
            Markdown.text(of: self.model(.english, .gaps), options: ReportOptions())
        )

        #expect(
            rows == [
                [
                    "Negotiator (as a managerial role)", "31%", "4-64", "75^", "G gap",
                    "read S20, then 5 review questions",
                ],
                ["Coach", "79%", "44-99", "40", "? unclear", "answer about 3 questions"],
            ]
        )
    }

    @Test(arguments: [
        ("a|b", #"a\|b"#), (#"a\b"#, #"a\\b"#), ("*a* _b_", #"\*a\* \_b\_"#), ("`a`", #"\`a\`"#),
        ("<b>&amp;", #"\<b\>\&amp;"#), ("[a](b)", #"\[a\](b)"#), ("a\nb\u{0}c", "a b c"),
        ("王小明", "王小明"),
    ])
    func `no character of a name is a mark`(name: String, written: String) {
        #expect(Markdown.escaped(name) == written)
    }

    @Test(arguments: Language.allCases)
    func `a page has title, advice, tables and foot`(language: Language) {
        let model = self.model(language, name: "a_b")

        let text = Markdown.text(of: model, options: ReportOptions())

        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let english = language == .english
        #expect(lines[0] == (english ? #"# Trainee report: a\_b (t07)"# : #"# 学员报告: a\_b (t07)"#))
        #expect(lines.contains(english ? "## By group" : "## 按能力组"))
        #expect(lines.contains { $0.hasPrefix("1. ") })
        #expect(lines.contains { $0.contains(model.id) })
        #expect(text.contains(#"a\|b"#))
    }
}
