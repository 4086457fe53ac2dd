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

    /// A table with its heads.
    public func lines(width: Int, in language: Language) -> [String] {
        let heads = ExportListPhrase.Column.allCases.map {
            ExportListPhrase.column($0).text(in: language)
        }
        let rows = self.notes.map { Self.row($0, language) }
        return TextTable([heads] + rows).lines(width: width)
    }

    private static func row(_ note: ExportNote, _ language: Language) -> [String] {
        let subject = [note.kind, note.subject].compactMap(\.self).joined(separator: " ")
        return [
            note.at.text, Self.who(note, language), subject, note.format,
            Self.names(note).text(in: language), "\(note.rows)",
            "\(note.trainees.count)",
        ]
    }

    private static func names(_ note: ExportNote) -> ExportListPhrase {
        note.showsPseudonyms ? .withPseudonyms : .withNames(note.showsNames)
    }

    private static func who(_ note: ExportNote, _ language: Language) -> String {
        guard let viewer = note.viewer else { return note.who }
        return ExportListPhrase.inTheNameOf(viewer.text, user: note.who).text(in: language)
    }
}
