import ArgumentParser
import CompetencyModel
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline report team NAME`: where a team stands, and what to train together.
struct TeamReportCommand: ParsableCommand {
    /// What the columns are.
    enum Columns: String, CaseIterable, ExpressibleByArgument {
        case competency
        case group

        var scope: TeamReport.Scope {
            switch self {
            case .competency: .competency
            case .group: .group
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "team",
        abstract: "Report where a team stands and what to train together.",
        discussion: Examples.text([
            "quizline report team east": "a page to read",
            "quizline report team east --names --by group --lang en": "names, thirteen groups",
            "quizline report team east --format html --all --out east.html":
                "to look at or print",
            "quizline report team east --state gap,stale": "only gaps and old results",
            "quizline report team east --format csv --wide --out east.csv":
                "a row for each person",
            "quizline report team east --pseudonyms --format csv --out east.csv":
                "without telling who",
            "quizline report team east --since 2026-04-01": "what changed since then",
            "quizline report team east --no-people": "numbers of the team, nobody named",
            "quizline report team east --as wang": "if the manager wang may see it",
        ])
            + "\n\nReads beside a running server. Status 1: nobody has answered yet, or nothing"
            + " matches; 3: no such team, or cannot read or write."
    )

    @Argument(help: "The id of the team; those below it are counted with it.")
    var name: String

    @OptionGroup var data: DataOptions
    @OptionGroup var scope: ScopeOption

    @Option(help: "What the columns are.")
    var by = Columns.competency

    @OptionGroup var rows: StandingOptions

    @Option(
        help: ArgumentHelp(
            "Tell the change against so many days before, 30 to 365. Default: 90.",
            valueName: "days"
        )
    )
    var trend: Int?

    @Option(
        help: ArgumentHelp(
            "Tell the change since this day in UTC instead, such as 2026-04-01.",
            valueName: "day"
        )
    )
    var since: String?

    @Flag(help: "All columns instead of the first.")
    var all = false

    @Flag(help: "Show names instead of user names.")
    var names = false

    @OptionGroup var pseudonyms: PseudonymOptions

    @Flag(
        name: .customLong("no-people"),
        help: "Numbers of the team only; those of fewer than 5 people as <5."
    )
    var hidesPeople = false

    @Flag(help: "CSV with a row for each person, two columns for each competency.")
    var wide = false

    @OptionGroup var options: ReportFileOptions
    @OptionGroup var past: AsOfOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        try self.options.requireFormat(among: TeamReport.forms, language: language)
        let options = try self.options.file.reportOptions(language)
        try self.requireWideForm(language)
        let instant = try self.past.instant(language)
        var selection = RowSelection()
        selection.verdicts = try self.rows.verdicts(language)
        let places = try self.data.places(language)
        let names = try self.called(language)
        let served = try ServedQuizzes(folder: places.quizzes, language: language)
        let jobs = try self.rows.jobs(of: served.framework, language)
        selection.competencies = try self.rows.competencies(of: served, language)
        served.warn(about: places.quizzes, language: language)
        let trainees = try TraineesAtOnce(in: places.database, language: language)
        defer { trainees.close() }
        let now = instant ?? ServerClock(notBefore: trainees.newest).now
        let members = try TeamMembers(
            of: self.name,
            seenBy: self.scope.viewer,
            from: trainees,
            language: language
        )
        var request = self.request(on: members.team, asOf: now, language)
        request.selection = selection
        request.trendDays = try self.trendDays(before: now, language)
        let team = TeamReading(
            people: members.people.filter { $0.hasJob(among: jobs) },
            names: names,
            served: served,
            request: request
        )
        let report = try team.report(from: trainees, isAsked: self.past.isAsked)
        try self.write(report, of: team.people, options, in: places.database, language: language)
    }

    private func called(_ language: Language) throws(CommandFailure) -> ReportedNames {
        try self.pseudonyms.calling(withNames: self.names, self.data.database, language)
    }

    private func request(
        on team: Team,
        asOf now: Instant,
        _ language: Language
    ) -> TeamReport.Request {
        var request = TeamReport.Request(
            team.id.text,
            name: team.name,
            language: language,
            asOf: now
        )
        request.scope = self.by.scope
        request.showsAll = self.all
        request.showsNames = self.names
        request.showsPeople = !self.hidesPeople
        return request
    }

    private func trendDays(
        before now: Instant,
        _ language: Language
    ) throws(CommandFailure) -> Int {
        guard let since = self.since else {
            return try TrendDays.checked(
                self.trend ?? Standing.usualTrendDays,
                language: language
            )
        }
        guard self.trend == nil else { throw TrendDays.wrongDay(before: now, language) }
        return try TrendDays.since(since, before: now, language: language)
    }

    private func requireWideForm(_ language: Language) throws(CommandFailure) {
        guard self.wide else { return }
        guard self.options.format == .csv else { throw Self.usage(.wideNeedsCSV, language) }
        guard !self.hidesPeople else { throw Self.usage(.wideNeedsPeople, language) }
    }

    private static func usage(
        _ phrase: TeamReportDeskPhrase,
        _ language: Language
    ) -> CommandFailure {
        CommandFailure(.usage, phrase, in: language)
    }

    private func write(
        _ report: TeamReport,
        of people: [Trainee],
        _ options: ReportOptions,
        in database: String,
        language: Language
    ) throws(CommandFailure) {
        let text =
            self.wide
            ? report.wideCSV(options) : report.text(as: self.options.format.form, options)
        let noted = ExportedReport(
            "team",
            format: self.options.format.rawValue,
            subject: report.request.team,
            reportID: report.id,
            showsNames: report.request.showsNames,
            showsPseudonyms: self.pseudonyms.areAsked,
            rows: self.wide ? report.people.count : report.rowCount,
            trainees: report.request.showsPeople ? people.map(\.id) : [],
            viewer: self.scope.viewer
        )
        try self.options.file.output.write(text, as: noted, in: database, language: language)
    }
}
