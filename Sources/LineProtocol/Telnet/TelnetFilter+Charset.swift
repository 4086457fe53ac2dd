/// The option CHARSET (RFC 2066): a side that may ask names charsets, the other one picks.
extension TelnetFilter {
    /// What the server can speak, the best first.
    private static let offeredCharsets = ";UTF-8;GB18030;BIG5"

    /// The charset that was agreed on since the last call.
    public mutating func takeCharset() -> LineCharset? {
        defer { self.agreedCharset = nil }
        return self.agreedCharset
    }

    /// The client said DO: it is asked which charset it wants.
    mutating func requestCharset() {
        guard self.mayAnswer(isFree: false) else { return }
        self.awaitsCharset = true
        self.count()
        self.sendCharset(TelnetCode.charsetRequest, Self.offeredCharsets.utf8)
    }

    /// The client said DONT.
    mutating func charsetRefused() {
        self.awaitsCharset = false
        self.answer(self.server.charset.refused(), agree: TelnetCode.will, TelnetCode.charset)
    }

    /// A subnegotiation without its option octet.
    mutating func readCharset(_ content: ArraySlice<UInt8>) {
        let rest = content.dropFirst()
        switch content.first {
        case TelnetCode.charsetRequest: self.answerCharsetRequest(rest)
        case TelnetCode.charsetAccepted:
            if self.awaitsCharset { self.agree(on: rest) }
            self.awaitsCharset = false
        case TelnetCode.charsetRejected: self.awaitsCharset = false
        default: break
        }
    }

    /// Answers a client that may ask because it said WILL.
    ///
    /// While the server's own request is open, that one counts, and the client's is rejected
    /// (RFC 2066).
    private mutating func answerCharsetRequest(_ request: ArraySlice<UInt8>) {
        guard self.client.charset.isOn, self.mayAnswer(isFree: false) else { return }
        self.count()
        let name = self.awaitsCharset ? nil : Self.firstKnown(in: request)
        guard let name else {
            return self.sendCharset(TelnetCode.charsetRejected, [])
        }
        self.agree(on: name)
        self.sendCharset(TelnetCode.charsetAccepted, name)
    }

    private mutating func agree(on name: ArraySlice<UInt8>) {
        if let charset = Self.charset(named: name) { self.agreedCharset = charset }
    }

    /// The first name that the server knows; the octet before the first name separates all.
    private static func firstKnown(in request: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var list = request
        let table = Array("[TTABLE]".utf8)
        // A translation table may be offered with its version; it is not wanted.
        if list.starts(with: table) { list = list.dropFirst(table.count + 1) }
        guard let separator = list.first else { return nil }
        return list.dropFirst().split(separator: separator).first {
            Self.charset(named: $0) != nil
        }
    }

    private static func charset(named name: ArraySlice<UInt8>) -> LineCharset? {
        LineCharset(name: String(decoding: name, as: UTF8.self))
    }

    private mutating func sendCharset(_ verb: UInt8, _ content: some Sequence<UInt8>) {
        self.output += [
            TelnetCode.command, TelnetCode.subnegotiation, TelnetCode.charset, verb,
        ]
        self.output += content
        self.output += [TelnetCode.command, TelnetCode.subnegotiationEnd]
    }
}
