import ArgumentParser
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline report gaps`: the standings of all trainees, for spreadsheets and programs.
struct GapsReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "Report the standings of all trainees.",
        discussion: Examples.text([
            "quizline report gaps --format csv --names --out gaps.csv": "for a spreadsheet",
            "quizline report gaps --state gap,stale": "who has gaps or old results, to read",
            "quizline report gaps --team east --format html --out east.html":
                "a sheet of paper for each person",
            "quizline report gaps --as wang": "only what the manager wang may see",
            "quizline report gaps --role sales-rep --competency role-coach":
                "one job, one row each",
            "quizline report gaps --format ndjson --trend 90 | jq .trend": "against 90 days before",
        ])
            + "\n\nRows by user name, then as the framework lists competencies. Reads beside a"
            + " running server. Status 1: nothing to report; 3: cannot read or write."
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var selection: StandingOptions
    @OptionGroup var teams: TeamFilter
    @OptionGroup var scope: ScopeOption
    @OptionGroup var options: ReportFileOptions
    @OptionGroup var past: AsOfOption
    @OptionGroup var speech: LanguageOption

    @Flag(help: "Show names beside user names.")
    var names = false

    @OptionGroup var pseudonyms: PseudonymOptions

    @Option(
        help: ArgumentHelp(
            "Tell the change against so many days before, 30 to 365. Default: not told.",
            valueName: "days"
        )
    )
    var trend: Int?

    func run() throws {
        let language = self.speech.language
        try self.options.requireFormat(among: ReportForm.allCases, language: language)
        let options = try self.options.file.reportOptions(language)
        let instant = try self.past.instant(language)
        let trendDays = try self.trend.map { try TrendDays.checked($0, language: language) }
        let verdicts = try self.selection.verdicts(language)
        let places = try self.data.places(language)
        let names = try self.called(language)
        let served = try ServedQuizzes(folder: places.quizzes, language: language)
        let jobs = try self.selection.jobs(of: served.framework, language)
        var rows = RowSelection()
        rows.verdicts = verdicts
        rows.competencies = try self.selection.competencies(of: served, language)
        served.warn(about: places.quizzes, language: language)
        let people = try TraineesAtOnce(in: places.database, language: language)
        defer { people.close() }
        let scope = try people.scope(of: self.scope.viewer)
        let teams = try people.reach(ofTeams: self.teams.team, within: scope)
        let report = BulkReport(
            people: people.selected { person in
                person.hasJob(among: jobs) && person.isOf(teams)
                    && scope?.includes(person) ?? true
            },
            served: served,
            selection: rows,
            now: instant ?? ServerClock(notBefore: people.newest).now,
            trendDays: trendDays,
            names: names,
            showsNames: self.names,
            viewer: self.scope.viewer,
            language: language
        )
        try self.write(report, options, from: people, in: places.database, language)
    }

    private func called(_ language: Language) throws(CommandFailure) -> ReportedNames {
        try self.pseudonyms.calling(withNames: self.names, self.data.database, language)
    }

    private func write(
        _ report: BulkReport,
        _ options: ReportOptions,
        from people: TraineesAtOnce,
        in database: String,
        _ language: Language
    ) throws(CommandFailure) {
        var sink = ReportSink(
            path: self.options.file.out,
            format: self.options.format.rawValue,
            database: database,
            language: language
        )
        do {
            try report.write(self.options.format.form, options: options, from: people, to: &sink)
        } catch {
            sink.abandon()
            throw error
        }
    }
}
