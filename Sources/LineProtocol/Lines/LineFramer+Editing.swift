import Wording

/// What Telnet and the keys for editing do to a line.
extension LineFramer: TelnetSink {
    /// Enough octets for any cluster that a person types; longer ones are removed in parts.
    private static let tailSize = 64

    public mutating func take(_ octets: Span<UInt8>) {
        self.consume(octets)
    }

    public mutating func take(_ event: TelnetFilter.Event) {
        switch event {
        case .data(let octet): self.consume(octet)
        case .interrupt: self.interrupt()
        case .areYouThere: self.report(.areYouThere)
        case .eraseCharacter: self.eraseCharacter()
        case .eraseLine: self.eraseLine()
        case .endOfInput: self.endInput()
        case .windowChanged: break
        }
    }

    /// Removes the last character of the line: BS, DEL or Telnet EC (rule C13).
    public mutating func eraseCharacter() {
        guard !self.isLong, !self.buffer.isEmpty else { return }
        let count = self.takeOctetsOfLastCharacter()
        self.eraseEcho(of: self.buffer.suffix(count))
        self.buffer.removeLast(count)
        self.starts.shorten(to: self.buffer.count)
    }

    /// Ctrl-U or Telnet EL.
    mutating func eraseLine() {
        self.eraseEcho(of: self.buffer[...])
        self.buffer.removeAll(keepingCapacity: true)
        self.starts.shorten(to: 0)
        self.isLong = false
    }

    /// Wipes characters that were written back, by their width.
    mutating func eraseEcho(of octets: ArraySlice<UInt8>) {
        guard self.echoesKeys, !self.hidesEcho else { return }
        let columns = DisplayWidth.columns(of: self.text(of: Array(octets)))
        for _ in 0..<columns { self.echo += [0x08, 0x20, 0x08] }
    }

    private func text(of octets: [UInt8]) -> String {
        let charsets = self.charset.map { [$0] } ?? [.utf8, .gb18030]
        for charset in charsets {
            if let text = Charset.decode(octets, as: charset) { return text }
        }
        return String(decoding: octets, as: UTF8.self)
    }

    /// Octets at the line's end that stand for one character in the line's charset.
    private mutating func takeOctetsOfLastCharacter() -> Int {
        let isUTF8 =
            switch self.charset {
            case .utf8: true
            case .gb18030, .big5: false
            case nil: self.endsInUTF8
            }
        if isUTF8 { return self.octetsOfLastCharacter }
        return self.starts.removeLast(of: self.buffer, hasFourOctets: self.charset != .big5)
    }

    /// Whether the end of the line is UTF-8, its last character perhaps unfinished.
    private var endsInUTF8: Bool {
        var tail = self.buffer.suffix(Self.tailSize)
        if tail.count == Self.tailSize { tail = tail.drop { (0x80...0xBF).contains($0) } }
        if String(validating: tail, as: UTF8.self) != nil { return true }
        guard let lead = tail.suffix(4).lastIndex(where: { !(0x80...0xBF).contains($0) }),
            (0xC2...0xF4).contains(tail[lead])
        else { return false }
        return String(validating: tail[..<lead], as: UTF8.self) != nil
    }

    /// Octets of the grapheme cluster at the line's end; those of a broken one count singly.
    private var octetsOfLastCharacter: Int {
        let tail = self.buffer.suffix(Self.tailSize)
        let start = tail.firstIndex { !(0x80...0xBF).contains($0) } ?? tail.startIndex
        guard let text = String(validating: tail[start...], as: UTF8.self), let last = text.last
        else {
            return self.octetsOfLastCodePoint
        }
        return last.utf8.count
    }

    private var octetsOfLastCodePoint: Int {
        let tail = self.buffer.suffix(4)
        guard let start = tail.lastIndex(where: { !(0x80...0xBF).contains($0) }) else { return 1 }
        // A lead octet with what follows it; more continuations than four stand alone.
        return tail.endIndex - start
    }
}
