public import QuizCore

/// A serving with an outcome in 24 octets, as it is kept beside what it comes to.
///
/// Difficulty, guess and shares are those of the version of the question, which never change.
public struct PackedServing: Hashable, Sendable {
    /// What a serving says, besides its outcome.
    public enum Kind: UInt32, Sendable {
        /// An answer.
        case answer = 0
        /// Nobody guessed: the question was skipped, or its scene left.
        case unguessed
        /// The mark of one choice of a scene, about one competency.
        case mark
    }

    /// How many octets one takes.
    static let octets = 24

    /// The key of the version of the question.
    public let version: UInt32
    public let kind: Kind
    /// 0 to 1.
    let outcome: Double
    let milliseconds: Int64

    /// - Parameter version: The key of the version of the question; at most 2^32 - 1.
    public init(version: Int64, kind: Kind, outcome: Double, at instant: Instant) {
        self.version = UInt32(truncatingIfNeeded: version)
        self.kind = kind
        self.outcome = outcome
        self.milliseconds = instant.milliseconds
    }

    /// The instant of the answer.
    public var at: Instant { Instant(milliseconds: self.milliseconds) }

    var isGuessed: Bool { self.kind != .unguessed }
}

extension PackedServing {
    /// Servings as they are kept: little-endian numbers, one serving after the other.
    public static func packed(_ servings: [Self]) -> [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(servings.count * Self.octets)
        for serving in servings {
            Self.append(serving.version, to: &octets)
            Self.append(serving.kind.rawValue, to: &octets)
            Self.append(serving.outcome.bitPattern, to: &octets)
            Self.append(serving.milliseconds, to: &octets)
        }
        return octets
    }

    /// Reads what ``packed(_:)`` wrote; nil if it is nothing of the kind.
    public static func unpacked(_ octets: UnsafeRawBufferPointer) -> [Self]? {
        guard octets.count.isMultiple(of: Self.octets) else { return nil }
        var servings: [Self] = []
        servings.reserveCapacity(octets.count / Self.octets)
        for start in stride(from: 0, to: octets.count, by: Self.octets) {
            let word = octets.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
            guard let kind = Kind(rawValue: UInt32(littleEndian: word)) else { return nil }
            let version = octets.loadUnaligned(fromByteOffset: start, as: UInt32.self)
            let outcome = octets.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
            let instant = octets.loadUnaligned(fromByteOffset: start + 16, as: Int64.self)
            servings.append(
                Self(
                    version: Int64(UInt32(littleEndian: version)),
                    kind: kind,
                    outcome: Double(bitPattern: UInt64(littleEndian: outcome)),
                    at: Instant(milliseconds: Int64(littleEndian: instant))
                )
            )
        }
        return servings
    }

    private static func append(_ number: some FixedWidthInteger, to octets: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { octets.append(contentsOf: $0) }
    }
}
