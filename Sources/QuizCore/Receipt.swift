/// A short code for a fact of the log, which holds as long as nothing up to the fact is changed.
///
/// The position in hexadecimal digits, and behind a hyphen 40 bits of the link there, such as
/// `2f-8d03c2a97b`; the position alone, in eight digits, where nothing chains the fact.
public struct Receipt: Hashable, Sendable, CustomStringConvertible {
    private static let digits = 10

    public let position: Int64
    /// Ten hexadecimal digits; nil where nothing chains the fact.
    public let mark: String?

    init(of position: LogPosition) {
        self.position = position.rawValue
        self.mark = position.link.map { link in
            let bits = UInt64(bitPattern: link) >> (64 - 4 * Self.digits)
            return Self.padded(String(bits, radix: 16), to: Self.digits)
        }
    }

    /// As somebody typed it; nil if it cannot be a receipt.
    public init?(typed: String) {
        let parts = typed.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        let isHexadecimal = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { $0 < 0x80 } && part.allSatisfy(\.isHexDigit)
        }
        guard isHexadecimal, parts.count <= 2, let first = parts.first,
            let position = Int64(first, radix: 16), position > 0
        else { return nil }
        guard parts.count == 2 ? parts[1].count == Self.digits : first.count >= 8 else {
            return nil
        }
        self.position = position
        self.mark = parts.count == 2 ? String(parts[1]) : nil
    }

    public var description: String {
        let digits = String(self.position, radix: 16)
        return self.mark.map { "\(digits)-\($0)" } ?? Self.padded(digits, to: 8)
    }

    private static func padded(_ digits: String, to count: Int) -> String {
        String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
