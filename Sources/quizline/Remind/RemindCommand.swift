import ArgumentParser
import CompetencyReports
import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import QuizSession
import Wording

/// `quizline remind --out FOLDER`: texts for a mailer about what is due.
struct RemindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "Write a text for each person with something late, due soon or to review.",
        discussion: Examples.text([
            "quizline remind --out spool": "for cron; a mailer takes the files away",
            "quizline remind --out spool --dry-run": "show them, write nothing",
        ]) + """


            Once a day for each person, as the setting reminders-folder of the server does. \
            QUIZLINE_LANGUAGE and QUIZLINE_REVIEW_… hold as for the server. Reads beside a running \
            server. Status 3: cannot read or write.
            """
    )

    @Option(
        help: ArgumentHelp("The folder that the files are written to.", valueName: "folder"),
        completion: .directory
    )
    var out: String

    @Flag(help: "Show the texts instead of writing them.")
    var dryRun = false

    @OptionGroup var data: DataOptions
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let settings = try self.settings()
        let language = self.speech.language
        let folder = settings.content.quizzes
        let bank = try ReadBank(folder: folder, language: language).bank
        let served = ServedQuizzes(bank)
        guard !served.quizzes.isEmpty else {
            throw CommandFailure(.environment, .noQuizzes(folder), in: language)
        }
        served.warn(about: folder, language: language)
        let access = StoreAccess(database: settings.storage.database, language: language)
        let reader = try access.reader()
        defer { reader.close() }
        let newest = try access.storing { () throws(StoreError) in try reader.newestInstant() }
        let round = ReminderRound(
            Catalog(
                quizzes: bank.quizzes,
                framework: bank.framework,
                programmes: bank.programmes
            ),
            reader,
            settings.practice.reviews,
            language: settings.content.language,
            at: ServerClock(notBefore: newest).now
        )
        let text: String
        do throws(ReminderFault) {
            text = try self.remind(round, language)
        } catch {
            throw CommandFailure(.environment, lines: [error.text(in: language)])
        }
        try StandardStream.output.write(text, in: language)
    }

    /// Writes the files, or nothing, and returns what is told.
    private func remind(
        _ round: ReminderRound,
        _ language: Language
    ) throws(ReminderFault) -> String {
        guard !self.dryRun else {
            let isReminded = try ReminderSpool.isReminded(in: self.out, on: round.day)
            let reminders = try round.reminders(besides: isReminded)
            let pages = reminders.map { "\($0.fileName)\n\n\($0.text)" }
            let nobody = ReminderPhrase.nobody.text(in: language) + "\n"
            return pages.isEmpty ? nobody : pages.joined(separator: "\n")
        }
        var spool = try ReminderSpool(opening: self.out, on: round.day)
        defer { spool.close() }
        let written = try round.write(into: &spool) ?? 0
        let phrase: ReminderPhrase =
            written > 0 ? .written(written, folder: self.out) : .nobody
        return phrase.text(in: language) + "\n"
    }

    private func settings() throws(CommandFailure) -> ServerConfiguration {
        try ServerConfiguration(
            of: [
                "database": self.data.database.database, "quizzes": self.data.quizzes,
                "language": nil, "review-retention": nil, "review-maximum": nil,
                "review-daily": nil, "review-spread": nil,
            ],
            environment: ProcessInfo.processInfo.environment,
            in: self.speech.language
        )
    }
}
