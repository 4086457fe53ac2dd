import QuizCore
import Wording

/// One item of a GIFT file: a question or a description.
struct GIFTItem {
    /// Why an item is left out.
    struct Refusal: Error {
        let fault: ExchangeFault
        let line: Int
    }

    private let signs: GIFTSigns
    private let labels: ExchangeLabels
    private var title = ""
    private var markup = PlainText.Markup.html
    private var parts: [ExchangePart] = []

    init(_ signs: GIFTSigns, _ labels: ExchangeLabels) {
        self.signs = signs.trimmed
        self.labels = labels
    }

    mutating func read(into collector: inout ImportCollector) {
        let line = self.signs.line
        do {
            try self.read(line, &collector)
        } catch {
            collector.leaveOut(self.shownTitle, line: error.line, error.fault)
        }
        for part in self.parts { collector.name(part, of: self.shownTitle, line: line) }
    }

    private mutating func read(
        _ line: Int,
        _ collector: inout ImportCollector
    ) throws(Refusal) {
        let body = self.withoutTitle()
        let opened = body.indices(of: "{")
        let closed = body.indices(of: "}")
        guard let start = opened.first else {
            if let stray = closed.first { throw self.refusal(.brace("}"), body, stray) }
            let text = self.text(body)
            guard !text.isEmpty else { throw Refusal(fault: .noStem, line: line) }
            collector.add(passage: text, line: line, title: self.shownTitle)
            return
        }
        guard let end = closed.first(where: { $0 > start }) else {
            throw self.refusal(.brace("{"), body, start)
        }
        if let stray = (opened.dropFirst() + closed.filter { $0 != end }).min() {
            throw self.refusal(.brace(String(body.signs[stray].character)), body, stray)
        }
        var question = ExchangedQuestion(
            title: self.title,
            stem: self.stem(body.prefix(upTo: start), body.suffix(from: end + 1)),
            body: .essay([])
        )
        guard !question.stem.isEmpty else { throw Refusal(fault: .noStem, line: line) }
        if self.title.isEmpty { self.title = question.shownTitle }
        let inside = body.prefix(upTo: end).suffix(from: start + 1)
        try self.readAnswers(inside, &question, line)
        self.labels.label(&question)
        collector.add(question, line: line)
    }

    private var shownTitle: String {
        self.title.isEmpty ? ExchangedQuestion.cut(Blanks.folded(self.signs.text)) : self.title
    }

    private func refusal(_ fault: ExchangeFault, _ signs: GIFTSigns, _ index: Int) -> Refusal {
        Refusal(fault: fault, line: signs.signs[index].line)
    }

    private mutating func withoutTitle() -> GIFTSigns {
        guard self.signs.starts(with: "::") else { return self.signs }
        let (title, rest) = self.signs.dropFirst(2).split(at: "::")
        guard let rest else { return self.signs }
        self.title = Blanks.folded(title.text)
        return rest.trimmed
    }

    /// The text before the answers; what follows them makes it a sentence with a gap.
    private mutating func stem(_ head: GIFTSigns, _ tail: GIFTSigns) -> String {
        let stem = self.text(head)
        guard !tail.isBlank else { return stem }
        return Blanks.folded("\(stem) _____ \(PlainText(tail.text, self.markup).text)")
    }

    /// A text whose markup holds for the answers, too.
    private mutating func text(_ signs: GIFTSigns) -> String {
        let (text, markup) = self.marked(signs)
        self.markup = markup
        return self.reduced(text, markup)
    }

    private func marked(_ signs: GIFTSigns) -> (String, PlainText.Markup) {
        guard let (word, rest) = signs.bracketed else { return (signs.text, self.markup) }
        switch word {
        case "html", "moodle": return (rest.text, .html)
        case "markdown": return (rest.text, .markdown)
        case "plain": return (rest.text, .none)
        default: return (signs.text, self.markup)
        }
    }

    private mutating func reduced(_ text: String, _ markup: PlainText.Markup) -> String {
        let plain = PlainText(text, markup)
        self.parts += plain.parts
        return plain.text
    }

    /// A text of an answer; nil if it is empty.
    private mutating func answerText(_ signs: GIFTSigns?) -> String? {
        guard let signs, !signs.isBlank else { return nil }
        let (text, markup) = self.marked(signs)
        let plain = self.reduced(text, markup)
        return plain.isEmpty ? nil : plain
    }
}

extension GIFTItem {
    private mutating func readAnswers(
        _ inside: GIFTSigns,
        _ question: inout ExchangedQuestion,
        _ line: Int
    ) throws(Refusal) {
        let (answers, general) = inside.split(at: "####")
        question.explanation = self.answerText(general)
        let body = answers.trimmed
        if body.isBlank {
            question.body = .essay([])
        } else if body.starts(with: "#") {
            question.body = try self.number(body.dropFirst(1))
        } else if !body.indices(of: "~").isEmpty {
            question.body = try self.choices(body)
        } else if body.firstIndex(of: "->") != nil {
            question.body = try self.match(body)
        } else if let truth = self.truth(body, &question) {
            question.body = truth
        } else {
            question.body = try self.words(body)
        }
    }

    private mutating func truth(
        _ body: GIFTSigns,
        _ question: inout ExchangedQuestion
    ) -> QuestionBody? {
        let (word, feedback) = body.split(at: "#")
        let answers = ["T": true, "TRUE": true, "F": false, "FALSE": false]
        guard let answer = answers[word.text] else { return nil }
        let (wrong, right) = feedback?.split(at: "#") ?? (nil, nil)
        if let right = self.answerText(right) {
            if question.explanation == nil {
                question.explanation = right
            } else {
                self.parts.append(.feedback(right))
            }
        }
        return .truth(answer, feedback: self.answerText(wrong))
    }

