import ArgumentParser
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline audit`: who did what to accounts, teams, assignments, marks, quizzes and reports.
struct AuditCommand: ParsableCommand {
    /// The forms that can be asked for.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case csv
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "List who did what to accounts, teams, assignments, marks and quizzes.",
        discussion: Examples.text([
            "quizline audit --since 2026-11-01T00:00:00Z": "what was done since then",
            "quizline audit --who wang": "by this user of the system or of the line",
        ])
            + "\n\nEach act was written in the transaction that did it, and is never changed."
            + " Reports that became files stand in it too. Status 1: there is none."
    )

    @Option(help: ArgumentHelp("Only what this user did.", valueName: "user"))
    var who: String?

    @Option(help: ArgumentHelp("Only since then, in ISO 8601.", valueName: "instant"))
    var since: String?

    @Option(help: "The form.")
    var format = Format.text

    @OptionGroup var data: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let since = try self.since.map { text throws(CommandFailure) in
            try InstantText.instant(of: text, language: language)
        }
        let access = StoreAccess(database: try self.data.path(), language: language)
        let acts = try AuditList(access, since: since, by: self.who)
        let text =
            switch self.format {
            case .text: try acts.text(language)
            case .csv: acts.table.csv
            case .json: acts.table.json
            }
        StandardStream.output.write(text)
    }
}
