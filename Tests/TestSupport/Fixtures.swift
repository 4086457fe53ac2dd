public import Foundation
public import QuizCore
import QuizFormat
public import QuizSession

/// Quizzes for tests, read as the server reads them.
public enum Fixtures {
    /// What went wrong with a fixture.
    public struct Fault: Error {
        public let text: String
    }

    /// The catalog of `Tests/Fixtures/quizzes`.
    public static func catalog() throws -> Catalog {
        try Self.common.get()
    }

    /// The catalog that a transcript goes by.
    public static func catalog(for transcript: Transcript) throws -> Catalog {
        guard transcript.fixtures != "quizzes" else { return try Self.catalog() }
        let folder = Repository.root.appendingPathComponent("Tests/Fixtures")
        return try Self.catalog(of: folder.appendingPathComponent(transcript.fixtures))
    }

    /// Read once: many tests begin with it.
    private static let common = Result {
        try Self.catalog(of: Repository.root.appendingPathComponent("Tests/Fixtures/quizzes"))
    }

    /// The catalog of a folder; fails on the first diagnostic that is an error.
    public static func catalog(of folder: URL) throws -> Catalog {
        let bank = BankReader.read(try Self.files(in: folder))
        if let fault = bank.diagnostics.first(where: { $0.severity == .error }) {
            throw Fault(text: "\(fault)")
        }
        return Catalog(
            quizzes: bank.quizzes,
            practice: PracticeFiles.all(for: bank.framework).map(\.quiz),
            framework: bank.framework,
            programmes: bank.programmes,
            facts: bank.facts,
            articles: bank.articles
        )
    }

    private static func files(in folder: URL) throws -> [Bank.File] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (all?.compactMap { $0 as? URL } ?? []).filter {
            ["yaml", "tsv"].contains($0.pathExtension)
        }
        return try files.sorted { $0.path < $1.path }.map {
            Bank.File(path: $0.path, octets: Array(try Data(contentsOf: $0)))
        }
    }
}

extension Catalog {
    /// One of its quizzes by itself, with other settings; nil if there is no such quiz.
    public func changing(
        _ id: Quiz.ID,
        _ change: (inout QuizSettings) -> Void
    ) -> Catalog? {
        guard let quiz = self.quiz(id) else { return nil }
        var settings = quiz.settings
        change(&settings)
        let other = Quiz(
            id: quiz.id,
            version: "changed",
            languages: quiz.languages,
            title: quiz.title,
            settings: settings,
            questions: quiz.questions
        )
        return Catalog(quizzes: [other], framework: self.framework)
    }
}
