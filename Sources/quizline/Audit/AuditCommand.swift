import ArgumentParser
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline audit`: who did what to accounts, teams, assignments, marks, quizzes and reports.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "List who did what to accounts, teams, assignments, marks and quizzes.",
        discussion: Examples.text([
            "quizline audit --since 2026-11-01T00:00:00Z": "what was done since then",
            "quizline audit --who wang": "by this user of the system or of the line",
            "quizline audit --verify": "was anything changed behind the program's back?",
        ])
            + "\n\nEach act was written in the transaction that did it, and is never changed."
            + " Reports that became files stand in it too. Status 1: there is none, or with"
            + " --verify something was changed."
    )

    @Option(help: ArgumentHelp("Only what this user did.", valueName: "user"))
    var who: String?

    @Option(help: ArgumentHelp("Only since then, in ISO 8601.", valueName: "instant"))
    var since: String?

    @Flag(
        name: .customLong("verify"),
        help: "Follow the chain through answers, events and acts instead of listing."
    )
    var isVerifying = false

    @Option(help: "The form.")
    var format = TableForm.text

    @OptionGroup var data: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func validate() throws {
        guard self.isVerifying, self.who != nil || self.since != nil || self.format != .text else {
            return
        }
        throw ValidationError("--verify: without --who, --since and --format.")
    }

    func run() throws {
        let language = self.speech.language
        guard !self.isVerifying else { return try self.verify(language) }
        let since = try self.since.map { text throws(CommandFailure) in
            try InstantText.instant(of: text, option: "--since", language: language)
        }
        let access = StoreAccess(database: try self.data.path(language), language: language)
        let acts = try AuditList(access, since: since, by: self.who)
        let text =
            switch self.format {
            case .text: try acts.text(language)
            case .csv: acts.table.csv
            case .json: acts.table.json
            }
        try StandardStream.output.write(text, in: language)
    }

    private func verify(_ language: Language) throws {
        let access = StoreAccess(database: try self.data.path(language), language: language)
        let ticker = ProgressTicker(language: language)
        let found = try access.storing { () throws(StoreError) in
            defer { ticker.wipe() }
            let progress = ticker.progress(.comparing)
            return try ChainVerification.verify(access.database, progress: progress)
        }
        try StandardStream.output.write(
            lines: found.phrases.map { $0.text(in: language) },
            in: language
        )
        guard found.isFine else { throw CommandFailure(.findings) }
    }
}

extension ChainVerification {
    fileprivate var phrases: [VerifyPhrase] {
        let newest = self.log.newest.flatMap { $0.link == nil ? nil : $0.receipt }
        let told: [VerifyPhrase] =
            self.isFine ? newest.map { [.newest("\($0)"), .newestExplained] } ?? [] : []
        return self.log.phrases(.log) + self.acts.phrases(.acts) + told
    }
}

extension ChainVerification.Part {
    fileprivate func phrases(_ chain: VerifyPhrase.Chain) -> [VerifyPhrase] {
        [.followed(chain, held: self.held, older: self.older)]
            + (self.broken > 0 ? [.broken(chain, count: self.broken, places: self.places)] : [])
    }
}
