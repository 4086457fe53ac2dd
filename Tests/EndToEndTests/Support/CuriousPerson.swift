import QuizCore
import TestSupport

/// Somebody who does whatever comes to mind, in all voices, and knows what may be told by then.
struct CuriousPerson {
    /// Something that was told too early, or was not told although it was due.
    struct Finding: CustomStringConvertible, Sendable {
        enum Kind: Sendable { case leaked, missing }

        let kind: Kind
        let word: String
        let lines: [String]
        let step: Int

        var description: String { "\(self.kind) \(self.word) at step \(self.step): \(self.lines)" }
    }

    /// What came of it.
    struct Outcome: Sendable {
        var findings: [Finding] = []
        /// How often secret words were told in time, by the beginning of the word.
        var told: [String: Int] = [:]
        var replies = 0
    }

    private let name: String
    private let proxy: RecordingProxy
    private let quizzes: [CanaryQuiz]
    private let questions: [String: CanaryQuestion]
    private let secrets: Set<String>
    private var client: LineClient
    private var pin = ""
    private var chance: SeededOrder

    private var isSignedIn = false
    private var attempts: [Int: CanaryAttempt] = [:]
    /// The quiz of each attempt that is not practice.
    private var origins: [Int: String] = [:]
    private var current: Int?
    private var lastEnded: Int?
    /// Words that the person typed, which are echoed.
    private var typed: Set<String> = []
    private var knownStems: Set<String> = []
    private var step = 0
    private(set) var outcome = Outcome()

    init(name: String, quizzes: [CanaryQuiz], port: Int, seed: UInt64) throws {
        self.name = name
        self.quizzes = quizzes
        let questions = quizzes.flatMap(\.questions)
        self.questions = Dictionary(uniqueKeysWithValues: questions.map { ($0.id, $0) })
        self.secrets = questions.reduce(into: Set()) { $0.formUnion($1.secrets) }
        self.proxy = try RecordingProxy(to: port)
        self.client = try LineClient(port: self.proxy.port)
        self.chance = SeededOrder(seed: seed, purpose: name)
    }

    /// Looks around, enrols, and does so many things.
    mutating func explore(steps: Int) throws {
        defer {
            self.client.close()
            self.proxy.stop()
        }
        try self.greet()
        for _ in 0..<3 { try self.take(self.command()) }
        self.pin = try self.client.enrol(self.name)
        self.isSignedIn = true
        while self.step < steps {
            self.step += 1
            if self.chance.below(30) == 0 { try self.comeAgain() }
            try self.take(self.command())
        }
    }

    private mutating func greet() throws {
        _ = try self.client.readReply()
        _ = try self.client.ask("voice code")
    }

    /// Leaves without a word and signs in again, or does so on the same line.
    private mutating func comeAgain() throws {
        if self.chance.below(2) == 0 {
            self.client.close()
            self.client = try LineClient(port: self.proxy.port)
            try self.greet()
        }
        try self.signIn()
    }

    private mutating func signIn() throws {
        _ = try self.client.ask("logout")
        try self.client.signIn(self.name, pin: self.pin)
        self.isSignedIn = true
        self.current = nil
    }

    // MARK: - What is done

    private mutating func one<Element>(of all: [Element]) -> Element {
        all[self.chance.below(all.count)]
    }

    private mutating func command() -> CuriousCommand {
        guard self.isSignedIn || self.step == 0 || self.chance.below(3) == 0 else {
            return .show("login \(self.name) pin=\(self.pin)")
        }
        let number = self.number()
        switch self.chance.below(100) {
        case ..<38: return self.answer(to: number)
        case ..<48: return .hint(number)
        case ..<60: return .why(number)
        case ..<65: return .finish
        case ..<73: return .start(self.one(of: self.quizzes), again: self.chance.below(3) == 0)
        case ..<77: return .practise(self.one(of: CuriousCommand.practices))
        case ..<85: return .show(self.one(of: CuriousCommand.shows))
        default: return .other(self.one(of: CuriousCommand.others))
        }
    }

    /// A number of a question that is known, or any.
    private mutating func number() -> Int {
        let known = (self.current ?? self.lastEnded).flatMap { self.attempts[$0] }?.items ?? [:]
        return known.isEmpty ? 1 + self.chance.below(9) : self.one(of: known.keys.sorted())
    }

