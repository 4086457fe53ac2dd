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

    @OptionGroup var home: HomeOption
    @OptionGroup var data: DatabaseOption
    @OptionGroup var file: TextFileOptions
    @OptionGroup var past: AsOfOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        var options = ReportOptions()
        options.hasByteOrderMark = !self.file.hasNoByteOrderMark
        options.guardsFormulas = !self.file.hasNoGuard
        let from = try self.since.map { try InstantText.instant(of: $0, language: language) }
        let until = try self.past.instant(language)
        let home = try self.home.checked(language)
        let database = try self.data.path()
        let access = StoreAccess(database: database, language: language)
        let reader = try access.reader()
        defer { reader.close() }
        let tree = try access.storing { () throws(StoreError) in try reader.teams() }
        let teams = try tree.reach(ofTyped: self.teams.team, language)
        let jobs = Set(self.role.flatMap(StandingOptions.words).map { JobRole.ID($0) })
        let stream = try AnswerStream(access, reader, from: from, until: until) { trainee in
            trainee.isOf(teams) && trainee.hasJob(among: jobs.isEmpty ? nil : jobs)
        }
        let store = try access.storing { () throws(StoreError) in try reader.storeID() }
        let form = AnswerForm(self.format, options, XAPI(store: store, home: home))
        var sink = ReportSink(
            path: self.file.out,
            format: self.format.rawValue,
            database: database,
            language: language
        )
        do {
            try self.write(stream, as: form, to: &sink)
        } catch {
            sink.abandon()
            throw error
        }
    }

    private func write(
        _ stream: AnswerStream,
        as form: AnswerForm,
        to sink: inout ReportSink
    ) throws(CommandFailure) {
        var noted = ExportedReport("answers", format: self.format.rawValue, rows: 0)
        var people: Set<Trainee.ID> = []
        var stream = stream
        var display = sink.isOnTerminal ? nil : ProgressDisplay(language: self.speech.language)
        defer { display?.wipe() }
        while !sink.isUnwanted, let answers = try stream.next() {
            display?.show(.assessing, done: stream.seen, of: stream.total)
            for answer in answers {
                try sink.write(noted.rows == 0 ? form.opening : form.separator)
                try sink.write(form.text(of: answer))
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

/// How answers are written one after the other.
private struct AnswerForm {
    let opening: String
    let separator: String
    let ending: String
    let text: (ReportedAnswer) -> String

    init(_ format: AnswersReportCommand.Format, _ options: ReportOptions, _ xapi: XAPI) {
        switch format {
        case .csv:
            (self.opening, self.separator, self.ending) = (AnswerTable.csvHead(options), "", "")
            self.text = { AnswerTable.csvRow($0, options) }
        case .ndjson:
            (self.opening, self.separator, self.ending) = ("", "", "")
            self.text = AnswerTable.ndjsonRow
        case .xapi:
            (self.opening, self.separator, self.ending) = ("[\n", ",\n", "\n]\n")
            self.text = xapi.statement
        }
    }

    func text(of answer: ReportedAnswer) -> String { self.text(answer) }
}

/// The answers of some people, read in pieces so that no reading holds up the server.
private struct AnswerStream {
    private static let pieceSize = 2000

    private let access: StoreAccess
    private let reader: ProgressReader
    private let people: Set<Trainee.ID>
    private let from: Instant?
    private let until: Instant?
    private var quizzes: StoredQuizzes
    private var position = LogPosition(rawValue: 0)
    /// When the last answer of an attempt was given.
    private var last: [AttemptID: Instant] = [:]
    let total: Int
    private(set) var seen = 0

    init(
        _ access: StoreAccess,
        _ reader: ProgressReader,
        from: Instant?,
        until: Instant?,
        _ condition: (Trainee) -> Bool
    ) throws(CommandFailure) {
        self.access = access
        self.reader = reader
        self.from = from
        self.until = until
        self.quizzes = StoredQuizzes(access, reader)
        let (all, total) = try access.storing { () throws(StoreError) in
            (try reader.trainees(), try reader.answerCount())
        }
        self.people = Set(all.filter(condition).map(\.id))
        self.total = total
    }

    /// The next answers, of which none may match; nil at the end.
    mutating func next() throws(CommandFailure) -> [ReportedAnswer]? {
        let position = self.position
        let facts = try self.access.storing { () throws(StoreError) in
            try self.reader.answers(after: position, atMost: Self.pieceSize)
        }
        guard let end = facts.last else { return nil }
        self.position = end.position
        self.seen += facts.count
        var answers: [ReportedAnswer] = []
        for fact in facts {
            let before = self.last[fact.attempt] ?? fact.attemptBegan
            self.last[fact.attempt] = fact.at
            guard self.people.contains(fact.trainee), self.from.map({ fact.at >= $0 }) ?? true,
                self.until.map({ fact.at <= $0 }) ?? true
            else { continue }
            answers.append(try self.answer(fact, duration: fact.at - before))
        }
        return answers
    }

    private mutating func answer(
        _ fact: AnsweredFact,
        duration: Duration
    ) throws(CommandFailure) -> ReportedAnswer {
        let asked = DrawnQuestion(fact.question, contentHash: fact.contentHash)
        let question = try self.quizzes.question(asked)
        let quiz = try self.quizzes.quiz(fact.quiz, version: fact.quizVersion)
        let weight = quiz?.settings.mostWeight ?? 1
        let isMarked = question?.isMarked ?? true
        let possible =
            fact.possible ?? (isMarked ? Grains(points: fact.points * weight) : .zero)
        return ReportedAnswer(
            id: fact.position,
            at: fact.at,
            trainee: fact.trainee,
            attempt: fact.attempt,
            quiz: fact.quiz,
            question: fact.question,
            version: fact.contentHash,
            serving: fact.number,
            tryNumber: fact.tryNumber,
            response: fact.response,
            score: fact.isWaiting || !isMarked ? nil : fact.score,
            possible: possible,
            isVoid: fact.isVoid,
            duration: duration,
            interaction: question?.interaction
        )
    }
}
