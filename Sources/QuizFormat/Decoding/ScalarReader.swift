import QuizCore
import Wording

/// Reads single values and lists of words.
struct ScalarReader {
    let findings: Findings

    /// A word with its place.
    struct Word {
        let text: String
        let place: Place
    }

    /// The text of a scalar, folded; reports a missing value.
    func word(_ node: SourceNode, name: String, example: String) -> String? {
        guard let text = node.text else {
            self.findings.report(.wrongKind(name, .text), at: node.place)
            return nil
        }
        let folded = Blanks.folded(text)
        guard !folded.isEmpty else {
            self.findings.report(.noValue(name, example: example), at: node.place)
            return nil
        }
        return folded
    }

    /// A list `a, b` or a YAML list of scalars.
    func words(_ node: SourceNode, name: String, example: String) -> [Word]? {
        if let list = node.list {
            let words = list.compactMap { item in
                self.word(item, name: name, example: example).map {
                    Word(text: $0, place: item.place)
                }
            }
            guard !list.isEmpty else {
                self.findings.report(.noValue(name, example: example), at: node.place)
                return nil
            }
            return words.count == list.count ? words : nil
        }
        guard let text = self.word(node, name: name, example: example) else { return nil }
        let parts = text.unicodeScalars
            .split(omittingEmptySubsequences: false) { $0 == "," || Self.isWideComma($0) }
            .map { Blanks.trimmed(String($0)) }
        if text.unicodeScalars.contains(where: Self.isWideComma) {
            self.findings.report(
                .readAsMark("\",\""),
                mending: text,
                at: node.place,
                as: parts.joined(separator: ", ")
            )
        }
        guard parts.allSatisfy({ !$0.isEmpty }) else {
            self.findings.report(.noValue(name, example: example), at: node.place)
            return nil
        }
        return self.placed(parts, in: node)
    }

    /// What input methods for Chinese write between words.
    private static func isWideComma(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "，" || scalar == "、"
    }

    func yesNo(_ node: SourceNode, name: String) -> Bool? {
        self.choice(node, name: name, of: ["yes": true, "no": false], form: .yesNo)
    }

    /// One of some words.
    func choice<Value>(
        _ node: SourceNode,
        name: String,
        of words: KeyValuePairs<String, Value>,
        form: SpokenForm? = nil
    ) -> Value? {
        let example = words.first?.key ?? ""
        guard let word = self.word(node, name: name, example: example) else { return nil }
        if let value = words.first(where: { $0.key == word })?.value { return value }
        let nearest = Spelling.nearest(to: word, among: words.map(\.key))
        self.findings.report(
            .wrongForm(
                word,
                form ?? .words(words.map(\.key)),
                example: nearest ?? example
            ),
            at: node.place,
            fix: nearest
        )
        return nil
    }

    func duration(_ node: SourceNode, name: String, within range: ClosedRange<Int>) -> Duration? {
        guard let word = self.word(node, name: name, example: "10m") else { return nil }
        guard let duration = Measure.duration(word) else {
            self.findings.report(.wrongForm(word, .duration, example: "10m"), at: node.place)
            return nil
        }
        guard range.contains(Int(duration.components.seconds)) else {
            let bounds = [range.lowerBound, range.upperBound].map {
                Measure.text(Duration.seconds($0))
            }
            self.findings.report(
                .outOfRange(name, from: bounds[0], to: bounds[1]),
                at: node.place
            )
            return nil
        }
        return duration
    }

    func wholeNumber(_ node: SourceNode, name: String, within range: ClosedRange<Int>) -> Int? {
        let example = "\(range.lowerBound)"
        guard let word = self.word(node, name: name, example: example) else { return nil }
        guard let number = Measure.wholeNumber(word) else {
            self.findings.report(.wrongForm(word, .wholeNumber, example: example), at: node.place)
            return nil
        }
        guard range.contains(number) else {
            let nearest = min(max(number, range.lowerBound), range.upperBound)
            self.findings.report(
                .outOfRange(name, from: "\(range.lowerBound)", to: "\(range.upperBound)"),
                at: node.place,
                fix: "\(nearest)"
            )
            return nil
        }
        return number
    }

