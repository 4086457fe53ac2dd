import LineProtocol
import QuizCore
import Wording

/// How a question is shown. Nothing in here knows a key.
extension Session {
    /// The language in which a quiz is shown.
    var contentLanguage: LanguageTag { LanguageTag(rawValue: self.settings.language.rawValue) }

    func text(_ localized: LocalizedText) -> Phrase {
        .verbatim(localized.text(in: self.contentLanguage))
    }

    /// Reply 244.
    func questionPart(_ item: Attempt.Item, of attempt: Attempt, at now: Instant) -> Reply.Part {
        let view = item.view
        let passages = [item.question.passage, view.passage, view.turn?.role, view.turn?.say]
        let letters = Self.labels(of: view)
        return Reply.Part(
            244,
            self.questionFields(item, of: attempt, view: view, at: now),
            text: self.text(item.question.stem),
            rows: passages.compactMap { $0 }.map { Reply.Row(text: self.text($0)) }
                + Self.valueRows(of: view.turn)
                + view.stems.enumerated().map {
                    Reply.Row([.integer("stem", $0 + 1)], text: self.text($1))
                }
                + zip(letters, view.choices).map {
                    Reply.Row([.word("choice", $0)], text: self.text($1))
                }
                + self.draftRows(of: item),
            plain: self.questionBlocks(item, of: attempt, view: view, letters: letters)
                + self.clockBlocks(item, of: attempt, at: now)
        )
    }

    func questionFields(
        _ item: Attempt.Item,
        of attempt: Attempt,
        view: QuestionView,
        at now: Instant
    ) -> [Reply.Field] {
        let left = attempt.deadline(at: now).map { Int(max(0, ($0 - now).wholeSeconds)) }
        let unit = view.unit.map { $0.text(in: self.contentLanguage) }
        let takesCertainty = type(of: item.question.interaction).takesCertainty
        let hasTries = attempt.triesAllowed(item) > 1 && attempt.settings.feedback == .each
        return [Reply.Field](
            .attempt(attempt.id),
            .word("quiz", attempt.quiz.id.text),
            .word("kind", attempt.kindWord),
            .integer("n", item.number),
            .integer(attempt.most == nil ? "of" : "most", attempt.most ?? attempt.items.count),
            view.turn.map { .integer("turn", $0.number) },
            .word("type", item.question.interaction.form.rawValue),
            ItemState(item, of: attempt, at: now).shownWithQuestion.map {
                .word("state", $0.rawValue)
            },
            hasTries ? .integer("left", attempt.triesLeft(item)) : nil,
            attempt.settings.certainty == .off || !takesCertainty ? nil : .flag("sure"),
            left.map { .integer("seconds", $0) },
            attempt.secondsLeft(for: item, at: now).map { .integer("question_seconds", $0) },
            item.isOver ? .flag("over") : nil,
            unit.map { .word("unit", $0) }
        )
    }

    private func questionBlocks(
        _ item: Attempt.Item,
        of attempt: Attempt,
        view: QuestionView,
        letters: [String]
    ) -> [Reply.Block] {
        let heading = AttemptPhrase.questionHeading(
            number: item.number,
            count: attempt.most ?? attempt.items.count,
            isMost: attempt.most != nil,
            stem: item.question.stem.text(in: self.contentLanguage),
            form: item.question.interaction.form,
            example: item.question.interaction.example(item.arrangement),
            beyondSource: item.question.isBeyondSource
        )
        var blocks: [Reply.Block] = []
        if let passage = item.question.passage { blocks.append(.paragraph(self.text(passage))) }
        blocks.append(.heading(.attempt(heading)))
        if let turn = view.turn { blocks += self.sceneBlocks(turn, withRole: true) }
        if let passage = view.passage { blocks.append(.paragraph(self.text(passage), indent: 2)) }
        if !view.stems.isEmpty {
            blocks.append(
                .choices(view.stems.enumerated().map { Reply.Choice("\($0 + 1)", self.text($1)) })
            )
        }
        if !view.choices.isEmpty {
            blocks.append(
                .choices(zip(letters, view.choices).map { Reply.Choice($0, self.text($1)) })
            )
        }
        if let unit = view.unit {
            blocks.append(.paragraph(.attempt(.unit(unit.text(in: self.contentLanguage)))))
        }
        if attempt.settings.certainty != .off, type(of: item.question.interaction).takesCertainty {
            let counts = attempt.settings.certainty == .count
            blocks.append(.paragraph(.attempt(.certaintyWanted(counts: counts))))
        }
        return blocks + self.draftBlocks(of: item)
    }

    /// What the choices are typed as, in the order shown.
    static func labels(of view: QuestionView) -> [String] {
        view.choices.indices.map { view.isNumbered ? "\($0 + 1)" : Self.letter($0) }
    }

    /// A for the first choice shown, B for the second.
    static func letter(_ index: Int) -> String {
        UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: index)).description
    }
}

extension Interaction {
    /// The type as the sentences of the program name it.
    var form: AnswerForm {
        AnswerForm(rawValue: Self.keyword) ?? .text
    }
}

/// The state of one question, in the words of the protocol's field `state`.
enum ItemState: String {
    case right
    case part
    case wrong
    case recorded
    case pending
    case skipped
    case open

    init(_ item: Attempt.Item, of attempt: Attempt, at now: Instant) {
        guard item.isAnswered, let last = item.answers.last else {
            self = item.isSkipped ? .skipped : .open
            return
        }
        guard !item.isPending else {
            self = .pending
            return
        }
        let tellsVerdict = item.question.isMarked && attempt.visibility(at: now) >= .marks
        self = tellsVerdict ? Self(item.credit ?? last.credit) : .recorded
    }

    /// The verdict on one answer.
    init(_ credit: Grains) {
        self = credit == Grains(points: 1) ? .right : credit == .zero ? .wrong : .part
    }

    /// What is worth saying when the question is shown again.
    var shownWithQuestion: Self? { self == .open ? nil : self }
}

extension Attempt {
    /// What may be seen of the answers now.
    func visibility(at now: Instant) -> QuizSettings.Visibility {
        self.end == nil
            ? self.settings.review.afterTry : self.settings.visibilityAfterAttempt(at: now)
    }

    /// Whether key and explanation may be shown: never while the question can still be tried.
    ///
    /// Who answered right knows the key, so the explanation comes with feedback then.
    func showsKey(of item: Item, at now: Instant) -> Bool {
        guard item.question.isMarked, self.isClosed(item) else { return false }
        let visibility = self.visibility(at: now)
        let isRight = item.answers.last?.credit == Grains(points: 1)
        return isRight ? visibility >= .feedback : visibility == .answers
    }
}

extension QuizSettings {
    /// What may be seen of an attempt that has ended; more or less once the quiz has closed.
    func visibilityAfterAttempt(at now: Instant) -> Visibility {
        let hasClosed = self.closes.map { now > $0 } ?? false
        return hasClosed ? self.review.afterClose : self.review.afterAttempt
    }
}