    private mutating func answer(to number: Int) -> CuriousCommand {
        guard let item = self.current.flatMap({ self.attempts[$0] })?.items[number] else {
            return .start(self.one(of: self.quizzes), again: false)
        }
        return .answer(number, item.question, self.one(of: item.question.answers))
    }

    /// A text of several lines would take the lines behind it in the plain voice.
    private mutating func voice(for command: CuriousCommand) -> String {
        if case .answer(_, let question, _) = command, question.form == .essay {
            return self.one(of: ["code", "json"])
        }
        return self.one(of: ["plain", "plain", "code", "json"])
    }

    private mutating func take(_ command: CuriousCommand) throws {
        let voice = self.voice(for: command)
        let lines = command.lines(in: voice)
        let place = self.proxy.count
        try self.client.send(line: "voice \(voice)")
        for line in lines { try self.client.send(line: line) }
        try self.client.send(line: voice == "plain" ? "/voice code" : "voice code")
        try self.client.send(line: "whoami")
        let mark = "mark\(self.outcome.replies)"
        try self.client.send(line: "ping \(mark)")
        try self.client.read(until: "202 :\(mark)")
        _ = try self.client.readLine()
        self.outcome.replies += 1
        let octets = self.proxy.octets(from: place)
        let text = String(decoding: octets, as: UTF8.self)

        let wanted = self.learn(command, from: text)
        self.judge(octets, text, command, lines: [voice] + lines, wanted: wanted)
    }
}

// MARK: - What is known

