import CompetencyModel
import LineProtocol
import QuizCore
import Wording

/// `start QUIZ [code=WORD] [new=yes] [seed=INT]`: begins an attempt.
enum StartCommand: PersonalCommand {
    static let word = CommandWord("start", shorts: ["st"], prefix: "star", chinese: ["开始"])
    static let help = CommandHelpPhrase.start

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let arguments = call.arguments, arguments.positional.count == 1,
            arguments.has(only: ["code", "new", "seed"]),
            let closesOpen = Self.closesOpen(arguments["new"])
        else { return session.reply(.attempt(.quizWanted("start")), 501) }
        let typed = arguments.positional[0]
        guard let quiz = session.catalog.quiz(named: typed) else {
            return session.refuseQuiz(typed)
        }
        guard let seed = Self.seed(arguments["seed"], trainee: trainee, in: &session) else {
            let isAuthor = trainee.rights.contains(.author)
            return session.reply(.attempt(.seedNotOpen), isAuthor ? 501 : 502)
        }
        if let refusal = Self.refusal(of: quiz, code: arguments["code"], at: now) {
            return session.reply(refusal)
        }
        let start = Start(
            quiz: quiz,
            trainee: trainee,
            seed: seed,
            closesOpen: closesOpen
        )
        return session.withHistory(of: trainee) { session, attempts, now in
            Self.consider(start, after: attempts, in: &session, at: now)
        }
    }

    /// What was asked for.
    private struct Start: Sendable {
        let quiz: Quiz
        let trainee: Trainee
        let seed: UInt64
        let closesOpen: Bool
    }

    /// Whether an unfinished attempt is to end; nil if the word says neither yes nor no.
    private static func closesOpen(_ typed: String?) -> Bool? {
        switch typed.map(TextFolding.word) {
        case "yes": true
        case "no", nil: false
        default: nil
        }
    }

    /// A drawn seed, or the one that an author asks for; nil if it is not theirs to ask.
    private static func seed(
        _ typed: String?,
        trainee: Trainee,
        in session: inout Session
    ) -> UInt64? {
        guard let typed else { return session.drawSeed() }
        guard trainee.rights.contains(.author) else { return nil }
        return UInt64(typed).flatMap { $0 <= 1 << 53 ? $0 : nil }
    }

    /// What does not depend on the person.
    private static func refusal(of quiz: Quiz, code: String?, at now: Instant) -> Reply? {
        let settings = quiz.settings
        guard settings.isOpen(at: now) else {
            let fields = [Reply.Field](
                settings.opens.map { .word("opens", $0.text) },
                settings.closes.map { .word("closes", $0.text) }
            )
            return Reply(
                441,
                fields,
                text: .attempt(
                    .notOpenNow(opens: settings.opens?.text, closes: settings.closes?.text)
                )
            )
        }
        guard let wanted = settings.accessCode, !ConstantTime.equal(wanted, code ?? "") else {
            return nil
        }
        return Reply(522, text: .attempt(.accessCodeWanted(quiz.id.text)))
    }

    /// What the person did so far decides.
    private static func consider(
        _ start: Start,
        after attempts: [AttemptSummary],
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        let history = QuizHistory(of: start.quiz, attempts, at: now)
        if let open = history.unfinished, !start.closesOpen {
            let id = start.quiz.id.text
            return session.reply(
                .attempt(session.isAt(open.id) ? .attemptHere(id) : .attemptOpen(id)),
                503,
                [.attempt(open.id)]
            )
        }
        if let most = start.quiz.settings.attempts, !history.hasAttemptLeft {
            return session.reply(.attempt(.noAttemptLeft(most)), 544)
        }
        if let until = history.waitEnd(at: now)?.text {
            return session.reply(
                .attempt(.waitUntil(until)),
                523,
                [.word("reason", "wait"), .word("until", until)]
            )
        }
        return Self.checkNeeds(start, attempts: attempts, history, in: &session, at: now)
    }

    /// Needs on quizzes are seen in the history, needs on levels in the evidence.
    private static func checkNeeds(
        _ start: Start,
        attempts: [AttemptSummary],
        _ history: QuizHistory,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        for need in start.quiz.settings.needs {
            guard let missing = session.missing(need, attempts: attempts) else { continue }
            return session.reply(.attempt(.needFirst(missing)), 523, [.word("reason", missing)])
        }
        let levels = start.quiz.settings.needs.compactMap { need -> (Competency.ID, Int)? in
            if case .level(let competency, let level) = need { (competency, level) } else { nil }
        }
        guard !levels.isEmpty else {
            return Self.closeAndBegin(start, history, in: &session, at: now)
        }
        return session.withEvidence(of: start.trainee) { session, evidence, now in
            let missing = levels.first {
                !session.hasMet($0.0, level: $0.1, evidence: evidence, at: now)
            }
            guard let (competency, level) = missing else {
                return Self.closeAndBegin(start, history, in: &session, at: now)
            }
            return session.reply(
                .attempt(.levelFirst(competency.text, level: level)),
                523,
                [.word("reason", competency.text)]
            )
        }
    }

    private static func closeAndBegin(
        _ start: Start,
        _ history: QuizHistory,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        let number = history.attempts.count + 1
        guard let open = history.unfinished else {
            return Self.begin(start, number: number, in: &session, at: now)
        }
        return session.closeOpen(open, of: start.trainee) { session, now in
            Self.begin(start, number: number, in: &session, at: now)
        }
    }

    private static func begin(
        _ start: Start,
        number: Int,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        let drawn = session.catalog.drawn(for: start.quiz, seed: start.seed)
        // A drawing quiz can outlive its pool while the pool's files have errors.
        guard start.quiz.settings.draws.isEmpty || !drawn.isEmpty else {
            return session.reply(.attempt(.notOpenNow(opens: nil, closes: nil)), 441)
        }
        let record = AttemptStart(
            trainee: start.trainee.id,
            quiz: start.quiz.id,
            version: start.quiz.version,
            number: number,
            seed: start.seed,
            at: now,
            drawn: drawn
        )
        return session.ask(
            .start(record),
            for: { if case .started(let snapshot) = $0 { snapshot } else { nil } },
            then: { session, snapshot, now in
                // Another connection of the same person may have begun this very attempt first.
                guard let attempt = session.catalog.attempt(snapshot) else {
                    return session.farewell(.fault)
                }
                return session.enter(attempt, at: now)
            }
        )
    }
}

