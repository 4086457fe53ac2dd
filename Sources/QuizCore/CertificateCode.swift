/// The code of a certificate, shown as `7KQ4-M2XD-9A3B-ZT08`: chance, and a digest of what the
/// certificate says.
public struct CertificateCode: Hashable, Sendable, CustomStringConvertible {
    /// Signs of the chance and of the digest, 5 bits each.
    private static let half = 8

    /// Sixteen signs without hyphens, as they are stored.
    public let signs: String

    /// - Parameters:
    ///   - chance: 40 bits that nobody can foresee; those above are left out.
    ///   - facts: What the certificate says, in an order that never changes.
    init(chance: UInt64, facts: [String]) {
        let nonce = Self.signs(of: chance)
        self.signs = nonce + Self.digest(nonce, facts)
    }

    /// As somebody typed it, in letters of any case, with or without hyphens; nil if it cannot be
    /// the code of a certificate.
    public init?(typed: String) {
        let signs = ReadableSigns.meant(by: typed.filter { $0 != "-" })
        guard signs.count == 2 * Self.half, signs.allSatisfy(ReadableSigns.all.contains) else {
            return nil
        }
        self.signs = signs
    }

    /// Whether it was made for a certificate that says this.
    func fits(_ facts: [String]) -> Bool {
        Self.digest(String(self.signs.prefix(Self.half)), facts) == self.signs.suffix(Self.half)
    }

    public var description: String {
        let signs = Array(self.signs)
        return stride(from: 0, to: signs.count, by: 4)
            .map { String(signs[$0..<min($0 + 4, signs.count)]) }.joined(separator: "-")
    }

    /// The first 40 bits of the SHA-256 of all of it; what stands between two facts is in none.
    private static func digest(_ nonce: String, _ facts: [String]) -> String {
        let text = ([nonce] + facts).map { "\($0.utf8.count):\($0)" }.joined()
        return Self.signs(of: SHA256(text).leadingWord >> 24)
    }

    private static func signs(of number: UInt64) -> String {
        let shifts = stride(from: 5 * (Self.half - 1), through: 0, by: -5)
        return String(shifts.map { ReadableSigns.all[Int(number >> UInt64($0) & 31)] })
    }
}
