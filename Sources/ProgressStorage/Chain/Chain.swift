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
    ///
    /// - Parameter values: Numbers in decimal digits; nil for what is not there.
    mutating func append(_ values: [String?]) -> Int64 {
        var octets: [UInt8] = []
        octets.reserveCapacity(Self.usualOctets)
        Self.write(String(self.head), to: &octets)
        for value in values { Self.write(value, to: &octets) }
        self.head = Self.link(octets)
        return self.head
    }

    /// About what an answer has.
    private static let usualOctets = 256

    /// What stands for texts in the link of an answer: they can go with a person and it still holds.
    static func digest(ofTexts texts: [String]) -> Int64 {
        var octets: [UInt8] = []
        for text in texts { Self.write(text, to: &octets) }
        return Self.link(octets)
    }

    private static func write(_ value: String?, to octets: inout [UInt8]) {
        octets += (value.map { String($0.utf8.count) } ?? "-").utf8
        octets.append(UInt8(ascii: ":"))
        octets += (value ?? "").utf8
    }

    private static func link(_ octets: [UInt8]) -> Int64 {
        Int64(bitPattern: SHA256(octets).leadingWord)
    }
}
