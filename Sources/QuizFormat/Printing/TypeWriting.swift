import QuizCore

// How each type of question is written. A type without an extension here does not compile.

extension OneReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        .list(of: (value.list ?? []).map(scope.choice))
    }
}

extension ManyReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        .list(of: (value.list ?? []).map(scope.choice))
    }
}

extension TruthReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        let map = value.map ?? [:]
        return scope.scalar(map["answer"]?.text, feedback: map["feedback"])
            ?? scope.map(map, keys: FormatKeys.truth)
    }
}

extension MatchReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        .list(of: (value.list ?? []).map { Self.pair($0.map ?? [:], scope) })
    }

    private static func pair(_ map: ValueMap, _ scope: WritingScope) -> Written {
        let right = map["right"].flatMap { scope.short($0, without: ["=>"]) }
        let left = map["left"].map { scope.short($0, without: ["=>"]) } ?? ""
        if let left, let right {
            let pair = left.isEmpty ? "=> \(right)" : "\(left) => \(right)"
            if WritingScope.fits(pair), Blanks.split(pair, at: "=>") == [left, right] {
                return .scalar(pair)
            }
        }
        return scope.map(map, keys: FormatKeys.pair)
    }
}

extension OrderReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        .list(of: (value.list ?? []).map(scope.text))
    }
}

extension RateReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        .list(of: (value.list ?? []).map(scope.text))
    }
}

extension EssayReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        .list(of: (value.list ?? []).map { self.criterion($0.map ?? [:], scope) })
    }

    private static func criterion(_ map: ValueMap, _ scope: WritingScope) -> Written {
        if let points = map["points"]?.text, let text = map["text"].flatMap({ scope.short($0) }) {
            let short = "(\(points)) \(text)"
            if WritingScope.fits(short), CriterionMark(short)?.rest == text {
                return .scalar(short)
            }
        }
        return scope.map(map, keys: FormatKeys.criterion)
    }
}

extension NumberReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        let bands = (value.list ?? []).map(scope.band)
        if bands.count == 1, case .scalar = bands[0] { return bands[0] }
        return .list(of: bands)
    }
}

extension WordReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        let entries = value.list ?? []
        if entries.count == 1, case .scalar(let text) = scope.entry(entries[0], mark: .unlessRight)
        {
            return .scalar(text)
        }
        return .list(of: entries.map { scope.entry($0, mark: .alwaysElseRight) })
    }
}

extension BlankReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        let map = value.map ?? [:]
        if let short = BlankShortForm(map, scope)?.text, Self.isRead(short, as: value, scope) {
            return .scalar(short)
        }
        return scope.map(map, keys: FormatKeys.blank) { key, value in
            key == "gaps"
                ? .list(of: (value.list ?? []).map { Self.gap($0.map ?? [:], scope) }) : nil
        }
    }

    private static func gap(_ map: ValueMap, _ scope: WritingScope) -> Written {
        scope.map(map, keys: FormatKeys.gap) { key, value in
            switch key {
            case "choices": .list(of: (value.list ?? []).map(scope.choice))
            case "number": NumberReader.written(value, in: scope)
            default: scope.accepted(value)
            }
        }
    }

    /// Whether the reader gives the value back.
    private static func isRead(_ short: String, as value: ValueTree, _ scope: WritingScope) -> Bool
    {
        guard WritingScope.fits(short) else { return false }
        let findings = Findings(SourceText(path: "", text: short))
        let place = Place(line: 1, column: 1)
        let node = SourceNode(content: .text(short), style: .quoted, place: place)
        let map = SourceNode(content: .map([]), style: .block, place: place)
        guard let fields = Fields(map, known: [], name: Self.keyword, findings) else {
            return false
        }
        let reading = Self.read(
            node,
            QuestionScope(
                texts: TextReader(languages: scope.languages, findings: findings),
                scalars: ScalarReader(findings: findings),
                findings: findings,
                fields: fields,
                grade: nil,
                competencies: []
            )
        )
        return reading?.tree == value && !findings.hasErrors
    }
}

/// A text with its gaps written into it.
private struct BlankShortForm {
    let text: String

    /// nil if a gap has no short form.
    init?(_ map: ValueMap, _ scope: WritingScope) {
        guard let templates = map["text"].flatMap(scope.texts), let gaps = map["gaps"]?.list
        else { return nil }
        let written = gaps.compactMap { Self.gap($0.map ?? [:], scope) }
        guard written.count == gaps.count else { return nil }
        let texts = templates.indices.compactMap { language in
            Self.fill(templates[language], with: written.map { $0[language] })
        }
        guard texts.count == templates.count, let short = scope.short(texts) else { return nil }
        self.text = short
    }

    /// The gap in each language, with its braces.
    private static func gap(_ map: ValueMap, _ scope: WritingScope) -> [String]? {
        if let lists = scope.acceptedLists(map["accept"]) {
            return lists.map { "{\($0.joined(separator: "|"))}" }
        }
        if let choices = map["choices"]?.list { return Self.choices(choices, scope) }
        guard let bands = map["number"]?.list, bands.count == 1, let band = bands[0].map,
            band.keys.allSatisfy({ ["from", "to"].contains($0) }),
            let notation = WrittenBand(band)?.notation
        else { return nil }
        return scope.languages.map { _ in "{#\(notation)}" }
    }

    private static func choices(_ choices: [ValueTree], _ scope: WritingScope) -> [String]? {
        var gaps = scope.languages.map { _ in [String]() }
        for choice in choices {
            let map = choice.map ?? [:]
            let credit = map["credit"]?.fraction ?? .zero
            guard credit == .one || credit == .zero, map["feedback"] == nil,
                let texts = map["text"].flatMap(scope.texts)
            else { return nil }
            for (language, text) in texts.enumerated() {
                gaps[language].append((credit == .one ? "=" : "~") + Self.escaped(text))
            }
        }
        return gaps.map { "{\($0.joined(separator: " "))}" }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, sign in
            if "\\{}=~".contains(sign) { escaped += "\\" }
            escaped.append(sign)
        }
    }

    /// A text with gaps in the place of `{1}`, `{2}` …; nil if they stand in another order.
    private static func fill(_ template: String, with gaps: [String]) -> String? {
        var text = ""
        var rest = template[...]
        for (number, gap) in zip(1..., gaps) {
            guard let mark = rest.firstRange(of: "{\(number)}") else { return nil }
            text += rest[..<mark.lowerBound] + gap
            rest = rest[mark.upperBound...]
        }
        return text + rest
    }
}
