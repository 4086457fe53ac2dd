import QuizCore
import Wording

/// `blank`: a text with gaps.
enum BlankReader: TypeReader {
    static let keyword = "blank"
    static let grades = ["share", "exact"]

    /// A gap with its tree.
    struct Gap {
        let gap: GapFilling.Gap
        let tree: ValueTree
    }

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        let isLong = node.map?.contains { $0.key.text == "gaps" || $0.key.text == "text" } ?? false
        guard !isLong else { return Self.long(node, scope) }
        guard let text = scope.texts.text(node, name: Self.keyword) else { return nil }
        return Self.short(text, at: node.place, scope)
    }

    static func reading(_ text: LocalizedText, _ gaps: [Gap], _ scope: QuestionScope) -> TypeReading
    {
        let grade = scope.grade.flatMap(GapFilling.Grade.init) ?? .share
        return TypeReading(
            interaction: GapFilling(text: text, gaps: gaps.map(\.gap), grade: grade),
            tree: .map(["text": ValueTree(text), "gaps": .list(gaps.map(\.tree))])
        )
    }

    static func hasGoodCount(_ count: Int, at place: Place, _ scope: QuestionScope) -> Bool {
        guard count > 0 else {
            scope.findings.report(.noGap, at: place)
            return false
        }
        guard count <= FormatLimits.items else {
            scope.findings.report(.limit(.items, FormatLimits.items), at: place)
            return false
        }
        return true
    }

    private static func short(
        _ text: LocalizedText,
        at place: Place,
        _ scope: QuestionScope
    ) -> TypeReading? {
        let notations = text.entries.compactMap { GapNotation($0.text) }
        guard notations.count == text.entries.count else {
            scope.findings.report(.braces, at: place)
            return nil
        }
        let count = notations[0].gaps.count
        if let other = notations.firstIndex(where: { $0.gaps.count != count }) {
            let languages = text.entries.map(\.language.rawValue)
            let otherCount = notations[other].gaps.count
            scope.findings.report(
                .gapCounts(languages[0], count, languages[other], otherCount),
                at: place
            )
            return nil
        }
        guard Self.hasGoodCount(count, at: place, scope) else { return nil }
        let gaps = (0..<count).compactMap { index in
            ShortGap(number: index + 1, texts: notations.map { $0.gaps[index] }, place: place)
                .read(scope)
        }
        guard gaps.count == count else { return nil }
        let template = LocalizedText(
            zip(text.entries, notations).map { LocalizedText.Entry($0.language, $1.text) }
        )
        return Self.reading(template, gaps, scope)
    }
}

/// One gap of the short form in all languages.
private struct ShortGap {
    let number: Int
    /// In the order of the languages of the quiz.
    let texts: [String]
    let place: Place

    func read(_ scope: QuestionScope) -> BlankReader.Gap? {
        guard self.texts.allSatisfy({ !$0.isEmpty }) else {
            scope.findings.report(.emptyText("{\(self.number)}"), at: self.place)
            return nil
        }
        let kinds = Set(self.texts.map { $0.hasPrefix("#") ? "#" : Self.isChoice($0) ? "=" : "" })
        guard kinds.count == 1 else { return self.differs(scope) }
        switch kinds.first {
        case "#": return self.number(scope)
        case "=": return self.choices(scope)
        default: return self.accepted(scope)
        }
    }

    private static func isChoice(_ text: String) -> Bool {
        text.hasPrefix("=") || text.hasPrefix("~")
    }

    private func differs(_ scope: QuestionScope) -> BlankReader.Gap? {
        scope.findings.report(.gapsDiffer(self.number), at: self.place)
        return nil
    }

    private func number(_ scope: QuestionScope) -> BlankReader.Gap? {
        let bands = self.texts.map { BandNotation(String($0.dropFirst())) }
        guard let band = bands[0] else {
            scope.findings.report(.notNumber(String(self.texts[0].dropFirst())), at: self.place)
            return nil
        }
        guard bands.allSatisfy({ $0 == band }) else { return self.differs(scope) }
        let number = NumberBand(from: band.from, to: band.to, isPercent: band.isPercent)
        return BlankReader.Gap(
            gap: .number([number]),
            tree: .map(["number": .list([.map(band.tree)])])
        )
    }

    private func choices(_ scope: QuestionScope) -> BlankReader.Gap? {
        let lists = self.texts.compactMap(GapNotation.choices)
        for list in lists {
            guard list.count(where: \.isKey) == 1, list.count >= 2,
                list.count <= FormatLimits.choices, list.allSatisfy({ !$0.text.isEmpty })
            else {
                scope.findings.report(.gapChoices, at: self.place)
                return nil
            }
        }
        let keys = lists[0].map(\.isKey)
        guard lists.allSatisfy({ $0.map(\.isKey) == keys }) else { return self.differs(scope) }
        let choices = keys.indices.map { index in
            let entries = zip(scope.texts.languages, lists).map {
                LocalizedText.Entry($0, $1[index].text)
            }
            return QuestionScope.PlacedChoice(
                choice: Choice(LocalizedText(entries), credit: keys[index] ? .one : .zero),
                place: self.place
            )
        }
        guard !scope.reportsSameTexts(choices) else { return nil }
        return BlankReader.Gap(
            gap: .choices(choices.map(\.choice)),
            tree: .map(["choices": .list(choices.map(\.tree))])
        )
    }

    private func accepted(_ scope: QuestionScope) -> BlankReader.Gap? {
        let lists = zip(scope.texts.languages, self.texts).map { language, text in
            AcceptedText.Alternatives(
                language,
                TextPattern.alternatives(of: text).map(Blanks.trimmed)
            )
        }
        return scope.accepted(lists, at: self.place).map {
            BlankReader.Gap(gap: .text($0.accepted), tree: .map(["accept": $0.tree]))
        }
    }
}
