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

    @Argument(help: "Only files with this person in them.")
    var name: String?

    @OptionGroup var data: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let database = try self.data.path(language)
        let access = StoreAccess(database: database, language: language)
        let person = self.name.map { Trainee.ID(TextFolding.word($0)) }
        if let person {
            let known = try access.reading { reader throws(StoreError) in
                try reader.trainees().map(\.id.text)
            }
            guard known.contains(person.text) else {
                let near = EditDistance.nearest(to: person.text, among: known)
                let phrase = CommandLinePhrase.noSuchTrainee(person.text, near: near)
                throw CommandFailure(.environment, phrase, in: language)
            }
        }
        let list = try access.storing { () throws(StoreError) in
            try ExportList(besides: database, with: person, at: ServerClock().now)
        }
        guard !list.notes.isEmpty else {
            let phrase = person.map {
                ExportListPhrase.nothingExportedOf($0.text, days: ExportList.days)
            }
            let text = (phrase ?? .nothingExported).text(in: language)
            throw CommandFailure(.findings, lines: [text])
        }
        try StandardStream.output.write(lines: list.lines(width: 120, in: language), in: language)
    }
}
