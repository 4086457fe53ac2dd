import LineProtocol
import QuizCore
import Wording

/// A text of several lines that is being typed as an answer (rules P7 and L4).
///
/// Its lines are in the attempt and are stored as they come; nothing is said between them.
struct EssayBlock: Equatable, Sendable {
    /// The question.
    let number: Int
    /// The tag of the request that it belongs to.
    let tag: String?
    /// Why it will not be handed in, the first reason; the lines that could be read are kept.
    private(set) var refusal: Reply?
    /// Whether nothing of it is kept: it is only read to its end (rule L5).
    let isIgnored: Bool

    init(number: Int, tag: String?, refusal: Reply? = nil) {
        self.number = number
        self.tag = tag
        self.refusal = refusal
        self.isIgnored = refusal != nil
    }

    /// Keeps a reason, unless there is one already.
    mutating func refuse(_ reply: Reply) {
        self.refusal = self.refusal ?? reply
    }
}

extension Session {
    /// Begins or goes on with a text, with the line that was typed if there is one.
    ///
    /// - Parameter anew: Whether lines that were kept do not count any more.
    mutating func write(
        _ number: Int,
        line: String?,
        anew: Bool = false,
        at now: Instant
    ) -> Reaction {
        self.withAttempt(at: now, question: number) { session, answering in
            guard let item = answering.attempt.item(number) else {
                return session.reply(
                    .attempt(.noSuchQuestion(number, count: answering.attempt.items.count)),
                    542
                )
            }
            if answering.attempt.isClosed(item) { return session.closed(item) }
            if anew, !item.draft.lines.isEmpty { session.keep(nil, of: item, at: now) }
            session.essay = EssayBlock(number: number, tag: session.tag)
            if let line { return session.takeLine(line, at: now) }
            return session.reply(Self.textWanted(number, limit: session.policy.answerLimit))
        }
    }

    /// Reads a text to its end that is refused already.
    mutating func ignoreText(_ number: Int, because refusal: Reply) -> Reaction {
        self.essay = EssayBlock(number: number, tag: self.tag, refusal: refusal)
        return self.reply(Self.textWanted(number, limit: self.policy.answerLimit))
    }

    private static func textWanted(_ number: Int, limit: Int) -> Reply {
        Reply(
            340,
            [.integer("n", number), .integer("limit", limit)],
            text: .marking(.linesWanted)
        )
    }

    /// What an event means while a text is typed; nil if it means what it always does.
    mutating func continueEssay(_ input: SessionInput, at now: Instant) -> Reaction? {
        guard let essay = self.essay else { return nil }
        switch input {
        case .areYouThere, .endless: return nil
        case .endOfInput:
            self.essay = nil
            self.tag = essay.tag
            return self.closing(self.notHandedIn(404, essay))
        case .interrupt:
            guard self.settings.voice == .plain else { return Reaction() }
            self.essay = nil
            return self.reply(self.notHandedIn(206, essay))
        case .line(let line): return self.takeLine(line, at: now)
        case .unreadable:
            let charset = self.settings.charset.name
            self.essay?.refuse(Reply(506, text: .connection(.unreadable(charset: charset))))
        case .tooLong(let limit, _): self.essay?.refuse(Replies.tooLong(limit: limit))
        case .body, .bodyTooLong: return self.farewell(.fault)
        }
        return Reaction()
    }

    private mutating func takeLine(_ line: String, at now: Instant) -> Reaction {
        guard let essay = self.essay else { return Reaction() }
        if line == "." { return self.handIn(essay, at: now) }
        guard !essay.isIgnored else { return Reaction() }
        guard case .success(let answering) = self.answering(),
            let item = answering.attempt.item(essay.number),
            self.takesLines(answering, of: item, at: now)
        else {
            // To a person the reason is told at once; a script's text is read to its end.
            return self.settings.voice == .plain ? self.handIn(essay, at: now) : Reaction()
        }
        let isDots = line.utf8.count > 1 && line.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
        let text = isDots ? String(line.dropFirst()) : line
        guard item.draft.size + text.utf8.count < self.policy.answerLimit else {
            let limit = self.policy.answerLimit
            self.essay?.refuse(Replies.tooLong(limit: limit))
            return Reaction()
        }
        self.keep(text, of: item, at: now)
        let lines = self.unstoredLines
        return self.ask(
            .keepLines(lines),
            for: { $0 == .noted ? true : nil },
            then: { session, _, _ in
                session.unstoredLines.removeAll { lines.contains($0) }
                return Reaction()
            }
        )
    }

