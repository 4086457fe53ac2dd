import QuizCore

/// Responses as xAPI writes them (1.0.3, part 2, appendix C); tables have them the same way.
///
/// Choices, sides and items are counted from 1 as they stand in the quiz file.
enum ResponseText {
    private static let items = "[,]"
    private static let pair = "[.]"

    static func of(_ response: Response) -> String {
        switch response {
        case .choices(let positions), .order(let positions), .path(let positions, _):
            self.list(positions)
        case .truth(let answer): answer ? "true" : "false"
        case .pairs(let pairs):
            pairs.enumerated().map { index, right in
                "\(index + 1)\(self.pair)\(right.map { String($0 + 1) } ?? "")"
            }
            .joined(separator: self.items)
        case .number(let number): self.text(of: number)
        case .text(let text), .essay(let text): text
        case .gaps(let gaps): gaps.map(self.text).joined(separator: self.items)
        case .rating(let place): String(place + 1)
        }
    }

    /// The interaction type and the right responses, where they can be written down.
    static func definition(
        of interaction: (any Interaction)?
    ) -> (type: String, patterns: [String]) {
        switch interaction {
        case let one as OneChoice: ("choice", one.choices.rightPositions.map { self.list([$0]) })
        case let many as ManyChoices: ("choice", [self.list(many.choices.rightPositions)])
        case let truth as TrueFalse: ("true-false", [truth.answer ? "true" : "false"])
        case let match as Matching: ("matching", [self.of(.pairs(match.keys))])
        case let order as Ordering: ("sequencing", [self.list(Array(order.items.indices))])
        case is NumberEntry: ("numeric", [])
        case is TextEntry, is GapFilling: ("fill-in", [])
        case is EssayEntry: ("long-fill-in", [])
        case is SelfRating: ("likert", [])
        default: ("other", [])
        }
    }

    static func list(_ positions: [Int]) -> String {
        positions.map { String($0 + 1) }.joined(separator: self.items)
    }

    private static func text(of gap: Response.Gap?) -> String {
        switch gap {
        case nil: ""
        case .choice(let position): String(position + 1)
        case .number(let number): self.text(of: number)
        case .text(let text): text
        }
    }

    /// Whole where it is; else with the decimals it needs, six at most.
    private static func text(of number: Fraction) -> String {
        guard number.denominator != 1 else { return "\(number.numerator)" }
        let text = number.approximated.decimalText(places: 6)
        let zeros = text.reversed().prefix { $0 == "0" }.count
        return String(text.dropLast(zeros))
    }
}

extension [Choice] {
    fileprivate var rightPositions: [Int] { self.indices.filter { self[$0].isRight } }
}
