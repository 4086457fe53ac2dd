/// A text of several lines that a mentor marks: `essay`.
///
/// It has no key: until a mentor has marked an answer it earns nothing and says nothing about
/// competency.
public struct EssayEntry: WorkedInteraction {
    /// Something that a mentor gives points for.
    public struct Criterion: Hashable, Sendable {
        /// What can be given, 1 to 20.
        public let points: Int
        public let text: LocalizedText

        public init(points: Int, text: LocalizedText) {
            self.points = points
            self.text = text
        }

        /// The criterion as authors write it, such as `(3) names the risk`.
        public var shown: LocalizedText {
            self.text.mapTexts { "(\(self.points)) \($0)" }
        }
    }

    public static let keyword = "essay"
    public static let arrangedPurpose = "choices"
    public static let takesCertainty = false
    public static let awaitsMentor = true

    public let criteria: [Criterion]
    /// How long an answer may be, as ``length(of:)`` counts; nil leaves it open.
    public let length: ClosedRange<Int>?

    /// - Precondition: There is a criterion.
    public init(criteria: [Criterion], length: ClosedRange<Int>? = nil) {
        precondition(!criteria.isEmpty, "an essay has a criterion")
        self.criteria = criteria
        self.length = length
    }

    /// What all criteria give together.
    public var possible: Int { self.criteria.reduce(0) { $0 + $1.points } }

    public var arrangedCount: Int { 0 }
    public var guessScore: Fraction { .zero }
    public var mostTries: Int? { 1 }

    public func view(_ arrangement: Arrangement) -> QuestionView {
        QuestionView(length: self.length)
    }

    /// Takes the whole text, its lines divided by line feeds.
    ///
    /// Lines of blanks around it are left out, those inside are kept.
    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        guard let text = Self.withoutEmptyEnds(typed.text) else { return .refused(.form) }
        let length = Self.length(of: text)
        if let least = self.length?.lowerBound, length < least { return .refused(.short) }
        if let most = self.length?.upperBound, length > most { return .refused(.long) }
        return .response(.essay(text))
    }

    public func credit(for response: Response) -> Fraction { .zero }

    /// The mark of an answer by the points that a mentor gave, 0 to 1; nil if they are not one
    /// number for each criterion, from 0 to its points.
    public func credit(forPoints points: [Int]) -> Fraction? {
        guard points.count == self.criteria.count,
            zip(points, self.criteria).allSatisfy({ (0...$1.points).contains($0) })
        else { return nil }
        return Fraction(points.reduce(0, +), self.possible)
    }

    public func feedback(for response: Response) -> [LocalizedText] { [] }

    /// The criteria: there is no right answer.
    public func key(_ arrangement: Arrangement) -> AnswerKey {
        let shown = self.criteria.map(\.shown)
        return AnswerKey(typed: shown[0], texts: Array(shown.dropFirst()))
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        switch response {
        case .essay(let text): text
        case .choices, .truth, .pairs, .order, .number, .text, .gaps, .path, .rating: ""
        }
    }

    /// As long as it must be, and without meaning.
    public func example(_ arrangement: Arrangement) -> String {
        Array(repeating: "word", count: max(1, self.length?.lowerBound ?? 1)).joined(separator: " ")
    }

    /// How long a text is: its Chinese characters and its other words.
    ///
    /// A word is a run of letters and digits; signs, also those inside a word such as `win-win`,
    /// count nothing.
    public static func length(of text: String) -> Int {
        var length = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            if ChineseScript.contains(scalar) {
                length += 1
                isInWord = false
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if !isInWord { length += 1 }
                isInWord = true
            } else if !Self.joiners.contains(scalar) {
                isInWord = false
            }
        }
        return length
    }

    /// Signs that do not end a word, such as the hyphen of `win-win` and the point of `3.5`.
    private static let joiners: Set<Unicode.Scalar> = ["-", "'", "’", ".", "_"]

    /// The text without lines of blanks around it; nil if nothing is left.
    static func withoutEmptyEnds(_ text: String) -> String? {
        let isEmpty: (Substring) -> Bool = { $0.allSatisfy(\.isWhitespace) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { !isEmpty($0) }),
            let last = lines.lastIndex(where: { !isEmpty($0) })
        else { return nil }
        return lines[first...last].joined(separator: "\n")
    }
}

extension EssayEntry {
    public static var workedExample: WorkedExample {
        let criteria = [
            Criterion(
                points: 3,
                text: LocalizedText(zh: "说清自己的退路", en: "says what the way out is")
            ),
            Criterion(
                points: 2,
                text: LocalizedText(zh: "举出自己的例子", en: "gives an own example")
            ),
        ]
        return WorkedExample(
            LocalizedText(
                zh: "一位老客户要求降价两成，您怎么准备这次谈判？",
                en: "A customer of many years asks for 20 % off. How do you prepare the talk?"
            ),
            EssayEntry(criteria: criteria, length: 4...12),
            lines: [
                .init("先算清退路。", .essay("先算清退路。"), .zero),
                .init("\n先算退路，\n\n再谈 price。\n", .essay("先算退路，\n\n再谈 price。"), .zero),
                .init("Know your way out", .essay("Know your way out"), .zero),
                .init("win-win!", .short),
                .init("退路", .short),
                .init("一二三四五六七八九十 and more words", .long),
                .init(" \n ", .form),
            ]
        )
    }
}
