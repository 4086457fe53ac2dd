import QuizCore
import Wording

extension ExchangedQuestion {
    /// A question of a quiz file in one of its languages.
    ///
    /// Choices of gaps and all else that other systems have too is kept; optional parts of
    /// accepted texts become alternatives.
    init?(_ placed: PlacedQuestion, in language: LanguageTag) {
        let tree = TreeReading(language: language)
        guard case .map(let map) = placed.tree, let body = tree.body(of: map) else { return nil }
        self.init(stem: placed.question.stem.text(in: language), body: body)
        self.id = placed.id.text
        self.passage = placed.question.passage?.text(in: language)
        self.explanation = placed.question.explanation?.text(in: language)
        self.hints = placed.question.hints.map { $0.text(in: language) }
        self.competency = Self.competency(of: placed.question.shares)
        self.level = placed.question.level
        self.facts = placed.question.facts
        self.points = placed.question.points
        self.keepsOrder = placed.question.keepsOrder
        self.isTimed = placed.question.timeLimit != nil
        self.source = placed.question.source?.text(in: language)
        if case .essay(let criteria) = body {
            let usual = ExchangePhrase.essayCriterion.text(in: language.spoken)
            let isUsual = criteria.count == 1 && criteria[0].text == usual
            if self.points == 1 { self.points = criteria.reduce(0) { $0 + $1.points } }
            if isUsual { self.body = .essay([]) }
        }
        if case .text(let grade) = map["grade"] { self.grade = grade }
        if case .blank = body, self.stem == ExchangePhrase.fillGaps.text(in: language.spoken) {
            self.stem = ""
        }
    }

    private static func competency(of shares: [CompetencyShare]) -> String? {
        let isEven = Set(shares.map(\.weight)).count == 1
        let words = shares.map { share in
            isEven ? share.competency.text : "\(share.competency) \(Measure.text(share.weight))"
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}

extension LanguageTag {
    /// The language in which the program says what belongs to a text of this one.
    var spoken: Language { self.rawValue.hasPrefix("zh") ? .chinese : .english }
}

/// Reads the value of a question in one language.
private struct TreeReading {
    let language: LanguageTag

    func body(of map: ValueMap) -> QuestionBody? {
        if let tree = map["one"] { return .one(self.list(tree, self.choice)) }
        if let tree = map["many"] { return .many(self.list(tree, self.choice)) }
        if let tree = map["truth"], let fields = tree.fields {
            let isTrue = fields["answer"] == .text("true")
            return .truth(isTrue, feedback: self.text(fields["feedback"]))
        }
        if let tree = map["match"] { return .match(self.list(tree, self.pair)) }
        if let tree = map["order"] { return .order(self.list(tree) { self.text($0) }) }
        if let tree = map["number"] {
            return .number(self.list(tree, self.band), unit: self.text(map["unit"]))
        }
        if let tree = map["text"] { return .text(self.list(tree, self.entry).merged) }
        if let fields = map["blank"]?.fields {
            return .blank(self.text(fields["text"]) ?? "", self.list(fields["gaps"], self.gap))
        }
        if let tree = map["essay"] { return .essay(self.list(tree, self.criterion)) }
        return nil
    }

    private func list<Item>(_ tree: ValueTree?, _ item: (ValueTree) -> Item?) -> [Item] {
        guard case .list(let list) = tree else { return [] }
        return list.compactMap(item)
    }

    private func text(_ tree: ValueTree?) -> String? {
        switch tree {
        case .text(let text): text
        case .map(let map): self.text(map[self.language.rawValue])
        case .list, nil: nil
        }
    }

    private func credit(_ fields: ValueMap, standard: Fraction) -> Fraction {
        guard let word = self.text(fields["credit"]) else { return standard }
        return word == "-1" ? Fraction(-1) : Measure.share(word) ?? standard
    }

    private func choice(_ tree: ValueTree) -> ExchangedChoice? {
        guard let fields = tree.fields, let text = self.text(fields["text"]) else { return nil }
        return ExchangedChoice(
            text: text,
            credit: self.credit(fields, standard: .zero),
            feedback: self.text(fields["feedback"])
        )
    }

    private func pair(_ tree: ValueTree) -> ExchangedPair? {
        guard let fields = tree.fields, let right = self.text(fields["right"]) else { return nil }
        return ExchangedPair(left: self.text(fields["left"]), right: right)
    }

    private func band(_ tree: ValueTree) -> ExchangedBand? {
        guard let fields = tree.fields, let from = self.text(fields["from"]),
            let to = self.text(fields["to"]), let band = BandNotation(from: from, to: to)
        else { return nil }
        return ExchangedBand(
            from: band.from,
            to: band.to,
            credit: self.credit(fields, standard: .one),
            feedback: self.text(fields["feedback"]),
            isPercent: band.isPercent
        )
    }

    /// Alternatives without optional parts.
    private func accepted(_ tree: ValueTree?) -> [String] {
        let list: ValueTree? =
            if case .map(let map) = tree { map[self.language.rawValue] } else { tree }
        return self.list(list) { self.text($0) }.flatMap(ExchangePattern.foreign)
            .map(ExchangePattern.notation).uniqued()
    }

    private func entry(_ tree: ValueTree) -> ExchangedEntry? {
        guard let fields = tree.fields else { return nil }
        return ExchangedEntry(
            accepted: self.accepted(fields["accept"]),
            credit: self.credit(fields, standard: .one),
            feedback: self.text(fields["feedback"])
        )
    }

    private func gap(_ tree: ValueTree) -> ExchangedGap? {
        guard let fields = tree.fields else { return nil }
        if let accept = fields["accept"] { return .accept(self.accepted(accept)) }
        if let choices = fields["choices"] { return .choices(self.list(choices, self.choice)) }
        return fields["number"].map { .number(self.list($0, self.band)) }
    }

    private func criterion(_ tree: ValueTree) -> ExchangedCriterion? {
        guard let fields = tree.fields, let text = self.text(fields["text"]) else { return nil }
        let points = self.text(fields["points"]).flatMap(Measure.wholeNumber)
        return ExchangedCriterion(points: points ?? 1, text: text)
    }
}

extension ValueTree {
    fileprivate var fields: ValueMap? {
        guard case .map(let map) = self else { return nil }
        return map
    }
}
