public import Wording

/// Something of a file that has no place in a quiz.
public struct ExchangeRemark: Equatable, Sendable {
    /// Counted from 1.
    public let line: Int
    /// What was left out and why.
    public let phrase: ExchangePhrase
}

extension ExchangeRemark: Comparable {
    /// By line.
    public static func < (left: Self, right: Self) -> Bool { left.line < right.line }
}
