/// A closed interval of numbers and what an answer in it gives.
public struct NumberBand: Hashable, Sendable {
    /// The smallest number in the band.
    public let from: Fraction
    /// The largest number in the band.
    public let to: Fraction
    /// 0 to 1.
    public let credit: Fraction
    /// Told to those whose answer is in the band.
    public let feedback: LocalizedText?
    /// Whether the numbers are in percent, so that 8 stands for 8 %.
    public let isPercent: Bool

    public init(
        from: Fraction,
        to: Fraction,
        credit: Fraction = .one,
        feedback: LocalizedText? = nil,
        isPercent: Bool = false
    ) {
        self.from = from
        self.to = to
        self.credit = credit
        self.feedback = feedback
        self.isPercent = isPercent
    }

    /// Whether a number lies in the band, its ends included.
    public func contains(_ number: Fraction) -> Bool {
        self.from <= number && number <= self.to
    }

    /// The band for people, such as `9000`, `82–91` or `8%`.
    var shown: String {
        let sign = self.isPercent ? "%" : ""
        let from = ScoreDisplay.number(self.from)
        return self.from == self.to
            ? from + sign : "\(from)–\(ScoreDisplay.number(self.to))\(sign)"
    }
}

extension [NumberBand] {
    /// Whether answers are in percent.
    var isPercent: Bool { self.contains { $0.isPercent } }

    /// The first band that contains a number.
    func band(of number: Fraction) -> NumberBand? {
        self.first { $0.contains(number) }
    }

    /// Reads a typed number, in percent where the bands are.
    func read(_ typed: String, units: [String] = []) -> NumberReading {
        guard let number = TypedNumber(typed, units: units) else { return .refused(.form) }
        guard self.isPercent else {
            return number.isPercent ? .refused(.percent) : .number(number.value)
        }
        let isSmall = number.value > Fraction(-1) && number.value < .one
        let isDoubtful = isSmall && number.value != .zero && !number.isPercent
        return isDoubtful ? .refused(.percent) : .number(number.value)
    }

    /// A number that nobody takes for the key.
    var exampleNumber: String {
        let number = [12, 250, 7, 1, 0].first { self.band(of: Fraction($0)) == nil } ?? 12
        return self.isPercent ? "\(number)%" : "\(number)"
    }
}

/// A typed number, or why a line is none.
enum NumberReading: Equatable {
    case number(Fraction)
    case refused(Reading.Refusal)
}
