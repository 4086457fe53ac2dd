import QuizCore

extension CompetencyShare {
    /// Shares as they are stored, such as `pressure:1/2,listening:1/2`.
    static func text(_ shares: [Self]) -> String {
        shares.map { share in
            "\(share.competency):\(share.weight.numerator)/\(share.weight.denominator)"
        }.joined(separator: ",")
    }

    /// Reads what ``text(_:)`` wrote; nil if it is nothing of the kind.
    static func shares(_ text: String) -> [Self]? {
        let parts = text.split(separator: ",")
        let shares = parts.compactMap(Self.init(text:))
        return shares.count == parts.count ? shares : nil
    }

    private init?(text: Substring) {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let numbers = text[text.index(after: colon)...].split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 2, numbers[1] > 0 else { return nil }
        self.init(
            Competency.ID(String(text[..<colon])),
            weight: Fraction(numbers[0], numbers[1])
        )
    }
}