    private mutating func choices(_ body: GIFTSigns) throws(Refusal) -> QuestionBody {
        let isOne = !body.indices(of: "=").isEmpty
        let answers = try self.answers(body)
        var choices: [ExchangedChoice] = []
        for answer in answers {
            guard let text = self.answerText(answer.text) else {
                throw Refusal(fault: .emptyAnswer, line: body.line)
            }
            let credit = answer.weight ?? (answer.mark == "=" ? .one : .zero)
            guard !isOne || credit >= .zero else {
                throw Refusal(fault: .negativeWeight(text), line: answer.text.line)
            }
            let feedback = self.answerText(answer.feedback)
            choices.append(ExchangedChoice(text: text, credit: credit, feedback: feedback))
        }
        return isOne ? .one(choices) : .many(choices.withPlainMarks)
    }

    private mutating func match(_ body: GIFTSigns) throws(Refusal) -> QuestionBody {
        var pairs: [ExchangedPair] = []
        for answer in body.parts(from: "=").parts {
            let (left, right) = answer.rest.split(at: "->")
            guard let right, !right.isBlank else {
                throw Refusal(fault: .noPair(answer.rest.text), line: answer.rest.line)
            }
            let text = Blanks.folded(PlainText(right.text, .none).text)
            pairs.append(ExchangedPair(left: self.answerText(left), right: text))
        }
        return .match(pairs)
    }

    private mutating func words(_ body: GIFTSigns) throws(Refusal) -> QuestionBody {
        var entries: [ExchangedEntry] = []
        for answer in try self.answers(body) {
            let word = PlainText(answer.text.text, .none).text
            let feedback = self.answerText(answer.feedback)
            guard !word.isEmpty else { throw Refusal(fault: .emptyAnswer, line: body.line) }
            guard !ExchangePattern.acceptsAnything(word) else {
                self.parts.append(.catchAll(feedback ?? word))
                continue
            }
            entries.append(
                ExchangedEntry(
                    accepted: [ExchangePattern.notation(of: word)],
                    credit: answer.weight ?? .one,
                    feedback: feedback
                )
            )
        }
        guard !entries.isEmpty else { throw Refusal(fault: .noAnswers, line: body.line) }
        return .text(entries.merged)
    }

    private mutating func number(_ body: GIFTSigns) throws(Refusal) -> QuestionBody {
        var bands: [ExchangedBand] = []
        for answer in try self.answers(body) {
            let feedback = self.answerText(answer.feedback)
            let text = answer.text.text
            if ExchangePattern.acceptsAnything(text), !text.isEmpty {
                self.parts.append(.catchAll(feedback ?? text))
                continue
            }
            guard var band = ExchangedBand(gift: text) else {
                throw Refusal(fault: .notNumber(text), line: answer.text.line)
            }
            band.credit = answer.weight ?? .one
            band.feedback = feedback
            bands.append(band)
        }
        guard !bands.isEmpty else { throw Refusal(fault: .noAnswers, line: body.line) }
        return .number(bands, unit: nil)
    }

    /// An answer with what stands around it.
    private struct Answer {
        let mark: Character
        let weight: Fraction?
        let text: GIFTSigns
        let feedback: GIFTSigns?
    }

    /// Cuts answers at `=` and `~`; a single one may stand alone.
    private func answers(_ body: GIFTSigns) throws(Refusal) -> [Answer] {
        let (head, parts) = body.parts(from: "=~")
        var all = parts
        if parts.isEmpty {
            all = [("=", head)]
        } else if !head.isBlank {
            throw Refusal(fault: .textBeforeAnswers(head.text), line: head.line)
        }
        guard all.count <= ExchangeLimits.answers else {
            throw Refusal(fault: .limit(.answers, ExchangeLimits.answers), line: body.line)
        }
        var answers: [Answer] = []
        for (mark, rest) in all {
            let (text, feedback) = rest.split(at: "#")
            var answer = text.trimmed
            var weight: Fraction?
            if answer.starts(with: "%"), let end = answer.dropFirst(1).firstIndex(of: "%") {
                let written = answer.dropFirst(1).prefix(upTo: end).text
                guard let share = ExchangeWeight.share(percent: written) else {
                    throw Refusal(fault: .badWeight(written), line: answer.line)
                }
                weight = share
                answer = answer.suffix(from: end + 1).trimmed
            }
            answers.append(Answer(mark: mark, weight: weight, text: answer, feedback: feedback))
        }
        return answers
    }
}

extension ExchangedBand {
    /// Reads `3`, `3:0.5` and `1..5`; nil if it is none of these.
    init?(gift text: String) {
        let text = text.split(separator: " ").joined()
        let band: BandNotation?
        if let colon = text.firstIndex(of: ":") {
            band = BandNotation(
                value: text[..<colon],
                within: text[text.index(after: colon)...]
            )
        } else if let dots = text.firstRange(of: "..") {
            band = BandNotation(from: text[..<dots.lowerBound], to: text[dots.upperBound...])
        } else {
            band = BandNotation(from: text, to: text)
        }
        guard let band, !band.isPercent, !text.contains("%") else { return nil }
        self.init(from: band.from, to: band.to)
    }
}
