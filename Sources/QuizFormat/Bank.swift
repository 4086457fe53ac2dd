public import QuizCore

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
        Bank(quizzes: [], sources: [:], framework: .empty, diagnostics: [])
    }
}

extension BankReader {
    /// Reads the text of a quiz as it was stored, for attempts that began with it.
    ///
    /// What other files say plays no part any more: references are not checked.
    public static func readStored(_ source: String, of quiz: Quiz.ID) -> Quiz? {
        nil
    }
}
