import QuizCore
import Wording

/// Writes questions in GIFT.
enum GIFTWriter {
    static func text(of question: ExchangedQuestion) -> String? {
        guard let answers = self.answers(of: question.body) else { return nil }
        let labels = ExchangeLabels.tags(of: question).map { " [tag:\($0)]" }.joined()
        let title = question.title.isEmpty ? question.id : question.title
        let why = question.explanation.map { "####\(self.marked($0))" } ?? ""
        let passage = question.passage.map {
            "::\(self.escaped(title))::\(self.marked($0))\n\n"
        }
        return (passage ?? "") + "// [id:\(question.id)]\(labels)\n"
            + "::\(self.escaped(title))::\(self.marked(question.stem)){\(answers)\(why)}\n"
    }

    /// The answers between the braces; nil if there is no way to write them.
    private static func answers(of body: QuestionBody) -> String? {
        switch body {
        case .one(let choices): self.lines(choices.map(self.ofOne))
        case .many(let choices): self.lines(choices.withWeights.map(self.ofMany))
        case .truth(let answer, let feedback):
            (answer ? "TRUE" : "FALSE") + (feedback.map { "#\(self.marked($0))" } ?? "")
        case .match(let pairs):
            self.lines(
                pairs.map { "=\($0.left.map(self.marked) ?? "") -> \(self.escaped($0.right))" }
            )
        case .number(let bands, _): self.numbers(bands)
        case .text(let entries): self.lines(entries.flatMap(self.words))
        case .essay: ""
        case .order, .blank: nil
        }
    }

    private static func lines(_ answers: [String]) -> String {
        "\n" + answers.map { "\t\($0)\n" }.joined()
    }

    private static func ofOne(_ choice: ExchangedChoice) -> String {
        let mark =
            switch choice.credit {
            case .one: "="
            case .zero: "~"
            default: "~%\(ExchangeWeight.percent(choice.credit))%"
            }
        return mark + self.marked(choice.text) + self.feedback(choice.feedback)
    }

    private static func ofMany(_ choice: ExchangedChoice) -> String {
        let weight = ExchangeWeight.percent(choice.credit)
        return "~%\(weight)%\(self.marked(choice.text))\(self.feedback(choice.feedback))"
    }

    private static func words(_ entry: ExchangedEntry) -> [String] {
        entry.accepted.flatMap(ExchangePattern.foreign).map { word in
            // Without a weight a sign of percent would be taken for one.
            let weight = word.hasPrefix("%") ? "%100%" : ""
            return "=" + (entry.credit == .one ? weight : self.weight(entry.credit))
                + self.escaped(word) + self.feedback(entry.feedback)
        }
    }

    private static func numbers(_ bands: [ExchangedBand]) -> String {
        "#"
            + self.lines(
                bands.map { band in
                    let (from, to) = (
                        ScoreDisplay.number(band.from), ScoreDisplay.number(band.to)
                    )
                    let number = from == to ? "\(from):0" : "\(from)..\(to)"
                    return "=\(self.weight(band.credit))\(number)\(self.feedback(band.feedback))"
                }
            )
    }

    private static func weight(_ credit: Fraction) -> String {
        credit == .one ? "" : "%\(ExchangeWeight.percent(credit))%"
    }

    private static func feedback(_ text: String?) -> String {
        text.map { "#\(self.marked($0))" } ?? ""
    }

    /// A text that is not taken for HTML, a mark of a format or a weight.
    private static func marked(_ text: String) -> String {
        let needsMark = text.contains { "<&".contains($0) } || "[%".contains(text.first ?? " ")
        return (needsMark ? "[plain]" : "") + self.escaped(text)
    }

    static func escaped(_ text: String) -> String {
        text.map { "~=#{}:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
