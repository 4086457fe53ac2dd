import ArgumentParser
import CompetencyReports
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// `quizline report coverage`: which facts of the training material are misread or not asked.
struct CoverageReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Report which articles and facts of the material are misread or not asked.",
        discussion: Examples.text([
            "quizline report coverage": "the articles, and what was misread",
            "quizline report coverage S07": "one article, fact by fact",
            "quizline report coverage --format csv --out facts.csv": "all facts",
            "quizline report coverage --format html --out material.html": "with a drawing",
        ])
            + "\n\nNames nobody. Reads beside a running server. `quizline coverage` tells what"
            + " questions rest on without looking at answers. Status 3: cannot read or write."
    )

    @Argument(help: "An article, such as S07, or EXT. Default: all.")
    var section: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var options: ReportFileOptions
    @OptionGroup var past: AsOfOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        try self.options.requireFormat(among: SourceReport.forms, language: language)
        let options = try self.options.file.reportOptions(language)
        let instant = try self.past.instant(language)
        let places = try self.data.places(language)
        let read = try ReadBank(folder: places.quizzes, language: language)
        let served = ServedQuizzes(read.bank)
        served.warn(about: places.quizzes, language: language)
        let coverage = BankCoverage(
            of: served.quizzes,
            facts: read.bank.facts,
            articles: read.bank.articles,
            framework: read.bank.framework
        )
        let section = try self.section.map {
            try Self.section($0, in: coverage, language: language)
        }
        let people = try TraineesAtOnce(in: places.database, language: language)
        defer { people.close() }
        let now = instant ?? ServerClock(notBefore: people.newest).now
        let report = SourceReport(
            coverage,
            try Self.reading(coverage, people, asOf: now),
            section: section,
            uncited: served.quizzes.flatMap(\.questions).count { $0.facts.isEmpty },
            asOf: now,
            language: language,
            bankVersion: served.bankVersion
        )
        try self.write(report, options, in: places.database, language: language)
    }

    private static func reading(
        _ coverage: BankCoverage,
        _ people: TraineesAtOnce,
        asOf now: Instant
    ) throws(CommandFailure) -> SourceReading {
        var reading = SourceReading(coverage)
        try people.each(of: people.trainees) { person throws(CommandFailure) in
            reading.add(try people.evidence(of: person).filter { $0.at <= now })
        }
        return reading
    }

    /// The section as the tables write it.
    private static func section(
        _ typed: String,
        in coverage: BankCoverage,
        language: Language
    ) throws(CommandFailure) -> String {
        guard let found = coverage.section(typed: typed) else {
            let phrase = SourcePhrase.noSuchSection(typed, known: coverage.sections)
            throw CommandFailure(.usage, phrase, in: language)
        }
        return found
    }

    private func write(
        _ report: SourceReport,
        _ options: ReportOptions,
        in database: String,
        language: Language
    ) throws(CommandFailure) {
        let text = report.text(as: self.options.format.form, options)
        let noted = ExportedReport(
            "coverage",
            format: self.options.format.rawValue,
            subject: self.section?.lowercased(),
            reportID: report.id,
            rows: report.rowCount
        )
        try self.options.file.output.write(text, as: noted, in: database, language: language)
    }
}
