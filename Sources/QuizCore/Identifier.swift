/// The name of one thing of a kind, such as a quiz or a competency.
///
/// Two identifiers of different kinds never mix: `Quiz.ID` is not `Question.ID`.
public struct Identifier<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var description: String { self.text }

    public static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
