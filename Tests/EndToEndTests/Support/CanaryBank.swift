import Foundation
import TestSupport

/// Words that stand nowhere else, one in each text of a question that is not told from the start.
enum Canary {
    enum Kind: String, CaseIterable, Sendable {
        case key = "key"
        case why = "why"
        case feedback = "fdb"
        case hint = "hnt"
        case ending = "end"
    }

    /// - Parameter part: Which of several of that kind.
    static func word(_ kind: Kind, of question: String, _ part: Int = 0) -> String {
        "Qz\(kind.rawValue)\(part)\(question)Z"
    }

    /// The word in a stem, by which a question is known on sight.
    static func stem(of question: String) -> String { "Qzask0\(question)Z" }

    /// Every word of this form, and every number that is a key, in order.
    static func words(in octets: [UInt8]) -> [String] {
        zip(octets.indices, octets).compactMap { place, octet in
            guard let begin = self.beginnings[octet], octets[place...].starts(with: begin.octets)
            else { return nil }
            return String(decoding: octets[place...].prefix(begin.length), as: UTF8.self)
        }
    }

    /// How words and keys begin, by their first octet, and how long they are.
    private static let beginnings: [UInt8: (octets: [UInt8], length: Int)] = [
        UInt8(ascii: "Q"): (Array("Qz".utf8), 11), UInt8(ascii: "7"): (Array("70731".utf8), 9),
    ]
}

/// A question with canaries, and what an answer to it uncovers.
struct CanaryQuestion: Sendable {
    enum Form: String, CaseIterable, Sendable {
        case one, truth, text, number, blank, many, essay, scene
    }

    /// Something that can be typed.
    struct Answer: Sendable {
        let typed: String
        let isRight: Bool
        /// What is said to who answers so.
        let feedback: [String]
    }

    let id: String
    let form: Form
    let answers: [Answer]
    /// Words in the key; the letters of choices are no secret word.
    let keys: Set<String>

    static let hintCount = 2

    var why: Set<String> { self.form == .scene ? [] : [Canary.word(.why, of: self.id)] }

    func hint(_ number: Int) -> String { Canary.word(.hint, of: self.id, number) }

    /// How a scene goes on after one of its two choices.
    func ending(_ choice: Int) -> String { Canary.word(.ending, of: self.id, choice) }

    /// Tries that the form itself allows at most.
    var mostTries: Int {
        switch self.form {
        case .truth, .essay, .scene: 1
        case .one, .text, .number, .blank, .many: 3
        }
    }

    /// Everything in it that must not be told from the start.
    var secrets: Set<String> {
        self.keys.union(self.why).union(self.answers.flatMap(\.feedback))
            .union(self.form == .scene ? (0..<2).map(self.ending) : [])
            .union(self.form == .scene ? [] : (0..<Self.hintCount).map(self.hint))
    }

    init(_ form: Form, prefix: String, number: Int) {
        let id = "\(prefix)0\(number)"
        let told = (0..<4).map { Canary.word(.feedback, of: id, $0) }
        let word = Canary.word(.key, of: id)
        self.id = id
        self.form = form
        switch form {
        case .one:
            self.answers = zip("abcd", told).map { letter, told in
                Answer(typed: "\(letter)", isRight: letter == "b", feedback: [told])
            }
            self.keys = []
        case .truth:
            self.answers = [
                Answer(typed: "t", isRight: true, feedback: []),
                Answer(typed: "f", isRight: false, feedback: [told[0]]),
            ]
            self.keys = []
        case .text:
            self.answers = [
                Answer(typed: word, isRight: true, feedback: []),
                Answer(typed: "zebra", isRight: false, feedback: [told[0]]),
                Answer(typed: "walnut", isRight: false, feedback: []),
            ]
            self.keys = [word]
        case .number:
            let key = Self.numberKey(prefix)
            self.answers = [
                Answer(typed: key, isRight: true, feedback: []),
                Answer(typed: "12", isRight: false, feedback: []),
                Answer(typed: "13", isRight: false, feedback: []),
            ]
            self.keys = [key]
        case .blank:
            self.answers = [
                Answer(typed: word, isRight: true, feedback: []),
                Answer(typed: "zebra", isRight: false, feedback: []),
                Answer(typed: "walnut", isRight: false, feedback: []),
            ]
            self.keys = [word]
        case .many:
            self.answers = [
                Answer(typed: "ab", isRight: true, feedback: [told[0], told[1]]),
                Answer(typed: "a", isRight: false, feedback: [told[0]]),
                Answer(typed: "bc", isRight: false, feedback: [told[1], told[2]]),
                Answer(typed: "d", isRight: false, feedback: [told[3]]),
            ]
            self.keys = []
        case .essay:
            self.answers = [Answer(typed: "a few words", isRight: false, feedback: [])]
            self.keys = [word]
        case .scene:
            self.answers = [
                Answer(typed: "a", isRight: true, feedback: [told[0]]),
                Answer(typed: "b", isRight: false, feedback: [told[1]]),
            ]
            self.keys = []
        }
    }

    /// A number that is found nowhere else, another one for each quiz.
    private static func numberKey(_ prefix: String) -> String {
        "70731\(prefix.utf8.reduce(1000) { $0 + Int($1) })"
    }
}

