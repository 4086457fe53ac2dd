import ArgumentParser
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline report exports [NAME]`: which reports became files, and whose files hold a person.
struct ExportsReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exports",
        abstract: "Report which reports became files, and by whom.",
        discussion: Examples.text([
            "quizline report exports": "all files, the oldest first",
            "quizline report exports lina": "those of the last 365 days that have lina in them",
        ]) + """


            Every report that is written to a file or in a form for programs is noted in \
            a file beside the database with its name and .exports.ndjson, with the user of the \
            system. This list itself is not. Status 1: there is none; 3: no such trainee, or cannot read.
            """
    )

    /// What is told to a person goes back so far.
    static let days = 365

    @Argument(help: "Only files with this person in them.")
    var name: String?

    @OptionGroup var data: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let database = try self.data.path()
        let access = StoreAccess(database: database, language: language)
        let person = self.name.map { Trainee.ID(TextFolding.word($0)) }
        if let person {
            let account = try access.reading { reader throws(StoreError) in
                try reader.account(person)
            }
            guard account != nil else {
                throw CommandFailure(.environment, .noSuchTrainee(person.text), in: language)
            }
        }
        let notes = try access.storing { () throws(StoreError) in
            try ExportLog(besides: database).notes()
        }
        let earliest = ServerClock().now + .seconds(-Self.days * 86_400)
        let shown = notes.filter { note in
            person.map { note.trainees.contains($0) && note.at >= earliest } ?? true
        }
        guard !shown.isEmpty else {
            let phrase = person.map {
                ExportListPhrase.nothingExportedOf($0.text, days: Self.days)
            }
            let text = (phrase ?? .nothingExported).text(in: language)
            throw CommandFailure(.findings, lines: [text])
        }
        let heads = ExportListPhrase.Column.allCases.map {
            ExportListPhrase.column($0).text(in: language)
        }
        let table = TextTable([heads] + shown.map { Self.row($0, language) })
        for line in table.lines(width: 120) { print(line) }
    }

    private static func who(_ note: ExportNote, _ language: Language) -> String {
        guard let viewer = note.viewer else { return note.who }
        return ExportListPhrase.inTheNameOf(viewer.text, user: note.who).text(in: language)
    }

    private static func row(_ note: ExportNote, _ language: Language) -> [String] {
        let subject = [note.kind, note.subject].compactMap(\.self).joined(separator: " ")
        return [
            note.at.text, Self.who(note, language), subject, note.format,
            ExportListPhrase.withNames(note.showsNames).text(in: language), "\(note.rows)",
            "\(note.trainees.count)",
        ]
    }
}
