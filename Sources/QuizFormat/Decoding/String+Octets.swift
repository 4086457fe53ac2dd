/// Texts compared octet for octet, which takes a small part of the time that comparing characters
/// takes.
extension String {
    /// Where a word stands between blanks or the ends of the text, in octets from the beginning.
    func places(ofWord word: String) -> [Int] {
        let blank = UInt8(ascii: " ")
        let places = self.withOctets(and: word) { text, word in
            (0...max(0, text.count - word.count)).filter { start in
                let end = start + word.count
                return end <= text.count && text[start] == word[0]
                    && (start == 0 || text[start - 1] == blank)
                    && (end == text.count || text[end] == blank)
                    && text[start..<end].elementsEqual(word)
            }
        }
        guard let places else {
            var text = self
            text.makeContiguousUTF8()
            return text.places(ofWord: word)
        }
        return places
    }

    /// The text from one octet up to another, both counted from 0.
    func part(_ octets: Range<Int>) -> Substring {
        let start = self.utf8.index(self.startIndex, offsetBy: octets.lowerBound)
        return self[start..<self.utf8.index(start, offsetBy: octets.count)]
    }
}

extension StringProtocol {
    /// Whether a text stands in this one.
    func holds(_ part: String) -> Bool {
        let found = self.withOctets(and: part) { text, part in
            guard let first = part.first else { return true }
            guard part.count <= text.count else { return false }
            for start in 0...(text.count - part.count) where text[start] == first {
                var length = 1
                while length < part.count, text[start + length] == part[length] { length += 1 }
                if length == part.count { return true }
            }
            return false
        }
        return found ?? self.contains(part)
    }

    /// Whether this text begins with another.
    func begins(with part: String) -> Bool {
        self.withOctets(and: part) { $0.starts(with: $1) } ?? self.hasPrefix(part)
    }

    /// Whether this text ends with another.
    func ends(with part: String) -> Bool {
        self.withOctets(and: part) { $0.suffix($1.count).elementsEqual($1) }
            ?? self.hasSuffix(part)
    }

    /// The number of Unicode scalars.
    var scalarCount: Int {
        let count = self.utf8.withContiguousStorageIfAvailable { octets in
            octets.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        }
        return count ?? self.unicodeScalars.count
    }

    /// nil where a text does not lie in memory as UTF-8, which happens on other systems only.
    fileprivate func withOctets<Result>(
        and other: String,
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        let result = self.utf8.withContiguousStorageIfAvailable { text in
            other.utf8.withContiguousStorageIfAvailable { body(text, $0) }
        }
        return result ?? nil
    }
}
