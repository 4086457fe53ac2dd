import ArgumentParser
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline backup FILE`: a whole copy of the database, also while the server runs.
///
/// With `--every` it stays and makes one again and again.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database whole, while the server runs too.",
        discussion: Examples.text([
            "quizline backup monday.sqlite": "copy data/quizline.db",
            "quizline backup monday.sqlite --force": "in the place of an older copy",
            "quizline backup /backups --every 6h --keep 28": "a week of copies, until stopped",
        ])
            + "\n\nThe copy is flushed, checked, and compared with the log before it gets its name."
            + " Status 3: nothing was copied.\n\nWith --every the copies are named after their"
            + " time. Of those that were made so in that folder the newest stay; nothing else is"
            + " deleted. What fails is told, and the next one is tried. SIGTERM ends it with"
            + " status 0."
    )

    @Argument(
        help: "The copy to make; with --every the folder of the copies.",
        completion: .file(extensions: ["sqlite", "db"])
    )
    var file: String

    @Flag(help: "Replace a database of that name; other files never are.")
    var force = false

    @Option(
        help: ArgumentHelp("Make a copy now and each time this has passed.", valueName: "time")
    )
    var every: String?

    @Option(help: ArgumentHelp("How many copies of --every stay.", valueName: "number"))
    var keep: Int?

    @OptionGroup var database: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() async throws {
        if let (distance, count) = try self.rounds() {
            try await self.makeAgain(every: distance, keeping: count)
        } else {
            try self.makeOne()
        }
    }

    /// How far apart copies are, and how many stay; nil if only one is to be made.
    private func rounds() throws(CommandFailure) -> (Duration, Int)? {
        guard self.every != nil || self.keep != nil else { return nil }
        guard let every = self.every, let keep = self.keep,
            (1...BackupRound.most).contains(keep)
        else {
            throw CommandFailure(
                .usage,
                BackupRoundPhrase.keepForm(most: BackupRound.most),
                in: self.speech.language
            )
        }
        guard let distance = Rounds.distance(every) else {
            throw CommandFailure(.usage, BackupRoundPhrase.everyForm, in: self.speech.language)
        }
        guard !self.force else {
            throw CommandFailure(.usage, BackupRoundPhrase.noForce, in: self.speech.language)
        }
        return (distance, keep)
    }

    private func makeAgain(every distance: Duration, keeping count: Int) async throws {
        let places = try self.database.configuration(self.speech.language)
        let round = BackupRound(
            database: places.storage.database,
            folder: self.file,
            count: count,
            language: self.speech.language
        )
        let pepper = CopyPhrase.notInBackup(pepper: places.identity.pepperFile)
        try StandardStream.output.write(
            lines: [pepper.text(in: self.speech.language)],
            in: self.speech.language
        )
        try await Rounds(every: distance) { round.make() }.runUntilSignal()
    }

    private func makeOne() throws {
        let language = self.speech.language
        let folder = PathName.folder(of: self.file)
        guard FolderPath.isFolder(folder) else {
            throw CommandFailure(.environment, .folderMissing(folder), in: language)
        }
        let places = try self.database.configuration(language)
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
        let phrases: [CopyPhrase] = [
            .backedUp(self.file, summary.content), .notInBackup(pepper: pepper),
        ]
        try StandardStream.output.write(
            lines: phrases.map { $0.text(in: language) },
            in: language
        )
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
