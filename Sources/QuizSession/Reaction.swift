public import LineProtocol
public import QuizCore

/// What a session does about one event: nothing else changes the world.
public struct Reaction: Equatable, Sendable {
    /// What the trainee is told; nil while a request is under way, or where the prompt says all.
    public var reply: Reply?
    /// The tag of the request that is answered.
    public var tag: String?
    /// Lines that answer no request.
    public var pushes: [Reply] = []
    /// Whether the next page follows of what is kept back (rule W6).
    public var turnsPage = false
    /// At most one; until its result is back no further line is handed over.
    public var request: SessionRequest?
    /// Carried out in this order before the reply is written.
    public var effects: [Effect] = []

    /// Something that happens to the connection.
    public enum Effect: Equatable, Sendable {
        /// The next line is a secret: the client is asked not to show it, if it can be.
        case hideTyping
        case showTyping
        case telnet(TelnetMode)
        /// This connection now leads the attempt; an older one that did is told so.
        case claim(AttemptID)
        /// The attempt is over or left here.
        case release(AttemptID)
        /// After the reply is written.
        case close
    }

    /// What the command `telnet` asks for.
    public enum TelnetMode: String, Equatable, Sendable {
        case on
        case off
        case keys
    }

    public init(
        reply: Reply? = nil,
        tag: String? = nil,
        turnsPage: Bool = false,
        request: SessionRequest? = nil,
        effects: [Effect] = []
    ) {
        self.reply = reply
        self.tag = tag
        self.turnsPage = turnsPage
        self.request = request
        self.effects = effects
    }

    public var closes: Bool { self.effects.contains(.close) }
}

/// What a session asks the rest of the server for.
public indirect enum SessionRequest: Equatable, Sendable {
    case progress(ProgressRequest)
    case identity(IdentityRequest)
    case authoring(AuthoringRequest)
    case reporting(ReportingRequest)
}

/// The answer to a ``SessionRequest``.
public enum SessionResult: Equatable, Sendable {
    case progress(ProgressResult)
    case identity(IdentityResult)
    case authoring(AuthoringResult)
    case reporting(ReportingResult)
}

/// One event from the line.
public enum SessionInput: Equatable, Sendable {
    /// One line of text, decoded and in NFC, without its end.
    case line(String)
    /// The octets are not characters of the charset; with the tag that they begin with.
    case unreadable(tag: String?)
    /// More octets than the limit before the line ended; the rest was dropped.
    case tooLong(limit: Int, tag: String?)
    /// The line went on without end; the connection closes.
    case endless(limit: Int)
    /// The counted body that was announced; exact if its line end stood right behind it.
    case body([UInt8], isExact: Bool)
    /// A counted body of more octets than the limit; it was thrown away.
    case bodyTooLong(limit: Int)
    /// Ctrl-C, or Telnet IP.
    case interrupt
    /// Telnet AYT.
    case areYouThere
    /// The client sends no more; an unfinished line is not carried out.
    case endOfInput(unfinishedLine: Bool)
}

/// Something the server tells a connection of its own accord.
public enum Notice: Equatable, Sendable {
    /// The server stops in so many seconds.
    case drain(seconds: Int)
    /// The connection closes in so many seconds if nothing is typed.
    case idle(seconds: Int)
    /// The attempt goes on elsewhere.
    case moved
    /// The connection closes, as the person has too many others.
    case displaced
    /// Lines are being slowed down.
    case slowed
    /// What was typed is read in this charset from now on, as it seems to be.
    case charset(LineCharset)
}

/// Why the server ends a connection.
public enum Farewell: Equatable, Sendable {
    case drain
    case idle
    /// A line took too long to end.
    case lineTime
    /// A fault of the server itself.
    case fault
    case tooManyErrors
}
