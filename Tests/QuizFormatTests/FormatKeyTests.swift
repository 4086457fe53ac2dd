import QuizCore
import Testing

@testable import QuizFormat

@Suite("List of keys")
struct FormatKeyTests {
    /// Those whose value does not depend on the type of the question.
    private static let ofQuestion = FormatKeys.ofQuestion.filter { $0.name != "grade" }

    /// The codes of errors in a quiz where a key of the quiz has a value.
    private func errors(_ key: FormatKey, _ value: String, isQuestion: Bool) -> [String] {
        let line = "\(key.name): \(value)"
        let quiz = Samples.quiz("truth: true")
        let text =
            switch (isQuestion, key.name) {
            case (true, "level"): quiz.replacing("level: easy", with: line)
            case (true, _): Samples.quiz("truth: true\n\(line)")
            case (false, _): Samples.quiz("truth: true", keys: "\(line)\n")
            }
        return Samples.read(text).diagnostics.filter { $0.severity == .error }.map(\.code)
    }

    @Test(arguments: [false, true])
    func `numbers have the range that the list says`(isQuestion: Bool) {
        var count = 0
        for key in isQuestion ? Self.ofQuestion : FormatKeys.ofQuiz {
            guard case .wholeNumber(let range, let other) = key.form else { continue }
            count += 1
            let good = ["\(range.lowerBound)", "\(range.upperBound)"] + [other].compactMap { $0 }
            for value in good {
                #expect(self.errors(key, value, isQuestion: isQuestion) == [], "\(key.name)")
            }
            for value in ["\(range.lowerBound - 1)", "\(range.upperBound + 1)"] {
                let errors = self.errors(key, value, isQuestion: isQuestion)
                #expect(errors.count == 1, "\(key.name): \(value)")
            }
        }
        #expect(count > 0)
    }

    @Test(arguments: [false, true])
    func `words are those that the list says`(isQuestion: Bool) {
        var count = 0
        for key in isQuestion ? Self.ofQuestion : FormatKeys.ofQuiz {
            let words: [String]
            switch key.form {
            case .choice(let choices): words = choices
            case .choices(let choices, let other): words = choices + [other]
            default: continue
            }
            count += 1
            for word in words {
                #expect(
                    self.errors(key, word, isQuestion: isQuestion) == [],
                    "\(key.name): \(word)"
                )
            }
            #expect(self.errors(key, "nonsense", isQuestion: isQuestion) == ["E204"], "\(key.name)")
        }
        #expect(count > 1)
    }

    @Test(arguments: FormatKeys.visibilities)
    func `review has the words that the list says`(word: String) {
        let key = FormatKey("review", .review)
        let map = FormatKeys.review.map { "\($0): \(word)" }.joined(separator: ", ")

        #expect(self.errors(key, word, isQuestion: false) == [])
        #expect(self.errors(key, "{\(map)}", isQuestion: false) == [])
    }

    @Test
    func `what is required is missed`() {
        for key in FormatKeys.ofQuiz where key.isRequired {
            let lines = Samples.quiz("truth: true").split(separator: "\n")
            let rest = lines.filter { !$0.hasPrefix("\(key.name):") }.joined(separator: "\n")

            let codes = Samples.read(rest).diagnostics.map(\.code)

            #expect(!codes.isEmpty, "\(key.name)")
        }
    }
}
