/// Takes Telnet commands out of the data and carries on the negotiation (rules C5 to C12).
///
/// A pure state machine: it takes octets one by one, whatever packets they came in, and keeps
/// what is to be sent until ``takeOutput()``. No octet FF leaves it in the states
/// ``State/unknown``, ``State/no`` and ``State/off``. See RFC 854, 855, 856, 857, 858, 1073,
/// 1091, 1143 and 2066.
public struct TelnetFilter: Sendable {
    /// What is known of the client.
    public enum State: String, Sendable {
        /// Nothing yet: the first line decides.
        case unknown
        /// It spoke Telnet, or the person said so.
        case certain
        /// The offer was sent; the first Telnet answer makes it certain.
        case offered
        /// Passive; a Telnet command from the client still makes it certain.
        case no
        /// Passive for good; only ``set(_:)`` ends it.
        case off
    }

    /// What the filter hands on.
    public enum Event: Equatable, Sendable {
        case data(UInt8)
        /// IP: the person pressed Ctrl-C.
        case interrupt
        /// AYT.
        case areYouThere
        /// EC.
        case eraseCharacter
        /// EL.
        case eraseLine
        /// EOF: the client sends no more.
        case endOfInput
        /// A report of the window's size, changed or not.
        case windowChanged(WindowSize)
    }

    /// The size of the client's window in characters.
    public struct WindowSize: Equatable, Sendable {
        /// 20 to 255; nil while the client never told.
        public internal(set) var columns: Int?
        /// 0 if the client does not tell.
        public internal(set) var rows: Int
    }

    /// What a client may make the filter do.
    public struct Limits: Equatable, Sendable {
        /// Octets kept of one subnegotiation.
        public var subnegotiation = 128
        /// Answers between two calls of ``renewAnswers()``.
        public var answersPerSecond = 64
        /// Answers in the life of a connection.
        public var answers = 1000

        /// The defaults of the protocol.
        public init() {}
    }

    /// What the command `telnet` asks for.
    public enum Mode: String, Sendable {
        case on
        case off
        /// The server echoes (rule C14).
        case keys
    }

    /// Where in the grammar of RFC 854 the next octet stands.
    private enum Place {
        case data
        case command
        case verb(UInt8)
        case subnegotiation
        case subnegotiationCommand
    }

    /// What is known of the client.
    public internal(set) var state: State
    /// The window's size as the client told it last.
    public internal(set) var windowSize: WindowSize?
    /// Whether the server echoes what is typed (rule C14).
    public internal(set) var echoesKeys = false
    /// Names of the terminal in the order in which the client told them: upper case, at most 40 characters.
    public internal(set) var terminalTypes: [String] = []
    /// Whether the data are UTF-8 as far as is known, so that its tails are repaired (rule C12 a).
    public var repairsTails = true

    let limits: Limits
    var output: [UInt8] = []
    var client = TelnetOptions()
    var server = TelnetOptions()
    var wasOffered = false
    var isTypingHidden = false
    var awaitsTerminalType = false
    /// The charset that was agreed on and not taken yet.
    var agreedCharset: LineCharset?
    var awaitsCharset = false
    var answersThisSecond = 0
    var answersInAll = 0
    var subnegotiation: [UInt8] = []
    private var place = Place.data
    private var isSubnegotiationTooLong = false
    /// The last three octets of data, the latest lowest.
    private var tail: UInt32 = 0

    /// The filter of a new connection.
    ///
    /// - Parameter isPassive: Whether the client is taken for one without Telnet, as on a tls
    ///   listener.
    public init(isPassive: Bool = false, limits: Limits = Limits()) {
        self.state = isPassive ? .no : .unknown
        self.limits = limits
    }

    /// Whether the client surely speaks Telnet.
    public var isCertain: Bool { self.state == .certain }

    /// Whether a command was begun and its end has not come, as in a subnegotiation.
    public var isPartway: Bool {
        if case .data = self.place { false } else { true }
    }

    /// Takes one octet; gives what it stands for or completes, if anything.
    public mutating func consume(_ octet: UInt8) -> Event? {
        switch self.place {
        case .data: return self.consumeData(octet)
        case .command: return self.consumeCommand(octet)
        case .verb(let verb):
            self.place = .data
            self.negotiate(verb, option: octet)
            return nil
        case .subnegotiation:
            guard octet == TelnetCode.command else {
                self.keep(octet)
                return nil
            }
            self.place = .subnegotiationCommand
            return nil
        case .subnegotiationCommand: return self.consumeSubnegotiationCommand(octet)
        }
    }

