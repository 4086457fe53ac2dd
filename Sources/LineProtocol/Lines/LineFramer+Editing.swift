import Wording

/// What Telnet and the keys for editing do to a line.
extension LineFramer: TelnetSink {
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
        let count = self.octetsOfLastCharacter
        self.eraseEcho(of: self.buffer.suffix(count))
        self.buffer.removeLast(count)
    }

    /// Ctrl-U or Telnet EL.
    mutating func eraseLine() {
        self.eraseEcho(of: self.buffer[...])
        self.buffer.removeAll(keepingCapacity: true)
        self.isLong = false
    }

    /// Wipes characters that were written back, by their width.
    mutating func eraseEcho(of octets: ArraySlice<UInt8>) {
        guard self.echoesKeys, !self.hidesEcho else { return }
        let text = String(decoding: octets, as: UTF8.self)
        for _ in 0..<DisplayWidth.columns(of: text) { self.echo += [0x08, 0x20, 0x08] }
    }

    /// Octets of the grapheme cluster at the line's end; those of a broken one count singly.
    private var octetsOfLastCharacter: Int {
        // Enough for any cluster that a person types; longer ones are removed in parts.
        let tail = self.buffer.suffix(64)
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
