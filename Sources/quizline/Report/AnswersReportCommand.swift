import ArgumentParser
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline report answers`: the raw facts, for programs.
struct AnswersReportCommand: ParsableCommand {
    /// The forms that can be asked for.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv
        case ndjson
        case xapi
    }

    static let configuration = CommandConfiguration(
        commandName: "answers",
        abstract: "Report every answer that was given, for programs.",
        discussion: Examples.text([
            "quizline report answers --out answers.csv": "all answers, for a spreadsheet",
            "quizline report answers --format ndjson --team east --since 2026-07-01T00:00:00Z":
                "those of a team since July",
            "quizline report answers --pseudonyms --out answers.csv": "without telling who",
            "quizline report answers --format xapi --out statements.json":
                "for a learning record store",
        ]) + """


            In the order in which they were stored, tries included, with the points they have after \
            regrades and marks of mentors. Responses count choices from 1 as the quiz file has them. \
            What people typed freely is in it: keep the file as you keep the database. Reads beside \
            a running server. Status 1: no answer matches; 3: cannot read or write.
            """
    )

    @Option(help: "The form.")
    var format = Format.csv

    @OptionGroup var teams: TeamFilter

    @Option(help: ArgumentHelp("Only people with this job; may be repeated.", valueName: "id"))
    var role: [String] = []

    @Option(
        help: ArgumentHelp(
            "Leave out answers before this time, such as 2026-07-01T09:00:00Z.",
            valueName: "instant"
        )
    )
    var since: String?

    @OptionGroup var pseudonyms: PseudonymOptions
    @OptionGroup var home: HomeOption
    @OptionGroup var data: DatabaseOption
    @OptionGroup var file: TextFileOptions
    @OptionGroup var past: AsOfOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let options = try self.file.reportOptions(language)
        let from = try self.since.map {
            try InstantText.instant(of: $0, option: "--since", language: language)
        }
        let until = try self.past.instant(language)
        let home = try self.home.checked(language)
        let names = try self.pseudonyms.calling(self.data, language)
        let database = try self.data.path(language)
        let access = StoreAccess(database: database, language: language)
        let reader = try access.reader()
        defer { reader.close() }
        let tree = try access.storing { () throws(StoreError) in try reader.teams() }
        let teams = try tree.reach(ofTyped: self.teams.team, language)
        let jobs = Set(self.role.flatMap(StandingOptions.words).map { JobRole.ID($0) })
        let (answers, store) = try access.storing { () throws(StoreError) in
            let people = try reader.trainees().filter { trainee in
                trainee.isOf(teams) && trainee.hasJob(among: jobs.isEmpty ? nil : jobs)
            }
            let answers = try AnswerReading(
                reader,
                from: from,
                until: until,
                of: Set(people.map(\.id))
            )
            return (answers, try reader.storeID())
        }
        let form = self.format.form(options, XAPI(store: store, home: home))
        var sink = ReportSink(
            path: self.file.out,
            format: self.format.rawValue,
            database: database,
            language: language
        )
        do {
            try self.write(answers, under: names, from: access, as: form, to: &sink)
        } catch {
            sink.abandon()
            throw error
        }
    }

    private func write(
        _ reading: AnswerReading,
        under names: ReportedNames,
        from access: StoreAccess,
        as form: AnswerFileForm,
        to sink: inout ReportSink
    ) throws(CommandFailure) {
        var noted = ExportedReport(
            "answers",
            format: self.format.rawValue,
            showsPseudonyms: names.arePseudonyms,
            rows: 0
        )
        var people: Set<Trainee.ID> = []
        var reading = reading
        var display = sink.isOnTerminal ? nil : ProgressDisplay(language: self.speech.language)
        defer { display?.wipe() }
        while !sink.isUnwanted,
            let answers = try access.storing({ () throws(StoreError) in try reading.next() })
        {
            display?.show(.assessing, done: reading.seen, of: reading.total)
            for answer in answers {
                try sink.write(noted.rows == 0 ? form.opening : form.separator)
                try sink.write(form.text(of: answer.calling(names.name(of: answer.trainee))))
                noted.rows += 1
                people.insert(answer.trainee)
            }
        }
        guard noted.rows > 0 else {
            let text = ExportListPhrase.noAnswers.text(in: self.speech.language)
            throw CommandFailure(.findings, lines: [text])
        }
        try sink.write(form.ending)
        noted.trainees = people.sorted()
        try sink.finish(as: noted)
    }
}

extension AnswersReportCommand.Format {
    fileprivate func form(_ options: ReportOptions, _ statements: XAPI) -> AnswerFileForm {
        switch self {
        case .csv: .csv(options)
        case .ndjson: .ndjson()
        case .xapi: .xapi(statements)
        }
    }
}
