import Wording

/// The XML that Moodle reads and writes.
enum MoodleXMLFormat: WritableFormat {
    static let name = "moodle-xml"
    static let endings = ["xml"]

    static func isLikely(_ text: String) -> Bool {
        text.contains("<quiz") && text.contains("<question")
    }

    static func read(_ source: SourceText, into collector: inout ImportCollector) {
        let root: XMLTree
        do {
            root = try XMLReading.tree(of: source)
        } catch {
            collector.fail(error.fault, line: error.line)
            return
        }
        guard root.name == "quiz" else {
            collector.fail(.noQuizElement(root.name), line: root.line)
            return
        }
        for element in root.children {
            guard element.name == "question" else {
                let title = ExchangedQuestion.cut(element.name)
                collector.leaveOut(title, line: element.line, .unreadable("<\(element.name)>"))
                continue
            }
            MoodleXMLItem.read(element, into: &collector)
        }
    }

    static let hasSummaries = true

    static func losses(of question: ExchangedQuestion) -> [String] {
        var losses = question.commonLosses
        if question.keepsOrder {
            switch question.body {
            case .one, .many, .match: break
            case .truth, .order, .number, .text, .blank, .essay: losses.append("fixed")
            }
        }
        if case .essay(let criteria) = question.body, criteria.count > 1 { losses.append("essay") }
        if let grade = question.grade {
            if case .order = question.body, grade == "exact" { return losses }
            losses.append("grade")
        }
        return losses
    }

    static func text(of question: ExchangedQuestion) -> String? {
        MoodleXMLWriter.text(of: question)
    }

    static func text(of quiz: ExchangedQuiz, _ questions: [String]) -> String {
        MoodleXMLWriter.text(of: quiz, questions)
    }
}
