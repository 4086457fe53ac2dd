import Foundation
import QuizCore
import QuizFormat

/// Quiz files for tests.
enum Samples {
    /// A good quiz with one question, to which lines are added.
    static func quiz(_ question: String, keys: String = "") -> String {
        """
        id: sample
        langs: zh, en
        title: 样例 // Sample
        \(keys)questions:
        - id: first
          competency: sales
          level: easy
          why: 因为。 // Because.
          ask: 问题？ // Question?
        \(question.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n"))

        """
    }

    static func read(_ text: String, path: String = "sample.yaml") -> Bank {
        BankReader.read([Bank.File(path: path, octets: Array(text.utf8))])
    }

    /// The first question of ``quiz(_:keys:)`` with some lines.
    static func question(_ lines: String, keys: String = "") -> Question? {
        Self.read(Self.quiz(lines, keys: keys)).quizzes.first?.questions.first
    }

    /// All files of a folder of the repository.
    static func files(in folder: String) throws -> [Bank.File] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let all = FileManager.default.enumerator(
            at: root.appendingPathComponent(folder),
            includingPropertiesForKeys: nil
        )
        let urls = (all?.compactMap { $0 as? URL } ?? [])
            .filter { ["yaml", "tsv"].contains($0.pathExtension) }
        return try urls.sorted { $0.path < $1.path }.map {
            Bank.File(path: $0.path, octets: Array(try Data(contentsOf: $0)))
        }
    }
}