    /// Whether a line still counts: not after the deadline.
    private func takesLines(
        _ answering: Answering,
        of item: Attempt.Item,
        at now: Instant
    ) -> Bool {
        let attempt = answering.attempt
        guard !attempt.isClosed(item) else { return false }
        return attempt.expiry(at: now) == nil
            || (item.number == answering.current && attempt.isWithinGrace(at: now))
    }

    /// Puts a line into the attempt, to be stored; nil begins the text anew.
    private mutating func keep(_ text: String?, of item: Attempt.Item, at now: Instant) {
        guard case .answering(var answering) = self.phase else { return }
        let line = answering.attempt.line(text, of: item, at: now)
        answering.attempt.add(line)
        self.phase = .answering(answering)
        self.unstoredLines.removeAll {
            $0.attempt != line.attempt || $0.number != line.number || $0.tryNumber != line.tryNumber
        }
        self.unstoredLines.append(line)
    }

    private mutating func handIn(_ essay: EssayBlock, at now: Instant) -> Reaction {
        self.essay = nil
        self.tag = essay.tag
        if let refusal = essay.refusal {
            guard !essay.isIgnored else { return self.counted(self.reply(refusal)) }
            return self.counted(self.reply(self.notHandedIn(refusal, essay)))
        }
        return self.counted(
            self.withAttempt(at: now, question: essay.number) { session, answering in
                guard let item = answering.attempt.item(essay.number) else {
                    return session.farewell(.fault)
                }
                return session.mark(item.draft.text, item, turn: nil, in: answering, at: now)
            }
        )
    }

    /// After the text was handed in before: what is typed next begins another one.
    mutating func dropDraft(of item: Attempt.Item, at now: Instant) {
        if !item.draft.lines.isEmpty { self.keep(nil, of: item, at: now) }
    }

    /// Why a text was not taken; its lines are kept.
    func textRefusal(_ refusal: Reading.Refusal, _ text: String, _ item: Attempt.Item) -> Reply {
        let length = EssayEntry.length(of: text)
        let limits = (item.question.interaction as? EssayEntry)?.length
        let phrase: MarkingPhrase
        var fields = [Reply.Field.integer("n", item.number), .word("reason", refusal.rawValue)]
        switch refusal {
        case .short:
            phrase = .tooShort(length: length, least: limits?.lowerBound ?? 1)
            fields += [.integer("count", length), .integer("limit", limits?.lowerBound ?? 1)]
        case .long:
            phrase = .tooLong(length: length, most: limits?.upperBound ?? 0)
            fields += [.integer("count", length), .integer("limit", limits?.upperBound ?? 0)]
        case .form, .spelling, .percent: phrase = .nothingWritten
        }
        let kept = self.keptLines(item.number)
        let note: [Reply.Block] = kept > 0 ? [.paragraph(.marking(.kept(lines: kept)))] : []
        return Reply(
            Reply.Part(
                541,
                fields + [.integer("lines", kept)],
                text: .marking(phrase),
                plain: [.paragraph(.marking(phrase))] + note
            )
        )
    }

    private func notHandedIn(_ reply: Reply, _ essay: EssayBlock) -> Reply {
        let note = MarkingPhrase.kept(lines: self.keptLines(essay.number))
        let said = reply.result.text.map { [Reply.Block.paragraph($0)] } ?? []
        return Reply(
            Reply.Part(
                reply.result.code,
                reply.result.fields + [.integer("lines", self.keptLines(essay.number))],
                text: reply.result.text,
                plain: said + [.paragraph(.marking(note))]
            )
        )
    }

    private func notHandedIn(_ code: ReplyCode, _ essay: EssayBlock) -> Reply {
        let kept = self.keptLines(essay.number)
        return Reply(code, [.integer("lines", kept)], text: .marking(.kept(lines: kept)))
    }

    private func keptLines(_ number: Int) -> Int {
        guard case .answering(let answering) = self.phase else { return 0 }
        return answering.attempt.item(number)?.draft.lines.count ?? 0
    }
}
