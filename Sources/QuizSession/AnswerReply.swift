import LineProtocol
import QuizCore
import Wording

/// An answer that is told: a new one, or one that was given before.
struct AnswerTelling {
    let record: AnswerRecord
    let item: Attempt.Item
    let receipt: LogPosition?
    let isRepeat: Bool
    var isChange = false

    /// The name of the node where a scene ended.
    var ending: String? {
        (self.item.question.interaction as? ScenePlay)?.debrief(of: self.record.response)?.ending
            .name
    }
}

/// How answers are told.
extension Session {
    /// Replies 240 to 243.
    func answerPart(
        _ telling: AnswerTelling,
        in attempt: Attempt,
        at now: Instant
    ) -> Reply.Part {
        if telling.item.isPlayed { return self.scenePart(telling, in: attempt, at: now) }
        let visibility = attempt.visibility(at: now)
        let isMarked = telling.item.question.isMarked
        let verdict: ItemState =
            telling.record.awaits != nil
            ? .pending
            : isMarked && visibility >= .marks ? ItemState(telling.record.credit) : .recorded
        let details = self.details(telling, in: attempt, at: now)
        return Reply.Part(
            Self.code(of: verdict),
            self.answerFields(
                telling,
                in: attempt,
                verdict: verdict,
                visibility: visibility,
                at: now
            ),
            text: .attempt(.verdict(verdict.spoken)),
            rows: details.map { Reply.Row(text: $0) },
            plain: self.answerBlocks(
                telling,
                in: attempt,
                verdict: verdict,
                details: details,
                at: now
            )
        )
    }

    static func code(of verdict: ItemState) -> ReplyCode {
        switch verdict {
        case .right: 240
        case .wrong: 241
        case .part: 242
        case .recorded, .pending, .skipped, .open: 243
        }
    }

    func answerFields(
        _ telling: AnswerTelling,
        in attempt: Attempt,
        verdict: ItemState,
        visibility: QuizSettings.Visibility,
        at now: Instant
    ) -> [Reply.Field] {
        let item = telling.item
        let showsScore = visibility >= .score && item.question.isMarked
        let showsPoints = showsScore && verdict != .pending
        let hasTries = attempt.triesAllowed(item) > 1 && attempt.settings.feedback == .each
        return [Reply.Field](
            .integer("n", item.number),
            item.isPlayed ? .integer("turn", telling.record.tryNumber) : nil,
            .word("result", verdict.rawValue),
            hasTries ? .integer("left", attempt.isClosed(item) ? 0 : attempt.triesLeft(item)) : nil,
            showsPoints ? .points("points", telling.record.score) : nil,
            showsPoints ? .integer("possible", item.question.points) : nil,
            showsScore ? .points("total", attempt.earned) : nil,
            .integer("of", Int(attempt.possible.count / Grains.perPoint)),
            .integer("next", attempt.nextOpen(after: item.number) ?? 0),
            attempt.secondsLeft(for: item, at: now).map { .integer("question_seconds", $0) },
            telling.isRepeat ? .flag("already") : nil,
            telling.isChange ? .flag("changed") : nil,
            telling.ending.map { .word("ending", $0) },
            telling.receipt.map { .word("receipt", "\($0.receipt)") }
        )
    }

    /// Feedback on what was chosen, then key and explanation where they may be shown.
    private func details(
        _ telling: AnswerTelling,
        in attempt: Attempt,
        at now: Instant
    ) -> [Phrase] {
        guard attempt.visibility(at: now) >= .feedback, telling.record.awaits == nil else {
            return []
        }
        let question = telling.item.question
        let feedback = question.interaction.feedback(for: telling.record.response).map(self.text)
        guard attempt.showsKey(of: telling.item, at: now) else { return feedback }
        let key = question.interaction.key(telling.item.arrangement)
        let explanation = question.explanation.map { [self.text($0)] } ?? []
        return feedback + [self.keyPhrase(key)] + explanation
    }

    /// The right answer: `C 政治家`.
    func keyPhrase(_ key: AnswerKey) -> Phrase {
        let texts = key.texts.map { $0.text(in: self.contentLanguage) }
        return .attempt(.key(key.typed.text(in: self.contentLanguage), texts: texts))
    }

