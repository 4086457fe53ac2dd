import ArgumentParser
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline report programme NAME`: who has done what, who is late.
struct ProgrammeReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme",
        abstract: "Report who has done which steps of a programme, and who is late.",
        discussion: Examples.text([
            "quizline report programme newcomer": "a page to read",
            "quizline report programme newcomer --overdue --team east": "who is late",
            "quizline report programme newcomer --names --format csv --out new.csv":
                "for a spreadsheet",
        ]) + """


            A step is due until the end of its day where this program runs (TZ). Attempts count \
            whenever they were taken, before the assignment too. Closed accounts are left out and counted. \
            Reads beside a running server. Status 1: nobody has the programme; with --overdue: \
            nobody is late; 3: cannot read or write.
            """
    )

    @Argument(help: "The programme.")
    var programme: String

    @Flag(help: "Late steps only.")
    var overdue = false

    @OptionGroup var teams: TeamFilter

    @Flag(help: "Show names beside user names.")
    var names = false

    @OptionGroup var pseudonyms: PseudonymOptions

    @OptionGroup var data: DataOptions
    @OptionGroup var options: ReportFileOptions
    @OptionGroup var past: AsOfOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        try self.options.requireFormat(among: ProgrammeReport.forms, language: language)
        let options = try self.options.file.reportOptions(language)
        let instant = try self.past.instant(language)
        let places = try self.data.places(language)
        let names = try self.called(language)
        let read = try ReadBank(folder: places.quizzes, language: language)
        let programme = try read.programme(self.programme, in: language, folder: places.quizzes)
        let access = StoreAccess(database: places.database, language: language)
        let tree = try access.reading { reader throws(StoreError) in try reader.teams() }
        let teams = try tree.reach(ofTyped: self.teams.team, language)
        let (people, reading, now) = try access.reading { reader throws(StoreError) in
            let newest = try reader.newestInstant()
            let now = instant ?? ServerClock(notBefore: newest).now
            let reading = try ProgrammeReading(of: programme.id, in: teams, reader, at: now)
            let people = try reading.people(with: programme, at: now, calling: names.reported)
            return (people, reading, now)
        }
        guard !people.isEmpty else {
            throw CommandFailure(
                .findings,
                ProgressPhrase.nobodyHasIt(programme.id.text),
                in: self.speech.language
            )
        }
        let served = ServedQuizzes(read.bank)
        let report = ProgrammeReport(
            programme,
            people: people,
            closedAccounts: reading.closedAccounts,
            titles: Dictionary(served.quizzes.map { ($0.id, $0.title) }) { first, _ in first },
            asOf: now,
            language: language,
            showsNames: self.names,
            isOverdueOnly: self.overdue
        )
        if self.overdue, report.rowCount == 0 {
            throw CommandFailure(
                .findings,
                ProgressPhrase.nobodyIsLate(programme.id.text),
                in: self.speech.language
            )
        }
        let reported = Set(report.reportedTrainees)
        let ids = reading.trainees.map(\.id).filter { reported.contains(names.name(of: $0)) }
        try self.write(report, of: ids, options, in: places.database, language: language)
    }

    private func called(_ language: Language) throws(CommandFailure) -> ReportedNames {
        try self.pseudonyms.calling(withNames: self.names, self.data.database, language)
    }

    private func write(
        _ report: ProgrammeReport,
        of trainees: [Trainee.ID],
        _ options: ReportOptions,
        in database: String,
        language: Language
    ) throws(CommandFailure) {
        let text = report.text(as: self.options.format.form, options)
        let noted = ExportedReport(
            "programme",
            format: self.options.format.rawValue,
            subject: report.programme.id.text,
            reportID: report.id,
            showsNames: self.names,
            showsPseudonyms: self.pseudonyms.areAsked,
            rows: report.rowCount,
            trainees: trainees
        )
        try self.options.file.output.write(text, as: noted, in: database, language: language)
    }
}
