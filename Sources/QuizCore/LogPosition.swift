/// The place of a fact in the log, rising with time.
public struct LogPosition: Hashable, Comparable, Sendable {
    public let rawValue: Int64
    /// What the log says up to there, in 64 bits; nil where nothing chains it.
    ///
    /// It tells no places apart.
    public let link: Int64?

    public init(rawValue: Int64, link: Int64? = nil) {
        self.rawValue = rawValue
        self.link = link
    }

    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(self.rawValue)
    }

    /// What trainees get for what was stored there.
    public var receipt: Receipt { Receipt(of: self) }
}
