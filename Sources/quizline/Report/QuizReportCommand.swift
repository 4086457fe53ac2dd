import ArgumentParser
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline report quiz ID`: which questions of a quiz need a look.
struct QuizReportCommand: ParsableCommand {
    /// The forms that can be asked for.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case csv
        case json
        case md
        case html

        var form: ReportForm { ReportForm(rawValue: self.rawValue) ?? .text }
    }

    /// Which attempts count.
    enum Attempts: String, CaseIterable, ExpressibleByArgument {
        case first
        case all
    }

    static let configuration = CommandConfiguration(
        commandName: "quiz",
        abstract: "Report which questions of a quiz need a look.",
        discussion: Examples.text([
            "quizline report quiz mr-six-roles": "a page to read",
            "quizline report quiz mr-six-roles --choices --lang en": "who takes which choice",
            "quizline report quiz mr-six-roles --format html --out six.html": "with a drawing",
            "quizline report quiz mr-six-roles --format csv --out six.csv": "for a spreadsheet",
        ]) + "\n\nReads beside a running server; names no person. From 50 people on it also asks"
            + " which questions do not fit the other answers; that needs the quizzes in service."
            + " Status 1: nobody has finished the quiz; 3: no such quiz, or cannot read or write."
    )

    @Argument(help: "The id of the quiz.")
    var quiz: String

    @OptionGroup var data: DataOptions

    @Option(help: "The attempts that count: the first that each person finished, or all.")
    var attempts = Attempts.first

    @Flag(help: "Tell who takes which choice; in CSV a row for each choice.")
    var choices = false

    @Option(
        name: .customLong("min-n"),
        help: ArgumentHelp("Judge no question with fewer attempts, 5 or more.", valueName: "n")
    )
    var minimum = 30

    @Option(help: "The form.")
    var format = Format.text

    @OptionGroup var file: TextFileOptions
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let options = try self.file.reportOptions(language)
        guard self.minimum >= QuizReport.leastMinimum else {
            throw self.failure(
                .usage,
                .minimumForm(self.minimum, lowest: QuizReport.leastMinimum)
            )
        }
        let places = try self.data.places(language)
        let report = try self.report(
            in: places.database,
            quizzes: places.quizzes,
            language: language
        )
        let text = report.text(as: self.format.form, options)
        let noted = ExportedReport(
            "quiz",
            format: self.format.rawValue,
            subject: self.quiz.lowercased(),
            reportID: report.id,
            rows: report.rowCount
        )
        try self.file.output.write(text, as: noted, in: places.database, language: language)
    }

    private func report(
        in database: String,
        quizzes: String,
        language: Language
    ) throws(CommandFailure) -> QuizReport {
        let id = Quiz.ID(self.quiz.lowercased())
        let store = StoreAccess(database: database, language: language)
        let facts = try store.reading { reader throws(StoreError) in
            try QuizReading(of: id, self.attempts == .all ? .all : .first, reader)
        }
        guard facts.isKnown else { throw self.unknown(id, quizzes: quizzes) }
        guard facts.marks.attempts > 0 else {
            throw self.failure(.findings, .nothingFinished(id.text))
        }
        var request = QuizReport.Request(
            id,
            language: language,
            asOf: ServerClock(notBefore: facts.newest).now
        )
        request.countsAll = self.attempts == .all
        request.showsChoices = self.choices
        request.minimum = self.minimum
        request.isCut = facts.isCut
        let fits =
            facts.canJudgeFits
            ? PredictedFits.of(facts.versions, in: database, quizzes: quizzes, language) : nil
        return QuizReport(request, marks: facts.marks, versions: facts.versions, fits: fits)
    }

    /// Of a quiz in service that nobody has taken the database knows nothing.
    private func unknown(_ id: Quiz.ID, quizzes: String) -> CommandFailure {
        // Without quizzes in service there is nothing to suggest.
        let served = try? ServedQuizzes(folder: quizzes, language: self.speech.language)
        let known = served?.quizzes.map(\.id.text) ?? []
        guard !known.contains(id.text) else {
            return self.failure(.findings, .nothingFinished(id.text))
        }
        let near = EditDistance.nearest(to: id.text, among: known)
        return self.failure(.environment, .noSuchQuiz(id.text, near: near))
    }

    private func failure(_ status: ProgramStatus, _ phrase: QuizReportPhrase) -> CommandFailure {
        CommandFailure(status, phrase, in: self.speech.language)
    }
}
