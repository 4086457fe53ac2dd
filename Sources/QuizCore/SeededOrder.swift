/// A stream of chance that a seed and a purpose decide: SplitMix64.
///
/// Each purpose has a stream of its own, so that a new question never changes the order
/// inside another. The same seed and purpose give the same stream in every version.
public struct SeededOrder: Sendable {
    private var state: UInt64

    /// A stream from its start value.
    init(start: UInt64) {
        self.state = start
    }

    /// The stream of one purpose, such as `questions` or `choices no-deal`.
    public init(seed: UInt64, purpose: String) {
        self.init(start: SHA256("quizline-stream-1\n\(seed)\n\(purpose)").leadingWord)
    }

    /// The order in which a question's choices, right sides or items are shown.
    ///
    /// The items of an ordering question never come in their right order.
    public static func arrangement(of question: Question, seed: UInt64) -> Arrangement {
        let type = Swift.type(of: question.interaction)
        let right = Array(0..<question.interaction.arrangedCount)
        var order = Self(seed: seed, purpose: "\(type.arrangedPurpose) \(question.id)")
        let positions = order.shuffled(right)
        guard type.keyword == Ordering.keyword, positions == right else {
            return Arrangement(positions)
        }
        return Arrangement(Array(positions.dropFirst() + positions.prefix(1)))
    }

    /// The next value of the stream, each of 2^64 equally likely.
    public mutating func next() -> UInt64 {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var value = self.state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    /// A number from 0 to below a bound, each equally likely.
    ///
    /// - Precondition: `bound` is positive.
    public mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "a number is drawn below a positive bound")
        let bound = UInt64(bound)
        let surplus = (UInt64.max % bound + 1) % bound
        var value = self.next()
        while value > UInt64.max - surplus { value = self.next() }
        return Int(value % bound)
    }

    /// The elements in an order drawn from the stream, each order equally likely.
    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for index in elements.indices.dropFirst().reversed() {
            elements.swapAt(index, self.below(index + 1))
        }
        return elements
    }
}

extension UInt64 {
    /// From 0 up to but not including 1, in steps of 2^-53.
    public var asShare: Double { Double(self >> 11) / 9_007_199_254_740_992 }
}
