import QuizCore

/// The numbers of a band as they are written.
enum WrittenBand {
    case ends(from: String, to: String)
    /// Where the ends have more digits than a decimal may have.
    case tolerance(value: String, within: String)

    /// nil if no form is read back as the band of a tree.
    init?(_ map: ValueMap) {
        guard let from = map["from"]?.text, let to = map["to"]?.text else { return nil }
        let forms = [.ends(from: from, to: to)] + Self.tolerances(from: from, to: to)
        let wanted: ValueMap = ["from": .text(from), "to": .text(to)]
        let found = forms.first { BandNotation($0.notation)?.tree == wanted }
        guard let found else { return nil }
        self = found
    }

    /// `3`, `82..91` or `100 +- 5`.
    var notation: String {
        switch self {
        case .ends(let from, let to): from == to ? from : "\(from)..\(to)"
        case .tolerance(let value, let within): "\(value) +- \(within)"
        }
    }

    /// The same as keys.
    var keys: ValueMap {
        switch self {
        case .ends(let from, let to): ["from": .text(from), "to": .text(to)]
        case .tolerance(let value, let within): ["value": .text(value), "within": .text(within)]
        }
    }

    private static func tolerances(from: String, to: String) -> [Self] {
        let sign = from.hasSuffix("%") ? "%" : ""
        guard let from = Self.decimal(from.dropLast(sign.count)),
            let to = Self.decimal(to.dropLast(sign.count))
        else { return [] }
        let middle = (from + to) / Fraction(2)
        let reach = (to - from) / Fraction(2)
        let value = ScoreDisplay.number(middle)
        let absolute = Self.tolerance(
            value: value + sign,
            within: ScoreDisplay.number(reach) + sign
        )
        guard sign.isEmpty, middle != .zero else { return [absolute] }
        let size = middle < .zero ? .zero - middle : middle
        let percent = ScoreDisplay.number(reach / size * Fraction(100))
        return [absolute, .tolerance(value: value, within: percent + "%")]
    }

    /// A decimal with more digits than authors may write.
    private static func decimal(_ text: Substring) -> Fraction? {
        let parts = text.split(separator: ".")
        let decimals = parts.count == 2 ? parts[1].utf8.count : 0
        guard (1...2).contains(parts.count), decimals <= 18, let digits = Int(parts.joined())
        else { return nil }
        return Fraction(digits, (0..<decimals).reduce(1) { scale, _ in scale * 10 })
    }
}
