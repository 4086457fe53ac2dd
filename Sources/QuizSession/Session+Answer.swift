import LineProtocol
import QuizCore
import Wording

/// The life of one answer: read, marked, stored, told.
extension Session {
    /// Answers the question on screen.
    mutating func answer(_ typed: String, at now: Instant) -> Reaction {
        switch self.answering() {
        case .failure(let refusal): self.reply(refusal.text, refusal.code)
        case .success(let answering):
            // A text goes on in the next lines.
            answering.item?.question.awaitsMentor == true
                ? self.write(answering.current, line: typed, at: now)
                : self.answer(answering.current, typed, at: now)
        }
    }

    /// Answers a question by its number.
    ///
    /// - Parameter turn: The turn of a scene; nil is the next one, which only plain voice may say.
    mutating func answer(
        _ number: Int,
        _ typed: String,
        turn: Int? = nil,
        at now: Instant
    ) -> Reaction {
        self.withAttempt(at: now, question: number) { session, answering in
            guard let item = answering.attempt.item(number) else {
                return session.reply(
                    .attempt(.noSuchQuestion(number, count: answering.attempt.items.count)),
                    542
                )
            }
            guard typed.utf8.count <= session.policy.answerLimit else {
                let limit = session.policy.answerLimit
                return session.reply(
                    .connection(.tooLong(limit: limit)),
                    505,
                    [.integer("limit", limit)]
                )
            }
            if let refusal = session.refusal(of: turn, in: item, answering.attempt) {
                return session.reply(refusal.text, refusal.code)
            }
            return session.mark(typed, item, turn: turn, in: answering, at: now)
        }
    }

    /// Why a turn cannot be played; a script names it, so that sending it twice plays it once.
    private func refusal(
        of turn: Int?,
        in item: Attempt.Item,
        _ attempt: Attempt
    ) -> SessionRefusal? {
        guard item.isPlayed else {
            return turn == nil ? nil : SessionRefusal(501, .attempt(.answerForm))
        }
        let next = item.answers.count + (attempt.isClosed(item) && !item.isOver ? 0 : 1)
        guard let turn else {
            return self.settings.voice == .plain
                ? nil : SessionRefusal(501, .attempt(.turnWanted(item.number, next)))
        }
        return (1...max(1, next)).contains(turn)
            ? nil : SessionRefusal(542, .attempt(.noSuchTurn(turn, next)))
    }

    mutating func mark(
        _ typed: String,
        _ item: Attempt.Item,
        turn: Int?,
        in answering: Answering,
        at now: Instant
    ) -> Reaction {
        let line = CertaintyMark(
            typed,
            of: item.question.interaction,
            when: answering.attempt.settings.certainty
        )
        let outcome = answering.attempt.answer(
            item,
            with: line.text,
            certainty: line.certainty,
            turn: turn,
            at: now
        )
        switch outcome {
        case .answer(let record): return self.record(record, item, in: answering)
        case .repeated(let earlier):
            self.dropDraft(of: item, at: now)
            return self.repeated(earlier, item, in: answering, at: now)
        case .closed: return self.closed(item)
        case .over: return self.tooLate(item, in: answering, at: now)
        case .unfinished(let response):
            return self.keepUnfinished(response, item, in: answering, at: now)
        case .refused(let refusal):
            guard !item.question.awaitsMentor else {
                return self.reply(self.textRefusal(refusal, typed, item))
            }
            return self.refuse(refusal, item, in: answering)
        }
    }

    /// Stores an answer; its reply leaves when it is stored.
    private mutating func record(
        _ record: AnswerRecord,
        _ item: Attempt.Item,
        in answering: Answering
    ) -> Reaction {
        let ending = self.ending(of: answering.attempt, with: record)
        let isChange = answering.attempt.settings.feedback == .end && item.isAnswered
        return self.ask(
            .record(record, ending: ending),
            for: { if case .recorded(let recording) = $0 { recording } else { nil } },
            then: { session, recording, now in
                switch recording {
                case .stored(let position):
                    return session.told(
                        record,
                        ending: ending,
                        receipt: position,
                        changed: isChange,
                        at: now
                    )
                case .duplicate(let earlier, let position):
                    // Another connection stored this try first: that answer counts and is told.
                    return session.told(earlier, receipt: position, isRepeat: true, at: now)
                case .ended(let end): return session.endedElsewhere(end, at: now)
                }
            }
        )
    }

    /// The end of the attempt that comes with an answer, if one does.
    private func ending(of attempt: Attempt, with record: AnswerRecord) -> AttemptEnd? {
        let isWithinGrace = attempt.isWithinGrace(at: record.at)
        // With most answers no end can come, and then the attempt is not copied.
        guard isWithinGrace || self.endsByItself(attempt) else { return nil }
        var attempt = attempt
        attempt.add(record)
        guard isWithinGrace else {
            return attempt.isDone ? attempt.ending(.submitted, at: record.at) : nil
        }
        // The question on screen was all that could still be answered.
        let canBeTriedAgain =
            attempt.item(record.number).map { item in
                item.goesOn || (attempt.settings.feedback == .each && !attempt.isClosed(item))
            } ?? false
        // Lines of texts that were not handed in become answers first.
        return canBeTriedAgain || attempt.leftover != nil
            ? nil : attempt.expiredEnding(at: record.at)
    }

