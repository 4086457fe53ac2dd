import LineProtocol

/// Octets of a connection: Telnet, lines, characters, requests.
///
/// The first octet chooses what the connection is, the next two where the rest is cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLine(data: UnsafePointer<UInt8>, size: Int) -> CInt {
    var octets = Octets(data, count: size)
    let choice = octets.takeChoice()
    let place = octets.takeNumber(below: max(1, size - 3))
    let all = octets.all
    let cut = [Array(all.prefix(place)), Array(all.dropFirst(place))]

    let whole = Outcome([all], choice)
    demand(Outcome(cut, choice) == whole, "a cut at \(place) makes no difference")
    demand(Outcome(all.map { [$0] }, choice) == whole, "single octets make no difference")
    let drained = Outcome(cut, choice, takesLinesBetween: true)
    demand(
        drained.lines.map(\.withoutEnd) == whole.lines.map(\.withoutEnd),
        "lines may be taken early"
    )
    for case .line(let line, _) in whole.lines { checkText(of: line) }
    return 0
}

/// What comes of octets that were cut in some way.
private struct Outcome: Equatable {
    private static let limit = 64
    private static let endless = 512

    var lines: [FramedLine] = []
    var tags: [String?] = []
    var state = TelnetFilter.State.unknown
    var output: [UInt8] = []
    var echo: [UInt8] = []
    var window: TelnetFilter.WindowSize?
    var isPartway = false

    init(_ packets: [[UInt8]], _ choice: UInt8, takesLinesBetween: Bool = false) {
        var filter = TelnetFilter(isPassive: choice.has(0))
        var framer = LineFramer(limit: Self.limit, endless: Self.endless)
        framer.echoesKeys = choice.has(1)
        framer.hidesEcho = choice.has(2)
        let charsets: [LineCharset?] = [nil, .utf8, .gb18030, .big5]
        framer.charset = charsets[Int(choice >> 3 & 3)]
        filter.repairsTails = framer.charset == nil || framer.charset == .utf8
        if choice.has(5) { filter.makeOffer() }
        if choice.has(6) { filter.set(.keys) }
        if choice.has(7) { filter.hideTyping() }
        for packet in packets {
            filter.consume(packet.span, into: &framer)
            demand(framer.unfinishedOctets <= Self.endless, "an endless line ends it all")
            if takesLinesBetween { self.take(&framer) }
            self.output += filter.takeOutput()
        }
        self.take(&framer)
        self.output += filter.takeOutput()
        self.state = filter.state
        self.echo = framer.takeEcho()
        self.window = filter.windowSize
        self.isPartway = framer.isPartway
        let octets = packets.reduce(0) { $0 + $1.count }
        demand(self.lines.count <= octets, "no octet makes two lines")
        demand(self.output.count <= 20_000, "answers are limited: \(self.output.count)")
        demand(self.echo.count <= 8 * octets + 4, "the echo is no more than what is typed")
    }

    private mutating func take(_ framer: inout LineFramer) {
        while let line = framer.next() {
            if case .line(let octets, _) = line {
                demand(octets.count <= Self.limit, "no line is longer than the limit")
            }
            if case .tooLong = line { self.tags.append(framer.tagOfLongLine) }
            self.lines.append(line)
        }
    }
}

extension FramedLine {
    /// A line taken before its LF came does not know of it.
    fileprivate var withoutEnd: Self {
        if case .line(let octets, _) = self { .line(octets, endedBy: .lineFeed) } else { self }
    }
}

private func checkText(of line: [UInt8]) {
    for charset in LineCharset.allCases {
        guard let text = Charset.decode(line, as: charset) else { continue }
        let signs = text.unicodeScalars
        demand(
            signs.allSatisfy {
                ($0.value >= 0x20 || $0 == "\t") && !(0x7F...0x9F).contains($0.value)
            },
            "no control character comes in"
        )
        demand(Charset.decode(Array(text.utf8)) == text, "what was read reads the same again")
        let clean = Charset.clean(text)
        demand(Charset.clean(clean) == clean, "clean text stays as it is")
        _ = Charset.encode(text, as: charset)
        checkRequest(text)
    }
    for isChinese in [false, true] {
        var state = CharsetState()
        _ = state.read(line, guessing: isChinese, repairing: true)
    }
}

private func checkRequest(_ text: String) {
    _ = ForeignProtocol.isHTTP(text)
    _ = try? Arguments(parsing: RequestLine(text, allowsTag: true).tail)
    let request = RequestLine(text, allowsTag: false)
    demand(request.tag == nil, "the plain voice has no tags")
    demand(
        request.verb.isEmpty == request.tail.isEmpty || request.tail.isEmpty,
        "the verb is first"
    )
}
