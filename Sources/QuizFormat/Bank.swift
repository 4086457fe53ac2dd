public import QuizCore
import Wording

/// All quizzes and the framework of a folder, as far as they could be read.
public struct Bank: Sendable {
    /// One file of the folder.
    public struct File: Sendable {
        /// The path as it is told to authors.
        public let path: String
        public let octets: [UInt8]

        public init(path: String, octets: [UInt8]) {
            self.path = path
            self.octets = octets
        }
    }

    /// The quizzes whose files have no error, by id.
    public let quizzes: [Quiz]
    /// The text of the file of each quiz in ``quizzes``.
    public let sources: [Quiz.ID: String]
    public let framework: CompetencyFramework
    /// Everything found in any file, sorted by file and place.
    public let diagnostics: [Diagnostic]
}

/// Reads the files of a quiz folder together.
public enum BankReader {
    /// Reads all files; a fault in one never keeps another from being read.
    ///
    /// A file is recognised by its name: `competencies.yaml`, `facts.tsv`, `articles.tsv`,
    /// `disagreements.tsv`; every other `.yaml` is a quiz.
    public static func read(_ files: [Bank.File]) -> Bank {
        let framework = files.first { $0.name == "competencies.yaml" }.map(Self.framework)
        let tables = files.filter { Self.tables.contains($0.name) }.map(Self.table)
        let facts = tables.first { $0.name == "facts.tsv" }.map { FactTable($0.table) }
        let quizFiles = files.filter(\.isQuiz).map { QuizFile(path: $0.path, octets: $0.octets) }
        let known = quizFiles.compactMap { $0.reading.id?.text }
        let references = References(
            framework: framework?.value,
            facts: facts,
            quizzes: Set(known)
        )
        for file in quizFiles {
            references.check(file.reading, file.findings)
            file.acceptAllowed()
        }
        BankChecks.check(quizFiles)
        let served = quizFiles.filter { $0.quiz != nil }
        let found = [framework?.findings].compactMap { $0 } + tables.map(\.findings)
        return Bank(
            quizzes: served.compactMap(\.quiz).sorted { $0.id < $1.id },
            sources: Dictionary(
                served.compactMap { file in file.quiz.map { ($0.id, file.source.text) } },
                uniquingKeysWith: { first, _ in first }
            ),
            framework: framework?.value ?? .empty,
            diagnostics: (found + quizFiles.map(\.findings)).flatMap(\.all).sorted()
        )
    }

    private static func framework(
        _ file: Bank.File
    ) -> (value: CompetencyFramework?, findings: Findings) {
        let document = Document(path: file.path, octets: file.octets, isQuiz: false)
        var reader = FrameworkReader(document.findings)
        let value = document.root.flatMap { reader.read($0) }
        return (document.findings.hasErrors ? nil : value, document.findings)
    }

    private static let tables: Set<String> = ["facts.tsv", "articles.tsv", "disagreements.tsv"]

    private static func table(
        _ file: Bank.File
    ) -> (name: String, table: Table, findings: Findings) {
        let source = SourceText(path: file.path, text: Octets.text(file.octets))
        let findings = Findings(source)
        if let line = Octets.faultyLine(file.octets) {
            findings.report(.notUTF8(line: line), at: Place(line: line, column: 1))
        }
        return (file.name, Table(source, findings), findings)
    }
}

extension Bank.File {
    /// The name without the folder.
    public var name: String { self.path.split(separator: "/").last.map(String.init) ?? self.path }

    /// Whether the name is that of a quiz file.
    public var isQuiz: Bool { self.name.hasSuffix(".yaml") && self.name != "competencies.yaml" }
}

extension BankReader {
    /// Reads the text of a quiz as it was stored, for attempts that began with it.
    ///
    /// What other files say plays no part any more: references are not checked.
    public static func readStored(_ source: String, of quiz: Quiz.ID) -> Quiz? {
        QuizFile(path: "\(quiz).yaml", octets: Array(source.utf8)).quiz
    }
}
