import LineProtocol
import QuizCore
import Wording

/// A scene of an attempt that is looked at besides the play that counts.
///
/// It lives as long as the connection stays with it: nothing of it is stored.
struct Rewinding: Sendable {
    /// The attempt as it was when looking began, for what its replies name.
    let attempt: Attempt
    let number: Int
    var walk: SceneWalk
}

/// Looking at other branches of a scene.
extension Session {
    /// Commands that leave a scene that is looked at.
    private static let leavingVerbs: Set = ["login", "logout", "enrol", "start", "resume", "quit"]

    /// Ends looking where a command goes somewhere else.
    mutating func leaveRewinding(for verb: String) {
        if Self.leavingVerbs.contains(verb) { self.rewinding = nil }
    }

    /// A line of the plain voice while a scene is looked at; nil if none is.
    ///
    /// Words of commands stay commands; all else is a choice.
    mutating func readWhileRewinding(_ text: String, at now: Instant) -> Reaction? {
        guard self.rewinding != nil else { return nil }
        if text.isEmpty { return self.whileRewinding(at: now) { .walk($0) } }
        let request = RequestLine(text, allowsTag: false)
        let word = TextFolding.word(request.verb)
        // Back means a turn here, as it means a question elsewhere.
        if word == "返回" { return self.perform("rewind", tail: request.tail, at: now) }
        if case .verb(_, _, isReserved: true) = Commands.vocabulary.match(word) { return nil }
        guard !text.hasPrefix("/"), !text.hasPrefix("／") else { return nil }
        let isMarked = text.hasPrefix("=") || text.hasPrefix("＝")
        return self.takeInWalk(isMarked ? String(text.dropFirst()).trimmed : text, at: now)
    }

    /// Chooses something in the scene that is looked at.
    mutating func takeInWalk(_ typed: String, at now: Instant) -> Reaction {
        self.whileRewinding(at: now) { rewinding in
            guard !rewinding.walk.isAtEnd else { return .refusal(.atEnd, 541, reason: "end") }
            var next = rewinding
            guard next.walk.take(typed) else {
                return .refusal(.noChoice(example: "A"), 541, reason: "form")
            }
            return .walk(next, tellsChoice: true)
        }
    }

    /// Goes back in the scene that is looked at.
    mutating func goBackInWalk(_ turns: Int, at now: Instant) -> Reaction {
        self.whileRewinding(at: now) { Self.steppedBack($0, by: turns) }
    }

    /// Begins to look at a scene whose play has ended, some turns before its end.
    mutating func rewind(_ turns: Int, question number: Int?, at now: Instant) -> Reaction {
        self.withReviewable(at: now) { session, attempt, now in
            guard let item = session.sceneToRewind(number, of: attempt),
                let play = item.question.interaction as? ScenePlay
            else { return session.reply(.rewind(.noScene), 503) }
            guard attempt.isClosed(item) || session.policy.rewindsUnfinished else {
                return session.reply(
                    .rewind(.notYet(item.number)),
                    549,
                    [.integer("n", item.number)]
                )
            }
            guard attempt.visibility(at: now) >= .feedback else {
                return session.reply(
                    .rewind(.notShown(item.number)),
                    549,
                    [.integer("n", item.number)]
                )
            }
            let begun = Rewinding(
                attempt: attempt,
                number: item.number,
                walk: SceneWalk(play, along: item.answers.last?.response)
            )
            return session.tell(Self.steppedBack(begun, by: turns))
        }
    }

    /// Ends looking and shows what was on screen before.
    mutating func leaveWalk(at now: Instant) -> Reaction {
        self.rewinding = nil
        let left = Reply.Part(206, text: .rewind(.left), plain: [.paragraph(.rewind(.left))])
        guard case .answering(let answering) = self.phase else { return self.reply(Reply(left)) }
        return self.withAttempt(at: now, question: answering.current) { session, answering in
            guard let item = answering.item else { return session.reply(Reply(left)) }
            return session.putOnScreen(item, in: answering, at: now) { session, shown, now in
                Reply(left, following: session.questionPart(shown.item, of: shown.attempt, at: now))
            }
        }
    }

    private static func steppedBack(_ rewinding: Rewinding, by turns: Int) -> WalkOutcome {
        guard turns <= rewinding.walk.turns else {
            return .refusal(.tooFar(most: rewinding.walk.turns), 542, reason: nil)
        }
        var next = rewinding
        next.walk.goBack(turns)
        return .walk(next)
    }

