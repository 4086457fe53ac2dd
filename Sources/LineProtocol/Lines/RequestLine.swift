/// One line as a request: tag, verb and what follows (section 3.1 of the protocol).
///
/// Which verbs there are is not known here. Blank, TAB and the wide blank U+3000 separate.
public struct RequestLine: Equatable, Sendable {
    /// The request's tag without its `@`; nil if it has none.
    public let tag: String?
    /// The first word as it was typed; empty if there is none.
    public let verb: String
    /// Everything behind the verb, without blanks at its ends.
    public let tail: String

    /// Splits a line.
    ///
    /// - Parameters:
    ///   - line: One line in NFC without its end.
    ///   - allowsTag: Whether a word with `@` at the beginning is a tag: in the voices code and
    ///     JSON only (rule R7).
    public init(_ line: String, allowsTag: Bool) {
        var rest = line[...].withoutBlanks
        var tag: String?
        if allowsTag, let first = rest.firstWord, let found = Self.tag(of: first) {
            tag = found
            rest = rest[first.endIndex...].withoutBlanks
        }
        let verb = rest.firstWord ?? ""
        self.tag = tag
        self.verb = String(verb)
        self.tail = verb.isEmpty ? "" : String(rest[verb.endIndex...].withoutBlanks)
    }

    /// The tag with which the octets of an unreadable or long line begin (rule R1).
    public static func tag(beginning octets: [UInt8]) -> String? {
        let line = octets.drop { $0 == 0x20 || $0 == 0x09 }
        let word = line.prefix { $0 != 0x20 && $0 != 0x09 }
        guard word.count <= 17, word.endIndex < octets.endIndex else { return nil }
        return Self.tag(of: String(decoding: word, as: UTF8.self)[...])
    }

    /// `@` and 1 to 16 letters, digits, `-` or `_`.
    private static func tag(of word: Substring) -> String? {
        let name = word.utf8.dropFirst()
        guard word.utf8.first == UInt8(ascii: "@"), (1...16).contains(name.count) else {
            return nil
        }
        let isTag = name.allSatisfy { octet in
            switch octet {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        return isTag ? String(word.dropFirst()) : nil
    }
}

extension Substring {
    /// The text up to the first blank, or nil if there is none.
    fileprivate var firstWord: Substring? {
        let word = self.unicodeScalars.prefix { !$0.isLineBlank }
        return word.isEmpty ? nil : Substring(word)
    }

    /// The text without blanks at its ends.
    fileprivate var withoutBlanks: Substring {
        let scalars = self.unicodeScalars
        guard let last = scalars.lastIndex(where: { !$0.isLineBlank }) else { return "" }
        return Substring(scalars[...last].drop { $0.isLineBlank })
    }
}

extension Unicode.Scalar {
    /// Whether the character separates the words of a line.
    var isLineBlank: Bool { self == " " || self == "\t" || self == "\u{3000}" }
}

extension Character {
    /// Whether the character separates the words of a line.
    var isLineBlank: Bool { self == " " || self == "\t" || self == "\u{3000}" }
}
