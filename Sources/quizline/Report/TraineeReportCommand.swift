import ArgumentParser
import CompetencyModel
import CompetencyReports
import Foundation
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline report trainee NAME`: what one person knows, how sure that is, what to do next.
struct TraineeReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trainee",
        abstract: "Report what one trainee knows and what to do next.",
        discussion: Examples.text([
            "quizline report trainee lina": "a page to read",
            "quizline report trainee lina --all --names --lang en": "all rows, names",
            "quizline report trainee lina --format html --out lina.html": "to look at or print",
            "quizline report trainee lina --format csv --out lina.csv": "for a spreadsheet",
            "quizline report trainee lina --format ndjson | jq .state": "for a program",
            "quizline report trainee lina --format badge --out badges.json": "credentials",
            "quizline report trainee lina --as-of 2026-07-01T00:00:00Z": "as it was then",
            "quizline report trainee lina --why role-coach": "where one level comes from",
            "quizline report trainee lina --as wang": "if the manager wang may see it",
        ]) + "\n\nbadge: Open Badges 3.0, unsigned, an array with a credential for each"
            + " competency that is proven with 90% certainty. Reads beside a running server. Status"
            + " 1: no answers yet, or nothing proven; 3: cannot read or write."
    )

    @Argument(help: "The user name.")
    var name: String

    @OptionGroup var data: DataOptions
    @OptionGroup var scope: ScopeOption
    @OptionGroup var options: ReportFileOptions
    @OptionGroup var home: HomeOption
    @OptionGroup var past: AsOfOption
    @OptionGroup var speech: LanguageOption

    @Flag(help: "All rows instead of the first page.")
    var all = false

    @Flag(help: "Show the name beside the user name.")
    var names = false

    @OptionGroup var pseudonyms: PseudonymOptions

    @Option(
        help: ArgumentHelp(
            "Trace the level in one competency back to the answers: text, csv or json.",
            valueName: "competency"
        )
    )
    var why: String?

    func run() throws {
        let language = self.speech.language
        if self.why != nil {
            try self.options.requireFormat(among: [.text, .csv, .json], language: language)
        }
        let options = try self.options.file.reportOptions(language)
        let instant = try self.past.instant(language)
        let places = try self.data.places(language)
        let names = try self.called(language)
        let answers = try TraineeAnswers(
            of: Trainee.ID(TextFolding.word(self.name)),
            seenBy: self.scope.viewer,
            in: places.database,
            language: language
        )
        let now = instant ?? ServerClock(notBefore: answers.newest).now
        try answers.requireAnswers(by: now, isAsked: self.past.isAsked, language: language)
        let served = try ServedQuizzes(folder: places.quizzes, language: language)
        served.warn(about: places.quizzes, language: language)
        if let why = self.why {
            let audit = try self.audit(of: why, answers, served, names, at: now, language: language)
            return try self.write(audit, of: answers.trainee, options, places.database, language)
        }
        let model = self.model(answers, served, names, at: now, language: language)
        if self.options.format == .badge {
            return try self.writeBadges(of: answers, model, in: places.database, language)
        }
        try self.options.write(
            model,
            of: answers.trainee.id,
            under: names,
            options: options,
            viewer: self.scope.viewer,
            in: places.database,
            language: language
        )
    }

    private func called(_ language: Language) throws(CommandFailure) -> ReportedNames {
        guard !self.pseudonyms.areAsked || self.options.format != .badge else {
            throw PseudonymOptions.failure(.usage, .notInCredentials, language)
        }
        return try self.pseudonyms.calling(
            withNames: self.names,
            self.data.database,
            language
        )
    }

    private func model(
        _ answers: TraineeAnswers,
        _ served: ServedQuizzes,
        _ names: ReportedNames,
        at now: Instant,
        language: Language
    ) -> ReportModel {
        let levels = served.levels(of: answers.evidence, job: answers.trainee.job, at: now)
        let report = TraineeReport(
            trainee: names.reported(answers.trainee),
            standings: levels.standings,
            groups: levels.groups,
            framework: served.framework,
            asOf: now,
            language: language,
            versions: ReportVersions(bank: served.bankVersion),
            ownViews: served.ownViews(answers.ratings),
            ratings: answers.selfRatings,
            showsAll: self.all
        )
        return ReportModel(.trainee, [report], showsNames: self.names)
    }

    private func audit(
        of typed: String,
        _ answers: TraineeAnswers,
        _ served: ServedQuizzes,
        _ names: ReportedNames,
        at now: Instant,
        language: Language
    ) throws(CommandFailure) -> AuditReport {
        let competency = try served.competency(typed, language: language)
        let id = competency.id
        let banks = CompetencyBanks(served.quizzes.bankQuestions)
        guard let bank = banks[id] else {
            let phrase = ReportDeskPhrase.noQuestions(competency: id.text)
            throw CommandFailure(.findings, phrase, in: language)
        }
        let standing = standings(
            of: ServingsByCompetency(answers.evidence),
            banks: banks,
            framework: served.framework,
            role: answers.trainee.job.flatMap(served.framework.role),
            now: now
        ).first { $0.competency.id == id }
        guard let standing, standing.answers > 0
        else {
            let phrase = ReportDeskPhrase.noAnswers(
                trainee: answers.trainee.id.text,
                competency: id.text,
                until: self.past.isAsked ? now.text : nil
            )
            throw CommandFailure(.findings, phrase, in: language)
        }
        return AuditReport(
            LevelAudit(of: standing, from: answers.evidence, against: bank),
            of: names.reported(answers.trainee),
            language: language,
            versions: ReportVersions(bank: served.bankVersion),
            frameworkVersion: served.framework.version,
            showsNames: self.names
        )
    }

    private func write(
        _ audit: AuditReport,
        of trainee: Trainee,
        _ options: ReportOptions,
        _ database: String,
        _ language: Language
    ) throws(CommandFailure) {
        let text =
            switch self.options.format {
            case .csv: audit.csv(options)
            case .json: audit.json
            default: audit.text(width: options.width)
            }
        let report = ExportedReport(
            "why",
            format: self.options.format.rawValue,
            subject: self.why.map(TextFolding.word),
            showsNames: self.names,
            showsPseudonyms: self.pseudonyms.areAsked,
            rows: audit.rowCount,
            trainees: [trainee.id],
            viewer: self.scope.viewer
        )
        try self.options.file.output.write(text, as: report, in: database, language: language)
    }
}
