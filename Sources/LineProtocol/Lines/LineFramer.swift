/// Cuts octets into lines (rules L2, L3, L6, C13 and C16).
///
/// A line ends at LF, CR LF, CR NUL or CR; LF or NUL as the very next octet after CR belongs to
/// it, however much later it comes. Octets past the limit are dropped up to the line's end, and
/// the line is reported as too long. Backspaces, Ctrl-U and escape sequences are carried out or
/// removed here; NUL and other control characters but TAB are dropped. What comes out does not
/// depend on how the octets were cut, and memory is bounded by the limit and the lines waiting.
public struct LineFramer: Sendable {
    private enum Escape {
        case none
        /// ESC was the last octet.
        case begun
        /// In a control sequence, up to its final octet.
        case sequence
        /// One more octet belongs to it.
        case oneMore
    }

    /// Octets of a line without its end.
    public let limit: Int
    /// Octets without the end of a line that end it all.
    public let endless: Int
    /// The tag with which the line began that ``next()`` reported last as too long.
    public private(set) var tagOfLongLine: String?
    /// Whether what is typed is written back (rule C14).
    public var echoesKeys = false
    /// Whether a secret is typed, of which only the end of the line is written back.
    public var hidesEcho = false
    /// The charset in which characters are erased; nil while it is not decided (rule L8).
    public var charset: LineCharset?

    var starts = CharacterStarts()
    var buffer: [UInt8] = []
    var echo: [UInt8] = []
    private var queue: [FramedLine] = []
    private var longTags: [String?] = []
    private var head = 0
    private var octetsWithoutEnd = 0
    private var escape = Escape.none
    var isLong = false
    var isAfterCarriageReturn = false
    private var mayBeginWithMark = true
    private var isOver = false
    /// Octets behind a line that may announce a body, until ``resume(body:limit:)`` tells.
    var held: HeldOctets?
    /// The counted body that is under way.
    var body: CountedBody?

    /// The framer of a new connection.
    ///
    /// - Parameters:
    ///   - limit: Octets of a line without its end, at least 1.
    ///   - endless: Octets without the end of a line that end it all, at least 1.
    public init(limit: Int = 4096, endless: Int = 65_536) {
        self.limit = max(1, limit)
        self.endless = max(1, endless)
    }

    /// Whether an unfinished line is there.
    public var isPartway: Bool { self.isLong || !self.buffer.isEmpty || self.body != nil }

    /// Whether ``next()`` has something to give.
    public var hasNext: Bool { self.head < self.queue.count }

    /// Lines and events that wait.
    public var count: Int { self.queue.count - self.head }

    /// What ``next()`` would give.
    public var first: FramedLine? { self.hasNext ? self.queue[self.head] : nil }

    /// Whether the last octet was a CR, so that LF or NUL may still follow.
    public var endsInCarriageReturn: Bool { self.isAfterCarriageReturn }

    /// Octets since the last end of a line, dropped ones included.
    public var unfinishedOctets: Int { self.octetsWithoutEnd }

    /// Takes octets of data.
    public mutating func consume(_ octets: Span<UInt8>) {
        var index = 0
        while index < octets.count && !self.isOver {
            if self.takesWhole {
                index += self.takeWhole(octets.extracting(index..<octets.count))
                continue
            }
            let end = self.endOfText(in: octets, from: index)
            if end > index {
                self.append(octets.extracting(index..<end))
                index = end
            } else {
                self.consume(octets[index])
                index += 1
            }
        }
    }

    /// Takes octets of data.
    public mutating func consume(_ octets: some Collection<UInt8>) {
        self.consume(Array(octets).span)
    }

    /// Takes one octet of data.
    public mutating func consume(_ octet: UInt8) {
        guard !self.isOver, self.held?.take(octet) != true else { return }
        let followsCarriageReturn = self.isAfterCarriageReturn
        self.isAfterCarriageReturn = false
        if followsCarriageReturn && (octet == 0x0A || octet == 0) {
            self.extendLastEnd(octet == 0 ? .carriageReturnNull : .carriageReturnLineFeed)
            return
        }
        if self.body != nil { return self.takeOfBody(octet) }
        guard octet != 0x0A && octet != 0x0D else {
            self.endLine(octet == 0x0A ? .lineFeed : .carriageReturn)
            self.isAfterCarriageReturn = octet == 0x0D
            return
        }
        self.count(1)
        guard !self.isOver, !self.belongsToEscape(octet) else { return }
        self.carryOut(octet)
    }

    /// Gives the next line or event in the order in which they came.
    public mutating func next() -> FramedLine? {
        guard self.hasNext else { return nil }
        let line = self.queue[self.head]
        // Frees the octets of the line, which the queue would keep until it is empty.
        self.queue[self.head] = .interrupt
        self.head += 1
        if self.head == self.queue.count {
            self.queue.removeAll(keepingCapacity: self.queue.count <= 64)
            self.head = 0
        }
        if case .tooLong = line { self.tagOfLongLine = self.longTags.removeFirst() }
        return line
    }

