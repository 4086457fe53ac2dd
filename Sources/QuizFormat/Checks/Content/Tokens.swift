import QuizCore

/// Text cut into what people take for its units.
enum Tokens {
    /// Chinese characters each by itself, other words whole; digits and apostrophes belong to words.
    static func of(_ folded: String) -> [Substring] {
        var tokens: [Substring] = []
        tokens.reserveCapacity(folded.utf8.count / 4)
        var place = 0
        var start: Int?
        for scalar in folded.unicodeScalars {
            let next = place + UTF8.width(scalar)
            let isChinese = ChineseScript.contains(scalar)
            let isWord = !isChinese && Self.isWordSign(scalar)
            if let begin = start, !isWord {
                tokens.append(folded.part(begin..<place))
                start = nil
            }
            if isChinese {
                tokens.append(folded.part(place..<next))
            } else if isWord, start == nil {
                start = place
            }
            place = next
        }
        if let start { tokens.append(folded.part(start..<place)) }
        return tokens
    }

    static func isChinese(_ token: Substring) -> Bool {
        token.unicodeScalars.first.map(ChineseScript.contains) ?? false
    }

    private static func isWordSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case ..<0x80: false
        default:
            scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        }
    }

    /// Runs of digits with decimals; commas between digits are dropped.
    static func numbers(in folded: String) -> [String] {
        let signs = Array(folded.unicodeScalars)
        let isDigit = { (index: Int) in
            signs.indices.contains(index) && ("0"..."9").contains(signs[index])
        }
        var numbers: [String] = []
        for (index, sign) in signs.enumerated() {
            if isDigit(index) {
                let goesOn = index > 0 && (isDigit(index - 1) || Self.joins(signs, index - 1))
                if goesOn, !numbers.isEmpty {
                    numbers[numbers.count - 1].unicodeScalars.append(sign)
                } else {
                    numbers.append(String(sign))
                }
            } else if sign == ".", Self.joins(signs, index), !numbers.isEmpty {
                numbers[numbers.count - 1] += "."
            }
        }
        return numbers
    }

    /// Whether a point or comma stands between two digits.
    private static func joins(_ signs: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index > 0, index + 1 < signs.count, signs[index] == "." || signs[index] == "," else {
            return false
        }
        return ("0"..."9").contains(signs[index - 1]) && ("0"..."9").contains(signs[index + 1])
    }

    /// Cuts at the ends of sentences of both scripts.
    static func sentences(of text: String) -> [Substring] {
        text.split { "。！？；!?;…".contains($0) }.flatMap { part in
            part.split(separator: ". ")
        }
    }
}
