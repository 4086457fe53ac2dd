import QuizCore

/// Words that deny, as authors use them in questions.
///
/// The lists were chosen on the facts and questions of the sales course; what they find and miss
/// there is in the tests.
enum Negation {
    private static let strongChinese = [
        "不是", "不属于", "不包括", "不符合", "不正确", "并非", "错误的", "有误", "没有", "不应", "不能", "不会", "不要",
        "不可",
    ]
    private static let strongEnglish: WordList = [
        "not", "never", "except", "cannot", "incorrect",
    ]
    private static let weakEnglish: WordList = [
        "no", "none", "nobody", "nothing", "neither", "nor", "without", "rather", "instead",
        "hardly", "unless", "outside", "beyond", "only", "wrong", "false", "invalid", "incomplete",
        "disagree", "dishonest", "besides", "apart",
    ]
    private static let weakStarts = ["avoid", "fail", "lack", "refus", "un"]

    /// The strong negations of a text, in the order of the lists.
    static func strong(in folded: FoldedText) -> [String] {
        guard folded.language.isChinese else {
            return folded.words.filter(Self.isStrong).map(String.init)
        }
        guard Self.mayDeny(folded.text) else { return [] }
        // A question of fact, such as 有没有期限, denies nothing.
        let question = "有没有"
        var rest = folded.text
        if rest.holds(question) { rest = rest.replacing(question, with: " ") }
        var found: [String] = []
        for word in Self.strongChinese where rest.holds(word) {
            while let range = rest.firstRange(of: word) {
                found.append(word)
                rest.replaceSubrange(range, with: " ")
            }
        }
        return found + (Self.hasExceptFor(folded.text) ? ["除…外"] : [])
    }

    /// Whether a text denies anything at all.
    static func isWeak(in folded: FoldedText) -> Bool {
        guard folded.language.isChinese else {
            return folded.words.contains { word in
                Self.isStrong(word) || Self.weakEnglish.contains(word) || word.ends(with: "less")
                    || Self.weakStarts.contains(where: word.begins)
            }
        }
        return Self.mayDeny(folded.text)
    }

    /// Whether a folded text has any of the characters without which no Chinese text denies.
    private static func mayDeny(_ folded: String) -> Bool {
        folded.unicodeScalars.contains(where: Self.isWeak) || Self.hasExceptFor(folded)
    }

    private static func isWeak(_ sign: Unicode.Scalar) -> Bool {
        switch sign {
        case "不", "没", "无", "未", "非", "勿", "别", "莫", "否", "外", "免", "错", "误", "难": true
        default: false
        }
    }

    private static func isStrong(_ word: Substring) -> Bool {
        Self.strongEnglish.contains(word) || word.ends(with: "n't")
    }

    /// `除…外`, `除了`, `除非`; not `删除` or `排除`.
    static func hasExceptFor(_ folded: String) -> Bool {
        guard folded.holds("除") else { return false }
        return folded.holds("除了") || folded.holds("除非")
            || folded.matches(of: #/(.?)除([^,。;]{1,30})外/#).contains { match in
                match.output.1.isEmpty || !"删排消解清免去".contains(match.output.1)
            }
    }
}

extension LanguageTag {
    /// Whether the language is Chinese in either script.
    var isChinese: Bool { self.rawValue == "zh" || self.rawValue.hasPrefix("zh-") }

    /// Whether the language is Chinese in Traditional characters.
    var isTraditionalChinese: Bool {
        ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains(where: self.rawValue.hasPrefix)
    }
}
