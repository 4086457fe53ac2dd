/// What a reply means: three digits with one meaning for ever.
///
/// The first digit: 1 push, 2 done, 3 more is wanted, 4 the same line may work later,
/// 5 change the line. The list with its fields is in `Docs/Protocol.md`.
public struct ReplyCode: Hashable, Sendable, RawRepresentable, ExpressibleByIntegerLiteral {
    public let rawValue: Int

    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    public init(integerLiteral value: Int) {
        self.rawValue = value
    }

    /// Whether the request was done or goes on: classes 1, 2 and 3.
    public var isPositive: Bool { self.rawValue < 400 }
}
