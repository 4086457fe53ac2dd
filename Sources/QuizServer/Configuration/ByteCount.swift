/// A size in octets.
public struct ByteCount: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number of octets.
    public let count: Int

    /// A size of that many octets.
    public init(_ count: Int) {
        self.count = count
    }

    /// A size of that many times 1024 octets.
    public static func kibibytes(_ count: Int) -> Self { Self(count * 1024) }

    /// A size of that many times 1048576 octets.
    public static func mebibytes(_ count: Int) -> Self { Self(count * 1_048_576) }

    public static func < (left: Self, right: Self) -> Bool { left.count < right.count }

    public var description: String {
        if self.count > 0, self.count.isMultiple(of: 1_048_576) {
            return "\(self.count / 1_048_576)MiB"
        }
        if self.count > 4096, self.count.isMultiple(of: 1024) { return "\(self.count / 1024)KiB" }
        return "\(self.count)"
    }
}
