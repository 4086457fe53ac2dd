import QuizCore
import Wording

/// Writes questions in the XML of Moodle.
enum MoodleXMLWriter {
    static func text(of quiz: ExchangedQuiz, _ questions: [String]) -> String {
        let path = CategoryPath.path(to: quiz.title)
        let info = quiz.summary.map { "    " + self.textElement("info", $0) + "\n" } ?? ""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
              <question type="category">
                <category><text>\(self.escaped(path))</text></category>
            \(info)    <idnumber>\(self.escaped(quiz.id))</idnumber>
              </question>
            \(questions.joined())</quiz>

            """
    }

    static func text(of question: ExchangedQuestion) -> String? {
        guard let body = MoodleXMLBody(question) else { return nil }
        let title = question.title.isEmpty ? question.id : question.title
        var lines = [
            "<question type=\"\(body.type)\">",
            "  <name><text>\(self.escaped(title))</text></name>",
        ]
        lines.append("  " + self.textElement("questiontext", body.stem))
        if let why = question.explanation {
            lines.append("  " + self.textElement("generalfeedback", why))
        }
        lines.append("  <defaultgrade>\(body.points)</defaultgrade>")
        lines.append("  <idnumber>\(self.escaped(question.id))</idnumber>")
        lines += body.lines.map { "  " + $0 }
        lines += question.hints.map { "  " + self.textElement("hint", $0) }
        let tags = ExchangeLabels.tags(of: question)
        if !tags.isEmpty {
            let list = tags.map { "<tag><text>\(self.escaped($0))</text></tag>" }.joined()
            lines.append("  <tags>\(list)</tags>")
        }
        lines.append("</question>")
        let passage = question.passage.map { text in
            [
                "<question type=\"description\">",
                "  <name><text>\(self.escaped(title))</text></name>",
                "  " + self.textElement("questiontext", text), "</question>",
            ]
        }
        return ((passage ?? []) + lines).map { "  \($0)\n" }.joined()
    }

    /// An element with a plain text in it.
    static func textElement(_ name: String, _ text: String, inside: String = "") -> String {
        "<\(name) format=\"plain_text\"><text>\(self.escaped(text))</text>\(inside)</\(name)>"
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}

/// What differs between the types.
private struct MoodleXMLBody {
    let type: String
    let stem: String
    let points: Int
    private(set) var lines: [String] = []

    init?(_ question: ExchangedQuestion) {
        var stem = question.stem
        let shuffles = "<shuffleanswers>\(!question.keepsOrder)</shuffleanswers>"
        switch question.body {
        case .one(let choices):
            self.type = "multichoice"
            self.lines = ["<single>true</single>", shuffles] + choices.map(Self.choice)
        case .many(let choices):
            self.type = "multichoice"
            self.lines =
                ["<single>false</single>", shuffles] + choices.withWeights.map(Self.choice)
        case .truth(let answer, let feedback):
            self.type = "truefalse"
            self.lines = [true, false].map { word in
                Self.answer(
                    "\(word)",
                    word == answer ? .one : .zero,
                    word == answer ? nil : feedback
                )
            }
        case .match(let pairs):
            self.type = "matching"
            self.lines = [shuffles] + pairs.map(Self.pair)
        case .order(let items):
            self.type = "ordering"
            let grading = question.grade == "exact" ? "ALL_OR_NOTHING" : "ABSOLUTE_POSITION"
            self.lines = ["<selecttype>ALL</selecttype>", "<gradingtype>\(grading)</gradingtype>"]
            self.lines += items.map { Self.answer($0, .one, nil) }
        case .number(let bands, let unit):
            self.type = "numerical"
            self.lines = bands.map(Self.band) + Self.units(unit)
        case .text(let entries):
            self.type = "shortanswer"
            self.lines = ["<usecase>0</usecase>"] + entries.flatMap(Self.entry)
        case .blank(let text, let gaps):
            self.type = "cloze"
            guard let cloze = ClozeWriter.text(text, gaps) else { return nil }
            stem = stem.isEmpty ? cloze : "\(stem)\n\(cloze)"
        case .essay(let criteria):
            self.type = "essay"
            self.lines = criteria.prefix(1).map {
                MoodleXMLWriter.textElement("graderinfo", $0.text)
            }
        }
        self.stem = stem
        self.points = question.points
    }

    private static func answer(
        _ text: String,
        _ credit: Fraction,
        _ feedback: String?,
        inside: String = ""
    ) -> String {
        let percent = ExchangeWeight.percent(credit)
        let feedback = feedback.map { MoodleXMLWriter.textElement("feedback", $0) } ?? ""
        return "<answer fraction=\"\(percent)\" format=\"plain_text\">"
            + "<text>\(MoodleXMLWriter.escaped(text))</text>\(inside)\(feedback)</answer>"
    }

    private static func choice(_ choice: ExchangedChoice) -> String {
        self.answer(choice.text, choice.credit, choice.feedback)
    }

    private static func pair(_ pair: ExchangedPair) -> String {
        let right = "<answer><text>\(MoodleXMLWriter.escaped(pair.right))</text></answer>"
        return MoodleXMLWriter.textElement("subquestion", pair.left ?? "", inside: right)
    }

    private static func entry(_ entry: ExchangedEntry) -> [String] {
        entry.accepted.flatMap(ExchangePattern.foreign).map {
            self.answer($0, entry.credit, entry.feedback)
        }
    }

    private static func band(_ band: ExchangedBand) -> String {
        let tolerance = "<tolerance>\(band.tolerance)</tolerance>"
        return self.answer(band.middle, band.credit, band.feedback, inside: tolerance)
    }

    private static func units(_ unit: String?) -> [String] {
        guard let unit else { return [] }
        let units = unit.split(separator: "|").map { name in
            "<unit><multiplier>1</multiplier><unit_name>"
                + MoodleXMLWriter.escaped(Blanks.trimmed(String(name))) + "</unit_name></unit>"
        }
        return ["<units>\(units.joined())</units>"]
    }
}

extension ExchangedBand {
    /// The number in the middle.
    var middle: String { ScoreDisplay.number((self.from + self.to) / Fraction(2)) }

    /// How far the band reaches from the middle.
    var tolerance: String { ScoreDisplay.number((self.to - self.from) / Fraction(2)) }
}

/// Writes texts with gaps in cloze form.
private enum ClozeWriter {
    /// The text with what fills each gap in its place; nil if it has no such gap.
    static func text(_ text: String, _ gaps: [ExchangedGap]) -> String? {
        var cloze = ""
        var rest = text[...]
        while let sign = rest.popFirst() {
            if sign == "\\", let literal = rest.popFirst() {
                cloze.append(literal)
            } else if sign == "{", let end = rest.firstIndex(of: "}"),
                let number = Int(rest[..<end])
            {
                guard gaps.indices.contains(number - 1) else { return nil }
                cloze += self.gap(gaps[number - 1])
                rest = rest[rest.index(after: end)...]
            } else {
                cloze.append(sign)
            }
        }
        return cloze
    }

    private static func gap(_ gap: ExchangedGap) -> String {
        switch gap {
        case .accept(let accepted):
            let words = accepted.flatMap(ExchangePattern.foreign).map { "=\(self.escaped($0))" }
            return "{1:SHORTANSWER:\(words.joined(separator: "~"))}"
        case .choices(let choices):
            let answers = choices.map {
                self.answer(self.escaped($0.text), $0.credit, $0.feedback)
            }
            return "{1:MULTICHOICE:\(answers.joined(separator: "~"))}"
        case .number(let bands):
            let answers = bands.map {
                self.answer("\($0.middle):\($0.tolerance)", $0.credit, $0.feedback)
            }
            return "{1:NUMERICAL:\(answers.joined(separator: "~"))}"
        }
    }

    private static func answer(_ text: String, _ credit: Fraction, _ feedback: String?) -> String {
        let mark =
            switch credit {
            case .one: "="
            case .zero: text.hasPrefix("%") ? "%0%" : ""
            default: "%\(ExchangeWeight.percent(credit))%"
            }
        return mark + text + (feedback.map { "#\(self.escaped($0))" } ?? "")
    }

    private static func escaped(_ text: String) -> String {
        text.map { "~=#}\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