    /// Takes octets and hands them on in their order; runs of plain data pass in one piece.
    public mutating func consume(_ octets: Span<UInt8>, into sink: inout some TelnetSink) {
        var index = 0
        while index < octets.count {
            let end = self.endOfData(in: octets, from: index)
            if end > index {
                let run = octets.extracting(index..<end)
                self.noteTail(of: run)
                sink.take(run)
                index = end
            } else {
                if let event = self.consume(octets[index]) { sink.take(event) }
                index += 1
            }
        }
    }

    /// What is to be sent to the client now; it is gone from here then.
    public mutating func takeOutput() -> [UInt8] {
        guard !self.output.isEmpty else { return [] }
        let taken = self.output
        self.output = []
        return taken
    }

    private func endOfData(in octets: Span<UInt8>, from start: Int) -> Int {
        guard case .data = self.place else { return start }
        var index = start
        while index < octets.count, octets[index] != TelnetCode.command { index += 1 }
        return index
    }

    private mutating func consumeData(_ octet: UInt8) -> Event? {
        guard octet == TelnetCode.command else { return self.data(octet) }
        self.place = .command
        return nil
    }

    private mutating func consumeCommand(_ octet: UInt8) -> Event? {
        self.place = .data
        switch octet {
        case TelnetCode.command: return self.data(octet)
        case TelnetCode.will, TelnetCode.wont, TelnetCode.doIt, TelnetCode.dont:
            self.place = .verb(octet)
            return nil
        case TelnetCode.subnegotiation:
            self.place = .subnegotiation
            self.subnegotiation.removeAll()
            self.isSubnegotiationTooLong = false
            self.becomeCertainByProof()
            return nil
        default: return self.carryOut(octet)
        }
    }

    private mutating func consumeSubnegotiationCommand(_ octet: UInt8) -> Event? {
        switch octet {
        case TelnetCode.command:
            self.place = .subnegotiation
            self.keep(octet)
            return nil
        case TelnetCode.subnegotiationEnd:
            self.place = .data
            return self.isSubnegotiationTooLong ? nil : self.endSubnegotiation()
        default: return self.consumeCommand(octet)
        }
    }

    private mutating func keep(_ octet: UInt8) {
        guard self.subnegotiation.count < self.limits.subnegotiation else {
            self.isSubnegotiationTooLong = true
            return
        }
        self.subnegotiation.append(octet)
    }

    /// Commands without an option.
    private mutating func carryOut(_ command: UInt8) -> Event? {
        guard Self.proofs.contains(command) else { return nil }
        self.becomeCertainByProof()
        if let octet = self.repaired(command) { return self.data(octet) }
        return switch command {
        case TelnetCode.interrupt: .interrupt
        case TelnetCode.areYouThere: .areYouThere
        case TelnetCode.eraseCharacter: .eraseCharacter
        case TelnetCode.eraseLine: .eraseLine
        case TelnetCode.endOfFile: .endOfInput
        default: nil
        }
    }

    /// Commands that only a Telnet client sends (rule C7).
    private static let proofs: [UInt8] = [
        TelnetCode.interrupt, TelnetCode.abortOutput, TelnetCode.areYouThere,
        TelnetCode.eraseCharacter, TelnetCode.eraseLine, TelnetCode.endOfFile,
        TelnetCode.breakKey, TelnetCode.suspend, TelnetCode.abort,
    ]

    private mutating func data(_ octet: UInt8) -> Event {
        self.tail = self.tail << 8 | UInt32(octet)
        return .data(octet)
    }

    private mutating func noteTail(of run: Span<UInt8>) {
        for index in max(0, run.count - 3)..<run.count {
            self.tail = self.tail << 8 | UInt32(run[index])
        }
    }

    /// The octet that a client without BINARY turned into a command, if it was one (rule C12 a).
    private func repaired(_ command: UInt8) -> UInt8? {
        let octet: UInt8
        switch command {
        case TelnetCode.interrupt: octet = 0x83
        case TelnetCode.abortOutput: octet = 0x8F
        case TelnetCode.suspend: octet = 0x9A
        case TelnetCode.breakKey: octet = 0x9C
        default: return nil
        }
        guard self.repairsTails, !self.client.binary.isOn else { return nil }
        return UTF8Tail(self.tail).mayBeFollowed(by: octet) ? octet : nil
    }
}