    /// Adds a stored answer to its attempt, tells what it was worth, and goes on if the attempt was
    /// not taken over by another connection meanwhile.
    private mutating func told(
        _ record: AnswerRecord,
        ending: AttemptEnd? = nil,
        receipt: LogPosition,
        changed: Bool = false,
        isRepeat: Bool = false,
        at now: Instant
    ) -> Reaction {
        let isHere = self.phase.isAnswering
        guard var answering = self.phase.attempted else { return self.farewell(.fault) }
        answering.attempt.add(record, at: receipt)
        answering.lastAnswered = record.number
        self.phase = isHere ? .answering(answering) : .moved(answering)
        guard let item = answering.attempt.item(record.number) else {
            return self.farewell(.fault)
        }
        let telling = AnswerTelling(
            record: record,
            item: item,
            receipt: receipt,
            isRepeat: isRepeat,
            isChange: changed
        )
        let result = self.answerPart(telling, in: answering.attempt, at: now)
        if let ending {
            let last = self.leave(answering.attempt, end: ending, receipt: receipt, at: now)
            return self.tell(last, of: answering.attempt, after: result)
        }
        guard isHere else { return self.reply(Reply(result)) }
        if item.goesOn {
            let next = self.turnPart(item, of: answering.attempt, at: now)
            return self.reply(Reply(result, following: next))
        }
        // A question that can be tried again stays on screen.
        let isOpen =
            answering.attempt.settings.feedback == .each && !answering.attempt.isClosed(item)
        return isOpen
            ? self.reply(Reply(result))
            : self.reply(result, thenNextAfter: record.number, at: now)
    }

    private mutating func endedElsewhere(_ end: AttemptEnd, at now: Instant) -> Reaction {
        guard var attempt = self.phase.attempted?.attempt else {
            return self.farewell(.fault)
        }
        attempt.finish(end)
        self.phase = .reviewing(attempt)
        return self.reply(
            Reply(543, [.word("by", end.cause.rawValue)], text: .attempt(.attemptFinished)),
            effects: [.release(attempt.id)]
        )
    }

    private mutating func repeated(
        _ earlier: AnswerRecord,
        _ item: Attempt.Item,
        in answering: Answering,
        at now: Instant
    ) -> Reaction {
        let telling = AnswerTelling(
            record: earlier,
            item: item,
            receipt: earlier.position,
            isRepeat: true
        )
        let result = self.answerPart(telling, in: answering.attempt, at: now)
        if item.goesOn, !item.isOver {
            let next = self.turnPart(item, of: answering.attempt, at: now)
            return self.reply(Reply(result, following: next))
        }
        let stays =
            answering.attempt.settings.feedback == .each && !answering.attempt.isClosed(item)
        return stays
            ? self.reply(Reply(result)) : self.reply(result, thenNextAfter: item.number, at: now)
    }

    func closed(_ item: Attempt.Item) -> Reaction {
        let receipt =
            item.answers.last?.position.map { [Reply.Field.word("receipt", "\($0.receipt)")] } ?? []
        return self.reply(
            .attempt(.questionClosed(item.number)),
            545,
            [.integer("n", item.number)] + receipt
        )
    }

    /// One gap of several is filled: nothing is stored until the last one is.
    private mutating func keepUnfinished(
        _ response: Response,
        _ item: Attempt.Item,
        in answering: Answering,
        at now: Instant
    ) -> Reaction {
        var answering = answering
        answering.attempt.noteUnfinished(item.number, response)
        self.phase = .answering(answering)
        guard case .gaps(let gaps) = response else { return self.farewell(.fault) }
        let filled = gaps.count { $0 != nil }
        return self.reply(
            .attempt(.gapFilled(filled, of: gaps.count)),
            541,
            [.integer("n", item.number), .word("reason", "gap")]
        )
    }

    private mutating func refuse(
        _ refusal: Reading.Refusal,
        _ item: Attempt.Item,
        in answering: Answering
    ) -> Reaction {
        var answering = answering
        if refusal == .spelling {
            answering.attempt.noteNearMiss(item.number)
            self.phase = .answering(answering)
        }
        let example = item.question.interaction.example(item.arrangement)
        let text: AttemptPhrase =
            switch refusal {
            case .form: .answerNotUnderstood(item.question.interaction.form, example: example)
            case .spelling: .checkSpelling
            case .percent: .percentWanted(example: example)
            // Only texts are too short or too long, and they are told so elsewhere.
            case .short, .long:
                .answerNotUnderstood(item.question.interaction.form, example: example)
            }
        return self.reply(
            .attempt(text),
            541,
            [
                .integer("n", item.number), .word("reason", refusal.rawValue),
                .list("allowed", [example]),
            ]
        )
    }
}

/// An answer line and the certainty at its end, such as `2 !3`.
struct CertaintyMark: Equatable {
    let text: String
    let certainty: Int

    private static let digits: [Character: Int] = [
        "1": 1, "2": 2, "3": 3, "１": 1, "２": 2, "３": 3,
    ]

    /// - Parameter setting: `off` leaves the line as it is.
    init(_ typed: String, of interaction: any Interaction, when setting: QuizSettings.Certainty) {
        let isAsked = setting != .off && type(of: interaction).takesCertainty
        let marked = isAsked ? Self.marked(typed, type(of: interaction).keyword) : nil
        self.text = marked?.text ?? typed
        self.certainty = marked?.certainty ?? 1
    }

    /// The answer and the certainty of a line that has one.
    private static func marked(
        _ typed: String,
        _ keyword: String
    ) -> (text: String, certainty: Int)? {
        let folded = typed.trimmed.map { $0 == "！" ? "!" : $0 }
        guard folded.count >= 2, folded[folded.count - 2] == "!", let last = folded.last,
            let certainty = Self.digits[last]
        else { return nil }
        let rest = String(folded.dropLast(2))
        let needsBlank = ["text", "blank", "number"].contains(keyword)
        guard !needsBlank || rest.isEmpty || rest.hasSuffix(" ") || rest.hasSuffix("\u{3000}")
        else { return nil }
        return (rest.trimmed, certainty)
    }
}
