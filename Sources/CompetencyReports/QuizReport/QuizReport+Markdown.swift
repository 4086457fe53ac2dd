import QuizCore
import Wording

extension QuizReport {
    /// Tables for a page on the web: title, sentences, tables, how to read them.
    var markdown: String {
        let name = QuizReportPhrase.quizName(title: self.title, id: self.request.quiz.text)
        let sentences = (self.speech.attempts + self.speech.test).map(self.text)
        let findings = self.findings.map { "- \(Markdown.escaped($0))" }
        let legends =
            [QuizReportPhrase.howToRead(listsAllFlags: true)]
            + (self.request.showsChoices ? [.howToReadChoices] : []) + [.foot(self.id)]
        let parts =
            ["# \(Markdown.escaped("\(self.text(.title)): \(self.text(name))"))"]
            + [sentences.map(Markdown.escaped).joined(separator: " "), self.questionTable]
            + (self.request.showsChoices ? [self.choiceTable] : [])
            + (findings.isEmpty ? [] : [findings.joined(separator: "\n")])
            + legends.map { Markdown.escaped(self.text($0)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var tables: QuizTables { QuizTables(self, width: 255) }

    private var questionTable: String {
        let columns = QuizTables.allColumns
        return Markdown.table(
            ([.question] + columns + [.flag]).map { self.text(.column($0)) },
            self.ranked.map { row in
                [row.name(in: self.request.quiz)] + columns.map { self.tables.text($0, row) }
                    + [self.tables.words(row.flags)]
            },
            areNumbers: [false] + columns.map { _ in true }
        )
    }

    private var choiceTable: String {
        let columns = QuizTables.allChoiceColumns
        return Markdown.table(
            ([.question, .choice] + columns + [.flag]).map { self.text(.column($0)) },
            self.ranked.flatMap { row in
                row.choices.map { choice in
                    [
                        row.name(in: self.request.quiz),
                        "\(choice.letter)\(choice.isRight ? "*" : "") \(choice.text)",
                    ] + columns.map { self.tables.text($0, choice, row) }
                        + [self.tables.words(choice.flags)]
                }
            },
            areNumbers: [false, false] + columns.map { _ in true }
        )
    }
}
