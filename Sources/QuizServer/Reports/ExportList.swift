public import ProgressStorage
public import QuizCore
import QuizSession
public import Wording

/// Which reports became files, as it is told to people.
public struct ExportList: Sendable {
    /// What is told to a person goes back so far.
    public static let days = ReportingRequest.exportDays

    /// Oldest first.
    public let notes: [ExportNote]

    /// - Parameters:
    ///   - person: Only files with this person in them, of the last 365 days; nil for all.
    public init(
        besides database: String,
        with person: Trainee.ID?,
        at now: Instant
    ) throws(StoreError) {
        let earliest = now + .seconds(-Self.days * 86_400)
        self.notes = try ExportLog(besides: database).notes().filter { note in
            person.map { note.trainees.contains($0) && note.at >= earliest } ?? true
        }
    }

    /// A table with its heads; where it is too wide, who made what has a line of its own.
    public func lines(width: Int, in language: Language) -> [String] {
        let columns = ExportListPhrase.Column.allCases
        let heads = columns.map { ExportListPhrase.column($0).text(in: language) }
        let rows =
            [heads]
            + self.notes.map { note in
                columns.map { Self.cell($0, of: note, language) }
            }
        let lines = TextTable(rows).lines(width: Self.widest)
        guard lines.contains(where: { DisplayWidth.columns(of: $0) > width }) else { return lines }
        return Self.pairs(of: rows, columns, width: width)
    }

    /// So wide that no cell is wrapped.
    private static let widest = 1_000_000
    private static let indent = "    "
    private static let columnsOfOwnLine: Set<ExportListPhrase.Column> = [.who, .report]

    private static func pairs(
        of rows: [[String]],
        _ columns: [ExportListPhrase.Column],
        width: Int
    ) -> [String] {
        let part = { (isOwn: Bool) in
            let kept = columns.indices.filter {
                Self.columnsOfOwnLine.contains(columns[$0]) == isOwn
            }
            return TextTable(rows.map { row in kept.map { row[$0] } }).lines(width: Self.widest)
        }
        return zip(part(false), part(true)).flatMap { first, own in
            TextWrapping.wrap(first, width: width, indent: Self.indent.count)
                + TextWrapping.wrap(Self.indent + own, width: width, indent: Self.indent.count)
        }
    }

    private static func cell(
        _ column: ExportListPhrase.Column,
        of note: ExportNote,
        _ language: Language
    ) -> String {
        switch column {
        case .at: note.at.text
        case .who: Self.who(note, language)
        case .report: [note.kind, note.subject].compactMap(\.self).joined(separator: " ")
        case .format: note.format
        case .names: Self.names(note).text(in: language)
        case .rows: "\(note.rows)"
        case .people: "\(note.trainees.count)"
        }
    }

    private static func names(_ note: ExportNote) -> ExportListPhrase {
        note.showsPseudonyms ? .withPseudonyms : .withNames(note.showsNames)
    }

    private static func who(_ note: ExportNote, _ language: Language) -> String {
        guard let viewer = note.viewer else { return note.who }
        return ExportListPhrase.inTheNameOf(viewer.text, user: note.who).text(in: language)
    }
}
