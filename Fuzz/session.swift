import Foundation
import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Wording

/// A whole connection: octets, lines, session and store, as the server puts them together.
///
/// The first octet chooses voice and language, whether a quiz was begun and whether the store
/// fails; the second how the clock goes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSession(data: UnsafePointer<UInt8>, size: Int) -> CInt {
    var octets = Octets(data, count: size)
    var line = Line(octets.takeChoice(), clock: octets.takeChoice())
    line.take(octets.all)
    return 0
}

private struct Line {
    private static let clocks: [Duration] = [.zero, .seconds(29), .seconds(3600), .seconds(-7)]

    private var filter = TelnetFilter()
    private var framer = LineFramer(limit: 512, endless: 2048)
    private var conversation: Conversation
    private let clock: Duration
    private let isPrompting: Bool
    private let failure: ProgressResult.Failure?

    init(_ choice: UInt8, clock: UInt8) {
        var policy = SessionPolicy.open
        // Inputs that are refused again and again would end it before it is interesting.
        policy.errorRun = 1000
        policy.plainErrorRun = 1000
        policy.answerLimit = 300
        policy.language = choice.has(0) ? .english : .chinese
        self.conversation = Conversation(
            catalog: Samples.catalog,
            policy: policy,
            isSealed: !clock.has(3)
        )
        self.conversation.defaultJob = "sales-rep"
        self.clock = Self.clocks[Int(clock & 3)]
        self.isPrompting = !clock.has(2)
        self.failure = choice.has(6) ? .busy : nil
        self.begin(choice)
    }

    private mutating func begin(_ choice: UInt8) {
        self.check(self.conversation.connect(), wasStyled: false)
        let quizzes = ["six-roles", "strict code=x", "open"]
        var lines: [String] = []
        if choice >> 1 & 3 > 0 {
            lines = ["voice code", "enrol lina", "start \(quizzes[Int(choice >> 1 & 3) - 1])"]
        }
        lines.append("voice \(LineSettings.Voice.allCases[min(2, Int(choice >> 3 & 3))])")
        if choice.has(5) { lines.append("set page=5 width=20 style=ansi") }
        for line in lines { self.give(.line(line)) }
        if choice.has(7) { self.filter.set(.keys) }
    }

    mutating func take(_ octets: [UInt8]) {
        for packet in octets.split(separator: 0x0A, omittingEmptySubsequences: false) {
            self.filter.consume((Array(packet) + [0x0A]).span, into: &self.framer)
            self.followTelnet()
            while !self.conversation.isClosed, let line = self.framer.next() { self.take(line) }
            guard !self.conversation.isClosed else { return }
        }
    }

    private mutating func followTelnet() {
        if let charset = self.filter.takeCharset() {
            self.conversation.session.charsetAgreed(charset)
        }
        if self.filter.provesUTF8 { self.conversation.session.utf8Proved() }
        if let window = self.filter.windowSize {
            self.conversation.session.windowChanged(columns: window.columns, rows: window.rows)
        }
        self.conversation.session.telnetState = self.filter.state.rawValue
        self.conversation.session.hidesTyping = self.filter.isCertain
        self.filter.renewAnswers()
        _ = self.filter.takeOutput()
        _ = self.framer.takeEcho()
    }

    private mutating func take(_ line: FramedLine) {
        self.conversation.now = self.conversation.now + self.clock
        self.conversation.store.failure = self.failure
        switch line {
        case .line(let octets, _):
            _ = self.conversation.session.effort(of: octets)
            self.give(self.conversation.session.input(of: octets))
        case .tooLong(let limit):
            self.give(.tooLong(limit: limit, tag: self.framer.tagOfLongLine))
        case .endless(let limit): self.give(.endless(limit: limit))
        case .body(let octets, let isExact): self.give(.body(octets, isExact: isExact))
        case .bodyTooLong(let limit): self.give(.bodyTooLong(limit: limit))
        case .interrupt: self.give(.interrupt)
        case .areYouThere: self.give(.areYouThere)
        case .endOfInput: self.give(.endOfInput(unfinishedLine: self.framer.isPartway))
        }
        guard self.framer.isHolding, !self.framer.hasNext else { return }
        let session = self.conversation.session
        self.framer.resume(body: session.awaitedBody, limit: session.bodyLimit)
    }

