/// Reads labels of choices as people type them: numbers or letters in any width.
///
/// Indices count from 0 in the order shown; nil means not understood.
struct AnswerLabels {
    private enum Token: Equatable {
        case number(String)
        case letters(String)
        case separator
        case equals
        case arrow
        case dash
        case unknown

        var isLabel: Bool {
            switch self {
            case .number, .letters: true
            case .separator, .equals, .arrow, .dash, .unknown: false
            }
        }
    }

    private let tokens: [Token]

    init(_ typed: String) {
        self.tokens = Self.tokens(of: Self.withoutPrefix(typed))
    }

    /// `A` for 0, `B` for 1.
    static func letter(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: index)))
    }

    /// The line folded like a word, without a leading 选 or 答.
    static func withoutPrefix(_ typed: String) -> String {
        let folded = TextFolding.word(Self.withEnclosedApart(typed))
        let trimmed = folded.drop(while: \.isWhitespace)
        return ["选", "答"].contains(trimmed.first) ? String(trimmed.dropFirst()) : String(trimmed)
    }

    /// One or more labels of so many choices, in the order typed.
    func labels(of count: Int) -> [Int]? {
        self.labels(of: count, allowing: [])
    }

    /// Each of so many items exactly once; `>` and `->` may stand between.
    func order(of count: Int) -> [Int]? {
        guard let labels = self.labels(of: count, allowing: [.arrow]),
            labels.sorted() == Array(0..<count)
        else { return nil }
        return labels
    }

    /// For each left side the index of its right side, or nil where it was left open.
    ///
    /// Not understood are a left side that is missing or named twice, and all left open.
    func pairs(lefts: Int, rights: Int) -> [Int?]? {
        let hasNumbers = self.tokens.contains { if case .number = $0 { true } else { false } }
        let pairs =
            hasNumbers
            ? self.numberedPairs(lefts: lefts, rights: rights)
            : self.sequence(lefts: lefts, rights: rights)
        guard let pairs, pairs.contains(where: { $0 != nil }) else { return nil }
        return pairs
    }

    private func labels(of count: Int, allowing links: [Token]) -> [Int]? {
        var labels: [Int] = []
        for token in self.tokens where token != .separator && !links.contains(token) {
            guard let indices = Self.indices(of: token, count: count) else { return nil }
            labels += indices
        }
        return labels.isEmpty ? nil : labels
    }

    /// Right letters in the order of the left side.
    private func sequence(lefts: Int, rights: Int) -> [Int?]? {
        var pairs: [Int?] = []
        for token in self.tokens where token != .separator {
            if token == .dash {
                pairs.append(nil)
            } else if let indices = Self.indices(of: token, count: rights) {
                pairs += indices
            } else {
                return nil
            }
        }
        return pairs.count == lefts ? pairs : nil
    }

    private func numberedPairs(lefts: Int, rights: Int) -> [Int?]? {
        var pairs: [Int: Int?] = [:]
        var rest = self.tokens.filter { $0 != .separator }[...]
        while let token = rest.popFirst() {
            guard case .number(let digits) = token, let number = Int(digits),
                (1...lefts).contains(number), pairs[number - 1] == nil,
                let right = Self.rightSide(&rest, count: rights)
            else { return nil }
            pairs[number - 1] = .some(right)
        }
        guard pairs.count == lefts else { return nil }
        return (0..<lefts).map { pairs[$0] ?? nil }
    }

    /// What follows a left number: a letter, or a dash that leaves it open; nil if neither.
    private static func rightSide(_ rest: inout ArraySlice<Token>, count: Int) -> Int?? {
        let link = rest.first
        if [.equals, .arrow, .dash].contains(link) { rest.removeFirst() }
        if case .letters = rest.first, let token = rest.popFirst() {
            guard let indices = Self.indices(of: token, count: count), indices.count == 1 else {
                return nil
            }
            return .some(indices[0])
        }
        if link != .dash, rest.first == .dash {
            rest.removeFirst()
            return .some(nil)
        }
        return link == .dash ? .some(nil) : nil
    }

    /// The labels of a run of letters or digits; nil if it is none or names no choice.
    private static func indices(of token: Token, count: Int) -> [Int]? {
        switch token {
        case .letters(let letters):
            let indices = letters.utf8.map { Int($0) - Int(UInt8(ascii: "a")) }
            return indices.allSatisfy { $0 < count } ? indices : nil
        case .number(let digits):
            if let number = Int(digits), (1...count).contains(number) { return [number - 1] }
            guard count <= 9 else { return nil }
            let indices = digits.utf8.map { Int($0) - Int(UInt8(ascii: "1")) }
            return indices.allSatisfy { (0..<count).contains($0) } ? indices : nil
        case .separator, .equals, .arrow, .dash, .unknown: return nil
        }
    }
}

extension AnswerLabels {
    private static func tokens(of folded: String) -> [Token] {
        var tokens: [Token] = []
        var rest = folded.unicodeScalars.map(TextFolding.withPlainMarks)[...]
        while let scalar = rest.first {
            switch scalar {
            case "0"..."9": tokens.append(.number(Self.run(&rest, of: "0"..."9")))
            case "a"..."z": tokens.append(.letters(Self.run(&rest, of: "a"..."z")))
            default:
                rest.removeFirst()
                Self.token(scalar, &rest).map { tokens.append($0) }
            }
        }
        return Self.withAndAsSeparator(tokens)
    }

    private static func run(
        _ rest: inout ArraySlice<Unicode.Scalar>,
        of range: ClosedRange<Unicode.Scalar>
    ) -> String {
        let run = rest.prefix { range.contains($0) }
        rest.removeFirst(run.count)
        return String(String.UnicodeScalarView(run))
    }

    /// The token of a sign, taking off what follows it; nil if the sign is ignored.
    private static func token(
        _ scalar: Unicode.Scalar,
        _ rest: inout ArraySlice<Unicode.Scalar>
    ) -> Token? {
        switch scalar {
        case "(", ")", ".", ":", "[", "]", "。": return nil
        case ",", "、", ";", "/", "+", "&", "和", "与": return .separator
        case ">", "→": return .arrow
        case "=", "-":
            guard rest.first == ">" else { return scalar == "=" ? .equals : .dash }
            rest.removeFirst()
            return scalar == "=" ? .equals : .arrow
        default: return scalar.properties.isWhitespace ? .separator : .unknown
        }
    }

    /// The word "and" between labels separates them; alone it is three letters.
    private static func withAndAsSeparator(_ tokens: [Token]) -> [Token] {
        tokens.enumerated().map { index, token in
            let isBetween =
                tokens[..<index].contains(where: \.isLabel)
                && tokens[(index + 1)...].contains(where: \.isLabel)
            return token == .letters("and") && isBetween ? .separator : token
        }
    }

    /// Keeps enclosed numbers such as ① and ② from running together when they are folded.
    private static func withEnclosedApart(_ typed: String) -> String {
        guard typed.unicodeScalars.contains(where: Self.isEnclosed) else { return typed }
        var apart = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars {
            if Self.isEnclosed(scalar) {
                apart.append(contentsOf: [" ", scalar, " "])
            } else {
                apart.append(scalar)
            }
        }
        return String(apart)
    }

    private static func isEnclosed(_ scalar: Unicode.Scalar) -> Bool {
        (0x2460...0x24FF).contains(scalar.value) || (0x2776...0x2793).contains(scalar.value)
    }
}