extension CuriousPerson {
    /// Brings what is known up to date; gives the words that had to be told.
    private mutating func learn(_ command: CuriousCommand, from text: String) -> Set<String> {
        let before = self.current
        let answer = text.matches(of: #/(?m)^212[ -].*$/#).last.map { String($0.0) } ?? ""
        self.isSignedIn = answer.contains(" user=")
        self.current = answer.firstMatch(of: #/ attempt=(\d+)/#).flatMap { Int($0.1) }
        let isNew = before.map { self.act(command, in: $0) } ?? false
        if let before, self.current != before, command.mayEnd { self.end(before) }
        if let current = self.current, self.attempts[current] == nil {
            self.begin(current, by: command)
        }
        if command.shows { self.see(text) }
        let hint = self.hint(command)
        return self.key(command, isNew: isNew, of: before).union(hint)
    }

    private mutating func act(_ command: CuriousCommand, in attempt: Int) -> Bool {
        guard case .answer(let number, _, let answer) = command else { return false }
        self.typed.insert(answer.typed)
        return self.attempts[attempt]?.answer(number, answer) ?? false
    }

    private mutating func hint(_ command: CuriousCommand) -> Set<String> {
        guard case .hint(let number) = command, let current = self.current,
            let question = self.attempts[current]?.items[number]?.question
        else { return [] }
        let isTimed = self.isTimed(question)
        return self.attempts[current]?.takeHint(number, isTimed: isTimed).map { [$0] } ?? []
    }

    /// What the command itself has to tell, so that what is held back is not held back for ever.
    private func key(
        _ command: CuriousCommand,
        isNew: Bool,
        of before: Int?
    ) -> Set<String> {
        let asked: (attempt: Int?, number: Int)
        switch command {
        case .why(let number) where self.isSignedIn:
            asked = (self.current ?? self.lastEnded, number)
        case .answer(let number, _, _) where isNew: asked = (before, number)
        case .why, .answer, .hint, .start, .practise, .show, .finish, .other: return []
        }
        guard let attempt = asked.attempt.flatMap({ self.attempts[$0] }),
            let item = attempt.items[asked.number], attempt.showsKey(item)
        else { return [] }
        // A text waits for a mentor, and what ends with an answer is told by the rules before.
        let waits = item.question.form == .essay
        return isNew && (attempt.isOver || waits) ? [] : item.question.why
    }

    private mutating func begin(_ attempt: Int, by command: CuriousCommand) {
        switch command {
        case .start(let quiz, _):
            for (other, origin) in self.origins
            where origin == quiz.id && self.attempts[other]?.isOver == false {
                self.end(other)
            }
            self.origins[attempt] = quiz.id
            self.attempts[attempt] = CanaryAttempt(quiz.rules, questions: quiz.questions)
        case .answer, .hint, .why, .practise, .show, .finish, .other:
            self.attempts[attempt] = CanaryAttempt(CanaryRules(isShuffled: true))
        }
    }

    private mutating func end(_ attempt: Int) {
        self.attempts[attempt]?.end()
        self.lastEnded = attempt
    }

    /// Takes in which questions are on screen, in any voice.
    private mutating func see(_ text: String) {
        let patterns = [
            #/244[- ][^\n]*? n=(\d+)[^\n]*Qzask0(\w{4})Z/#,
            #/"code":244[^\n]*?"n":(\d+)[^\n]*?Qzask0(\w{4})Z/#,
            #/Question (\d+) of [^:]*:\s+What\s+is\s+Qzask0(\w{4})Z/#,
            #/第 (\d+) 题，[^：]*：\s*题目\s+Qzask0(\w{4})Z/#,
        ]
        for shown in patterns.flatMap({ text.matches(of: $0) }) {
            guard let number = Int(shown.1), let question = self.questions[String(shown.2)],
                let current = self.current
            else { continue }
            self.attempts[current]?.show(question, number: number)
        }
        for word in Canary.words(in: Array(text.utf8)) { self.knownStems.insert(word) }
    }

    /// Whether it has a time of its own that has not begun: by being shown, or by an answer.
    private func isUnopened(_ question: CanaryQuestion) -> Bool {
        let isOpened = self.attempts.values.contains { attempt in
            attempt.items.values.contains { $0.question.id == question.id && $0.isOpened }
        }
        let isKnown = self.knownStems.contains(Canary.stem(of: question.id))
        return self.isTimed(question) && !isOpened && !isKnown
    }

    private func isTimed(_ question: CanaryQuestion) -> Bool {
        self.quizzes.contains { $0.rules.isTimed && question.id.hasPrefix($0.prefix) }
    }
}

// MARK: - What is judged

extension CuriousPerson {
    private mutating func judge(
        _ octets: [UInt8],
        _ text: String,
        _ command: CuriousCommand,
        lines: [String],
        wanted: Set<String>
    ) {
        let due = self.due
        let words = Canary.words(in: octets)
        for word in words where self.isSecret(word, shown: command.shows) {
            if due.contains(word) {
                self.outcome.told[String(word.prefix(5)), default: 0] += 1
            } else {
                self.note(.leaked, word, lines)
            }
        }
        for word in wanted.subtracting(words) { self.note(.missing, word, lines) }
        if Self.namesKey(text), !self.mayNameKey(command) { self.note(.leaked, "a key", lines) }
    }

    private mutating func note(_ kind: Finding.Kind, _ word: String, _ lines: [String]) {
        self.outcome.findings.append(
            Finding(kind: kind, word: word, lines: lines, step: self.step)
        )
    }

    /// All that may be told on this line now.
    private var due: Set<String> {
        guard self.isSignedIn else { return [] }
        let withheld = self.current.flatMap { self.attempts[$0] }?.withheld ?? []
        return self.attempts.values.reduce(into: self.typed) { $0.formUnion($1.due) }
            .subtracting(withheld.subtracting(self.typed))
    }

    /// Whether a word is one to be held back: also what a question asks whose time has not begun.
    private func isSecret(_ word: String, shown: Bool) -> Bool {
        guard word.hasPrefix("Qzask") else { return self.secrets.contains(word) }
        let question = self.questions[String(word.dropFirst(6).prefix(4))]
        let isOver = self.origins.contains { attempt, quiz in
            quiz == "curious-timed" && self.attempts[attempt]?.isOver == true
        }
        return !shown && !isOver && question.map(self.isUnopened) == true
    }

    /// Whether a reply says what the right answer is, be it only a letter.
    private static func namesKey(_ text: String) -> Bool {
        [" key=", "\"key\":", "Answer: ", "答案："].contains { text.contains($0) }
    }

    /// Whether the question that a command is about may be told the key of.
    private func mayNameKey(_ command: CuriousCommand) -> Bool {
        let number: Int
        switch command {
        case .why(let asked), .answer(let asked, _, _): number = asked
        // Without a number it is the question answered last.
        case .other("why"): return self.attempts.values.contains { !$0.due.isEmpty }
        case .other(let line): return line.hasPrefix("help")
        case .hint, .start, .practise, .show, .finish: return false
        }
        let attempts = [self.current, self.lastEnded].compactMap { $0 }
            .compactMap { self.attempts[$0] }
        return attempts.contains { attempt in
            attempt.items[number].map(attempt.mayShowKey) ?? false
        }
    }
}
