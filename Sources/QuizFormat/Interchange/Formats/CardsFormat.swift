import QuizCore
import Wording

/// Cards: lines of fields between tabs, as flash card programs such as Anki write them.
enum CardsFormat: ReadableFormat {
    static let name = "cards"
    static let endings = ["tsv", "txt", "csv"]

    static func isLikely(_ text: String) -> Bool {
        text.contains(#/^#(separator|html|columns|notetype|deck|tags|guid)\b.*:/#)
            || text.contains("{{c1::")
            || text.split(separator: "\n").prefix(20).allSatisfy { $0.contains("\t") }
                && text.contains("\t")
    }

    static func read(_ source: SourceText, into collector: inout ImportCollector) {
        var head = CardsHead()
        let first = head.read(source.lines)
        if let title = head.deck {
            collector.beginQuiz(title: PlainText(title, .none).text)
        }
        let rows = CardRows(source.lines, from: first, separator: head.separator)
        for row in rows.rows { CardRow(row, head).read(into: &collector) }
        if let line = rows.openLine { collector.leaveOut("\"", line: line, .neverClosed("\"")) }
    }
}

/// What the lines with `#` at the start of a file say.
struct CardsHead {
    private(set) var separator: Character = "\t"
    private(set) var hasHTML = true
    private(set) var deck: String?
    private(set) var tags: [String] = []
    /// Numbers from 0 of columns that are no fields, by what they hold.
    private(set) var special: [String: Int] = [:]

    private static let separators: [String: Character] = [
        "tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " ",
    ]

    /// Reads the head; returns the index of the first line after it.
    mutating func read(_ lines: [String]) -> Int {
        for (index, line) in lines.enumerated() {
            guard line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return index }
            let name = line[..<colon].dropFirst().lowercased()
            let value = Blanks.trimmed(String(line[line.index(after: colon)...]))
            self.take(name, value)
        }
        return lines.count
    }

    private mutating func take(_ name: String, _ value: String) {
        switch name {
        case "separator":
            let sign = value == "\\t" ? "tab" : value.lowercased()
            self.separator = Self.separators[sign] ?? value.first ?? "\t"
        case "html": self.hasHTML = value.lowercased() == "true"
        case "deck": self.deck = value.components(between: "::").last
        case "tags": self.tags = value.split(separator: " ").map(String.init)
        case let name where name.hasSuffix(" column"):
            if let number = Int(value), number > 0 {
                self.special[String(name.dropLast(" column".count))] = number - 1
            }
        default: break
        }
    }
}

extension String {
    /// The parts between a separator.
    fileprivate func components(between separator: String) -> [String] {
        self.split(separator: separator).map(String.init)
    }
}

/// The rows of a file of cards; a field in quotes may go over lines.
private struct CardRows {
    struct Row {
        let line: Int
        var fields: [String] = [""]
    }

    private(set) var rows: [Row] = []
    /// The line of a quotation mark that is never closed.
    private(set) var openLine: Int?

    init(_ lines: [String], from first: Int, separator: Character) {
        var row: Row?
        var isQuoted = false
        for (index, line) in lines.enumerated().dropFirst(first) {
            if row == nil, line.isEmpty || line.hasPrefix("#") { continue }
            var current = row ?? Row(line: index + 1)
            // Held once, so that adding to it copies nothing.
            row = nil
            Self.take(line, separator, &current, &isQuoted)
            if isQuoted {
                current.fields[current.fields.count - 1] += "\n"
                row = current
            } else {
                self.rows.append(current)
                row = nil
            }
        }
        self.openLine = row?.line
    }

    private static func take(
        _ line: String,
        _ separator: Character,
        _ row: inout Row,
        _ isQuoted: inout Bool
    ) {
        var rest = line[...]
        while let sign = rest.popFirst() {
            let last = row.fields.count - 1
            if isQuoted {
                if sign != "\"" {
                    row.fields[last].append(sign)
                } else if rest.first == "\"" {
                    row.fields[last].append("\"")
                    rest.removeFirst()
                } else {
                    isQuoted = false
                }
            } else if sign == separator {
                row.fields.append("")
            } else if sign == "\"", row.fields[last].isEmpty {
                isQuoted = true
            } else {
                row.fields[last].append(sign)
            }
        }
    }
}

/// One card.
private struct CardRow {
    private let row: CardRows.Row
    private let head: CardsHead
    private let fields: [String]

    init(_ row: CardRows.Row, _ head: CardsHead) {
        self.row = row
        self.head = head
        let special = Set(head.special.values)
        self.fields = row.fields.enumerated().filter { !special.contains($0.offset) }
            .map(\.element)
    }

