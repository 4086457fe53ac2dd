import QuizCore
import Wording

/// W705: a word without exceptions that stands only in wrong choices.
enum AbsoluteWord: QuestionRule {
    static let examples = [
        MarkedExample(
            "W705",
            question: """
                one:
                - (x) 先问再报价 // Ask first
                - ▸( ) 永远先报价 // Always quote first
                - ( ) 等客户来问 // Wait
                """,
            mended: """
                one:
                - (x) 先问再报价 // Ask first
                - ( ) 先报价再问 // Quote first
                - ( ) 等客户来问 // Wait
                """
        )
    ]

    private static let chinese = ["总是", "从不", "从来", "绝不", "绝对", "永远", "一切", "完全", "唯一", "百分之百"]
    private static let english: WordList = [
        "always", "never", "completely", "absolutely", "entirely", "totally",
    ]

    static func check(_ question: CheckedQuestion, _ findings: Findings) {
        let right = question.texts([.key, .partKey]).flatMap(\.folded)
        guard !right.isEmpty, right.allSatisfy({ Self.word(in: $0) == nil })
        else { return }
        for choice in question.texts([.wrongChoice]) {
            let word = choice.folded.lazy.compactMap(Self.word).first
            guard let word else { continue }
            findings.report(.absoluteWord(word), at: choice.place)
            return
        }
    }

    private static func word(in folded: FoldedText) -> String? {
        if folded.text.holds("100%") { return "100%" }
        guard folded.language.isChinese else {
            return folded.words.first(where: Self.english.contains).map(String.init)
        }
        return Self.chinese.first(where: folded.text.holds)
    }
}

/// W706: a choice that speaks of the choices above it.
enum ChoicesAbove: QuestionRule {
    static let examples = [
        MarkedExample(
            "W706",
            question: """
                one:
                - (x) 产品 // Goods
                - ( ) 价格 // Price
                - ▸( ) 以上都对 // All of the above
                """,
            mended: """
                many:
                - (x) 产品 // Goods
                - ( ) 价格 // Price
                - ( ) 天气 // Weather
                """
        )
    ]

    private static let starts = ["以上", "上述各项", "上面都", "前面都", "都对", "都不对", "皆是", "皆非"]
    private static let ends = [
        "of the above", "of these", "of the choices", "both a and b", "neither a nor b",
    ]

    static func check(_ question: CheckedQuestion, _ findings: Findings) {
        guard question.isShuffled else { return }
        for choice in question.texts(.choices) {
            let phrase = choice.folded.lazy.compactMap { entry in
                Self.phrase(in: entry.text)
            }
            .first
            guard let phrase else { continue }
            findings.report(.choicesAbove(phrase), at: choice.place)
        }
    }

    /// `60%以上` is an amount; only what begins with the phrase or ends in it speaks of choices.
    private static func phrase(in folded: String) -> String? {
        Self.starts.first(where: folded.begins) ?? Self.ends.first(where: folded.ends)
    }
}

/// W707: a stem that asks for what does not hold.
enum ExceptionAsked: QuestionRule {
    static let examples = [
        MarkedExample(
            "W707",
            question: """
                ask: ▸下列哪项不是底线？ // Which of these is not a limit?
                one:
                - (x) 目标 // Target
                - ( ) 底价 // Floor
                - ( ) 限度 // Cap
                """,
            mended: """
                ask: 下列哪项是目标？ // Which of these is a target?
                one:
                - (x) 目标 // Target
                - ( ) 底价 // Floor
                - ( ) 限度 // Cap
                """
        )
    ]

    static func check(_ question: CheckedQuestion, _ findings: Findings) {
        let content = question.question.interaction
        guard content is OneChoice || content is ManyChoices,
            let stem = question.texts([.stem]).first
        else { return }
        for (entry, whole) in zip(stem.text.entries, stem.folded) where Self.word(in: whole) != nil
        {
            guard let last = Tokens.sentences(of: entry.text).last(where: { !$0.isEmpty }),
                let word = Self.word(in: FoldedText(String(last), in: entry.language))
            else { continue }
            findings.report(.asksForException(word), at: stem.place)
            return
        }
    }