    /// The scene that was named, or that on screen, or the one that was played last.
    private func sceneToRewind(_ number: Int?, of attempt: Attempt) -> Attempt.Item? {
        if let number { return attempt.item(number).flatMap { $0.isPlayed ? $0 : nil } }
        if case .answering(let answering) = self.phase, let item = answering.item, item.isPlayed,
            attempt.isClosed(item) || !item.answers.isEmpty
        {
            return item
        }
        return attempt.items.filter(\.isPlayed).compactMap { item in
            item.answers.last.map { (item, $0.at) }
        }
        .max { $0.1 < $1.1 }?.0
    }

    /// Does something in the scene that is looked at, after time had its say.
    private mutating func whileRewinding(
        at now: Instant,
        _ body: @escaping @Sendable (Rewinding) -> WalkOutcome
    ) -> Reaction {
        guard let rewinding = self.rewinding else {
            return self.reply(.rewind(.notLooking), 503)
        }
        guard case .answering = self.phase else { return self.tell(body(rewinding)) }
        return self.withAttempt(at: now) { session, _ in session.tell(body(rewinding)) }
    }

    private mutating func tell(_ outcome: WalkOutcome) -> Reaction {
        switch outcome {
        case .refusal(let phrase, let code, let reason):
            return self.reply(.rewind(phrase), code, reason.map { [.word("reason", $0)] } ?? [])
        case .walk(let rewinding, let tellsChoice):
            self.rewinding = rewinding
            return self.reply(Reply(self.walkPart(rewinding, tellsChoice: tellsChoice)))
        }
    }
}

/// What became of a step in a scene that is looked at.
enum WalkOutcome {
    case walk(Rewinding, tellsChoice: Bool)
    case refusal(RewindPhrase, ReplyCode, reason: String?)

    static func walk(_ rewinding: Rewinding) -> Self { .walk(rewinding, tellsChoice: false) }
}

/// How a scene is shown that is looked at: every reply says that it does not count.
extension Session {
    /// Reply 244 with the flag `practice`.
    func walkPart(_ rewinding: Rewinding, tellsChoice: Bool) -> Reply.Part {
        let walk = rewinding.walk
        let view = walk.view
        let letters = Self.labels(of: view)
        let feedback = tellsChoice ? walk.feedback.map(self.text) : []
        let said = view.turn.map { self.text($0.say) }
        let end = walk.isAtEnd ? Phrase.rewind(.ended(percent: self.percent(of: walk))) : nil
        return Reply.Part(
            244,
            self.walkFields(rewinding, turn: view.turn?.number ?? walk.turns + 1),
            text: said,
            rows: (feedback + [end].compactMap { $0 }).map { Reply.Row(text: $0) }
                + Self.valueRows(of: view.turn)
                + zip(letters, view.choices).map {
                    Reply.Row([.word("choice", $0)], text: self.text($1))
                },
            plain: feedback.map { .paragraph($0) }
                + [.heading(.rewind(.notCounted(turn: walk.turns + 1)))]
                + (view.turn.map { self.sceneBlocks($0, withRole: false) } ?? [])
                + (end.map { [.paragraph($0)] } ?? [])
                + (view.choices.isEmpty
                    ? []
                    : [.choices(zip(letters, view.choices).map { Reply.Choice($0, self.text($1)) })])
                + [.paragraph(.rewind(.howOn(isEnd: walk.isAtEnd)))]
        )
    }

    private func walkFields(_ rewinding: Rewinding, turn: Int) -> [Reply.Field] {
        [Reply.Field](
            .attempt(rewinding.attempt.id),
            .word("quiz", rewinding.attempt.quiz.id.text),
            .word("kind", rewinding.attempt.kindWord),
            .integer("n", rewinding.number),
            .integer("of", rewinding.attempt.items.count),
            .integer("turn", turn),
            .word("type", AnswerForm.scene.rawValue),
            .flag("practice"),
            rewinding.walk.ending.map { .word("ending", $0) },
            rewinding.walk.isAtEnd
                ? Reply.Field("percent", .number(self.percent(of: rewinding.walk))) : nil
        )
    }

    private func percent(of walk: SceneWalk) -> String {
        ScoreDisplay.percent(of: walk.credit)
    }
}
