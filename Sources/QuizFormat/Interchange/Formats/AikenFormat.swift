import QuizCore
import Wording

/// Aiken: a question, choices that begin with a letter, and a line with the letter of the key.
enum AikenFormat: ReadableFormat {
    static let name = "aiken"
    static let endings = ["aiken", "txt"]

    static func isLikely(_ text: String) -> Bool {
        text.contains(#/(^|\n)ANSWER:/#) && text.contains(#/(^|\n)A[.)] /#)
    }

    static func read(_ source: SourceText, into collector: inout ImportCollector) {
        var item = AikenItem()
        for (number, line) in zip(1..., source.lines) {
            item.take(Blanks.folded(line), number, &collector)
        }
        item.end(&collector)
    }
}

/// An item of an Aiken file while its lines are read.
private struct AikenItem {
    private var line = 0
    private var stem: [String] = []
    private var choices: [(letter: String, text: String)] = []
    private var answer: String?
    private var answers = 0
    private var hasBlankLine = false
    private var hasBlankInside = false

    mutating func take(_ text: String, _ number: Int, _ collector: inout ImportCollector) {
        if text.isEmpty {
            if self.line > 0, self.answers == 0 { self.hasBlankLine = true }
        } else if let match = text.wholeMatch(of: #/ANSWER: ?(.*)/#) {
            self.begin(number)
            self.noteBlankLine()
            self.answers += 1
            self.answer = self.answer ?? String(match.1)
        } else if self.answers == 0, let choice = self.choice(text) {
            self.begin(number)
            self.noteBlankLine()
            self.choices.append(choice)
        } else {
            if self.answers > 0 || self.hasBlankLine || !self.choices.isEmpty {
                self.end(&collector)
            }
            self.begin(number)
            self.stem.append(text)
        }
    }

    /// `B) text` or `B. text`; as Moodle does, also without the blank where `B` is the next letter.
    private func choice(_ text: String) -> (letter: String, text: String)? {
        guard let match = text.wholeMatch(of: #/([A-Z])[.)]( ?)(.*)/#) else { return nil }
        let letter = String(match.1)
        let isNext = !self.stem.isEmpty && self.choices.count == Self.number(of: letter)
        return !match.2.isEmpty || isNext ? (letter, String(match.3)) : nil
    }

    /// 0 for A.
    private static func number(of letter: String) -> Int {
        letter.utf8.first.map { Int($0 - UInt8(ascii: "A")) } ?? 0
    }

    mutating func end(_ collector: inout ImportCollector) {
        guard self.line > 0 else { return }
        if let fault = self.fault {
            collector.leaveOut(self.title, line: self.line, fault)
        } else {
            let choices = self.choices.map {
                ExchangedChoice(text: $0.text, credit: $0.letter == self.answer ? .one : .zero)
            }
            let stem = Blanks.folded(self.stem.joined(separator: " "))
            collector.add(ExchangedQuestion(stem: stem, body: .one(choices)), line: self.line)
        }
        self = Self()
    }

    private mutating func begin(_ number: Int) {
        if self.line == 0 { self.line = number }
    }

    /// An empty line counts only if the item goes on after it.
    private mutating func noteBlankLine() {
        if self.hasBlankLine { self.hasBlankInside = true }
        self.hasBlankLine = false
    }

    private var title: String {
        ExchangedQuestion.cut(self.stem.first ?? self.choices.first?.text ?? "ANSWER")
    }

    private var fault: ExchangeFault? {
        if self.stem.isEmpty { return .noStem }
        if self.hasBlankInside { return .blankLineInside }
        if self.choices.isEmpty { return .noAnswers }
        let letters = self.choices.map(\.letter)
        for (index, letter) in letters.enumerated() where letters[..<index].contains(letter) {
            return .choiceTwice(letter)
        }
        guard let answer = self.answer else { return .noAnswerLine }
        if self.answers > 1 { return .answerTwice }
        return letters.contains(answer) ? nil : .unknownAnswer(answer)
    }
}
