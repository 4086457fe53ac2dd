/// A text with gaps in one language, taken apart.
struct GapNotation {
    /// The text with `{1}`, `{2}` … in the place of the gaps.
    let text: String
    /// What stands between the braces of each gap.
    let gaps: [String]

    /// nil if braces do not match or are nested.
    init?(_ notation: String) {
        var text = ""
        var gaps: [String] = []
        var inside: String?
        var isEscaped = false
        for sign in notation {
            let isBrace = !isEscaped && (sign == "{" || sign == "}")
            isEscaped = sign == "\\" && !isEscaped
            if isBrace {
                guard (inside != nil) == (sign == "}") else { return nil }
                if let gap = inside {
                    gaps.append(Blanks.trimmed(gap))
                    text += "{\(gaps.count)}"
                }
                inside = inside == nil ? "" : nil
            } else if inside != nil {
                inside?.append(sign)
            } else {
                text.append(sign)
            }
        }
        guard inside == nil, !isEscaped else { return nil }
        self.text = text
        self.gaps = gaps
    }

    /// The choices of `=right ~wrong ~wrong`, each with whether it is the key; nil if the gap
    /// does not begin with one of the two signs.
    static func choices(_ gap: String) -> [(text: String, isKey: Bool)]? {
        guard gap.hasPrefix("=") || gap.hasPrefix("~") else { return nil }
        var choices: [(text: String, isKey: Bool)] = []
        var isEscaped = false
        var afterBlank = true
        for sign in gap {
            if !isEscaped, afterBlank, sign == "=" || sign == "~" {
                choices.append(("", sign == "="))
                afterBlank = false
                continue
            }
            isEscaped = sign == "\\" && !isEscaped
            afterBlank = sign == " "
            if !isEscaped { choices[choices.count - 1].text.append(sign) }
        }
        return choices.map { (Blanks.trimmed($0.text), $0.isKey) }
    }

    /// How often `{1}`, `{2}` … stand in a text of the long form.
    static func numbers(in text: String) -> [Int]? {
        guard let notation = GapNotation(text) else { return nil }
        let numbers = notation.gaps.compactMap(Measure.wholeNumber)
        return numbers.count == notation.gaps.count ? numbers : nil
    }
}
