import QuizCore

/// What the printing of a value depends on, and texts in the form that fits them.
///
/// A short form is taken wherever the reader gives the same value back.
struct WritingScope {
    /// In the order of the quiz.
    let languages: [LanguageTag]

    /// A text for people: `甲 // a`, or a map.
    func text(_ tree: ValueTree) -> Written {
        guard let texts = self.texts(tree) else { return self.anything(tree) }
        if let short = self.short(texts) { return .scalar(short) }
        return self.isSame(texts)
            ? .map([Written.Entry(key: "all", value: .scalar(texts[0]))])
            : .map(
                zip(self.languages, texts).map {
                    Written.Entry(key: $0.rawValue, value: .scalar($1))
                }
            )
    }

    /// The texts of a tree in the order of the languages; nil if it is no text for people.
    func texts(_ tree: ValueTree) -> [String]? {
        guard let map = tree.map, map.count == self.languages.count else { return nil }
        let texts = self.languages.compactMap { map[$0.rawValue]?.text }
        return texts.count == map.count ? texts : nil
    }

    /// The short form of a text; nil if it would be read as something else.
    ///
    /// - Parameter signs: Further separators of the place where it stands, such as `>>`.
    func short(_ texts: [String], without signs: [String] = []) -> String? {
        let parts = self.isSame(texts) ? [texts[0]] : texts
        let short = parts.joined(separator: " // ")
        guard Self.fits(short), Blanks.split(short, at: "//") == parts,
            signs.allSatisfy({ Blanks.split(short, at: $0).count == 1 })
        else { return nil }
        return short
    }

    /// The same for a tree.
    func short(_ tree: ValueTree, without signs: [String] = []) -> String? {
        self.texts(tree).flatMap { self.short($0, without: signs) }
    }

    /// Whether a scalar has the length that a scalar may have, and is not changed by reading.
    static func fits(_ scalar: String) -> Bool {
        scalar.unicodeScalars.count <= FormatLimits.text
            && Blanks.folded(scalar).unicodeScalars.elementsEqual(scalar.unicodeScalars)
    }

    /// A list `a, b`, or a YAML list if that would be read as something else.
    func words(_ words: [String]) -> Written {
        let short = words.joined(separator: ", ")
        let isShort = Self.fits(short) && words.allSatisfy { !$0.contains(",") }
        return isShort ? .scalar(short) : .list(of: words.map { .scalar($0) })
    }

    /// The long form of any tree: its maps and lists as they are.
    func anything(_ tree: ValueTree) -> Written {
        switch tree {
        case .text(let text): return .scalar(text)
        case .list(let list): return .list(of: list.map(self.anything))
        case .map(let map):
            guard self.texts(tree) == nil else { return self.text(tree) }
            return self.map(map, keys: map.keys)
        }
    }

    /// The long form of a map with its keys in an order.
    func map(
        _ map: ValueMap,
        keys: [String],
        writing write: (String, ValueTree) -> Written? = { _, _ in nil }
    ) -> Written {
        assert(Set(map.keys).isSubset(of: keys), "a key without printing")
        return .map(
            keys.compactMap { key in
                map[key].map {
                    Written.Entry(key: key, value: write(key, $0) ?? self.anything($0))
                }
            }
        )
    }

    private func isSame(_ texts: [String]) -> Bool {
        texts.allSatisfy { $0.unicodeScalars.elementsEqual(texts[0].unicodeScalars) }
    }
}

extension ValueTree {
    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var list: [ValueTree]? {
        if case .list(let list) = self { list } else { nil }
    }

    var map: ValueMap? {
        if case .map(let map) = self { map } else { nil }
    }

    /// The texts of a list of texts.
    var words: [String]? {
        guard let list = self.list else { return nil }
        let words = list.compactMap(\.text)
        return words.count == list.count ? words : nil
    }

    /// The fraction of `1/2` or `1`; nil if it is none.
    var fraction: Fraction? {
        guard let parts = self.text?.split(separator: "/").compactMap({ Int($0) }),
            let numerator = parts.first, parts.count <= 2
        else { return nil }
        return Fraction(numerator, parts.count == 2 ? parts[1] : 1)
    }

    /// A share as it is written: `0`, `1`, a percentage or a fraction.
    var share: String? {
        self.fraction.map { $0 == .zero ? "0" : $0 == .one ? "1" : Measure.text($0) }
    }
}
