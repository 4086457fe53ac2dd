import QuizCore

/// Items with mark and feedback.
extension WritingScope {
    /// A choice: `(x) text >> feedback`, or a map.
    func choice(_ tree: ValueTree) -> Written {
        let map = tree.map ?? [:]
        let body = map["text"].flatMap { self.short($0, without: [">>"]) }
        return self.item(map, body: body, mark: .always)
            ?? self.longItem(map, keys: FormatKeys.choice)
    }

    /// A band of numbers: `3`, `(50%) 2..3 >> feedback`, or a map.
    func band(_ tree: ValueTree) -> Written {
        let map = tree.map ?? [:]
        guard let band = WrittenBand(map) else {
            return self.longItem(map, keys: FormatKeys.band)
        }
        let rest = map.filter { FormatKeys.mark.contains($0.key) }
        return self.item(map, body: band.notation, mark: .unlessRight)
            ?? self.longItem(rest.merging(band.keys), keys: FormatKeys.band)
    }

    /// Accepted texts: `a | b // c | d`; nil if that would be read as something else.
    func acceptedText(_ tree: ValueTree?) -> String? {
        guard let lists = self.acceptedLists(tree) else { return nil }
        let texts = lists.map { $0.joined(separator: " | ") }
        let isReadBack = zip(lists, texts).allSatisfy { list, text in
            TextPattern.alternatives(of: text).map(Blanks.trimmed) == list
        }
        return isReadBack ? self.short(texts, without: [">>"]) : nil
    }

    /// The notations of accepted texts in the order of the languages.
    func acceptedLists(_ tree: ValueTree?) -> [[String]]? {
        let map = tree?.map ?? [:]
        let lists = self.languages.compactMap { map[$0.rawValue]?.words }
        return lists.count == self.languages.count && map.count == lists.count ? lists : nil
    }

    /// The long form of accepted texts.
    func accepted(_ tree: ValueTree) -> Written {
        guard let lists = self.acceptedLists(tree) else { return self.anything(tree) }
        let written = lists.map { Written.list(of: $0.map { .scalar($0) }) }
        guard Set(lists).count > 1 else { return written[0] }
        return .map(
            zip(self.languages, written).map { Written.Entry(key: $0.rawValue, value: $1) }
        )
    }

    /// An entry of `text`: `(x) pattern >> feedback`, or a map.
    func entry(_ tree: ValueTree, mark: MarkRule) -> Written {
        let map = tree.map ?? [:]
        return self.item(map, body: self.acceptedText(map["accept"]), mark: mark)
            ?? self.longItem(map, keys: FormatKeys.accepted)
    }

    /// Where a mark stands before a body.
    enum MarkRule {
        /// None means 0.
        case always
        /// None means 1, and a mark stands nevertheless.
        case alwaysElseRight
        /// None means 1.
        case unlessRight
    }

    /// `(x) body >> feedback`; nil if that would be read as something else.
    func item(_ map: ValueMap, body: String?, mark rule: MarkRule) -> Written? {
        guard let body else { return nil }
        let credit = map["credit"]?.fraction ?? (rule == .always ? .zero : .one)
        let isMarked = rule != .unlessRight || credit != .one
        let head = isMarked ? "\(Self.mark(credit)) \(body)" : body
        guard Self.isRead(head, as: credit, body, isMarked: isMarked) else { return nil }
        return self.scalar(head, feedback: map["feedback"])
    }

    /// `head >> feedback`; nil if that would be read as something else.
    func scalar(_ head: String?, feedback: ValueTree?) -> Written? {
        guard let head else { return nil }
        guard let feedback else { return Self.fits(head) ? .scalar(head) : nil }
        guard let words = self.short(feedback, without: [">>"]) else { return nil }
        let item = "\(head) >> \(words)"
        return Self.fits(item) && Blanks.split(item, at: ">>") == [head, words]
            ? .scalar(item) : nil
    }

    private static func mark(_ credit: Fraction) -> String {
        switch credit {
        case .one: "(x)"
        case .zero: "( )"
        default: "(\(Measure.text(credit)))"
        }
    }

    private static func isRead(
        _ head: String,
        as credit: Fraction,
        _ body: String,
        isMarked: Bool
    ) -> Bool {
        switch ChoiceMark(head) {
        case .mark(let read, let rest, note: nil): isMarked && read == credit && rest == body
        case .none: !isMarked
        case .malformed: !isMarked && !head.hasPrefix("(")
        case .alone, .mark: false
        }
    }

    private func longItem(_ map: ValueMap, keys: [String]) -> Written {
        self.map(map, keys: keys + FormatKeys.mark) { key, value in
            switch key {
            case "credit": value.share.map { .scalar($0) }
            case "accept": self.accepted(value)
            default: nil
            }
        }
    }
}
