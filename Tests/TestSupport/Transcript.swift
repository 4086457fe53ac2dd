public import Foundation

/// A conversation in a file: `C:` lines are typed, `S:` lines are expected.
///
/// Lines that begin with `#` and empty lines say nothing. In expected lines `<NAME>` stands
/// for any word; the same name later, also in typed lines, stands for the same word, except
/// `<_>`, which is any word each time. `--` ends the connection and opens a new one. A line
/// `# Quizzes: FOLDER` names the folder in `Tests/Fixtures`, which is `quizzes` otherwise.
public struct Transcript: Sendable {
    /// One line of the file.
    public enum Step: Equatable, Sendable {
        case typed(String)
        case expected(String)
        case newConnection
        case comment(String)
    }

    public let name: String
    public let steps: [Step]

    /// The folder of its quizzes in `Tests/Fixtures`.
    public var fixtures: String {
        let mark = "# Quizzes: "
        let names = self.steps.compactMap { step -> String? in
            guard case .comment(let text) = step, text.hasPrefix(mark) else { return nil }
            return String(text.dropFirst(mark.count))
        }
        return names.first ?? "quizzes"
    }

    public init(name: String, text: String) {
        self.name = name
        self.steps = text.split(separator: "\n", omittingEmptySubsequences: true).compactMap(
            Self.step
        )
    }

    /// All transcripts of the repository.
    public static func all() throws -> [Self] {
        let folder = Repository.root.appendingPathComponent("Tests/Transcripts")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        )
        return try files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map {
            Self(
                name: $0.deletingPathExtension().lastPathComponent,
                text: try String(contentsOf: $0, encoding: .utf8)
            )
        }
    }

    private static func step(_ line: Substring) -> Step? {
        if line == "--" { return .newConnection }
        if line.hasPrefix("#") { return .comment(String(line)) }
        if line.hasPrefix("C:") { return .typed(String(line.dropFirst(2)).droppingBlank) }
        if line.hasPrefix("S:") { return .expected(String(line.dropFirst(2)).droppingBlank) }
        return nil
    }
}

/// Words that a transcript learnt from the server.
public struct TranscriptWords: Sendable {
    private var words: [String: String] = [:]

    public init() {}

    /// A typed line with its known words put in.
    public func filled(_ line: String) -> String {
        self.words.reduce(line) { $0.replacingOccurrences(of: "<\($1.key)>", with: $1.value) }
    }

    /// Whether a line is as expected; learns new words from it.
    public mutating func matches(_ expected: String, _ actual: String) -> Bool {
        var rest = Substring(actual)
        var pattern = Substring(self.filled(expected))
        while let open = pattern.firstIndex(of: "<"),
            let close = pattern[open...].firstIndex(of: ">")
        {
            let literal = pattern[..<open]
            guard rest.hasPrefix(literal) else { return false }
            rest = rest.dropFirst(literal.count)
            let name = String(pattern[pattern.index(after: open)..<close])
            pattern = pattern[pattern.index(after: close)...]
            let end = pattern.first.flatMap { rest.firstIndex(of: $0) } ?? rest.endIndex
            guard end > rest.startIndex else { return false }
            if name != "_" { self.words[name] = String(rest[..<end]) }
            rest = rest[end...]
        }
        return rest == pattern
    }
}

/// Where this repository lies.
public enum Repository {
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

extension String {
    fileprivate var droppingBlank: String {
        self.hasPrefix(" ") ? String(self.dropFirst()) : self
    }
}
