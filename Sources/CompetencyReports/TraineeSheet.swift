import CompetencyModel
import QuizCore
import Wording

/// What a page about one trainee says, before a format lays it out.
///
/// All pages take their sentences and rows from here, so that they agree.
struct TraineeSheet {
    let report: TraineeReport
    let id: String
    let showsName: Bool
    /// Which rows a list of what is missing holds.
    var selection = RowSelection()

    private static let rowsOnFirstPage = 12

    /// The sheets of a model, one for each trainee.
    static func all(of model: ReportModel) -> [TraineeSheet] {
        let id = model.id
        return model.reports.map { report in
            TraineeSheet(
                report: report,
                id: id,
                showsName: model.showsNames,
                selection: model.selection
            )
        }
    }

    var language: Language { self.report.language }

    func say(_ phrase: some Speakable) -> String { phrase.text(in: self.language) }

    /// The user name, with the name where it is shown.
    var who: String {
        let trainee = self.report.trainee
        return self.showsName ? "\(trainee.displayName) (\(trainee.id))" : trainee.id.text
    }

    /// Job, team, instant and version of the questions.
    var facts: [String] {
        [
            self.report.roleName,
            self.report.trainee.team,
            self.say(ReportPhrase.asOf(ReportCell.instant(self.report.asOf).short)),
            self.say(ReportPhrase.bankVersion(self.report.versions.bank)),
        ].compactMap(\.self)
    }

    /// The counts of verdicts.
    var result: String {
        let counts = self.report.counts
        return self.say(counts.required == 0 ? self.report.nothingRequired : .counts(counts))
    }

    /// At most three things to do; empty if there is nothing.
    var advice: [String] {
        self.report.mostUrgent.map { self.say(ReportSpeech.advice(self.row($0))) }
    }

    /// What is said where there is nothing to do.
    var nothingToDo: String {
        self.say(self.report.trainee.role == nil ? ReportPhrase.jobFirst : .nothingToDo)
    }

    /// The rows by rank.
    var ranked: [StandingRow] { self.report.ranked.map(self.row) }

    /// The rows of groups in framework order.
    var groups: [LevelRow] {
        self.report.groups.map { LevelRow($0, language: self.language) }
    }

    /// The rows of a page with drawings: the first, or all where all are asked for.
    var shown: [LevelRow] {
        let ranked = self.ranked
        let count = self.report.showsAll ? ranked.count : Self.rowsOnFirstPage
        return ranked.prefix(count).map(LevelRow.init)
    }

    /// All that is missing, or what was selected by verdict.
    var gaps: GapsList { GapsList(self.report, selecting: self.selection) }

    /// How many rows ``shown`` leaves out.
    var rest: Int { self.report.ranked.count - self.shown.count }

    /// What the person says of themselves beside what the answers show.
    var ownViews: [String] { self.labels + self.ratings }

    /// Numbers that were given for whole competencies.
    private var ratings: [String] {
        self.report.rows.compactMap { row in
            row.ratings.map {
                self.say($0.spoken(of: row.cell(.competency).short, beside: row))
            }
        }
    }

    /// Labels that were chosen in questions of type `rate`.
    private var labels: [String] {
        self.report.ownViews.compactMap { view in
            self.report.standings.first { $0.competency.id == view.competency }.map { standing in
                self.say(
                    ReportPhrase.ownView(
                        competency: standing.competency.name.text(in: self.language.tag),
                        label: view.label.text(in: self.language.tag),
                        day: ReportCell.instant(view.at).short,
                        level: self.row(standing).estimate.map {
                            ReportCell.percent($0.level, places: 0).short
                        }
                    )
                )
            }
        }
    }

    /// The first row in words; nil without rows.
    var meaning: String? {
        let separator = self.language == .english ? " " : ""
        return self.ranked.first.map { row in
            ReportSpeech.meaning(row).map(self.say).joined(separator: separator)
        }
    }

    /// The report id and what the report is not.
    var foot: String { self.say(ReportPhrase.foot(self.id)) }

    /// A verdict in one or two words.
    func word(_ verdict: Verdict) -> String {
        self.say(ReportPhrase.verdict(ReportSpeech.verdict(verdict)))
    }

    /// A change in a word.
    func word(_ trend: Trend) -> String {
        let word: SheetPhrase.Trend =
            switch trend {
            case .up: .up
            case .down: .down
            case .same: .same
            case .unknown: .unknown
            }
        return self.say(SheetPhrase.trend(word))
    }

    /// What to do about a row; empty if nothing.
    func steps(of row: LevelRow) -> String {
        self.say(ReportPhrase.steps(row.next.map(ReportSpeech.step)))
    }

    private func row(_ standing: Standing) -> StandingRow { self.report.row(standing) }
}
