import ArgumentParser
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline backup FILE`: a whole copy of the database, also while the server runs.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database whole, while the server runs too.",
        discussion: Examples.text([
            "quizline backup monday.sqlite": "copy data/quizline.db",
            "quizline backup monday.sqlite --force": "in the place of an older copy",
        ])
            + "\n\nThe copy is flushed, checked, and compared with the log before it gets its name."
            + " Status 3: nothing was copied."
    )

    @Argument(help: "The copy to make.", completion: .file(extensions: ["sqlite", "db"]))
    var file: String

    @Flag(help: "Replace a database of that name; other files never are.")
    var force = false

    @OptionGroup var database: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let places = try self.database.configuration()
        let access = StoreAccess(database: places.storage.database, language: language)
        let ticker = ProgressTicker(language: language)
        let summary = try access.storing { () throws(StoreError) in
            defer { ticker.wipe() }
            return try StoreBackup.make(
                of: access.database,
                at: self.file,
                replaces: self.force,
                progress: ticker.progress(.copying)
            )
        }
        let pepper = places.identity.pepperFile
        for phrase in [
            CopyPhrase.backedUp(self.file, summary.content), .notInBackup(pepper: pepper),
        ] {
            print(phrase.text(in: language))
        }
    }
}

extension StoreSummary {
    /// The same as it is told to people.
    var content: CopyPhrase.Content {
        let kibibytes = self.octets / 1024
        let size =
            kibibytes < 1024
            ? "\(kibibytes) KiB"
            : "\(kibibytes / 1024).\(kibibytes % 1024 * 10 / 1024) MiB"
        return CopyPhrase.Content(
            size: size,
            answers: self.answers,
            people: self.trainees,
            newest: self.newest?.text
        )
    }
}