extension Session {
    /// Ends an unfinished attempt that a new one replaces.
    fileprivate mutating func closeOpen(
        _ open: AttemptSummary,
        of trainee: Trainee,
        then: @escaping @Sendable (inout Session, Instant) -> Reaction
    ) -> Reaction {
        self.withAttempt(open.id, of: trainee) { session, attempt, now in
            guard let attempt else { return then(&session, now) }
            let ending = attempt.expiredEnding(at: now) ?? attempt.ending(.closed, at: now)
            return session.handInLeftovers(of: attempt, before: ending) { session, _, ending in
                session.ask(
                    .finish(ending),
                    for: { if case .finished = $0 { true } else { nil } },
                    then: { session, _, now in then(&session, now) }
                )
            }
        }
    }

    /// The quiz that a need names, if the need does not hold; nil for needs on levels.
    func missing(_ need: QuizSettings.Need, attempts: [AttemptSummary]) -> String? {
        switch need {
        case .passed(let id):
            let isPassed = attempts.contains { $0.start.quiz == id && $0.end?.passed == true }
            return isPassed ? nil : id.text
        case .done(let id):
            let isDone = attempts.contains {
                $0.start.quiz == id && $0.end != nil && $0.end?.cause != .void
            }
            return isDone ? nil : id.text
        case .level: return nil
        }
    }
}

/// Comparison whose time does not tell where two texts differ.
enum ConstantTime {
    static func equal(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        var difference = left.count ^ right.count
        for index in 0..<max(left.count, right.count) {
            difference |=
                Int(index < left.count ? left[index] : 0)
                ^ Int(index < right.count ? right[index] : 0)
        }
        return difference == 0
    }
}

extension Session {
    /// Whether a question of an attempt is on screen.
    fileprivate func isAt(_ attempt: AttemptID) -> Bool {
        if case .answering(let answering) = self.phase {
            answering.attempt.id == attempt
        } else {
            false
        }
    }
}
