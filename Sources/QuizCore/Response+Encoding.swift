extension Response {
    /// The response as stored: one letter for its kind and its parts, such as `c0,2` or `n7/2`.
    ///
    /// The form never changes its meaning: answers are kept for ever.
    public var encoded: String {
        switch self {
        case .choices(let positions): "c" + Self.list(positions)
        case .truth(let answer): answer ? "t1" : "t0"
        case .pairs(let pairs):
            "p" + pairs.map { $0.map(String.init) ?? "-" }.joined(separator: ",")
        case .order(let order): "o" + Self.list(order)
        case .number(let number): "n" + number.encoded
        case .text(let text): "x" + text
        case .gaps(let gaps): "g" + gaps.map(Self.encoded).joined(separator: "|")
        case .path(let path, let isEnded): (isEnded ? "e" : "s") + Self.list(path)
        case .essay(let text): "w" + text
        case .rating(let place): "r\(place)"
        }
    }

    /// Reads what ``encoded`` wrote; nil if it is nothing of the kind.
    public init?(encoded: String) {
        let (kind, rest) = encoded.kindAndRest
        switch kind {
        case "c": self.init(positions: rest) { .choices($0) }
        case "t": self.init(truth: rest)
        case "p": self.init(pairs: rest)
        case "o": self.init(positions: rest) { .order($0) }
        case "n": self.init(number: rest)
        case "x": self = .text(String(rest))
        case "g": self.init(gaps: rest)
        case "s": self.init(positions: rest) { .path($0, isEnded: false) }
        case "e": self.init(positions: rest) { .path($0, isEnded: true) }
        case "w": self = .essay(String(rest))
        case "r": self.init(rating: rest)
        default: return nil
        }
    }

    private init?(rating text: Substring) {
        guard let place = Int(text), place >= 0 else { return nil }
        self = .rating(place)
    }

    private init?(positions text: Substring, _ make: ([Int]) -> Response) {
        guard let positions = Self.positions(text) else { return nil }
        self = make(positions)
    }

    private init?(truth text: Substring) {
        guard text == "1" || text == "0" else { return nil }
        self = .truth(text == "1")
    }

    private init?(pairs text: Substring) {
        var pairs: [Int?] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let position = Int(part)
            guard part == "-" || position.map({ $0 >= 0 }) == true else { return nil }
            pairs.append(position)
        }
        self = .pairs(pairs)
    }

    private init?(number text: Substring) {
        guard let number = Fraction(encoded: text) else { return nil }
        self = .number(number)
    }

    private init?(gaps text: Substring) {
        var gaps: [Gap?] = []
        for part in Self.unescapedParts(text) {
            let gap = Gap(encoded: part)
            guard part == "-" || gap != nil else { return nil }
            gaps.append(gap)
        }
        self = .gaps(gaps)
    }

    private static func list(_ positions: [Int]) -> String {
        positions.map(String.init).joined(separator: ",")
    }

    private static func positions(_ text: Substring) -> [Int]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let positions = parts.compactMap { Int($0) }
        return positions.count == parts.count && positions.allSatisfy { $0 >= 0 }
            ? positions : nil
    }

    private static func encoded(_ gap: Gap?) -> String {
        switch gap {
        case nil: "-"
        case .choice(let position): "c\(position)"
        case .number(let number): "n" + number.encoded
        case .text(let text): "x" + Self.escaped(text)
        }
    }

    /// Keeps a bar inside a text from being read as the end of a gap.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "|" || scalar == "\\" { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    private static func unescapedParts(_ text: Substring) -> [String] {
        var parts = [String.UnicodeScalarView()]
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                parts[parts.count - 1].append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "|" {
                parts.append(String.UnicodeScalarView())
            } else {
                parts[parts.count - 1].append(scalar)
            }
        }
        return parts.map(String.init)
    }
}

extension Response.Gap {
    fileprivate init?(encoded: String) {
        let (kind, rest) = encoded.kindAndRest
        switch kind {
        case "c":
            guard let position = Int(rest), position >= 0 else { return nil }
            self = .choice(position)
        case "n":
            guard let number = Fraction(encoded: rest) else { return nil }
            self = .number(number)
        case "x": self = .text(String(rest))
        default: return nil
        }
    }
}

extension String {
    /// The first code point and all others: a text may begin with a mark that combines with it.
    fileprivate var kindAndRest: (kind: Unicode.Scalar?, rest: Substring) {
        (self.unicodeScalars.first, Substring(self.unicodeScalars.dropFirst()))
    }
}

extension Fraction {
    /// `7/2`, or `3` for a whole number.
    fileprivate var encoded: String {
        self.denominator == 1 ? "\(self.numerator)" : "\(self.numerator)/\(self.denominator)"
    }

    fileprivate init?(encoded: Substring) {
        let parts = encoded.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let numerator = parts.first.flatMap({ Int128($0) }),
            let denominator = parts.count == 2 ? Int128(parts[1]) : 1, denominator > 0
        else { return nil }
        self.init(reducing: numerator, denominator)
    }
}
