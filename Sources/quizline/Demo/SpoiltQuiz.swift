import QuizCore
import QuizFormat

/// A quiz file with two questions spoilt: one has a wrong key, one does not tell what it asks.
struct SpoiltQuiz {
    /// The path of the file as it was read.
    let path: String
    /// The quiz before.
    let quiz: Quiz
    let text: String
    /// The question whose key is wrong now, as people understand it.
    let wrongKey: Question
    let unclear: Question

    private static let leastQuestions = 8
    private static let stems = [
        LanguageTag.chinese: "下面哪一项说得对？", .english: "Which of these is right?",
    ]

    /// nil if no two questions of the quiz can be spoilt.
    init?(_ quiz: Quiz, in file: Bank.File) {
        let text = String(decoding: file.octets, as: UTF8.self)
        let marked = quiz.questions.filter(\.isMarked)
        guard marked.count >= Self.leastQuestions, quiz.settings.draws.isEmpty else { return nil }
        let candidates = marked.filter { $0.hasOneKey && $0.level != .easy }
        let first = Self.first(of: candidates, in: text) { Self.turnKey(of: $0, in: &$1) }
        guard let first else { return nil }
        let rest = candidates.filter { $0 != first.question }
        let second = Self.first(of: rest, in: first.text) {
            Self.blurStem(of: $0, languages: quiz.languages, in: &$1)
        }
        guard let second, let read = BankReader.readStored(second.text, of: quiz.id),
            read.questions.map(\.id) == quiz.questions.map(\.id),
            zip(read.questions, quiz.questions).count(where: { $0 != $1 }) == 2
        else { return nil }
        self.path = file.path
        self.quiz = quiz
        self.text = second.text
        self.wrongKey = first.question
        self.unclear = second.question
    }

    private static func first(
        of candidates: [Question],
        in text: String,
        spoil: (Question, inout [Substring]) -> Bool
    ) -> (question: Question, text: String)? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for question in candidates {
            var spoilt = lines
            if spoil(question, &spoilt) { return (question, spoilt.joined(separator: "\n")) }
        }
        return nil
    }

    /// The key becomes wrong, and the first wrong choice the key.
    private static func turnKey(of question: Question, in lines: inout [Substring]) -> Bool {
        let block = Self.block(of: question, in: lines)
        let right = block.first { lines[$0].contains("- (x)") }
        let wrong = block.first { lines[$0].contains("- ( )") }
        guard let right, let wrong else { return false }
        lines[right] = lines[right].replacing("- (x)", with: "- ( )", maxReplacements: 1)[...]
        lines[wrong] = lines[wrong].replacing("- ( )", with: "- (x)", maxReplacements: 1)[...]
        return true
    }

    /// The stem says no longer what is asked.
    private static func blurStem(
        of question: Question,
        languages: [LanguageTag],
        in lines: inout [Substring]
    ) -> Bool {
        let block = Self.block(of: question, in: lines)
        let stem = block.first { lines[$0].hasPrefix("  ask: ") }
        guard let stem, block.contains(stem + 1), lines[stem + 1].hasPrefix("  one:") else {
            return false
        }
        lines[stem] = "  ask: \(languages.compactMap { Self.stems[$0] }.joined(separator: " // "))"
        return true
    }

    /// The lines of a question.
    private static func block(of question: Question, in lines: [Substring]) -> Range<Int> {
        guard let start = lines.firstIndex(of: "- id: \(question.id)") else { return 0..<0 }
        let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("- id: ") }
        return start..<(end ?? lines.endIndex)
    }
}

extension Question {
    /// Whether one of three or more choices is right and the others earn nothing.
    fileprivate var hasOneKey: Bool {
        guard let choices = (self.interaction as? OneChoice)?.choices else { return false }
        return choices.count >= 3 && choices.count(where: \.isRight) == 1
    }
}
