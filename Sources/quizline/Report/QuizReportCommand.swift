import ArgumentParser
import CompetencyModel
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizFormat
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

    /// More attempts than these are not held in memory; the newest count.
    static let mostAttempts = 50_000

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
        let width = try self.file.checkedWidth(language)
        guard self.minimum >= QuizReport.leastMinimum else {
            throw self.failure(
                .usage,
                .minimumForm(self.minimum, lowest: QuizReport.leastMinimum)
            )
        }
        let places = try self.data.places()
        let report = try self.report(
            in: places.database,
            quizzes: places.quizzes,
            language: language
        )
        let text =
            switch self.format {
            case .text: report.lines(width: width).map { $0 + "\n" }.joined()
            case .csv:
                report.csv(
                    hasByteOrderMark: !self.file.hasNoByteOrderMark,
                    guardsFormulas: !self.file.hasNoGuard
                )
            case .json: report.json
            case .md: report.markdown
            case .html: report.html
            }
        let noted = ExportedReport(
            "quiz",
            format: self.format.rawValue,
            subject: self.quiz.lowercased(),
            reportID: report.id,
            rows: report.rowCount
        )
        try self.file.write(text, as: noted, in: places.database, language: language)
    }

    private func report(
        in database: String,
        quizzes: String,
        language: Language
    ) throws(CommandFailure) -> QuizReport {
        let id = Quiz.ID(self.quiz.lowercased())
        let store = StoreAccess(database: database, language: language)
        let facts = try store.reading { reader throws(StoreError) in
            try StoredMarks(of: id, self.attempts, reader)
        }
        guard facts.isKnown else {
            throw self.failure(.environment, .noSuchQuiz(id.text))
        }
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
            facts.marks.people >= QuestionFit.leastAnswers
            ? PredictedFits.of(facts.versions, in: database, quizzes: quizzes, language) : nil
        return QuizReport(request, marks: facts.marks, versions: facts.versions, fits: fits)
    }

    private func failure(_ status: ProgramStatus, _ phrase: QuizReportPhrase) -> CommandFailure {
        CommandFailure(status, lines: [phrase.text(in: self.speech.language)])
    }
}

/// What a database holds about a quiz.
private struct StoredMarks {
    /// Whether the quiz was ever served.
    let isKnown: Bool
    /// Those that can be read, oldest first.
    let versions: [Quiz]
    let marks: QuizMarks
    let newest: Instant?
    /// Whether older attempts were left out.
    let isCut: Bool

    init(
        of id: Quiz.ID,
        _ attempts: QuizReportCommand.Attempts,
        _ reader: ProgressReader
    ) throws(StoreError) {
        let stored = try reader.versions(of: id)
        self.isKnown = !stored.isEmpty
        self.versions = stored.compactMap { version in
            BankReader.readStored(version.source, of: version.quiz)
        }
        var marks = QuizMarks(versions: self.versions)
        var count = 0
        let most = QuizReportCommand.mostAttempts
        try reader.eachFinishedAttempt(
            at: id,
            attempts == .all ? .all : .first,
            atMost: most + 1
        ) { attempt in
            count += 1
            if count <= most { marks.append(attempt) }
        }
        self.marks = marks
        self.isCut = count > most
        self.newest = try reader.newestInstant()
    }
}