    /// Drops the unfinished line and reports it: octet 03 or Telnet IP.
    public mutating func interrupt() {
        guard !self.isOver, self.held == nil, self.body == nil else { return }
        self.dropLine()
        self.queue.append(.interrupt)
    }

    /// Takes no more octets: octet 04 on an empty line or Telnet EOF.
    public mutating func endInput() {
        guard !self.isOver else { return }
        if self.held != nil {
            self.held?.isEnded = true
            return
        }
        self.isOver = true
        self.queue.append(.endOfInput)
    }

    /// What is to be written back of what was typed (rule C14); it is gone from here then.
    public mutating func takeEcho() -> [UInt8] {
        let taken = self.echo
        self.echo = []
        return taken
    }

    /// Forgets the line so far; the escape sequence, too.
    mutating func dropLine() {
        self.buffer.removeAll(keepingCapacity: false)
        self.starts.shorten(to: 0)
        self.isLong = false
        self.octetsWithoutEnd = 0
        self.escape = .none
    }

    mutating func report(_ line: FramedLine) {
        if !self.isOver { self.queue.append(line) }
    }

    /// The end of a run of octets that are text and nothing else.
    private func endOfText(in octets: Span<UInt8>, from start: Int) -> Int {
        guard case .none = self.escape, !self.mayBeginWithMark, self.body == nil else {
            return start
        }
        var index = start
        while index < octets.count, octets[index] >= 0x20, octets[index] != 0x7F { index += 1 }
        return index
    }

    private mutating func append(_ run: Span<UInt8>) {
        self.isAfterCarriageReturn = false
        self.count(run.count)
        guard !self.isLong, !self.isOver else { return }
        let room = self.limit - self.buffer.count
        let kept = run.extracting(first: min(room, run.count))
        kept.withUnsafeBufferPointer { self.buffer.append(contentsOf: $0) }
        if self.echoesKeys && !self.hidesEcho {
            kept.withUnsafeBufferPointer { self.echo.append(contentsOf: $0) }
        }
        if run.count > room { self.becomeLong() }
    }

    private mutating func count(_ octets: Int) {
        self.octetsWithoutEnd += octets
        guard self.octetsWithoutEnd >= self.endless else { return }
        self.dropLine()
        self.queue.append(.endless(limit: self.endless))
        self.isOver = true
    }

    private mutating func endLine(_ end: FramedLine.End) {
        self.queue.append(
            self.isLong ? .tooLong(limit: self.limit) : .line(self.buffer, endedBy: end)
        )
        if self.isLong { self.longTags.append(RequestLine.tag(beginning: self.buffer)) }
        if !self.isLong, HeldOctets.follow(self.buffer) { self.held = HeldOctets() }
        self.buffer = []
        self.dropLine()
        self.mayBeginWithMark = false
        if self.echoesKeys { self.echo += [0x0D, 0x0A] }
    }

    /// LF or NUL came after the CR of the last line, which may be gone already.
    private mutating func extendLastEnd(_ end: FramedLine.End) {
        guard self.hasNext, case .line(let octets, _) = self.queue[self.queue.count - 1] else {
            return
        }
        self.queue[self.queue.count - 1] = .line(octets, endedBy: end)
    }

    /// Follows escape sequences; a control character ends one and counts by itself.
    private mutating func belongsToEscape(_ octet: UInt8) -> Bool {
        if octet == 0x1B {
            self.escape = .begun
            return true
        }
        let escape = self.escape
        self.escape = .none
        guard (0x20...0x7E).contains(octet) else { return false }
        switch escape {
        case .none: return false
        case .oneMore: return true
        case .sequence:
            if octet < 0x40 { self.escape = .sequence }
            return true
        case .begun:
            if octet == UInt8(ascii: "[") { self.escape = .sequence }
            if octet == UInt8(ascii: "O") { self.escape = .oneMore }
            return true
        }
    }

    /// One octet that ends no line and is in no escape sequence.
    private mutating func carryOut(_ octet: UInt8) {
        switch octet {
        case 0x03: self.interrupt()
        case 0x04: if !self.isPartway { self.endInput() }
        case 0x08, 0x7F: self.eraseCharacter()
        case 0x15: self.eraseLine()
        case 0x09, 0x20...0xFF: self.appendText(octet)
        default: break
        }
    }

    private mutating func appendText(_ octet: UInt8) {
        guard !self.isLong else { return }
        guard self.buffer.count < self.limit else { return self.becomeLong() }
        self.buffer.append(octet)
        if self.echoesKeys && !self.hidesEcho { self.echo.append(octet) }
        self.dropMark()
    }

    /// Keeps nothing of the line but its tag: at most 16 characters between `@` and a blank.
    private mutating func becomeLong() {
        self.isLong = true
        self.buffer.removeSubrange(min(18, self.buffer.count)...)
    }

    /// Drops a byte order mark with which the first line begins (rule L6).
    private mutating func dropMark() {
        guard self.mayBeginWithMark else { return }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard !mark.starts(with: self.buffer) || self.buffer == mark else { return }
        if self.buffer == mark {
            self.buffer.removeAll()
            self.starts.shorten(to: 0)
        }
        self.mayBeginWithMark = false
    }
}
