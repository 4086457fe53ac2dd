import QuizCore
import Wording

extension MoodleXMLItem {
    func weight(_ answer: XMLTree) throws(Refusal) -> Fraction {
        let written = answer.attributes["fraction"] ?? "0"
        guard let share = ExchangeWeight.share(percent: written) else {
            throw Refusal(fault: .badWeight(written))
        }
        return share
    }

    mutating func choices() throws(Refusal) -> QuestionBody {
        let isOne = self.element.value("single").map { ["true", "1"].contains($0) } ?? true
        var choices: [ExchangedChoice] = []
        for answer in self.element.all("answer") {
            guard let text = self.text(answer) else { throw Refusal(fault: .emptyAnswer) }
            let credit = try self.weight(answer)
            guard !isOne || credit >= .zero else {
                throw Refusal(fault: .negativeWeight(text))
            }
            let feedback = self.text(answer["feedback"])
            choices.append(ExchangedChoice(text: text, credit: credit, feedback: feedback))
        }
        return isOne ? .one(choices) : .many(choices.withPlainMarks)
    }

    mutating func truth(_ question: inout ExchangedQuestion) throws(Refusal) -> QuestionBody {
        var answer: Bool?
        var feedback: [Bool: String] = [:]
        for element in self.element.all("answer") {
            let word = Blanks.trimmed(element["text"]?.text ?? "").lowercased()
            guard ["true", "false"].contains(word) else {
                throw Refusal(fault: .unreadable(word))
            }
            if try self.weight(element) == .one { answer = word == "true" }
            feedback[word == "true"] = self.text(element["feedback"])
        }
        guard let answer else { throw Refusal(fault: .noAnswers) }
        if let right = feedback[answer] {
            if self.element.value("generalfeedback") == nil {
                question.explanation = right
            } else {
                self.parts.append(.feedback(right))
            }
        }
        return .truth(answer, feedback: feedback[!answer])
    }

    mutating func words() throws(Refusal) -> QuestionBody {
        var entries: [ExchangedEntry] = []
        for answer in self.element.all("answer") {
            let word = PlainText(answer["text"]?.text ?? "", .none).text
            let feedback = self.text(answer["feedback"])
            guard !word.isEmpty else { throw Refusal(fault: .emptyAnswer) }
            guard !ExchangePattern.acceptsAnything(word) else {
                self.parts.append(.catchAll(feedback ?? word))
                continue
            }
            entries.append(
                ExchangedEntry(
                    accepted: [ExchangePattern.notation(of: word)],
                    credit: try self.weight(answer),
                    feedback: feedback
                )
            )
        }
        guard !entries.isEmpty else { throw Refusal(fault: .noAnswers) }
        return .text(entries.merged)
    }

    mutating func numbers() throws(Refusal) -> QuestionBody {
        var bands: [ExchangedBand] = []
        for answer in self.element.all("answer") {
            let number = Blanks.trimmed(answer["text"]?.text ?? answer.text)
            let feedback = self.text(answer["feedback"])
            if number == "*" {
                self.parts.append(.catchAll(feedback ?? number))
                continue
            }
            let tolerance = answer.value("tolerance") ?? "0"
            guard let band = BandNotation(value: number, within: tolerance), !band.isPercent else {
                throw Refusal(fault: .notNumber(number + " +- " + tolerance))
            }
            bands.append(
                ExchangedBand(
                    from: band.from,
                    to: band.to,
                    credit: try self.weight(answer),
                    feedback: feedback
                )
            )
        }
        guard !bands.isEmpty else { throw Refusal(fault: .noAnswers) }
        return .number(bands, unit: self.unit())
    }

    /// The units that change nothing about the number.
    private mutating func unit() -> String? {
        var names: [String] = []
        for unit in self.element["units"]?.all("unit") ?? [] {
            let name = PlainText(unit.value("unit_name") ?? "", .none).text
            let multiplier = unit.value("multiplier").flatMap { Measure.decimal($0) }
            if multiplier == .one, !name.isEmpty, !name.contains("|") {
                names.append(name)
            } else {
                let value = unit.value("multiplier") ?? "?"
                self.parts.append(.option("unit", value: "\(name) = \(value)"))
            }
        }
        return names.isEmpty ? nil : names.joined(separator: " | ")
    }

    mutating func pairs() throws(Refusal) -> QuestionBody {
        var pairs: [ExchangedPair] = []
        for element in self.element.all("subquestion") {
            guard let right = self.text(element["answer"]) else {
                throw Refusal(fault: .noPair(PlainText(element["text"]?.text ?? "", .html).text))
            }
            pairs.append(ExchangedPair(left: self.text(element), right: right))
        }
        guard !pairs.isEmpty else { throw Refusal(fault: .noAnswers) }
        return .match(pairs)
    }

    mutating func order(_ question: inout ExchangedQuestion) -> QuestionBody {
        let grading = self.element.value("gradingtype")
        if grading == "-1" || grading == "ALL_OR_NOTHING" { question.grade = "exact" }
        let selection = self.element.value("selecttype") ?? "0"
        if !["0", "ALL"].contains(selection) {
            let count = self.element.value("selectcount") ?? "?"
            self.parts.append(.option("selectcount", value: count))
        }
        return .order(self.element.all("answer").map { self.text($0) ?? "" })
    }

    mutating func essay() -> QuestionBody {
        guard let info = self.text(self.element["graderinfo"]) else { return .essay([]) }
        let points = self.element.value("defaultgrade").flatMap { Measure.decimal($0.prefix(16)) }
        let count = points.map { $0.denominator == 1 ? Int($0.numerator) : 1 } ?? 1
        return .essay([ExchangedCriterion(points: count, text: info)])
    }
}
