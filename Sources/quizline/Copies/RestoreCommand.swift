import ArgumentParser
import Foundation
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline restore FILE`: puts a backup in the place of the database.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of the database, with the server stopped.",
        discussion: Examples.text([
            "quizline restore monday.sqlite": "in the place of data/quizline.db"
        ])
            + "\n\nThe backup is checked first and stays as it is. The database that was there is"
            + " moved into a folder beside it. Status 3: nothing was restored."
    )

    @Argument(help: "The backup.", completion: .file(extensions: ["sqlite", "db"]))
    var file: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let access = StoreAccess(database: try self.database.path(language), language: language)
        let ticker = ProgressTicker(language: language)
        let restored = try access.storing { () throws(StoreError) in
            defer { ticker.wipe() }
            return try StoreRestoration.restore(
                self.file,
                to: access.database,
                by: AuditSignature(person: NSUserName(), at: ServerClock().now),
                progress: ticker.progress(.copying)
            )
        }
        let moved = restored.replaced.map { CopyPhrase.movedAway($0) } ?? .nothingMovedAway
        let phrases: [CopyPhrase] = [
            .restored(access.database, restored.summary.content), moved, .afterRestore,
        ]
        try StandardStream.output.write(
            lines: phrases.map { $0.text(in: language) },
            in: language
        )
    }
}
