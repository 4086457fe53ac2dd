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
    private static let strongEnglish: Set<Substring> = [
        "not", "never", "except", "cannot", "incorrect",
    ]
    private static let weakChinese = Set("不没无未非勿别莫否外免错误难".unicodeScalars)
    private static let weakEnglish: Set<Substring> = [
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
        var rest = folded.text.replacing("有没有", with: " ")
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
                Self.isStrong(word) || Self.weakEnglish.contains(word) || word.hasSuffix("less")
                    || Self.weakStarts.contains(where: word.hasPrefix)
            }
        }
        return Self.mayDeny(folded.text)
    }

    /// Whether a folded text has any of the characters without which no Chinese text denies.
    private static func mayDeny(_ folded: String) -> Bool {
        folded.unicodeScalars.contains(where: Self.weakChinese.contains)
            || Self.hasExceptFor(folded)
    }

    private static func isStrong(_ word: Substring) -> Bool {
        Self.strongEnglish.contains(word) || word.utf8.suffix(3).elementsEqual("n't".utf8)
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
