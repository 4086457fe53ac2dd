import Wording

/// A way of writing quizzes that another system reads or writes.
public protocol ExchangeFormat: Sendable {
    /// As it is typed, such as `gift`.
    static var name: String { get }

    /// Endings of file names without the dot, the usual one first.
    static var endings: [String] { get }

    /// Whether a text has signs that hardly any other format has.
    static func isLikely(_ text: String) -> Bool
}

/// A format that can be read.
protocol ReadableFormat: ExchangeFormat {
    /// Finds the items of a file.
    static func read(_ source: SourceText, into collector: inout ImportCollector)
}

/// A format that can be written.
protocol WritableFormat: ReadableFormat {
    /// Whether the format has a place for the summary of a quiz.
    static var hasSummaries: Bool { get }

    /// The keys of a question that the format has no place for.
    static func losses(of question: ExchangedQuestion) -> [String]

    /// A question; nil if the format has no such type.
    static func text(of question: ExchangedQuestion) -> String?

    /// The whole file of questions that are written already.
    static func text(of quiz: ExchangedQuiz, _ questions: [String]) -> String
}

/// All formats.
public enum ExchangeFormats {
    /// In the order in which a content is compared with them: the plainest one last.
    static let list: [any ReadableFormat.Type] = [
        MoodleXMLFormat.self,
        AikenFormat.self,
        MarkdownFormat.self,
        GIFTFormat.self,
        CardsFormat.self,
    ]

    /// The formats that can be read.
    public static var readable: [any ExchangeFormat.Type] { Self.list }

    /// The formats that can be written.
    public static var writable: [any ExchangeFormat.Type] {
        Self.list.compactMap { $0 as? any WritableFormat.Type }
    }

    /// The format of that name; nil if there is none.
    public static func named(_ name: String) -> (any ExchangeFormat.Type)? {
        Self.list.first { $0.name == name.lowercased() }
    }

    /// The format that the content of a file shows, else its name; nil if neither does.
    public static func guess(path: String, octets: [UInt8]) -> (any ExchangeFormat.Type)? {
        let text = Octets.text(Array(octets.prefix(65_536)))
        let name = path.lowercased()
        let byName = Self.list.filter { format in
            format.endings.contains { name.hasSuffix(".\($0)") }
        }
        let byContent = Self.list.filter { $0.isLikely(text) }
        return byName.first { format in byContent.contains { $0 == format } }
            ?? (byName.count == 1 ? byName.first : nil) ?? byContent.first
    }
}
