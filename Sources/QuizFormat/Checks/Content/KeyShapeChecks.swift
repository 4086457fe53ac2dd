import QuizCore
import Wording

/// W701: a key that is far longer than every wrong choice.
enum LongestKey: QuestionRule {
    static let examples = [
        MarkedExample(
            "W701",
            question: """
                one:
                - ▸(x) 先问清客户要什么再报价 // Ask what they want first
                - ( ) 马上报价 // Quote now
                - ( ) 等客户来问 // Just wait
                """,
            mended: """
                one:
                - (x) 先问清再报价 // Ask and then quote
                - ( ) 马上就报价 // Quote at once
                - ( ) 等客户来问 // Wait for questions
                """
        )
    ]

    private static let ratio = 1.4

    static func check(_ question: CheckedQuestion, _ findings: Findings) {
        guard question.question.interaction is OneChoice,
            let key = question.texts([.key]).first
        else { return }
        let others = question.texts([.wrongChoice, .partKey])
        for entry in key.text.entries {
            let widest = others.map { $0.columns(in: entry.language) }.max() ?? 0
            let ratio = Double(key.columns(in: entry.language)) / Double(max(1, widest))
            guard ratio >= Self.ratio else { continue }
            findings.report(
                .keyIsLongest(language: entry.language.rawValue, ratio: ratio.oneDecimal),
                at: key.place
            )
            return
        }
    }
}

/// W702: keys that are mostly the longest choice.
enum OftenLongestKey: QuizRule {
    static let examples = [
        MarkedExample(
            "W702",
            file: Self.quiz { number in number < 5 ? "比较长的" : "短" },
            mended: Self.quiz { number in number < 4 ? "比较长的" : "短" }
        )
    ]

    static func check(_ quiz: CheckedQuiz, _ findings: Findings) {
        let questions = quiz.ofType(OneChoice.self)
        guard questions.count >= Self.least else { return }
        for language in quiz.quiz.languages {
            let count = questions.count { Self.hasWidestKey($0.0, in: language) }
            guard 2 * count > questions.count else { continue }
            findings.report(
                .keyOftenLongest(count, of: questions.count),
                at: quiz.place(of: "questions")
            )
            return
        }
    }

    /// Questions from which on a habit can be seen.
    static let least = 8

    private static func hasWidestKey(_ question: CheckedQuestion, in language: LanguageTag) -> Bool
    {
        let key = question.texts([.key]).map { $0.columns(in: language) }.max() ?? 0
        return question.texts([.wrongChoice, .partKey]).allSatisfy {
            $0.columns(in: language) < key
        }
    }

    private static func quiz(key: (Int) -> String) -> String {
        ExampleQuiz.file(mark: "questions:", count: 8) { number in
            """
            one:
            - (x) \(key(number))答\(number)
            - ( ) 较长的误\(number)
            - ( ) 较长的错\(number)
            """
        }
    }
}

/// W703: keys that mostly stand at the same place.
enum SamePlace: QuizRule {
    static let examples = [
        MarkedExample(
            "W703",
            file: Self.quiz(shuffle: "none", mark: "shuffle:"),
            mended: Self.quiz(shuffle: "choices", mark: nil)
        )
    ]

    static func check(_ quiz: CheckedQuiz, _ findings: Findings) {
        let places = quiz.ofType(OneChoice.self).filter { !$0.0.isShuffled }
            .compactMap { $0.1.choices.firstIndex { $0.credit == .one } }
        guard places.count >= OftenLongestKey.least else { return }
        let counts = Dictionary(grouping: places, by: { $0 }).mapValues(\.count)
        guard let (place, count) = counts.max(by: { $0.value < $1.value }),
            10 * count > 6 * places.count
        else { return }
        findings.report(
            .keysAtOnePlace(count, of: places.count, place: place + 1),
            at: quiz.place(of: "shuffle", "questions"),
            fix: "shuffle: choices"
        )
    }

    private static func quiz(shuffle: String, mark: String?) -> String {
        ExampleQuiz.file(mark: mark, keys: "shuffle: \(shuffle)\n", count: 8) { number in
            """
            one:
            - ( ) 误\(number)
            - (x) 答\(number)
            - ( ) 错\(number)
            """
        }
    }
}

/// W704: statements that are mostly true, or mostly false.
enum SameStatements: QuizRule {
    static let examples = [
        MarkedExample(
            "W704",
            file: Self.quiz { number in number < 5 },
            mended: Self.quiz { number in number < 4 }
        )
    ]

    static func check(_ quiz: CheckedQuiz, _ findings: Findings) {
        let answers = quiz.ofType(TrueFalse.self).map(\.1.answer)
        let right = answers.count { $0 }
        let most = max(right, answers.count - right)
        guard answers.count >= 5, 10 * most > 7 * answers.count else { return }
        findings.report(
            .sameStatements(most, of: answers.count, isTrue: right == most),
            at: quiz.place(of: "questions")
        )
    }

    private static func quiz(isTrue: (Int) -> Bool) -> String {
        let file = ExampleQuiz.file(mark: "questions:", count: 6) { number in
            "truth: \(isTrue(number))"
        }
        return file.replacing("langs: zh\n", with: "langs: zh\nallow: W711\n")
    }
}

extension PlacedText {
    func columns(in language: LanguageTag) -> Int {
        DisplayWidth.columns(of: self.text.text(in: language))
    }
}

/// Quizzes of several questions for examples.
enum ExampleQuiz {
    /// Questions in Chinese that have little in common.
    ///
    /// - Parameter mark: The line that gets the mark of an example.
    static func file(
        mark: String?,
        keys: String = "",
        count: Int,
        question: (Int) -> String
    ) -> String {
        let stems = [
            "甲乙丙丁？", "天地玄黄？", "宇宙洪荒？", "日月盈昃？", "辰宿列张？", "寒来暑往？", "秋收冬藏？", "闰余成岁？",
            "律吕调阳？", "云腾致雨？",
        ]
        let questions = (0..<count).map { number in
            let lines = question(number).split(separator: "\n").map { "  \($0)\n" }.joined()
            return """
                - id: q-\(number + 1)
                  competency: sales
                  level: easy
                  ask: \(stems[number])
                  why: 因为。

                """ + lines
        }
        let file = "id: sample\nlangs: zh\ntitle: 样例\n\(keys)questions:\n" + questions.joined()
        guard let mark else { return file }
        return file.replacing(mark, with: "\(MarkedExample.mark)\(mark)", maxReplacements: 1)
    }
}
