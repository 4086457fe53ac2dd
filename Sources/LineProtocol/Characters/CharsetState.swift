/// The charset of one connection: told, negotiated, or found out from what is typed (rule L8).
public struct CharsetState: Equatable, Sendable {
    /// What became of the octets of a line.
    public enum Reading: Equatable, Sendable {
        case text(String)
        /// The line decided the charset without certainty, so its person has to be told.
        case guessed(String, LineCharset)
        case unreadable
    }

    /// The charset in force; nil while it is not decided.
    public private(set) var decided: LineCharset?
    /// Whether the client proved by other means that it shows UTF-8; nothing is guessed then.
    public var isUTF8Proved = false

    public init() {}

    /// The charset of what is sent.
    public var output: LineCharset { self.decided ?? .utf8 }

    /// The value of the setting `charset`.
    public var name: String { self.decided?.rawValue ?? "auto" }

    /// The charset was told or negotiated.
    public mutating func decide(_ charset: LineCharset) {
        self.decided = charset
    }

    /// Finds the charset out anew from the next line that is not ASCII.
    public mutating func reset() {
        self.decided = nil
    }

    /// The text of a line's octets.
    ///
    /// - Parameters:
    ///   - guessing: Whether the line may be taken for GB18030: only where Chinese is spoken.
    ///   - repairing: Whether a lost octet 85 may be put back (rule C12 b).
    public mutating func read(_ octets: [UInt8], guessing: Bool, repairing: Bool) -> Reading {
        let text: String?
        switch self.decided {
        case .utf8: text = Charset.decode(octets)
        case .gb18030, .big5: return Self.reading(Charset.decode(octets, as: self.output))
        case nil:
            text = Charset.decode(octets)
            if let text, CJK.isIn(text) {
                self.decided = .utf8
                return .text(text)
            }
            if guessing, !self.isUTF8Proved, let guess = Self.chinese(octets) {
                self.decided = .gb18030
                return .guessed(guess, .gb18030)
            }
        }
        if let text { return .text(text) }
        guard repairing, let repaired = LostOctet.restored(to: octets) else { return .unreadable }
        return Self.reading(Charset.decode(repaired))
    }

    private static func reading(_ text: String?) -> Reading {
        text.map { .text($0) } ?? .unreadable
    }

    /// The GB18030 reading if it is Chinese beyond doubt: no other characters than those of
    /// ``CJK`` and the commonest signs between them.
    private static func chinese(_ octets: [UInt8]) -> String? {
        guard !octets.allSatisfy({ $0 < 0x80 }),
            let characters = Charset.characters(octets, in: .gb18030), CJK.isIn(characters),
            characters.unicodeScalars.allSatisfy({ $0.isASCII || CJK.goesWith($0) })
        else { return nil }
        return Charset.decode(octets, as: .gb18030)
    }
}

/// Han characters and the signs that are typed with them, as rule L8 draws the line.
enum CJK {
    /// Whether a text has a Han character or a sign of U+3000 to 303F or U+FF00 to FFEF.
    static func isIn(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: Self.contains)
    }

    /// Whether a character may stand in a line that is Chinese beyond doubt.
    static func goesWith(_ scalar: Unicode.Scalar) -> Bool {
        Self.contains(scalar) || "“”‘’—…·".unicodeScalars.contains(scalar)
    }

    private static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x2FD5, 0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
