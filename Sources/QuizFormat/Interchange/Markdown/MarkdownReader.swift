import QuizCore
import Wording

/// Reads quizzes in Markdown as the program text2qti takes them, line by line.
struct MarkdownReader {
    /// What lines that are indented go on with.
    private enum Slot {
        case nothing
        case quizTitle
        case summary
        case passage
        case item(MarkdownItem.Slot)
    }

    private var item: MarkdownItem?
    /// What stands before a question.
    private var nextTitle = ""
    private var nextPoints: String?
    private var passage: (title: String, text: String, line: Int)?
    private var slot = Slot.nothing
    private var quizTitle: String?
    /// The title and the summary of the quiz while their lines are read.
    private var title = ""
    private var summary = ""
    private var group: (line: Int, number: Int, points: String?)?
    private var groups = 0
    /// The line of what is skipped, and what ends it.
    private var skipping: (line: Int, until: String)?

    static func read(_ source: SourceText, into collector: inout ImportCollector) {
        var reader = MarkdownReader()
        for (number, line) in zip(1..., source.lines) {
            reader.take(line, number, &collector)
        }
        reader.endItem(&collector)
        reader.endPassage(&collector)
        if let skipping = reader.skipping {
            collector.leaveOut(skipping.until, line: skipping.line, .neverClosed(skipping.until))
        }
    }

    private mutating func take(_ line: String, _ number: Int, _ collector: inout ImportCollector) {
        let text = Blanks.trimmed(line)
        if let skipping {
            if text == skipping.until { self.skipping = nil }
            return
        }
        if text.isEmpty { return }
        if line.first == " " || line.first == "\t" {
            self.goOn(text, number, &collector)
        } else if !self.takeFrame(text, number, &collector) {
            self.takeItem(text, number, &collector)
        }
    }

    private mutating func goOn(
        _ text: String,
        _ number: Int,
        _ collector: inout ImportCollector
    ) {
        switch self.slot {
        case .nothing:
            collector.leaveOut(ExchangedQuestion.cut(text), line: number, .unreadable(text))
        case .quizTitle: self.title += " " + text
        case .summary: self.summary += " " + text
        case .passage: self.passage?.text += "\n" + text
        case .item(let slot): self.item?.append(text, to: slot)
        }
    }

    /// Gives the quiz the title and the summary that were read.
    private mutating func settleHead(_ collector: inout ImportCollector) {
        let title = PlainText(self.title, .markdown)
        let summary = PlainText(self.summary, .markdown)
        if !title.text.isEmpty {
            self.quizTitle = title.text
            collector.changeQuiz { $0.title = title.text }
        }
        if !summary.text.isEmpty { collector.changeQuiz { $0.summary = summary.text } }
        for part in title.parts + summary.parts {
            collector.name(part, of: self.quizTitle ?? "", line: 1)
        }
        (self.title, self.summary) = ("", "")
    }

    /// What is no part of a question; false if the line is something else.
    private mutating func takeFrame(
        _ text: String,
        _ number: Int,
        _ collector: inout ImportCollector
    ) -> Bool {
        switch text {
        case let text where text.hasPrefix("%"): return true
        case "COMMENT": self.skipping = (number, "END_COMMENT")
        case let text where text.hasPrefix("```"):
            self.endItem(&collector)
            if text.contains(".run") {
                collector.leaveOut(ExchangedQuestion.cut(text), line: number, .runsCode)
            } else {
                collector.leaveOut(ExchangedQuestion.cut(text), line: number, .unreadable(text))
            }
            self.skipping = (number, "```")
        case "GROUP": self.beginGroup(number, &collector)
        case "END_GROUP": self.endGroup(&collector)
        default: return self.takeOption(text, number, &collector)
        }
        self.slot = .nothing
        return true
    }

    private mutating func beginGroup(_ number: Int, _ collector: inout ImportCollector) {
        self.endItem(&collector)
        self.groups += 1
        self.group = (number, self.groups, nil)
        collector.beginQuiz(title: "\(self.quizTitle ?? "Group") \(self.groups)")
        collector.changeQuiz {
            $0.drawn = 1
            $0.drawnLine = number
        }
    }

    private mutating func endGroup(_ collector: inout ImportCollector) {
        self.endItem(&collector)
        self.group = nil
        collector.beginQuiz(title: self.quizTitle)
    }

    private mutating func takeOption(
        _ text: String,
        _ number: Int,
        _ collector: inout ImportCollector
    ) -> Bool {
        guard let match = text.wholeMatch(of: #/([A-Za-z][A-Za-z' ]{0,30}):\s*(.*)/#) else {
            return false
        }
        let (name, value) = (match.1.lowercased(), String(match.2))
        switch name {
        case "quiz title":
            self.title = value
            self.slot = .quizTitle
        case "quiz description":
            self.summary = value
            self.slot = .summary
        case "title":
            self.endItem(&collector)
            self.nextTitle = PlainText(value, .markdown).text
        case "points":
            self.endItem(&collector)
            self.nextPoints = value
        case "text title", "text":
            self.endItem(&collector)
            if name == "text" {
                let title = self.passage?.text.isEmpty == true ? self.passage?.title : nil
                self.endPassage(&collector)
                self.passage = (title ?? ExchangedQuestion.cut(value), value, number)
                self.slot = .passage
            } else {
                self.endPassage(&collector)
                self.passage = (value, "", number)
            }
        case "pick":
            let count = Measure.wholeNumber(value)
            collector.changeQuiz { $0.drawn = count ?? 1 }
        case "points per question": self.group?.points = value
        case "shuffle answers": collector.changeQuiz { $0.keepsOrder = value == "false" }
        case "show correct answers", "one question at a time", "can't go back",
            "feedback is solution", "solutions sample groups", "solutions randomize groups":
            collector.name(.option(name, value: value), of: self.quizTitle ?? "", line: number)
        default: return false
        }
        return true
    }

    private mutating func takeItem(
        _ text: String,
        _ number: Int,
        _ collector: inout ImportCollector
    ) {
        if let match = text.wholeMatch(of: #/\d+\.\s+(.*)/#) {
            self.endItem(&collector)
            self.endPassage(&collector)
            let points = self.nextPoints ?? self.group?.points
            self.item = MarkdownItem(
                line: number,
                title: self.nextTitle,
                points: points,
                stem: String(match.1)
            )
            (self.nextTitle, self.nextPoints) = ("", nil)
            self.slot = .item(.stem)
        } else if let slot = self.item?.take(text) {
            self.slot = .item(slot)
        } else {
            collector.leaveOut(ExchangedQuestion.cut(text), line: number, .unreadable(text))
            self.slot = .nothing
        }
    }

    private mutating func endItem(_ collector: inout ImportCollector) {
        self.settleHead(&collector)
        self.item?.read(into: &collector)
        self.item = nil
        self.slot = .nothing
    }

    private mutating func endPassage(_ collector: inout ImportCollector) {
        guard let passage = self.passage else { return }
        let plain = PlainText(passage.text, .markdown)
        if !plain.text.isEmpty {
            collector.add(passage: plain.text, line: passage.line, title: passage.title)
        }
        for part in plain.parts { collector.name(part, of: passage.title, line: passage.line) }
        self.passage = nil
    }
}