/// What a quiz shows when, as its page for authors has it.
struct CanaryRules: Sendable {
    enum Sight: Int, Comparable, Sendable {
        case nothing, score, marks, feedback, answers

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    var tries = 1
    /// Whether answers may be changed until the end of the attempt.
    var tellsAtEnd = false
    var afterTry = Sight.feedback
    var afterAttempt = Sight.answers
    /// Whether each question has a time of its own, and is not told before that begins.
    var isTimed = false
    /// Whether choices come in another order than in the file, so that a letter says nothing here.
    var isShuffled = false
}

/// A quiz of canaries, one question of each form; or one that draws from another.
struct CanaryQuiz: Sendable {
    let id: String
    let prefix: String
    /// Settings of the quiz as its file has them.
    let settings: String
    let rules: CanaryRules
    /// Whether its questions are those of another quiz, some of them in some order.
    var isDrawn = false

    var questions: [CanaryQuestion] {
        self.isDrawn
            ? []
            : zip(1..., CanaryQuestion.Form.allCases).map {
                CanaryQuestion($1, prefix: self.prefix, number: $0)
            }
    }

    static let all: [Self] = [
        Self(id: "curious-default", prefix: "ca", settings: "", rules: CanaryRules()),
        Self(id: "curious-tries", prefix: "cb", settings: "tries: 3\n", rules: .init(tries: 3)),
        Self(
            id: "curious-answers",
            prefix: "cc",
            settings: "review: {try: answers}\n",
            rules: .init(afterTry: .answers)
        ),
        Self(
            id: "curious-marks",
            prefix: "cd",
            settings: "review: {try: marks, attempt: feedback}\n",
            rules: .init(afterTry: .marks, afterAttempt: .feedback)
        ),
        Self(
            id: "curious-end",
            prefix: "ce",
            settings: "feedback: end\n",
            rules: .init(tellsAtEnd: true, afterTry: .nothing)
        ),
        Self(
            id: "curious-nothing",
            prefix: "cf",
            settings: "feedback: end\nreview: {try: nothing, attempt: score}\n",
            rules: .init(tellsAtEnd: true, afterTry: .nothing, afterAttempt: .score)
        ),
        Self(
            id: "curious-timed",
            prefix: "cg",
            settings: "tries: 2\n",
            rules: .init(tries: 2, isTimed: true)
        ),
        Self(
            id: "curious-drawn",
            prefix: "ch",
            settings: "feedback: end\nshuffle: questions\ndraw: 3 from quiz curious-default\n",
            rules: .init(tellsAtEnd: true, afterTry: .nothing),
            isDrawn: true
        ),
    ]
}

extension CanaryQuiz {
    /// Its file.
    ///
    /// - Parameters:
    ///   - settings: Others than its own, which show more than its rules allow.
    ///   - planted: A secret that the author gave away in each stem.
    func file(settings: String? = nil, planted: Canary.Kind? = nil) -> String {
        let settings = settings ?? self.settings
        let order = settings.contains("shuffle") ? "" : "shuffle: none\n"
        let head = "id: \(self.id)\nlangs: zh, en\ntitle: 测试 // Test\n\(order)\(settings)"
        guard !self.isDrawn else { return head }
        let time = self.rules.isTimed ? "  time: 1h\n" : ""
        return head + "questions:\n"
            + zip(0..., self.questions).map { index, question in
                let leak = planted.map { " " + Canary.word($0, of: question.id) } ?? ""
                let stem = "\(Canary.stem(of: question.id))\(leak)"
                return """
                    - id: \(question.id)
                      competency: \(["role-coach", "role-politician"][index % 2])
                      level: easy
                      ask: 题目 \(stem) 是什么？ // What is \(stem) meant to be?
                    \(time)\(question.body)\(question.tail)
                    """
            }
            .joined()
    }
}

extension CanaryQuestion {
    /// The type key with what belongs to it.
    fileprivate var body: String {
        switch self.form {
        case .one: "  one:\n" + self.choices(right: "b")
        case .many: "  many:\n" + self.choices(right: "ab")
        case .truth: "  truth: true\(self.feedback(0))\n"
        case .text:
            "  text:\n  - (x) \(self.keys.joined())\n  - ( ) zebra\(self.feedback(0))\n"
        case .number: "  number: \(self.keys.joined())\n"
        case .blank:
            "  blank: 空 {\(self.keys.joined())} 。 // A gap {\(self.keys.joined())} .\n"
        case .essay:
            "  essay:\n  - (3) 看 \(self.keys.joined()) // Looks at \(self.keys.joined())\n"
        case .scene: self.scene
        }
    }

    fileprivate var tail: String {
        guard self.form != .scene else { return "" }
        let hints = (0..<Self.hintCount).map(self.hint)
            .map { "  - 提示 \($0) 。 // A hint is \($0) .\n" }
        let why = self.why.joined()
        return "  hint:\n\(hints.joined())  why: 因为 \(why) 。 // Because \(why) .\n"
    }

    private func feedback(_ part: Int) -> String {
        let word = Canary.word(.feedback, of: self.id, part)
        return " >> 反馈 \(word) 。 // Told \(word) ."
    }

    private func choices(right: String) -> String {
        "abcd".enumerated().map { index, letter in
            let mark = right.contains(letter) ? "x" : " "
            return "  - (\(mark)) 第\(index)项 // Choice \(index)\(self.feedback(index))\n"
        }
        .joined()
    }

    private var scene: String {
        """
          scene:
            start: open
            nodes:
              open:
                say: 开头。 // The beginning.
                do:
                - 甲 // First => enda\(self.feedback(0))
                - 乙 // Second => endb\(self.feedback(1))
              enda: 结局 \(self.ending(0)) 。 // It ends \(self.ending(0)) . => 100%
              endb: 结局 \(self.ending(1)) 。 // It ends \(self.ending(1)) . => 10%

        """
    }
}
