public import LineProtocol
import QuizCore
import Wording

/// From octets to text and back, in the charset of the connection (rules L7 to L9).
extension Session {
    /// A line's octets as the session takes them; the charset may be found out by it.
    ///
    /// ``telnetState`` has to be told before.
    public mutating func input(of octets: [UInt8]) -> SessionInput {
        let reading = self.settings.charset.read(
            octets,
            guessing: self.settings.language == .chinese,
            repairing: ["unknown", "offered", "certain"].contains(self.telnetState)
        )
        switch reading {
        case .text(let text): return .line(text)
        case .guessed(let text, let charset):
            self.untold.hold(.charset(charset))
            return .line(text)
        case .unreadable: return .unreadable(tag: RequestLine.tag(beginning: octets))
        }
    }

    /// Whether text leaves this connection as it is; JSON does whatever the charset.
    public var writesUTF8: Bool {
        self.settings.voice == .json || self.settings.charset.output == .utf8
    }

    /// Text as it leaves on this connection.
    public func octets(of text: String) -> [UInt8] {
        Charset.encode(text, as: self.writesUTF8 ? .utf8 : self.settings.charset.output)
    }

    /// The file of a reply with the line end behind it: never converted, wrapped or escaped
    /// (rule R6).
    public func file(of reaction: Reaction) -> [UInt8] {
        reaction.reply?.file.map { Array($0.utf8) + [0x0D, 0x0A] } ?? []
    }

    /// The client agreed on a charset.
    public mutating func charsetAgreed(_ charset: LineCharset) {
        self.settings.charset.decide(charset)
        if charset == .utf8 { self.settings.charset.isUTF8Proved = true }
    }

    /// The client proved that it shows UTF-8.
    public mutating func utf8Proved() {
        self.settings.charset.isUTF8Proved = true
    }

    /// Adds the notices that are still to be told, unless a secret or a confirmation is awaited.
    mutating func addUntold(to reaction: inout Reaction, at now: Instant) {
        guard self.dialogue == nil, !self.isInBlock else { return }
        reaction.pushes.insert(contentsOf: self.untold.take(at: now).map(Replies.push), at: 0)
    }

    /// What a line means while a page waits (rule W6), or nil if it is a line like any other.
    mutating func turnPage(_ input: SessionInput) -> Reaction? {
        guard self.pager.isHolding else { return nil }
        switch input {
        case .areYouThere: return nil
        case .line(let line):
            let word = TextFolding.word(line.trimmed)
            if word.isEmpty { return Reaction(turnsPage: true) }
            self.pager.stop()
            return word == "q" ? Reaction() : nil
        // What is held back goes out with the last words.
        case .endOfInput: return nil
        case .unreadable, .tooLong, .endless, .interrupt, .body, .bodyTooLong:
            self.pager.stop()
            return nil
        }
    }
}