    private func answerBlocks(
        _ telling: AnswerTelling,
        in attempt: Attempt,
        verdict: ItemState,
        details: [Phrase],
        at now: Instant
    ) -> [Reply.Block] {
        let spoken: AttemptPhrase =
            telling.isRepeat ? .alreadyAnswered(verdict.spoken) : .verdict(verdict.spoken)
        var blocks: [Reply.Block] = [.paragraph(.attempt(spoken))]
        blocks += details.map { .paragraph($0, indent: 0) }
        let item = telling.item
        if attempt.settings.feedback == .each, !attempt.isClosed(item) {
            blocks.append(.paragraph(.attempt(.tryAgain(left: attempt.triesLeft(item)))))
            blocks += self.clockBlocks(item, of: attempt, at: now)
        }
        if attempt.settings.feedback == .end, attempt.nextOpen(after: item.number) == nil {
            blocks.append(.paragraph(.attempt(.allAnswered)))
        }
        return blocks + [.emptyLine]
    }

    /// Reply 248.
    func resultPart(
        _ attempt: Attempt,
        end: AttemptEnd,
        receipt: LogPosition,
        at now: Instant
    ) -> Reply.Part {
        let cause = EndCause(rawValue: end.cause.rawValue) ?? .submitted
        guard attempt.visibility(at: now) >= .score else {
            return Reply.Part(
                248,
                self.endFields(attempt, end: end, score: [], receipt: receipt),
                text: .attempt(.finished),
                plain: [.paragraph(.attempt(.resultWithheld(cause)))]
            )
        }
        let percent = ScoreDisplay.percent(
            earned: end.earned,
            possible: end.possible,
            pass: attempt.settings.pass
        )
        let band =
            end.pending > .zero
            ? nil
            : attempt.settings.bands.filter {
                $0.isReached(earned: end.earned, possible: end.possible)
            }
            .max { $0.from < $1.from }
        let words = [
            attempt.certaintyTotal.map {
                .attempt(
                    .certaintyTotal(
                        ScoreDisplay.points($0.earned),
                        of: ScoreDisplay.points($0.possible)
                    )
                )
            },
            band.map { self.text($0.words) },
        ]
        .compactMap { $0 }
        let score = [Reply.Field](
            .points("points", end.earned),
            .points("possible", end.possible),
            Reply.Field("percent", .number(percent)),
            end.passed == true ? .flag("passed") : nil,
            end.pending > .zero ? .points("pending", end.pending) : nil
        )
        return Reply.Part(
            248,
            self.endFields(attempt, end: end, score: score, receipt: receipt),
            text: .attempt(.finished),
            rows: words.map { Reply.Row(text: $0) },
            plain: [.paragraph(.attempt(.result(attempt.facts(of: end))))]
                + words.map { .paragraph($0) }
                + [.paragraph(.attempt(.afterResult))]
        )
    }

    private func endFields(
        _ attempt: Attempt,
        end: AttemptEnd,
        score: [Reply.Field],
        receipt: LogPosition
    ) -> [Reply.Field] {
        [Reply.Field](
            .attempt(attempt.id),
            .word("kind", attempt.kindWord),
            .word("by", end.cause.rawValue)
        ) + score
            + [Reply.Field](
                attempt.skippedCount > 0 ? .integer("skipped", attempt.skippedCount) : nil,
                attempt.unansweredCount > 0 ? .integer("unanswered", attempt.unansweredCount) : nil,
                .integer("seconds", Int(max(0, (end.at - attempt.startedAt).wholeSeconds))),
                .word("receipt", "\(receipt.receipt)")
            )
    }
}

extension Attempt {
    /// The result as sentences tell it.
    func facts(of end: AttemptEnd) -> ResultFacts {
        ResultFacts(
            cause: EndCause(rawValue: end.cause.rawValue) ?? .submitted,
            points: ScoreDisplay.points(end.earned),
            possible: ScoreDisplay.points(end.possible),
            percent: ScoreDisplay.percent(
                earned: end.earned,
                possible: end.possible,
                pass: self.settings.pass
            ),
            passed: end.passed,
            most: self.most(end)
        )
    }

    /// What the attempt comes to if mentors give all that waits for them; nil if nothing does.
    fileprivate func most(_ end: AttemptEnd) -> ResultFacts.Most? {
        guard end.pending > .zero else { return nil }
        let most = end.earned + end.pending
        return ResultFacts.Most(
            points: ScoreDisplay.points(most),
            percent: ScoreDisplay.percent(
                earned: most,
                possible: end.possible,
                pass: self.settings.pass
            )
        )
    }
}

extension ItemState {
    /// The verdict as a sentence names it.
    var spoken: SpokenVerdict {
        switch self {
        case .right: .right
        case .wrong: .wrong
        case .part: .part
        case .pending: .pending
        case .recorded, .skipped, .open: .recorded
        }
    }
}

extension QuizSettings.Band {
    /// Compared in whole numbers, so that no rounding decides.
    func isReached(earned: Grains, possible: Grains) -> Bool {
        PassMark.isReached(earned: earned, possible: possible, pass: self.from)
    }
}
