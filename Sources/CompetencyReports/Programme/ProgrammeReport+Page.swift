import QuizCore
import Wording

extension ProgrammeReport {
    /// A page for people who read in a terminal; no line is wider than `width - 1` columns.
    ///
    /// - Parameter width: 40 to 255.
    func lines(width: Int) -> [String] {
        let columns = max(40, width) - 1
        let (heavy, light) = (
            String(repeating: "=", count: columns - 1), String(repeating: "-", count: columns - 1)
        )
        let paragraph = { (text: String) in
            ColumnText.paragraph(text, label: " ", width: columns)
        }
        let table = { (rows: [[String]], alignments: [TextTable.Alignment]) in
            TextTable(rows, alignments: alignments).lines(width: columns - 1).map { " \($0)" }
        }
        let middle =
            self.isOverdueOnly
            ? []
            : table([self.stepHeads] + self.stepCells, [.right, .right, .right, .right]) + [light]
        return [heavy] + ColumnText.facts(self.facts, width: columns) + [heavy]
            + self.sentences.flatMap(paragraph) + [light] + middle
            + self.lists.flatMap { paragraph($0.heading) + table($0.rows, []) }
            + [light] + paragraph(self.say(.foot(self.id))) + [heavy]
    }

    var facts: [String] {
        [
            self.say(.title),
            self.say(
                .name(
                    title: self.programme.title.text(in: self.language.tag),
                    id: self.programme.id.text
                )
            ),
            ReportPhrase.asOf(ReportCell.instant(self.asOf).short).text(in: self.language),
        ]
    }

    var sentences: [String] {
        let summary = self.summary
        let steps = ProgressPhrase.Steps(
            asked: summary.asked,
            done: summary.done,
            share: ReportCell.percent(summary.share, places: 0).short,
            onTime: summary.onTime,
            late: summary.late,
            overdue: summary.overdue,
            waived: summary.waived
        )
        let closed = self.closedAccounts == 0 ? [] : [ProgressPhrase.closed(self.closedAccounts)]
        return ([.people(summary.people, through: summary.through), .steps(steps)] + closed)
            .map(self.say)
    }

    var stepHeads: [String] {
        [.step, .dueDays, .done, .medianDays, .quiz].map { self.say(.column($0)) }
    }

    var stepCells: [[String]] {
        self.steps.map { step in
            [
                "\(step.number)", "\(step.step.dueDays)", "\(step.done)/\(step.assigned)",
                step.medianDays.map { $0.decimalText(places: $0 == $0.rounded() ? 0 : 1) } ?? "-",
                self.title(of: step.step.quiz),
            ]
        }
    }

    /// Who is late and what is due soon.
    private var lists: [(heading: String, rows: [[String]])] {
        let late = self.late.map { row in
            [
                self.name(of: row.trainee), self.say(.daysLate(row.progress.overdueDays)),
                self.title(of: row.progress.step.quiz),
            ]
        }
        let soon = self.dueSoon.map { row in
            [
                self.name(of: row.trainee), row.progress.due.description,
                self.title(of: row.progress.step.quiz),
            ]
        }
        let lateList = (heading: self.say(.overdueHeading(late.count)), rows: late)
        guard !self.isOverdueOnly else { return [lateList] }
        let heading = self.say(.dueSoonHeading(soon.count, days: Self.soonDays))
        return [lateList, (heading: heading, rows: soon)]
    }

    func say(_ phrase: ProgressPhrase) -> String { phrase.text(in: self.language) }
}
