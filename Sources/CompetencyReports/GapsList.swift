public import CompetencyModel
public import Wording

/// What a trainee is missing or has not shown yet, most important first.
///
/// Lists gaps, stale, borderline and unclear standings by rank; those never asked and those
/// met are left out.
public struct GapsList: Equatable, Sendable {
    /// The rows shown, at most as many as were asked for.
    public let rows: [StandingRow]
    /// How many there are in all.
    public let total: Int
    /// The language of the lines.
    public let language: Language
    /// What is said above the list.
    public private(set) var heading: ReportPhrase

    /// - Parameters:
    ///   - most: 1 to 20.
    ///   - listsAll: whether those never asked and those met are listed, too.
    ///   - includes: further narrows the list, such as to a group.
    public init(
        _ report: TraineeReport,
        most: Int = 5,
        listsAll: Bool = false,
        including includes: (Standing) -> Bool = { _ in true }
    ) {
        let wanted = report.rows.filter { includes($0.standing) }
        let gaps =
            wanted
            .filter { listsAll || Self.lists($0.standing.verdict) }
            .sorted { Standing.ranks($0.standing, before: $1.standing) }
        self.rows = Array(gaps.prefix(max(0, most)))
        self.total = gaps.count
        self.language = report.language
        self.heading = Self.heading(
            of: report,
            rows: self.rows.map(\.standing),
            total: gaps.count,
            wanted: wanted.map(\.standing)
        )
    }

    /// All that is missing, or the rows of the verdicts that were selected.
    init(_ report: TraineeReport, selecting selection: RowSelection) {
        self.init(
            report,
            most: .max,
            listsAll: selection.verdicts != nil,
            including: selection.includes
        )
        guard let verdicts = selection.verdicts else { return }
        let chosen = verdicts.sorted { $0.rank < $1.rank }.map(ReportSpeech.verdict)
        self.heading = .resultsHeading(chosen, shown: self.rows.count, of: self.total)
    }

    /// - Parameter wanted: Those of which the list tells the ones that are missing.
    private static func heading(
        of report: TraineeReport,
        rows: [Standing],
        total: Int,
        wanted: [Standing]
    ) -> ReportPhrase {
        guard rows.allSatisfy({ Self.lists($0.verdict) }) else {
            return .resultsHeading([], shown: rows.count, of: total)
        }
        let unasked = wanted.count { $0.verdict == .noData }
        guard rows.isEmpty else {
            return .gapsHeading(shown: rows.count, of: total, unasked: unasked)
        }
        guard report.counts.required > 0 else { return report.nothingRequired }
        return report.standings.contains { $0.answers > 0 }
            ? .noGaps(unasked: unasked) : .noAnswersYet(unasked: unasked)
    }

    /// The rows as a person reads them, two lines each, or more where the width asks for it
    /// and where the person rated themselves.
    ///
    /// No line is wider than `width - 1` columns.
    public func lines(width: Int) -> [String] {
        let names = self.rows.map { DisplayWidth.columns(of: $0.cell(.competency).short) }
        let space = width - 1 - Self.indent - Self.numbersWidth
        let nameWidth = space >= 14 ? min(names.max() ?? 0, space) : nil
        let lines = self.rows.enumerated().flatMap { index, row in
            self.lines(of: row, rank: index + 1, nameWidth: nameWidth, width: width)
        }
        guard self.rows.contains(where: \.standing.isBankTooSmall) else { return lines }
        let sign = ReportPhrase.bankTooSmall.text(in: self.language)
        return lines + ColumnText.paragraph(sign, label: " ", width: width - 1)
    }

    private static let indent = 4
    private static let numbersWidth = 36

    private func lines(of row: StandingRow, rank: Int, nameWidth: Int?, width: Int) -> [String] {
        let number = DisplayWidth.aligned(String(rank), to: Self.indent - 2) + "  "
        let name = row.cell(.competency).short
        let numbers = self.numbers(of: row)
        let first =
            if let nameWidth {
                [number + Self.fitted(name, to: nameWidth) + numbers]
            } else {
                [number + DisplayWidth.cut(name, to: width - 1 - Self.indent)]
                    + Self.narrow(numbers, width: width - 1)
            }
        let steps = ReportPhrase.steps(row.standing.next.map(ReportSpeech.step))
        let rating = row.ratings.map { $0.spoken(of: nil, beside: row).text(in: self.language) }
        return first
            + [steps.text(in: self.language), rating].compactMap(\.self).flatMap {
                ColumnText.paragraph(
                    $0,
                    label: DisplayWidth.blanks(Self.indent),
                    width: width - 1
                )
            }
    }

    /// Numbers in a line of their own, or in as many as the width asks for.
    private static func narrow(_ numbers: String, width: Int) -> [String] {
        guard DisplayWidth.columns(of: numbers) + 2 > width else { return ["  " + numbers] }
        let words = numbers.split(separator: " ").joined(separator: " ")
        return ColumnText.paragraph(words, label: DisplayWidth.blanks(Self.indent), width: width)
    }

    private static func fitted(_ name: String, to columns: Int) -> String {
        DisplayWidth.padded(DisplayWidth.cut(name, to: columns), to: columns)
    }

    private func numbers(of row: StandingRow) -> String {
        let level = LevelRow(row)
        let interval = level.estimate == nil ? "" : "(\(level.range))"
        let need = ReportPhrase.need(level.markedNeed).text(in: self.language)
        let verdict = ReportPhrase.verdict(ReportSpeech.verdict(row.standing.verdict))
        return "  " + DisplayWidth.aligned(level.level, to: 4) + " "
            + DisplayWidth.padded(interval, to: 8) + " " + DisplayWidth.padded(need, to: 8) + " "
            + verdict.text(in: self.language)
    }

    private static func lists(_ verdict: Verdict) -> Bool {
        switch verdict {
        case .gap, .stale, .borderline, .insufficient: true
        case .noData, .met, .notRequired: false
        }
    }
}
