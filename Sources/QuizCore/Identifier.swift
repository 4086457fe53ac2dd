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
        let (own, other) = (left.text.utf8Span.span, right.text.utf8Span.span)
        for index in 0..<min(own.count, other.count) where own[index] != other[index] {
            return own[index] < other[index]
        }
        return own.count < other.count
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