    private mutating func give(_ input: SessionInput) {
        let wasStyled = self.conversation.session.settings.isStyled
        let voice = self.conversation.session.settings.voice
        let text = self.conversation.give(input, prompting: self.isPrompting)
        self.check(text, wasStyled: wasStyled)
        if voice == self.conversation.session.settings.voice { checkForm(of: text, in: voice) }
        _ = self.conversation.session.octets(of: text)
        demand(!self.conversation.session.isWaiting, "no request is left without its result")
        demand(self.conversation.reactions.count <= 8, "requests come to an end")
        for effect in self.conversation.reactions.flatMap(\.effects) { self.carryOut(effect) }
        let charset = self.conversation.session.settings.charset.decided
        self.framer.charset = charset
        self.filter.repairsTails = charset == nil || charset == .utf8
        self.framer.echoesKeys = self.filter.echoesKeys
    }

    private mutating func carryOut(_ effect: Reaction.Effect) {
        switch effect {
        case .hideTyping: self.filter.hideTyping()
        case .showTyping: self.filter.showTyping()
        case .telnet(.on): self.filter.set(.on)
        case .telnet(.off): self.filter.set(.off)
        case .telnet(.keys): self.filter.set(.keys)
        case .claim, .release, .close: break
        }
    }

    /// Nothing leaves but text, CR LF, and bold where it was asked for.
    private func check(_ text: String, wasStyled: Bool) {
        let isStyled = wasStyled || self.conversation.session.settings.isStyled
        var before: Unicode.Scalar = "\n"
        for scalar in text.unicodeScalars {
            demand(
                (scalar == "\n") == (before == "\r"),
                "lines end with CR LF: \(text.debugDescription)"
            )
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            let isAllowed = scalar == "\r" || scalar == "\n" || (scalar == "\u{1B}" && isStyled)
            demand(!isControl || isAllowed, "no control character leaves: \(text.debugDescription)")
            before = scalar
        }
        demand(before != "\r", "lines end with CR LF: \(text.debugDescription)")
    }
}

private func checkForm(of text: String, in voice: LineSettings.Voice) {
    guard voice != .plain else { return }
    for line in text.split(separator: "\r\n") {
        switch voice {
        case .plain: break
        case .code:
            let code = line.first == "@" ? line.drop { $0 != " " }.dropFirst() : line
            demand(Int(code.prefix(3)) != nil, "a line begins with its code: \(line)")
        case .json:
            let value = try? JSONSerialization.jsonObject(with: Data(line.utf8))
            demand(value is [String: Any], "a line is JSON: \(line)")
        }
    }
}

/// One question of each type, under three sorts of settings.
private enum Samples {
    static let catalog: Catalog = {
        guard let read = try? Fixtures.catalog(), let quiz = read.quizzes.first else {
            preconditionFailure("Tests/Fixtures/quizzes can be read from here")
        }
        var strict = QuizSettings()
        strict.timeLimit = .seconds(120)
        strict.late = .grace(.seconds(60))
        strict.feedback = .end
        strict.certainty = .count
        strict.shufflesQuestions = true
        strict.attempts = 2
        strict.accessCode = "x"
        var open = QuizSettings()
        open.tries = 3
        open.hintCost = Fraction(1, 4)
        open.certainty = .show
        open.bands = [.init(from: 0, words: LocalizedText(zh: "好", en: "Well done"))]
        return Catalog(
            quizzes: [quiz, changed(quiz, "strict", strict), changed(quiz, "open", open)],
            framework: read.framework
        )
    }()

    private static func changed(_ quiz: Quiz, _ id: String, _ settings: QuizSettings) -> Quiz {
        Quiz(
            id: Quiz.ID(id),
            version: SHA256(id).hex,
            languages: quiz.languages,
            title: quiz.title,
            settings: settings,
            questions: quiz.questions
        )
    }
}
