/// A written answer that is accepted: a text with optional parts and wildcards.
///
/// `{x}` is an optional part, `*` any run of signs, `\` makes the next sign literal.
/// Texts are compared as ``TextFolding/fold(_:)`` leaves them.
public struct TextPattern: Hashable, Sendable {
    /// The most optional parts of one pattern; each doubles the texts it stands for.
    public static let optionalPartLimit = 8

    /// The text for people: optional parts included, wildcards as `…`.
    public let shown: String
    /// The texts it stands for: the folded parts between wildcards, in UTF-8.
    let expansions: [[[UInt8]]]

    /// Reads the notation of one alternative; nil if brackets do not match, if there are too
    /// many optional parts, or if nothing is left after folding.
    public init?(_ notation: String) {
        guard PatternSign.areIn(notation) else {
            let folded = Array(TextFolding.fold(notation).utf8)
            guard !folded.isEmpty else { return nil }
            self.expansions = [[folded]]
            self.shown = PatternSign.shown(notation)
            return
        }
        guard let signs = PatternSign.signs(of: notation),
            signs.count(where: { $0 == .open }) <= Self.optionalPartLimit
        else { return nil }
        let parts = PatternSign.expansions(of: signs).map(Self.folded)
        let meaningful = parts.filter { $0.contains { !$0.isEmpty } }
        guard !meaningful.isEmpty else { return nil }
        self.expansions = meaningful
        self.shown = PatternSign.shown(signs)
    }

    /// Cuts a list of alternatives at each `|` outside of optional parts.
    public static func alternatives(of notation: String) -> [String] {
        guard notation.utf8.contains(UInt8(ascii: "|")) else { return [notation] }
        var alternatives = [""]
        var depth = 0
        var isEscaped = false
        for sign in notation {
            if sign == "|", !isEscaped, depth == 0 {
                alternatives.append("")
                continue
            }
            alternatives[alternatives.count - 1].append(sign)
            if !isEscaped { depth += sign == "{" ? 1 : sign == "}" ? -1 : 0 }
            isEscaped = sign == "\\" && !isEscaped
        }
        return alternatives
    }

    /// Whether a folded text is one that the pattern stands for; linear in its length.
    public func matches(_ folded: String) -> Bool {
        let text = Array(folded.utf8)
        return self.expansions.contains { Self.matches(text, parts: $0) }
    }

    /// The texts without wildcards that the pattern stands for, folded.
    public var texts: [String] {
        self.expansions.compactMap { $0.count == 1 ? String(decoding: $0[0], as: UTF8.self) : nil }
    }

    /// Folds what stands between wildcards.
    ///
    /// A run of signs may begin with a blank or a hyphen that folding would change, so none is
    /// kept beside a wildcard.
    private static func folded(_ parts: [String]) -> [[UInt8]] {
        guard parts.count > 1 else { return parts.map { Array(TextFolding.fold($0).utf8) } }
        return parts.enumerated().map { index, part in
            var folded = Array(TextFolding.fold(part).utf8)[...]
            let loose = [UInt8(ascii: "-"), UInt8(ascii: " ")]
            if index > 0 { folded = folded.drop { loose.contains($0) } }
            if index < parts.count - 1 {
                while let last = folded.last, loose.contains(last) { folded.removeLast() }
            }
            return Array(folded)
        }
    }

    private static func matches(_ text: [UInt8], parts: [[UInt8]]) -> Bool {
        guard let first = parts.first, let last = parts.last, parts.count > 1 else {
            return parts.first == text
        }
        guard text.count >= first.count + last.count, text.starts(with: first),
            text.suffix(last.count).elementsEqual(last)
        else { return false }
        var rest = text[first.count..<text.count - last.count]
        for part in parts.dropFirst().dropLast() {
            guard let end = Self.end(of: part, in: rest) else { return false }
            rest = rest[end...]
        }
        return true
    }

    /// Where the first occurrence of a part ends (Knuth, Morris, Pratt).
    private static func end(of part: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard !part.isEmpty else { return text.startIndex }
        var fallback = [0]
        var matched = 0
        for sign in part.dropFirst() {
            while matched > 0, part[matched] != sign { matched = fallback[matched - 1] }
            if part[matched] == sign { matched += 1 }
            fallback.append(matched)
        }
        matched = 0
        for index in text.indices {
            while matched > 0, part[matched] != text[index] { matched = fallback[matched - 1] }
            if part[matched] == text[index] { matched += 1 }
            if matched == part.count { return index + 1 }
        }
        return nil
    }
}

/// One sign of the notation of a pattern.
private enum PatternSign: Equatable {
    case open
    case close
    case wildcard
    case literal(Character)

    /// Whether any sign of a notation stands for something else than itself.
    static func areIn(_ notation: String) -> Bool {
        notation.utf8.contains { octet in
            switch Unicode.Scalar(octet) {
            case "{", "}", "*", "\\": true
            default: false
            }
        }
    }

    /// The signs of a notation, or nil if brackets do not match or are nested.
    static func signs(of notation: String) -> [Self]? {
        var signs: [Self] = []
        var isOpen = false
        var isEscaped = false
        for character in notation {
            switch character {
            case _ where isEscaped: signs.append(.literal(character))
            case "\\": break
            case "{", "}":
                guard isOpen == (character == "}") else { return nil }
                isOpen.toggle()
                signs.append(isOpen ? .open : .close)
            case "*": signs.append(.wildcard)
            default: signs.append(.literal(character))
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return isOpen || isEscaped ? nil : signs
    }

    /// With and without each optional part; each text cut at its wildcards.
    static func expansions(of signs: [Self]) -> [[String]] {
        var finished: [[String]] = [[""]]
        var inside: [[String]] = []
        for sign in signs {
            switch sign {
            case .open: inside = finished
            case .close:
                finished = inside + finished
                inside = []
            case .wildcard: finished = finished.map { $0 + [""] }
            case .literal(let character):
                for index in finished.indices {
                    finished[index][finished[index].count - 1].append(character)
                }
            }
        }
        return finished
    }

    static func shown(_ signs: [Self]) -> String {
        let text = signs.map { sign in
            switch sign {
            case .open, .close: ""
            case .wildcard: "…"
            case .literal(let character): String(character)
            }
        }
        return Self.shown(text.joined())
    }

    /// A text with single blanks, none at the ends.
    static func shown(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}
