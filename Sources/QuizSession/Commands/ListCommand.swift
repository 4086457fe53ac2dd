import LineProtocol
import QuizCore
import Wording

/// `list [WORD] [competency=COMPETENCY]`: the quizzes, and how the person stands in each.
enum ListCommand: Command {
    static let word = CommandWord("list", shorts: ["l"], prefix: "lis", chinese: ["题库"])
    static let help = CommandHelpPhrase.list

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        guard let arguments = call.arguments, arguments.has(only: ["competency"]) else {
            return session.reply(.attempt(.listForm), 501)
        }
        let competency = arguments["competency"].flatMap {
            session.catalog.framework.competency(typed: $0)?.id
        }
        if let typed = arguments["competency"], competency == nil {
            return session.refuseCompetency(typed)
        }
        let wanted = arguments.positional.map(TextFolding.fold)
        let quizzes = session.catalog.quizzes.filter { quiz in
            session.isOffered(quiz) && wanted.allSatisfy { quiz.mentions($0) }
                && (competency.map { quiz.teaches($0) } ?? true)
        }
        guard let trainee = session.trainee else {
            return session.reply(Self.reply(quizzes, [], in: session, at: now))
        }
        return session.withHistory(of: trainee) { session, attempts, now in
            session.reply(Self.reply(quizzes, attempts, in: session, at: now))
        }
    }

    private static func reply(
        _ quizzes: [Quiz],
        _ attempts: [AttemptSummary],
        in session: Session,
        at now: Instant
    ) -> Reply {
        let listed = quizzes.map { ($0, QuizHistory(of: $0, attempts, at: now)) }
        let isKnown = session.isIdentified
        return Reply(
            Reply.Part(
                220,
                [.integer("count", quizzes.count)],
                rows: listed.map {
                    Reply.Row(
                        Self.fields($0, $1, in: session, isKnown: isKnown),
                        text: session.text($0.title)
                    )
                },
                plain: Self.blocks(listed, in: session)
            )
        )
    }

    private static func fields(
        _ quiz: Quiz,
        _ history: QuizHistory,
        in session: Session,
        isKnown: Bool
    ) -> [Reply.Field] {
        [Reply.Field](
            .word("quiz", quiz.id.text),
            .integer("questions", session.catalog.questionCount(of: quiz)),
            quiz.settings.timeLimit.map { .integer("seconds", $0.wholeSeconds) },
            isKnown ? .integer("attempts", history.attempts.count) : nil,
            history.bestPercent.map { Reply.Field("best", .number($0)) },
            isKnown ? .word("state", history.state.rawValue) : nil
        )
    }

    private static func blocks(
        _ listed: [(Quiz, QuizHistory)],
        in session: Session
    ) -> [Reply.Block] {
        guard !listed.isEmpty else { return [.paragraph(.attempt(.noQuizFound))] }
        let rows = listed.map { quiz, history -> [Phrase] in
            let facts = AttemptPhrase.quizFacts(
                questions: session.catalog.questionCount(of: quiz),
                seconds: quiz.settings.timeLimit.map { Int($0.wholeSeconds) },
                state: session.isIdentified
                    ? SpokenQuizState(rawValue: history.state.rawValue) : nil,
                best: history.bestShown
            )
            return [.verbatim(quiz.id.text), session.text(quiz.title), .attempt(facts)]
        }
        // With a question on screen a line without `/` may be an answer to it.
        guard !session.phase.isAnswering else { return [.table(rows)] }
        return [.table(rows), .paragraph(.attempt(.afterList(example: listed[0].0.id.text)))]
    }
}

/// What a trainee did with one quiz so far.
struct QuizHistory {
    /// The word of the protocol's field.
    enum State: String {
        case new
        case open
        case pending
        case passed
        case failed
        /// Finished, where the quiz has no pass mark.
        case done
    }

    let quiz: Quiz
    let attempts: [AttemptSummary]
    /// What all counted attempts come to; nil if none counts, or if it may not be seen now.
    private let result: QuizResult?

    init(of quiz: Quiz, _ attempts: [AttemptSummary], at now: Instant) {
        self.quiz = quiz
        self.attempts = attempts.filter { $0.start.quiz == quiz.id }
        let isTold = quiz.settings.visibilityAfterAttempt(at: now) >= .score
        self.result =
            isTold
            ? quiz.settings.counts.result(
                of: self.attempts.compactMap(\.end),
                pass: quiz.settings.pass
            ) : nil
    }

    var unfinished: AttemptSummary? {
        self.attempts.last { $0.end == nil }
    }

    /// Whether the quiz allows one attempt more.
    var hasAttemptLeft: Bool {
        self.quiz.settings.attempts.map { self.attempts.count < $0 } ?? true
    }

    /// Until when the next attempt has to wait, once one that is unfinished ends now; nil if it has
    /// not.
    func waitEnd(at now: Instant) -> Instant? {
        let ended = self.unfinished == nil ? self.attempts.compactMap(\.end?.at).max() : now
        return ended.map { $0 + self.quiz.settings.wait }.flatMap { now < $0 ? $0 : nil }
    }

    var isPassed: Bool { self.result?.passed == true }

    var state: State {
        if self.unfinished != nil { return .open }
        guard self.attempts.contains(where: { $0.end?.cause != .void }) else { return .new }
        guard let result = self.result else { return .done }
        if result.passed != true, self.isPending { return .pending }
        return result.passed.map { $0 ? .passed : .failed } ?? .done
    }

    /// Whether what mentors have not marked can still change how the person stands.
    private var isPending: Bool {
        let ends = self.attempts.compactMap(\.end).filter { $0.cause != .void }
        let open = ends.filter { $0.pending > .zero }
        return switch self.quiz.settings.counts {
        case .mean: !open.isEmpty
        case .best: open.contains { $0.passed != false }
        case .first, .last:
            open.contains { $0.passed != false && $0.attempt == self.result?.attempt }
        }
    }

    /// The end that makes the result; nil for a mean.
    private var end: AttemptEnd? {
        self.attempts.first { $0.id == self.result?.attempt }?.end
    }

    /// Points of the result that mentors may still give; nil if there are none.
    var pending: Grains? { self.end.flatMap { $0.pending > .zero ? $0.pending : nil } }

    /// The result in percent as a person reads it: a range where mentors have not marked all.
    var bestShown: String? {
        guard let best = self.bestPercent, let end = self.end, let pending = self.pending else {
            return self.bestPercent
        }
        let most = ScoreDisplay.percent(
            earned: end.earned + pending,
            possible: end.possible,
            pass: self.quiz.settings.pass
        )
        return "\(best)–\(most)"
    }

    /// The result in percent, with one decimal.
    var bestPercent: String? {
        guard let result = self.result else { return nil }
        let end = self.end
        return ScoreDisplay.percent(
            earned: end?.earned ?? result.ratio,
            possible: end?.possible ?? Grains(points: 1),
            pass: self.quiz.settings.pass
        )
    }
}

extension Session {
    /// Whether a quiz is shown to this person: guests and people without a job see all.
    func isOffered(_ quiz: Quiz) -> Bool {
        guard let audience = quiz.audience, let job = self.trainee?.job else { return true }
        return audience.contains(job)
    }
}

extension Quiz {
    /// Whether folded text stands in the id or in a title.
    func mentions(_ folded: String) -> Bool {
        ([self.id.text] + self.title.entries.map(\.text)).contains {
            TextFolding.fold($0).contains(folded)
        }
    }

    func teaches(_ competency: Competency.ID) -> Bool {
        self.questions.contains { $0.shares.contains { $0.competency == competency } }
    }
}
