import CompetencyModel
import QuizCore
import Wording

/// The page that traces one level back to its answers.
///
/// From 80 columns on a table; below that the numbers of each outcome are a paragraph.
struct AuditPage {
    private let report: AuditReport
    /// The widest that a line may be.
    private let columns: Int
    /// The columns for the ids of questions; nil where there is no room for a table.
    private let idWidth: Int?

    private static let tableWidth = 80
    private static let leastIDWidth = 8
    private static let servingWidth = 6
    private static let dayWidth = 10

    init(_ report: AuditReport, width: Int) {
        self.report = report
        self.columns = width - 1
        self.idWidth =
            width < Self.tableWidth ? nil : Self.leastIDWidth + width - Self.tableWidth
    }

    var lines: [String] {
        let heavy = String(repeating: "=", count: self.columns - 1)
        let light = String(repeating: "-", count: self.columns - 1)
        return [heavy] + self.head + [heavy] + self.paragraph(self.level) + [light] + self.outcomes
            + [light] + self.foot + [heavy]
    }

    private func say(_ phrase: AuditPhrase) -> String { phrase.text(in: self.report.language) }

    private func paragraph(_ phrase: AuditPhrase) -> [String] {
        ColumnText.paragraph(self.say(phrase), label: " ", width: self.columns)
    }

    private var head: [String] {
        let trainee = self.report.trainee
        let standing = self.report.audit.standing
        let name =
            self.report.showsNames ? "\(trainee.displayName) (\(trainee.id))" : trainee.id.text
        return ColumnText.facts(
            [
                self.say(.title(name)),
                standing.competency.name.text(in: self.report.language.tag),
                standing.competency.id.text,
                ReportCell.instant(standing.asOf).short,
            ],
            width: self.columns
        )
    }

    private var level: AuditPhrase {
        let standing = self.report.audit.standing
        let percent = { (share: Double) in ReportCell.percent(share, places: 1).full }
        let need = standing.gap.map { gap in
            let probability = standing.verdict == .met ? 1 - gap.probability : gap.probability
            return AuditPhrase.Need(
                required: ReportCell.percent(gap.required, places: 0).full,
                verdict: ReportSpeech.verdict(standing.verdict),
                probability: percent(min(probability, 0.99))
            )
        }
        let estimate = standing.estimate
        return .level(
            percent(estimate.level),
            low: percent(estimate.low),
            high: percent(estimate.high),
            need: need
        )
    }

    private var foot: [String] {
        let standing = self.report.audit.standing
        let between = standing.answers - self.report.audit.lines.count
        let phrases: [AuditPhrase] =
            (between > 0 ? [.notCounted(between)] : [])
            + [
                .weights(
                    sum: ReportCell.number(standing.units).full,
                    cap: ModelConstants.unitCap.decimalText(places: 0),
                    bank: standing.bankSize
                ),
                .effectMeaning,
            ]
        return phrases.flatMap(self.paragraph)
    }

    private var outcomes: [String] {
        let lines = self.report.audit.lines
        let rows = lines.flatMap { line in
            self.idWidth.map { self.row(line, idWidth: $0) } ?? self.block(line)
        }
        return self.idWidth.map { [self.heading(idWidth: $0)] + rows } ?? rows
    }
}

extension AuditPage {
    /// The columns that hold numbers, with the width of each and the blank before it.
    private static let numbers: [(column: AuditPhrase.Column, width: Int)] = [
        (.score, 7), (.difficulty, 6), (.guess, 6), (.share, 6), (.tag, 5), (.aged, 6),
        (.weight, 7), (.effect, 7),
    ]

    private func heading(idWidth: Int) -> String {
        let word = { (column: AuditPhrase.Column) in self.say(.column(column)) }
        return " \(DisplayWidth.padded(word(.question), to: idWidth))"
            + " \(DisplayWidth.padded(word(.serving), to: Self.servingWidth))"
            + " \(DisplayWidth.padded(word(.answered), to: Self.dayWidth))"
            + Self.numbers.map { DisplayWidth.aligned(word($0.column), to: $0.width) }.joined()
    }

    /// An outcome as one line, or as two where the id needs one of its own.
    private func row(_ line: LevelAudit.Line, idWidth: Int) -> [String] {
        let id = line.outcome.question.question.text
        let fits = DisplayWidth.columns(of: id) <= idWidth
        let numbers = Self.numbers.map {
            DisplayWidth.aligned(self.text($0.column, of: line), to: $0.width)
        }
        let row =
            " \(DisplayWidth.padded(fits ? id : "", to: idWidth))"
            + " \(DisplayWidth.padded(self.serving(line), to: Self.servingWidth))"
            + " \(ReportCell.day(line.outcome.at).full)" + numbers.joined()
        let ending = row.lastIndex { $0 != " " } ?? row.startIndex
        return (fits ? [] : [" " + DisplayWidth.cut(id, to: self.columns - 1)])
            + [String(row[...ending])]
    }

    /// An outcome as a line that names it and a paragraph of its numbers.
    private func block(_ line: LevelAudit.Line) -> [String] {
        let numbers = Self.numbers.compactMap { column, _ in
            let text = self.text(column, of: line)
            return text.isEmpty ? nil : "\(self.say(.column(column))) \(text)"
        }
        let head = ColumnText.facts(
            [
                line.outcome.question.question.text, self.serving(line),
                ReportCell.day(line.outcome.at).full,
            ],
            width: self.columns
        )
        let comma = self.report.language == .english ? ", " : "，"
        return head
            + ColumnText.paragraph(
                numbers.joined(separator: comma),
                label: "   ",
                width: self.columns
            )
    }

    private func serving(_ line: LevelAudit.Line) -> String {
        switch line.outcome.serving {
        case .first: self.say(.firstServing)
        case .latest: self.say(.latestServing)
        }
    }

    /// The effect belongs to the question and stands at its first serving only.
    private func text(_ column: AuditPhrase.Column, of line: LevelAudit.Line) -> String {
        let outcome = line.outcome
        return switch column {
        case .question: outcome.question.question.text
        case .serving: self.serving(line)
        case .answered: ReportCell.day(outcome.at).full
        case .score: outcome.outcome.decimalText(places: 2)
        case .difficulty: Self.signed(outcome.difficulty)
        case .guess: outcome.guess.decimalText(places: 2)
        case .share: outcome.share.decimalText(places: 3)
        case .tag: outcome.tag.decimalText(places: 1)
        case .aged: line.aged.decimalText(places: 3)
        case .weight: line.weight.decimalText(places: 4)
        case .effect: outcome.serving == .first ? Self.signed(line.effect * 100) : ""
        }
    }

    /// One decimal, with its sign unless it is zero.
    private static func signed(_ number: Double) -> String {
        let text = number.decimalText(places: 1)
        return number > 0 && text != "0.0" ? "+" + text : text
    }
}
