import GRDB
import QuizCore

/// A chain through entries: the link of each depends on everything before it.
///
/// A link is the first 64 bits of the SHA-256 (FIPS 180-4) of the link before it and of what the
/// entry says, each value with its length before it. Whoever changes or takes out an entry has to
/// make all later links anew, and then no receipt that was given since fits any more (Haber and
/// Stornetta, How to time-stamp a digital document, 1991).
struct Chain: Equatable {
    /// The newest link; 0 before the first.
    private(set) var head: Int64

    /// A chain that goes on behind a link; nil begins one.
    init(after link: Int64?) {
        self.head = link ?? 0
    }

    /// Puts an entry at the end; its link.
    mutating func append(_ values: [DatabaseValue]) -> Int64 {
        self.head = Self.digest([self.head.databaseValue] + values)
        return self.head
    }

    /// What stands for texts in the link of an answer: they can go with a person and it still holds.
    static func digest(ofTexts texts: [String]) -> Int64 {
        Self.digest(texts.map(\.databaseValue))
    }

    private static func digest(_ values: [DatabaseValue]) -> Int64 {
        var octets: [UInt8] = []
        for value in values {
            let text = Self.text(of: value)
            octets += (text.map { String($0.utf8.count) } ?? "-").utf8
            octets.append(UInt8(ascii: ":"))
            octets += (text ?? "").utf8
        }
        return Int64(bitPattern: SHA256(octets).leadingWord)
    }

    private static func text(of value: DatabaseValue) -> String? {
        switch value.storage {
        case .null: nil
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text
        // No entry has such a value, unless somebody put it there.
        case .blob(let data): String(decoding: data, as: UTF8.self)
        }
    }
}
