import QuizCore
import Wording

extension MoodleXMLItem {
    /// Sentences that Moodle puts into each question by itself.
    private static let usualFeedback: Set<String> = [
        "Your answer is correct.", "Your answer is partially correct.",
        "Your answer is incorrect.", "回答正确。", "回答部分正确。", "回答错误。", "您的回答是正确的。", "您的回答不正确。",
        "部分正确。", "您的答案是正确的。", "您的答案部分正确。", "您的答案是错误的。",
    ]
    /// Elements that say how a question is shown or how large a field is, and those read elsewhere.
    private static let known: Set<String> = [
        "name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber",
        "single", "shuffleanswers", "answernumbering", "showstandardinstruction",
        "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "shownumcorrect",
        "answer", "hint", "tags", "usecase", "units", "unitgradingtype", "unitpenalty",
        "showunits", "unitsleft", "subquestion", "layouttype", "selecttype", "selectcount",
        "gradingtype", "showgrading", "numberingstyle", "selectoption", "dragbox",
        "responseformat", "responserequired", "responsefieldlines", "minwordlimit",
        "maxwordlimit", "attachments", "attachmentsrequired", "maxbytes", "filetypeslist",
        "graderinfo", "responsetemplate", "answerdisplay", "delimitchars", "casesensitive",
        "noduplicates", "disableregex", "fixedgapsize", "optionsaftertext", "letterhints",
        "singleuse", "image", "image_base64", "instructions",
    ]

    /// Adds what all types have.
    mutating func addCommon(to question: inout ExchangedQuestion) {
        let general = self.text(self.element["generalfeedback"])
        if question.explanation == nil { question.explanation = general }
        question.hints = self.element.all("hint").compactMap { self.text($0) }
        for hint in question.hints.dropFirst(FormatLimits.hints) {
            self.parts.append(.option("hint", value: hint))
        }
        question.hints = Array(question.hints.prefix(FormatLimits.hints))
        self.addPoints(to: &question)
        if self.element.value("shuffleanswers").map({ ["false", "0"].contains($0) }) == true,
            self.isShuffled
        {
            question.keepsOrder = true
        }
        let tags = self.element["tags"]?.all("tag") ?? []
        ExchangeLabels(
            id: self.element.value("idnumber"),
            tags: tags.map { Blanks.folded($0["text"]?.text ?? $0.text) }.filter { !$0.isEmpty }
        )
        .label(&question)
        self.nameRest()
    }

    private var isShuffled: Bool {
        ["multichoice", "matching", "gapselect", "ddwtos"].contains(self.type)
    }

    private mutating func addPoints(to question: inout ExchangedQuestion) {
        guard let grade = self.element.value("defaultgrade") else { return }
        guard let value = Measure.decimal(grade.prefix(16)), value.denominator == 1,
            value >= .one, value <= Fraction(100)
        else {
            self.parts.append(.option("defaultgrade", value: grade))
            return
        }
        question.points = Int(value.numerator)
    }

    /// Names what has a value that means something and no place here.
    private mutating func nameRest() {
        for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
            if let text = self.text(self.element[name]), !Self.usualFeedback.contains(text) {
                self.parts.append(.feedback(text))
            }
        }
        if let penalty = self.element.value("penalty").flatMap({ Measure.decimal($0.prefix(16)) }) {
            let usual = [Fraction.zero, .one, Fraction(1, 10)]
            let isThird = penalty > Fraction(333, 1000) && penalty < Fraction(334, 1000)
            if !usual.contains(penalty), !isThird {
                self.parts.append(.option("penalty", value: ScoreDisplay.number(penalty)))
            }
        }
        for (name, usual) in [
            ("usecase", "0"), ("casesensitive", "0"), ("unitgradingtype", "0"),
            ("attachments", "0"), ("minwordlimit", "0"), ("maxwordlimit", "0"),
        ] {
            if let value = self.element.value(name), value != usual {
                self.parts.append(.option(name, value: value))
            }
        }
        if let template = self.text(self.element["responsetemplate"]) {
            self.parts.append(.option("responsetemplate", value: template))
        }
        for child in self.element.children where !Self.known.contains(child.name) {
            let text = Blanks.folded(child["text"]?.text ?? child.text)
            self.parts.append(.option(child.name, value: ExchangedQuestion.cut(text)))
        }
    }
}
