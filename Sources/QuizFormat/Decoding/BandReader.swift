import QuizCore
import Wording

/// A number or a stretch of numbers as authors write it.
struct BandNotation: Equatable {
    let from: Fraction
    let to: Fraction
    let isPercent: Bool

    /// Reads `3`, `100 +- 0.5`, `100 +- 5%`, `82..91`, `8% +- 0.5%`; nil if it is none of these.
    init?(_ text: String) {
        let text = text.split(separator: " ").joined()
        if let middle = text.firstRange(of: "+-") {
            self.init(value: text[..<middle.lowerBound], within: text[middle.upperBound...])
        } else if let middle = text.firstRange(of: "..") {
            self.init(from: text[..<middle.lowerBound], to: text[middle.upperBound...])
        } else {
            self.init(from: text[...], to: text[...])
        }
    }

    /// A value with a tolerance: relative if only the tolerance is in percent.
    init?(value: some StringProtocol, within: some StringProtocol) {
        guard let value = Self.number(value), let tolerance = Self.number(within),
            tolerance.value >= .zero, !value.isPercent || tolerance.isPercent
        else { return nil }
        let isRelative = tolerance.isPercent && !value.isPercent
        let size = value.value < .zero ? Fraction.zero - value.value : value.value
        let reach = isRelative ? size * tolerance.value / Fraction(100) : tolerance.value
        guard !isRelative || reach > .zero else { return nil }
        self.from = value.value - reach
        self.to = value.value + reach
        self.isPercent = value.isPercent
    }

    init?(from: some StringProtocol, to: some StringProtocol) {
        guard let from = Self.number(from), let to = Self.number(to),
            from.isPercent == to.isPercent, from.value <= to.value
        else { return nil }
        self.from = from.value
        self.to = to.value
        self.isPercent = from.isPercent
    }

    /// In shortest decimals.
    var tree: ValueMap {
        let sign = self.isPercent ? "%" : ""
        return [
            "from": .text(ScoreDisplay.number(self.from) + sign),
            "to": .text(ScoreDisplay.number(self.to) + sign),
        ]
    }

    private static func number(_ text: some StringProtocol) -> (value: Fraction, isPercent: Bool)? {
        let isPercent = text.hasSuffix("%")
        let digits = isPercent ? String(text.dropLast()) : String(text)
        return Measure.decimal(digits).map { ($0, isPercent) }
    }
}

extension QuestionScope {
    /// A band with its place and tree.
    struct PlacedBand {
        let band: NumberBand
        let notation: BandNotation
        let place: Place

        var tree: ValueTree {
            var map = self.notation.tree
            if self.band.credit != .one { map["credit"] = ValueTree(self.band.credit) }
            if let feedback = self.band.feedback { map["feedback"] = ValueTree(feedback) }
            return .map(map)
        }
    }

    /// A single band or a list of bands; nil if one is faulty.
    func bands(_ node: SourceNode, name: String) -> [PlacedBand]? {
        let list = node.list ?? [node]
        let bands = list.compactMap { self.band($0, name: name) }
        guard !list.isEmpty, list.count <= FormatLimits.choices else {
            self.findings.report(
                .itemCount(name, from: 1, to: FormatLimits.choices),
                at: node.place
            )
            return nil
        }
        guard bands.count == list.count else { return nil }
        guard Set(bands.map(\.notation.isPercent)).count == 1 else {
            self.findings.report(.mixedPercent, at: bands[0].place)
            return nil
        }
        guard bands.contains(where: { $0.band.credit == .one }) else {
            self.findings.report(.noRightChoice, at: bands[0].place)
            return nil
        }
        NumberChecks.check(bands, self.findings)
        return bands
    }

    private func band(_ node: SourceNode, name: String) -> PlacedBand? {
        let keys = FormatKeys.band
        guard let item = self.item(node, name: name, keys: keys, needsMark: false) else {
            return nil
        }
        let notation: BandNotation?
        let shown: String
        switch item.body {
        case .short(let text):
            notation = BandNotation(text)
            shown = text
        case .long(let fields):
            let words = keys.map { fields[$0]?.text.map(Blanks.folded) }
            shown = words.compactMap { $0 }.joined(separator: " ")
            switch (words[0], words[1], words[2], words[3]) {
            case (let value?, let within?, nil, nil):
                notation = BandNotation(value: value, within: within)
            case (let value?, nil, nil, nil): notation = BandNotation(from: value, to: value)
            case (nil, nil, let from?, let to?): notation = BandNotation(from: from, to: to)
            default: notation = nil
            }
        }
        guard let notation else {
            self.findings.report(.notNumber(shown), at: item.place)
            return nil
        }
        return PlacedBand(
            band: NumberBand(
                from: notation.from,
                to: notation.to,
                credit: item.credit ?? .one,
                feedback: item.feedback,
                isPercent: notation.isPercent
            ),
            notation: notation,
            place: item.place
        )
    }
}
