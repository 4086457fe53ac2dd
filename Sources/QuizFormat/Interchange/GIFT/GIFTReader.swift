import QuizCore
import Wording

/// Cuts a GIFT file into items.
struct GIFTReader {
    private var lines: [(number: Int, text: String)] = []
    private var labels = ExchangeLabels()

    static func read(_ source: SourceText, into collector: inout ImportCollector) {
        var reader = GIFTReader()
        for (number, line) in zip(1..., source.lines) {
            reader.take(line, number, &collector)
        }
        reader.end(&collector)
    }

    private mutating func take(_ line: String, _ number: Int, _ collector: inout ImportCollector) {
        let trimmed = Blanks.trimmed(line)
        if trimmed.isEmpty {
            self.end(&collector)
        } else if trimmed.hasPrefix("//") {
            self.labels.read(comment: trimmed)
        } else if trimmed.hasPrefix("$CATEGORY:") {
            self.end(&collector)
            let path = Blanks.trimmed(String(trimmed.dropFirst("$CATEGORY:".count)))
            collector.beginQuiz(title: CategoryPath.title(of: path), sourceID: self.labels.id)
            self.labels = ExchangeLabels()
        } else {
            self.lines.append((number, line))
        }
    }

    private mutating func end(_ collector: inout ImportCollector) {
        guard !self.lines.isEmpty else { return }
        var item = GIFTItem(GIFTSigns(lines: self.lines), self.labels)
        item.read(into: &collector)
        self.lines = []
        self.labels = ExchangeLabels()
    }
}

/// Paths of categories, with a slash between their names.
enum CategoryPath {
    /// The last name, in which two slashes are one; nil if it is only the top.
    static func title(of path: String) -> String? {
        let marked = path.replacing("//", with: "\u{1}")
        let names = marked.split(separator: "/").map {
            PlainText(String($0).replacing("\u{1}", with: "/"), .none).text
        }
        let own = names.filter { !$0.isEmpty && !["$course$", "$module$", "top"].contains($0) }
        return own.last
    }

    /// A path with a single name.
    static func path(to title: String) -> String { title.replacing("/", with: "//") }
}

/// What stands about a question beside it: its id and its tags.
struct ExchangeLabels {
    private(set) var id: String?
    private(set) var tags: [String] = []

    init(id: String? = nil, tags: [String] = []) {
        self.id = id
        self.tags = tags
    }

    /// Reads `// [id:…] [tag:…]`.
    mutating func read(comment: String) {
        for match in comment.matches(of: #/\[(id|tag):([^\]\\]{0,200})\]/#) {
            let value = Blanks.folded(String(match.2))
            guard !value.isEmpty else { continue }
            if match.1 == "id" { self.id = value } else { self.tags.append(value) }
        }
    }

    /// Gives a question what the labels say.
    func label(_ question: inout ExchangedQuestion) {
        question.id = self.id ?? ""
        for tag in self.tags {
            let parts = tag.split(separator: ":", maxSplits: 1).map { Blanks.trimmed(String($0)) }
            let value = parts.count == 2 ? parts[1] : ""
            switch parts.first {
            case "competency" where !value.isEmpty:
                question.competency = [question.competency, value].compactMap { $0 }
                    .joined(separator: ", ")
            case "level" where Question.Level(rawValue: value) != nil:
                question.level = Question.Level(rawValue: value)
            case "fact" where !value.isEmpty: question.facts.append(value)
            default: question.tags.append(tag)
            }
        }
    }

    /// The labels of a question.
    static func tags(of question: ExchangedQuestion) -> [String] {
        let competencies = question.competency?.split(separator: ",") ?? []
        return competencies.map { "competency:\(Blanks.trimmed(String($0)))" }
            + (question.level.map { ["level:\($0.rawValue)"] } ?? [])
            + question.facts.map { "fact:\($0)" } + question.tags
    }
}
