import LineProtocol
import QuizCore
import Wording

/// How a line becomes a command or an answer (rules P1 to P7 of the protocol).
extension Session {
    mutating func read(_ line: String, at now: Instant) -> Reaction {
        switch self.settings.voice {
        case .plain: self.readTyped(line, at: now)
        case .code, .json: self.readRequest(line, at: now)
        }
    }

    /// A line of the voices for scripts: tag, full verb, arguments.
    private mutating func readRequest(_ line: String, at now: Instant) -> Reaction {
        let request = RequestLine(line, allowsTag: true)
        self.tag = request.tag
        let word = TextFolding.word(request.verb)
        if word.isEmpty {
            return request.tag == nil
                ? Reaction() : self.reply(.connection(.unknownCommand("", nearest: nil)), 500)
        }
        if word == "join" { return self.perform("live", tail: request.tail, at: now) }
        guard Commands.vocabulary.isVerb(word) else {
            return self.refuseWord(word, typed: request.verb)
        }
        return self.perform(word, tail: request.tail, at: now)
    }

    /// A line of the plain voice.
    private mutating func readTyped(_ line: String, at now: Instant) -> Reaction {
        let text = line.trimmed
        if let dialogue = self.dialogue { return self.carryOn(dialogue, with: text, at: now) }
        if let reaction = self.readWhileRewinding(text, at: now) { return reaction }
        if text.isEmpty { return self.repeatQuestion(at: now) }
        if text.hasPrefix("=") || text.hasPrefix("＝") {
            return self.answer(String(text.dropFirst()).trimmed, at: now)
        }
        if text.hasPrefix("/") || text.hasPrefix("／") {
            let command = String(text.dropFirst()).trimmed
            return command.isEmpty ? self.repeatQuestion(at: now) : self.runTyped(command, at: now)
        }
        guard case .answering(let answering) = self.phase, let item = answering.item else {
            return self.runTyped(text, at: now)
        }
        if item.question.awaitsMentor, text == "." {
            return self.write(item.number, line: text, at: now)
        }
        return self.readBesideQuestion(text, line: line, item: item, at: now)
    }

    /// A line that is a command or the answer to the question on screen.
    private mutating func readBesideQuestion(
        _ text: String,
        line: String,
        item: Attempt.Item,
        at now: Instant
    ) -> Reaction {
        let request = RequestLine(text, allowsTag: false)
        let word = TextFolding.word(request.verb)
        guard case .verb(let verb, let before, isReserved: true) = Commands.vocabulary.match(word)
        else {
            // The blanks before the first line of a text are the writer's.
            return self.answer(item.question.awaitsMentor ? line : text, at: now)
        }
        let tail = [before, request.tail].filter { !$0.isEmpty }.joined(separator: " ")
        guard item.question.interaction.isTypedFreely else {
            return self.perform(verb, tail: tail, at: now)
        }
        guard FreeTextCommands.fits(verb, tail: tail, writesText: item.question.awaitsMentor) else {
            return self.reply(.attempt(.answerOrCommand(text)), 546)
        }
        return self.perform(verb, tail: tail, at: now)
    }

    /// A command of the plain voice, short words allowed.
    private mutating func runTyped(_ text: String, at now: Instant) -> Reaction {
        let request = RequestLine(text, allowsTag: false)
        let word = TextFolding.word(request.verb)
        switch Commands.vocabulary.match(word) {
        case .verb(let verb, let before, _):
            let tail = [before, request.tail].filter { !$0.isEmpty }.joined(separator: " ")
            return self.perform(verb, tail: tail, at: now)
        case .several(let verbs):
            return self.reply(
                .connection(.severalCommands(word, verbs)),
                509,
                [.list("several", verbs)]
            )
        case .unknown(let nearest):
            return self.reply(.connection(.unknownCommand(request.verb, nearest: nearest)), 500)
        }
    }

    private mutating func refuseWord(_ word: String, typed: String) -> Reaction {
        switch Commands.vocabulary.match(word) {
        case .verb(let verb, _, _):
            return self.reply(.connection(.shortFormRefused(typed, verb: verb)), 509)
        case .several(let verbs):
            return self.reply(
                .connection(.severalCommands(word, verbs)),
                509,
                [.list("several", verbs)]
            )
        case .unknown(let nearest):
            return self.reply(.connection(.unknownCommand(typed, nearest: nearest)), 500)
        }
    }

    mutating func perform(_ verb: String, tail: String, at now: Instant) -> Reaction {
        guard let command = Commands.named(verb) else {
            return self.reply(.connection(.notServed(verb)), 504)
        }
        self.leaveRewinding(for: verb)
        return command.run(CommandCall(tail: tail), in: &self, at: now)
    }

    private mutating func carryOn(
        _ dialogue: Dialogue,
        with text: String,
        at now: Instant
    ) -> Reaction {
        let effects = self.stopDialogue() ?? []
        if dialogue.prompt.isSecret && text.isEmpty {
            return Reaction(reply: Reply(206, text: .connection(.inputCancelled)), effects: effects)
        }
        var reaction = dialogue.answer(&self, text, now)
        reaction.effects = effects + reaction.effects
        return reaction
    }

    /// Rule P1: an empty line shows the question again and is never an answer.
    private mutating func repeatQuestion(at now: Instant) -> Reaction {
        guard case .answering(let answering) = self.phase else { return Reaction() }
        return self.show(answering.current, at: now)
    }
}

/// Rule P6: the few commands that are heard while a question takes free text.
enum FreeTextCommands {
    /// - Parameter writesText: Whether `answer` alone begins a text anew.
    static func fits(_ verb: String, tail: String, writesText: Bool = false) -> Bool {
        let tail = TextFolding.word(tail)
        let isNumber = Int(tail) != nil
        switch verb {
        case "help":
            return tail.isEmpty || HelpTopic(rawValue: tail) != nil
                || Commands.vocabulary.isVerb(tail)
        case "question": return isNumber || tail == "next" || tail == "back" || tail.isEmpty
        case "skip", "hint", "why": return tail.isEmpty || isNumber
        case "rewind": return tail.isEmpty || isNumber || tail == "leave"
        case "flag": return true
        case "review": return tail.isEmpty || ReviewCommand.filters.contains(tail)
        case "finish": return tail.isEmpty || tail == "yes"
        case "status", "quit": return tail.isEmpty
        case "answer": return writesText || !tail.isEmpty
        default: return false
        }
    }
}

extension Interaction {
    /// Whether any words may be an answer, so that commands need care.
    var isTypedFreely: Bool {
        ["text", "blank", "essay"].contains(Self.keyword)
    }
}

extension String {
    /// Without blanks at both ends; the wide blank of Chinese text is one.
    var trimmed: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
        guard let first = self.firstIndex(where: { !isBlank($0) }),
            let last = self.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(self[first...last])
    }
}
