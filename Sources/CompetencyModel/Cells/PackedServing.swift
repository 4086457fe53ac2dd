public import QuizCore

/// A serving with an outcome in 14 octets, as it is kept beside what it comes to.
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
    static let octets = 14

    /// The key of the version of the question.
    public let version: UInt32
    public let kind: Kind
    /// The outcome in grains of a point.
    private let grains: UInt32
    let milliseconds: Int64

    /// - Parameters:
    ///   - version: The key of the version of the question; at most 2^32 - 1.
    ///   - outcome: 0 to one point.
    public init(version: Int64, kind: Kind, outcome: Grains, at instant: Instant) {
        self.init(
            version: UInt32(truncatingIfNeeded: version),
            kind: kind,
            grains: UInt32(min(max(outcome.count, 0), Grains.perPoint)),
            milliseconds: instant.milliseconds
        )
    }

    private init(version: UInt32, kind: Kind, grains: UInt32, milliseconds: Int64) {
        self.version = version
        self.kind = kind
        self.grains = grains
        self.milliseconds = milliseconds
    }

    /// 0 to 1.
    var outcome: Double { Grains(Int64(self.grains)).approximated }

    /// The instant of the answer.
    public var at: Instant { Instant(milliseconds: self.milliseconds) }

    var isGuessed: Bool { self.kind != .unguessed }
}

extension PackedServing {
    /// Where the kind stands in the word that it shares with the grains, of which a point has
    /// less than 2^25.
    private static let kindShift: UInt32 = 30

    /// Servings as they are kept: little-endian numbers, one serving after the other; the version
    /// in 4 octets, kind and grains in 4, the instant in 6.
    public static func packed(_ servings: [Self]) -> [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(servings.count * Self.octets)
        for serving in servings {
            Self.append(serving.version, to: &octets)
            Self.append(serving.kind.rawValue << Self.kindShift | serving.grains, to: &octets)
            Self.append(UInt32(truncatingIfNeeded: serving.milliseconds), to: &octets)
            Self.append(UInt16(truncatingIfNeeded: serving.milliseconds >> 32), to: &octets)
        }
        return octets
    }

    /// Reads what ``packed(_:)`` wrote; nil if it is nothing of the kind.
    public static func unpacked(_ octets: UnsafeRawBufferPointer) -> [Self]? {
        guard octets.count.isMultiple(of: Self.octets) else { return nil }
        var servings: [Self] = []
        servings.reserveCapacity(octets.count / Self.octets)
        for start in stride(from: 0, to: octets.count, by: Self.octets) {
            let word = UInt32(littleEndian: Self.number(octets, start + 4))
            guard let kind = Kind(rawValue: word >> Self.kindShift) else { return nil }
            let low = UInt32(littleEndian: Self.number(octets, start + 8))
            let high = Int16(littleEndian: Self.number(octets, start + 12))
            servings.append(
                Self(
                    version: UInt32(littleEndian: Self.number(octets, start)),
                    kind: kind,
                    grains: word & (1 << Self.kindShift - 1),
                    milliseconds: Int64(high) << 32 | Int64(low)
                )
            )
        }
        return servings
    }

    private static func append(_ number: some FixedWidthInteger, to octets: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { octets.append(contentsOf: $0) }
    }

    private static func number<Number: FixedWidthInteger & BitwiseCopyable>(
        _ octets: UnsafeRawBufferPointer,
        _ start: Int
    ) -> Number {
        octets.loadUnaligned(fromByteOffset: start, as: Number.self)
    }
}
