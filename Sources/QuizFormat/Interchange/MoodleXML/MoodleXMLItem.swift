import QuizCore
import Wording

/// One element `question` of Moodle XML.
struct MoodleXMLItem {
    /// Why an item is left out.
    struct Refusal: Error {
        let fault: ExchangeFault
    }

    let element: XMLTree
    let type: String
    var title: String
    var parts: [ExchangePart] = []

    static func read(_ element: XMLTree, into collector: inout ImportCollector) {
        let type = element.attributes["type"] ?? ""
        guard type != "category" else {
            let path = element.value("category") ?? ""
            collector.beginQuiz(
                title: CategoryPath.title(of: path),
                sourceID: element.value("idnumber")
            )
            if let info = element.value("info") {
                collector.changeQuiz { $0.summary = PlainText(info, .html).text }
            }
            return
        }
        let title = Blanks.folded(element.value("name") ?? "")
        var item = MoodleXMLItem(element: element, type: type, title: title)
        item.read(into: &collector)
    }

    private mutating func read(into collector: inout ImportCollector) {
        let stem = self.text(self.element["questiontext"])
        if self.title.isEmpty { self.title = ExchangedQuestion.cut(stem ?? self.type) }
        if self.type == "description" {
            if let stem {
                collector.add(passage: stem, line: self.element.line, title: self.title)
            } else {
                collector.leaveOut(self.title, line: self.element.line, .noStem)
            }
        } else {
            do {
                var question = try self.question(stem ?? "")
                self.addCommon(to: &question)
                collector.add(question, line: self.element.line)
            } catch {
                collector.leaveOut(self.title, line: self.element.line, error.fault)
            }
        }
        for part in self.parts {
            collector.name(part, of: self.title, line: self.element.line)
        }
    }

    private mutating func question(_ stem: String) throws(Refusal) -> ExchangedQuestion {
        let isBlank = ["cloze", "gapselect", "ddwtos", "gapfill"].contains(self.type)
        guard isBlank || !stem.isEmpty else { throw Refusal(fault: .noStem) }
        let answers = self.element.all("answer").count
        guard answers <= ExchangeLimits.answers else {
            throw Refusal(fault: .limit(.answers, ExchangeLimits.answers))
        }
        var question = ExchangedQuestion(title: self.title, stem: stem, body: .essay([]))
        switch self.type {
        case "multichoice": question.body = try self.choices()
        case "truefalse": question.body = try self.truth(&question)
        case "shortanswer": question.body = try self.words()
        case "numerical": question.body = try self.numbers()
        case "matching": question.body = try self.pairs()
        case "ordering": question.body = self.order(&question)
        case "essay": question.body = self.essay()
        case "cloze": try self.readCloze(into: &question)
        case "gapselect", "ddwtos": try self.readSelections(into: &question)
        case "gapfill": try self.readGapFill(into: &question)
        default: throw Refusal(fault: .unknownType(self.type))
        }
        return question
    }

    // MARK: Texts

    /// The markup of an element with a text.
    static func markup(of element: XMLTree) -> PlainText.Markup {
        switch element.attributes["format"] {
        case "plain_text": .none
        case "markdown": .markdown
        default: .html
        }
    }

    /// The text of an element reduced to a line; nil if it is empty.
    mutating func text(_ element: XMLTree?) -> String? {
        self.plain(element).map(\.text).flatMap { $0.isEmpty ? nil : $0 }
    }

    mutating func plain(_ element: XMLTree?) -> PlainText? {
        guard let element else { return nil }
        for file in element.all("file") {
            self.parts.append(.file(file.attributes["name"] ?? "file"))
        }
        let plain = PlainText(element["text"]?.text ?? element.text, Self.markup(of: element))
        self.parts += plain.parts
        return plain
    }
}
