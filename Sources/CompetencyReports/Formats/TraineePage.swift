import CompetencyModel
import QuizCore
import Wording

/// The page of one trainee: head, counts, things to do, rows, how to read them, foot.
struct TraineePage {
    private let report: TraineeReport
    private let id: String
    private let showsName: Bool
    /// The widest that a line may be.
    private let columns: Int
    private let table: StandingTable

    private static let rowsOnFirstPage = 8

    init(_ report: TraineeReport, id: String, showsName: Bool, width: Int) {
        self.report = report
        self.id = id
        self.showsName = showsName
        self.columns = width - 1
        self.table = StandingTable(width: width, language: report.language)
    }

    var lines: [String] {
        let heavy = String(repeating: "=", count: self.columns - 1)
        let light = String(repeating: "-", count: self.columns - 1)
        return [heavy] + self.head + [heavy] + self.summary + [light] + self.rows + self.ownViews
            + [light]
            + self.explanation + [heavy]
    }

    /// The report's rows by rank.
    private var ranked: [StandingRow] {
        self.report.ranked.map(self.row)
    }

    private func row(_ standing: Standing) -> StandingRow {
        StandingRow(
            trainee: self.report.trainee,
            standing: standing,
            language: self.report.language,
            versions: self.report.versions
        )
    }

    private func say(_ phrase: ReportPhrase) -> String {
        phrase.text(in: self.report.language)
    }

    private func paragraph(_ text: String, label: String = " ") -> [String] {
        ColumnText.paragraph(text, label: label, width: self.columns)
    }

    /// Who and when; facts that do not fit on a line start the next one.
    var head: [String] {
        let trainee = self.report.trainee
        let facts = [
            self.say(.traineeReport),
            self.showsName ? "\(trainee.displayName) (\(trainee.id))" : trainee.id.text,
            self.report.roleName,
            trainee.team,
            self.say(.asOf(ReportCell.instant(self.report.asOf).short)),
            self.say(.bankVersion(self.report.versions.bank)),
        ]
        return ColumnText.facts(facts.compactMap(\.self), width: self.columns)
    }

    private var summary: [String] {
        let counts = self.report.counts
        let result = counts.required == 0 ? .nothingRequired : ReportPhrase.counts(counts)
        return self.paragraph(self.say(result), label: " " + self.say(.result)) + self.advice
    }

    /// At most three things to do, numbered under each other.
    private var advice: [String] {
        let label = " " + self.say(.doNow)
        let urgent = self.report.mostUrgent.map(self.row)
        guard !urgent.isEmpty else { return self.paragraph(self.say(.nothingToDo), label: label) }
        return urgent.enumerated().flatMap { index, row in
            let margin = index == 0 ? label : DisplayWidth.blanks(DisplayWidth.columns(of: label))
            return self.paragraph(
                self.say(ReportSpeech.advice(row)),
                label: "\(margin)\(index + 1)) "
            )
        }
    }

    private var rows: [String] {
        let ranked = self.ranked
        guard !ranked.isEmpty else { return self.paragraph(self.say(.nothingAnswered)) }
        let shown = self.report.showsAll ? ranked.count : min(Self.rowsOnFirstPage, ranked.count)
        let rest = ranked.count - shown
        return self.table.heading + ranked.prefix(shown).flatMap(self.table.lines)
            + (rest == 0 ? [] : self.paragraph(self.say(.moreRows(rest))))
    }

    /// What the person says of themselves beside what the answers show, under a line of its own.
    private var ownViews: [String] {
        let lines = self.report.ownViews.flatMap { view -> [String] in
            guard
                let standing = self.report.standings.first(where: {
                    $0.competency.id == view.competency
                })
            else { return [] }
            let language = self.report.language.tag
            return self.paragraph(
                self.say(
                    .ownView(
                        competency: standing.competency.name.text(in: language),
                        label: view.label.text(in: language),
                        day: ReportCell.instant(view.at).short,
                        level: self.row(standing).estimate.map {
                            ReportCell.percent($0.level, places: 0).short
                        }
                    )
                )
            )
        }
        return lines.isEmpty ? [] : [String(repeating: "-", count: self.columns - 1)] + lines
    }

    private var explanation: [String] {
        let signs = self.paragraph(
            self.say(.signs(withBar: self.table.hasBar)),
            label: " " + self.say(.howToRead)
        )
        let separator = self.report.language == .english ? " " : ""
        let first = self.ranked.first.map { row in
            self.paragraph(ReportSpeech.meaning(row).map(self.say).joined(separator: separator))
        }
        return signs + (first ?? []) + self.foot
    }

    /// The report id and what the report is not.
    var foot: [String] { self.paragraph(self.say(.foot(self.id))) }
}
