/// Where the characters of a line in GB18030 or Big5 begin, as far as somebody asked.
///
/// These charsets can be read from the front only. What was read once is remembered, so that
/// erasing a whole line costs as much as reading it once.
struct CharacterStarts: Sendable {
    private var starts: [Int] = []
    /// Octets read so far; all characters up to here are whole.
    private var end = 0

    /// Takes the last character of a line off; gives its count of octets, at least 1.
    ///
    /// - Parameters:
    ///   - octets: The line, not empty; its beginning is what it was at the last call.
    ///   - hasFourOctets: Whether characters may have four octets, as in GB18030.
    mutating func removeLast(of octets: [UInt8], hasFourOctets: Bool) -> Int {
        while let length = Self.length(in: octets, at: self.end, hasFourOctets: hasFourOctets) {
            self.starts.append(self.end)
            self.end += length
        }
        // A character that is not finished yet.
        guard self.end == octets.count else { return octets.count - self.end }
        guard let start = self.starts.popLast() else { return 1 }
        self.end = start
        return octets.count - start
    }

    /// Forgets what is no longer there, and the character before it, which may be cut.
    mutating func shorten(to count: Int) {
        guard self.end > count else { return }
        while let start = self.starts.popLast() {
            self.end = start
            if start < count { return }
        }
        self.end = 0
    }

    /// Octets of the character at a place, or nil if it is not whole.
    private static func length(in octets: [UInt8], at index: Int, hasFourOctets: Bool) -> Int? {
        guard index < octets.count else { return nil }
        guard (0x81...0xFE).contains(octets[index]) else { return 1 }
        guard index + 1 < octets.count else { return nil }
        let length =
            switch octets[index + 1] {
            case 0x30...0x39: hasFourOctets ? 4 : 1
            case 0x40...0x7E, 0x80...0xFE: 2
            default: 1
            }
        return index + length <= octets.count ? length : nil
    }
}
