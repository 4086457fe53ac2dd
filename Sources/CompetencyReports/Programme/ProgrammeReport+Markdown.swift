import QuizCore
import Wording

extension ProgrammeReport {
    /// A page for notes and wikis: title, sentences, the steps, the rows, how to read them.
    var markdown: String {
        let steps = Markdown.table(
            self.stepHeads,
            self.stepCells,
            areNumbers: [true, true, true, true]
        )
        let rows = Markdown.table(
            ProgressPhrase.RowColumn.allCases.map { self.say(.rowColumn($0)) },
            self.rows.map { row in
                ProgressPhrase.RowColumn.allCases.map { self.text($0, of: row) }
            }
        )
        let legends: [ProgressPhrase] =
            self.isOverdueOnly ? [.rowLegend] : [.stepLegend, .rowLegend]
        let parts =
            ["# \(Markdown.escaped(self.facts.joined(separator: "  ")))"]
            + [self.sentences.map(Markdown.escaped).joined(separator: " ")]
            + (self.isOverdueOnly ? [] : [steps]) + [rows]
            + (legends + [.foot(self.id)]).map { Markdown.escaped(self.say($0)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// A cell in words.
    private func text(_ column: ProgressPhrase.RowColumn, of row: Row) -> String {
        switch column {
        case .trainee: self.name(of: row.trainee)
        case .team: row.trainee.team ?? "-"
        case .step: self.cell(.step, of: row).short
        case .quiz: self.title(of: row.progress.step.quiz)
        case .status: self.say(.status(row.progress.status.spoken))
        case .assigned: self.cell(.assigned, of: row).short
        case .due: self.cell(.due, of: row).short
        case .overdueDays: self.cell(.overdueDays, of: row).short
        case .doneAt: self.cell(.doneAt, of: row).short
        case .waivedBy: self.cell(.waivedBy, of: row).short
        case .reason: self.cell(.reason, of: row).short
        }
    }
}

extension StepProgress.Status {
    /// As sentences name it.
    fileprivate var spoken: ProgressPhrase.Status {
        switch self {
        case .notStarted: .notStarted
        case .inProgress: .inProgress
        case .done: .done
        case .renew: .renew
        case .waived: .waived
        }
    }
}