    func read(into collector: inout ImportCollector) {
        let texts = self.fields.map {
            PlainText($0.withoutSounds, self.head.hasHTML ? .html : .none)
        }
        let sounds = self.fields.flatMap(\.sounds).map { ExchangePart.media($0) }
        let title = ExchangedQuestion.cut(texts.first { !$0.text.isEmpty }?.text ?? "")
        let isCloze = self.fields.first?.contains(#/\{\{c\d+::/#) == true
        do {
            var question =
                isCloze ? try self.cloze() : try self.card(texts, hasSounds: !sounds.isEmpty)
            self.label(&question)
            collector.add(question, line: self.row.line)
        } catch {
            let shown =
                title.isEmpty ? ExchangedQuestion.cut(self.fields.joined(separator: " ")) : title
            collector.leaveOut(shown, line: self.row.line, error.fault)
        }
        for part in texts.flatMap(\.parts) + sounds {
            collector.name(part, of: title, line: self.row.line)
        }
        for text in texts.dropFirst(2) where !text.text.isEmpty && !isCloze {
            collector.name(.option("field", value: text.text), of: title, line: self.row.line)
        }
    }

    private struct Refusal: Error {
        let fault: ExchangeFault
    }

    private func card(
        _ texts: [PlainText],
        hasSounds: Bool
    ) throws(Refusal) -> ExchangedQuestion {
        guard texts.count >= 2 else {
            throw Refusal(fault: .columns(expected: 2, found: texts.count))
        }
        let (front, back) = (texts[0], texts[1])
        if let template = (front.text + back.text).firstMatch(of: #/\{\{[^}]{0,200}\}\}/#) {
            throw Refusal(fault: .template(String(template.0)))
        }
        let hasMedia = hasSounds || !front.parts.isEmpty || !back.parts.isEmpty
        guard !front.text.isEmpty, !back.text.isEmpty else {
            throw Refusal(
                fault: hasMedia ? .onlyMedia : front.text.isEmpty ? .noStem : .noAnswers
            )
        }
        let entry = ExchangedEntry(accepted: [ExchangePattern.literal(back.text)])
        return ExchangedQuestion(stem: front.text, body: .text([entry]))
    }

    private func cloze() throws(Refusal) -> ExchangedQuestion {
        var text = ""
        var gaps: [ExchangedGap] = []
        var hints: [String] = []
        var rest = self.fields[0].withoutSounds[...]
        while let match = rest.firstMatch(of: #/\{\{c\d{1,4}::(.{0,400}?)\}\}/#) {
            text += Self.escaped(String(rest[..<match.range.lowerBound]))
            let parts = match.1.split(separator: "::", maxSplits: 1).map(String.init)
            let answer = PlainText(parts.first ?? "", self.head.hasHTML ? .html : .none).text
            guard !answer.isEmpty else {
                throw Refusal(fault: .gapWithoutAnswer(gaps.count + 1))
            }
            gaps.append(.accept([ExchangePattern.literal(answer)]))
            if parts.count > 1 { hints.append(PlainText(parts[1], .html).text) }
            text += "{\(gaps.count)}"
            rest = rest[match.range.upperBound...]
        }
        text += Self.escaped(String(rest))
        let plain = PlainText(text, self.head.hasHTML ? .html : .none).text
        var question = ExchangedQuestion(stem: "", body: .blank(plain, gaps))
        question.hints = hints.isEmpty ? [] : [hints.joined(separator: "; ")]
        let extra = self.fields.dropFirst().map { PlainText($0.withoutSounds, .html).text }
        question.explanation = extra.first { !$0.isEmpty }
        return question
    }

    /// A text in which braces and backslashes mean themselves.
    private static func escaped(_ text: String) -> String {
        text.map { "{}\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    private func label(_ question: inout ExchangedQuestion) {
        func field(_ name: String) -> String? {
            self.head.special[name].flatMap {
                self.row.fields.indices.contains($0) ? Blanks.folded(self.row.fields[$0]) : nil
            }
        }
        let tags = field("tags")?.split(separator: " ").map(String.init) ?? []
        ExchangeLabels(tags: self.head.tags + tags).label(&question)
        if let guid = field("guid"), !guid.isEmpty { question.formerIDs = [guid] }
    }
}

extension String {
    /// Names of sounds, such as in `[sound:a.mp3]`.
    fileprivate var sounds: [String] {
        self.matches(of: #/\[sound:([^\]]{0,300})\]/#).map { String($0.1) }
    }

    fileprivate var withoutSounds: String { self.replacing(#/\[sound:[^\]]{0,300}\]/#, with: "") }
}
