import CompetencyModel
import QuizCore
import Wording

extension QuizReport {
    /// A page for people who read in a terminal; no line is wider than `width - 1` columns.
    ///
    /// - Parameter width: 40 to 255.
    func lines(width: Int) -> [String] {
        let columns = max(40, width) - 1
        let (heavy, light) = (
            String(repeating: "=", count: columns - 1), String(repeating: "-", count: columns - 1)
        )
        let say = { (phrase: QuizReportPhrase) in
            ColumnText.paragraph(self.text(phrase), label: " ", width: columns)
        }
        let tables = QuizTables(self, width: columns + 1)
        let choices = self.request.showsChoices ? tables.choices : []
        let findings = self.findings.flatMap {
            ColumnText.paragraph($0, label: " ", width: columns)
        }
        return [heavy] + self.head(columns) + [heavy]
            + (self.speech.attempts + self.speech.test).flatMap(say) + [light]
            + tables.questions + [light]
            + (choices.isEmpty ? [] : choices + [light])
            + (findings.isEmpty ? [] : findings + [light])
            + ([.howToRead(listsAllFlags: false)] + (choices.isEmpty ? [] : [.howToReadChoices])
            + [.foot(self.id)]).flatMap(say)
            + [heavy]
    }

    var speech: QuizSpeech { QuizSpeech(self) }

    func text(_ phrase: QuizReportPhrase) -> String {
        phrase.text(in: self.request.language)
    }

    private func head(_ columns: Int) -> [String] {
        let facts = [
            self.text(.title),
            self.text(.quizName(title: self.title, id: self.request.quiz.text)),
            ReportPhrase.asOf(ReportCell.instant(self.request.asOf).short)
                .text(in: self.request.language),
        ]
        return ColumnText.paragraph(facts.joined(separator: "  "), label: " ", width: columns)
    }

    /// A sentence for each question that needs a look, and whether some were not judged.
    var findings: [String] {
        let flagged = self.flagged.compactMap(self.speech.finding).map(self.text)
        let isUnjudged = self.rows.contains { $0.flags.contains(.tooFew) }
        let isJudged = self.rows.contains { !$0.flags.contains(.tooFew) }
        return (self.request.showsKeys ? flagged : [])
            + (flagged.isEmpty && isJudged ? [self.text(.nothingFlagged)] : [])
            + (isUnjudged ? [self.text(.tooFewForFlags(self.request.minimum))] : [])
    }
}
