import QuizCore
import Wording

/// A question in Markdown while its lines are read.
struct MarkdownItem {
    /// A text that further lines may go on with.
    enum Slot {
        case stem
        case answer(Int)
        case answerFeedback(Int)
        case feedback
        case rightFeedback
        case wrongFeedback
    }

    private enum Kind: Hashable {
        case choice
        case tick
        case word
        case number
        case essay
        case upload
    }

    private struct Answer {
        let kind: Kind
        let isRight: Bool
        var text: String
        var feedback = ""
    }

    private let line: Int
    private let title: String
    private let points: String?
    private var stem: String
    private var answers: [Answer] = []
    private var feedback = ""
    private var rightFeedback = ""
    private var wrongFeedback = ""
    private var parts: [ExchangePart] = []

    init(line: Int, title: String, points: String?, stem: String) {
        self.line = line
        self.title = title
        self.points = points
        self.stem = stem
    }

    /// Takes a line that begins an answer or a feedback; nil if it does neither.
    mutating func take(_ text: String) -> Slot? {
        if let match = text.wholeMatch(of: #/(\*?)[A-Za-z]\)\s+(.*)/#) {
            return self.add(.choice, isRight: !match.1.isEmpty, String(match.2))
        }
        if let match = text.wholeMatch(of: #/\[( ?|\*)\]\s+(.*)/#) {
            return self.add(.tick, isRight: match.1 == "*", String(match.2))
        }
        if let match = text.wholeMatch(of: #/\*\s+(.*)/#) {
            return self.add(.word, isRight: true, String(match.1))
        }
        if let match = text.wholeMatch(of: #/=\s+(.*)/#) {
            return self.add(.number, isRight: true, String(match.1))
        }
        if text.wholeMatch(of: #/_{3,}/#) != nil { return self.add(.essay, isRight: true, "") }
        if text.wholeMatch(of: #/\^{3,}/#) != nil { return self.add(.upload, isRight: true, "") }
        if let match = text.wholeMatch(of: #/(\.\.\.|\+|-)\s+(.*)/#) {
            return self.add(feedback: String(match.2), sign: String(match.1))
        }
        return nil
    }

    private mutating func add(_ kind: Kind, isRight: Bool, _ text: String) -> Slot {
        self.answers.append(Answer(kind: kind, isRight: isRight, text: text))
        return .answer(self.answers.count - 1)
    }

    private mutating func add(feedback: String, sign: String) -> Slot {
        let slot: Slot =
            switch sign {
            case "+": .rightFeedback
            case "-": .wrongFeedback
            default: self.answers.isEmpty ? .feedback : .answerFeedback(self.answers.count - 1)
            }
        self.append(feedback, to: slot)
        return slot
    }

    mutating func append(_ text: String, to slot: Slot) {
        switch slot {
        case .stem: self.stem += "\n" + text
        case .answer(let index): self.answers[index].text += "\n" + text
        case .answerFeedback(let index): self.answers[index].feedback += "\n" + text
        case .feedback: self.feedback += "\n" + text
        case .rightFeedback: self.rightFeedback += "\n" + text
        case .wrongFeedback: self.wrongFeedback += "\n" + text
        }
    }

    mutating func read(into collector: inout ImportCollector) {
        let stem = self.plain(self.stem) ?? ""
        let title = self.title.isEmpty ? ExchangedQuestion.cut(stem) : self.title
        do throws(Refusal) {
            var question = ExchangedQuestion(
                title: self.title,
                stem: stem,
                body: try self.body()
            )
            self.addFeedback(to: &question)
            self.addPoints(to: &question)
            guard !stem.isEmpty else { throw Refusal(fault: .noStem) }
            collector.add(question, line: self.line)
        } catch {
            collector.leaveOut(title, line: self.line, error.fault)
        }
        for part in self.parts { collector.name(part, of: title, line: self.line) }
    }

    private struct Refusal: Error {
        let fault: ExchangeFault
    }

    private mutating func plain(_ text: String) -> String? {
        let plain = PlainText(text, .markdown)
        self.parts += plain.parts
        return plain.text.isEmpty ? nil : plain.text
    }

    private mutating func addFeedback(to question: inout ExchangedQuestion) {
        question.explanation = self.plain(self.feedback)
        let right = self.plain(self.rightFeedback)
        let wrong = self.plain(self.wrongFeedback)
        var rest = [right, wrong].compactMap { $0 }
        if case .truth(let answer, nil) = question.body, let wrong {
            question.body = .truth(answer, feedback: wrong)
            rest = [right].compactMap { $0 }
        }
        if question.explanation == nil, let first = right {
            question.explanation = first
            rest.removeAll { $0 == first }
        }
        self.parts += rest.map { .feedback($0) }
    }

    private mutating func addPoints(to question: inout ExchangedQuestion) {
        guard let points else { return }
        if let number = Measure.wholeNumber(points), (1...100).contains(number) {
            question.points = number
        } else {
            self.parts.append(.option("points", value: points))
        }
    }

    private mutating func body() throws(Refusal) -> QuestionBody {
        let kinds = Set(self.answers.map(\.kind))
        guard let kind = kinds.first else { throw Refusal(fault: .noAnswers) }
        guard kinds.count == 1 else { throw Refusal(fault: .severalTypes) }
        guard self.answers.count <= ExchangeLimits.answers else {
            throw Refusal(fault: .limit(.answers, ExchangeLimits.answers))
        }
        switch kind {
        case .choice: return self.truth ?? .one(self.choices())
        case .tick: return .many(self.choices())
        case .word: return .text(self.words().merged)
        case .number: return .number(try self.bands(), unit: nil)
        case .essay: return .essay([])
        case .upload: throw Refusal(fault: .fileUpload)
        }
    }

    /// Two choices that say true and false, without feedback for the right one.
    private var truth: QuestionBody? {
        let texts = self.answers.map { $0.text.lowercased() }
        guard Set(texts) == ["true", "false"], texts.count == 2,
            self.answers.count(where: \.isRight) == 1,
            let right = self.answers.firstIndex(where: \.isRight)
        else { return nil }
        let wrong = self.answers[1 - right]
        guard self.answers[right].feedback.isEmpty else { return nil }
        let feedback = PlainText(wrong.feedback, .markdown).text
        return .truth(texts[right] == "true", feedback: feedback.isEmpty ? nil : feedback)
    }

    private mutating func choices() -> [ExchangedChoice] {
        let answers = self.answers
        return answers.map { answer in
            ExchangedChoice(
                text: self.plain(answer.text) ?? "",
                credit: answer.isRight ? .one : .zero,
                feedback: self.plain(answer.feedback)
            )
        }
    }

    private mutating func words() -> [ExchangedEntry] {
        let answers = self.answers
        return answers.map { answer in
            ExchangedEntry(
                accepted: [ExchangePattern.literal(self.plain(answer.text) ?? "")],
                feedback: self.plain(answer.feedback)
            )
        }
    }

    private mutating func bands() throws(Refusal) -> [ExchangedBand] {
        var bands: [ExchangedBand] = []
        for answer in self.answers {
            guard let band = Self.band(answer.text) else {
                throw Refusal(fault: .notNumber(answer.text))
            }
            let feedback = self.plain(answer.feedback)
            bands.append(
                ExchangedBand(
                    from: band.from,
                    to: band.to,
                    feedback: feedback,
                    isPercent: band.isPercent
                )
            )
        }
        return bands
    }

    /// Reads `5`, `5 +- 0.1`, `5 +- 1%` and `[4, 6]`.
    private static func band(_ text: String) -> BandNotation? {
        guard let match = text.wholeMatch(of: #/\[\s*([^,\s]+)\s*,\s*([^,\s]+)\s*\]/#) else {
            return BandNotation(text)
        }
        return BandNotation(from: match.1, to: match.2)
    }
}
