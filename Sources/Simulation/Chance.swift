import QuizCore
import RealModule

/// Chance that a seed and a purpose decide, in the forms that simulations need.
public struct Chance: Sendable {
    private var stream: SeededOrder

    /// The stream of one purpose, such as `person 7`.
    public init(seed: UInt64, purpose: String) {
        self.stream = SeededOrder(seed: seed, purpose: purpose)
    }

    /// The next value of the stream, each of 2^64 equally likely.
    public mutating func word() -> UInt64 { self.stream.next() }

    /// A number from 0 up to but not including 1, each equally likely.
    public mutating func share() -> Double { self.stream.next().asShare }

    /// A number from 0 to below a bound, each equally likely.
    ///
    /// - Precondition: `bound` is positive.
    public mutating func below(_ bound: Int) -> Int { self.stream.below(bound) }

    /// Whether something of a probability happens.
    public mutating func happens(_ probability: Double) -> Bool { self.share() < probability }

    /// A normal number [Box and Muller 1958]; half of the pair is not used.
    public mutating func normal(mean: Double = 0, deviation: Double) -> Double {
        let (radius, angle) = (1 - self.share(), self.share())
        return mean + deviation * (-2 * Double.log(radius)).squareRoot()
            * .cos(2 * .pi * angle)
    }

    /// The elements in an order drawn from the stream, each order equally likely.
    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        self.stream.shuffled(elements)
    }

    /// One of some elements, each equally likely; nil if there is none.
    public mutating func element<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[self.stream.below(elements.count)]
    }
}