    private static func word(in folded: FoldedText) -> String? {
        guard folded.language.isChinese else {
            let words = Array(folded.words)
            return words.indices.first { index in
                let isLeast = words[index] == "least" && (index == 0 || words[index - 1] != "at")
                return isLeast || words[index] == "not" || words[index] == "except"
            }
            .map { String(words[$0]) }
        }
        if Negation.hasExceptFor(folded.text) { return "除…外" }
        return ["不是", "不属于", "错误的是"].first(where: folded.text.holds)
    }
}

/// W708: two strong negations in one clause; in two clauses they are a list.
enum DoubleNegation: TextRule {
    static let examples = [
        MarkedExample(
            "W708",
            question: "ask: ▸经理不能没有计划。 // A manager cannot do without a plan.",
            mended: "ask: 经理要有计划。 // A manager needs a plan."
        )
    ]

    static func check(_ text: PlacedText, _ findings: Findings) {
        guard text.role == .stem || PlacedText.Roles.items.contains(text.role) else { return }
        for (entry, whole) in zip(text.text.entries, text.folded)
        where whole.negations.count > 1 {
            for clause in Tokens.sentences(of: entry.text).flatMap({
                $0.split(whereSeparator: ",，、".contains)
            }) {
                let words = FoldedText(String(clause), in: entry.language).negations
                guard words.count > 1 else { continue }
                findings.report(.doubleNegation(words), at: text.place)
                return
            }
        }
    }
}

/// W709: more choices than people compare.
enum ChoiceCount: QuestionRule {
    static let examples = [
        MarkedExample(
            "W709",
            question: "▸one:\n- (x) 甲 // a\n" + Self.wrongChoices(8),
            mended: "one:\n- (x) 甲 // a\n" + Self.wrongChoices(3)
        )
    ]

    private static let most = 8

    static func check(_ question: CheckedQuestion, _ findings: Findings) {
        let count =
            switch question.question.interaction {
            case let one as OneChoice: one.choices.count
            case let many as ManyChoices: many.choices.count
            default: 0
            }
        guard count > Self.most else { return }
        findings.report(.manyChoices(count), at: question.typePlace)
    }

    private static func wrongChoices(_ count: Int) -> String {
        zip("乙丙丁戊己庚辛壬", "bcdefghi").prefix(count).map { "- ( ) \($0) // \($1)\n" }.joined()
    }
}

/// W714: an answer to be typed that stands in the stem already.
enum AnswerInStem: QuestionRule {
    static let examples = [
        MarkedExample(
            "W714",
            question: "ask: ▸底价又叫什么？ // What is a floor called?\ntext: 底价 // limit",
            mended: "ask: 底价又叫什么？ // What is a floor called?\ntext: 底线 // limit"
        )
    ]

    static func check(_ question: CheckedQuestion, _ findings: Findings) {
        let accepted = Self.accepted(by: question.question.interaction)
        guard !accepted.isEmpty else { return }
        let asked = question.texts(.asked)
        for text in accepted.flatMap(\.patterns).flatMap(\.texts) where text.count >= 2 {
            guard let place = asked.first(where: { Self.holds($0, text) })?.place else { continue }
            findings.report(.answerInStem(text), at: place)
            return
        }
    }

    private static func accepted(by content: any Interaction) -> [AcceptedText] {
        switch content {
        case let text as TextEntry: text.entries.filter { $0.credit == .one }.map(\.accepted)
        case let blank as GapFilling:
            blank.gaps.compactMap { gap in
                switch gap {
                case .text(let accepted): accepted
                case .choices, .number: nil
                }
            }
        default: []
        }
    }

    /// Chinese text anywhere, other text as whole words.
    private static func holds(_ asked: PlacedText, _ answer: String) -> Bool {
        asked.folded.contains { entry in
            if answer.unicodeScalars.contains(where: ChineseScript.contains) {
                return entry.text.holds(answer)
            }
            let words = Tokens.of(answer).filter { !Tokens.isChinese($0) }
            let all = Array(entry.words)
            guard !words.isEmpty, all.count >= words.count else { return false }
            return (0...(all.count - words.count)).contains { start in
                all[start..<start + words.count].elementsEqual(words)
            }
        }
    }
}