    /// A percentage or fraction from 0 to 1.
    func share(_ node: SourceNode, name: String) -> Fraction? {
        guard let word = self.word(node, name: name, example: "1/3") else { return nil }
        guard let share = Measure.share(word) else {
            self.findings.report(
                .wrongForm(word, .percentOrFraction, example: "1/3"),
                at: node.place
            )
            return nil
        }
        guard share >= .zero, share <= .one else {
            self.findings.report(.outOfRange(name, from: "0%", to: "100%"), at: node.place)
            return nil
        }
        return share
    }

    func id(_ node: SourceNode, name: String = "id") -> String? {
        guard let word = self.word(node, name: name, example: "price-talk") else { return nil }
        return self.id(Word(text: word, place: node.place))
    }

    /// Ids in a list, or nil for the word `all` and a key that is not there.
    func ids(_ fields: Fields, _ key: String, example: String) -> [Word]? {
        guard let node = fields[key],
            let words = self.words(node, name: key, example: example)
        else { return nil }
        return words.map(\.text) == ["all"] ? nil : words.filter { self.id($0) != nil }
    }

    /// The id of a file, which is the name of the file; `other` is what is said if it is not.
    func id(
        _ fields: Fields,
        ofFile fileStem: String,
        differing other: DiagnosticPhrase
    ) -> Word? {
        guard let node = fields["id"] else {
            self.findings.report(.missing("id"), at: fields.node.place, fix: "id: \(fileStem)")
            return nil
        }
        guard let id = self.id(node) else { return nil }
        if id != fileStem {
            let fix = KebabCase.isID(fileStem) ? "id: \(fileStem)" : nil
            self.findings.report(other, at: node.place, fix: fix)
        }
        return Word(text: id, place: node.place)
    }

    func id(_ word: Word) -> String? {
        guard KebabCase.isID(word.text) else {
            let corrected = KebabCase.corrected(word.text)
            self.findings.report(
                .badID,
                at: word.place,
                fix: corrected,
                mend: corrected.flatMap { self.findings.mend(word.text, at: word.place, as: $0) }
            )
            return nil
        }
        return word.text
    }

    /// Codes of warnings that an author accepts.
    func codes(_ node: SourceNode) -> Set<String> {
        let words = self.words(node, name: "allow", example: "W505") ?? []
        for word in words
        where
            !(word.text.hasPrefix("W") && Measure.wholeNumber(String(word.text.dropFirst())) != nil)
        {
            self.findings.report(.wrongForm(word.text, .code, example: "W505"), at: word.place)
        }
        return Set(words.map(\.text))
    }

    /// Gives each part of a scalar its own place where the line shows it.
    private func placed(_ parts: [String], in node: SourceNode) -> [Word] {
        parts.map { Word(text: $0, place: self.findings.place(of: $0, in: node.place)) }
    }
}

/// Ids in kebab case.
enum KebabCase {
    static func isID(_ text: String) -> Bool {
        (1...FormatLimits.id).contains(text.utf8.count)
            && text.utf8.split(separator: Self.hyphen, omittingEmptySubsequences: false)
                .allSatisfy { part in !part.isEmpty && part.allSatisfy(Self.isWordSign) }
    }

    private static let hyphen = UInt8(ascii: "-")

    private static func isWordSign(_ octet: UInt8) -> Bool {
        Measure.isDigit(octet) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet)
    }

    /// The nearest id; nil if no letter is left, or if these are several.
    static func corrected(_ text: String) -> String? {
        guard !text.contains(where: { ",，、".contains($0) }) else { return nil }
        let words = Blanks.narrowed(text).lowercased().split { sign in
            !(sign.isASCII && (sign.isLetter || sign.isNumber))
        }
        let id = words.joined(separator: "-")
        return Self.isID(id) ? id : nil
    }
}
