import Foundation
import QuizCore
import TestSupport

/// Quiz files that tests write.
enum QuizText {
    /// A quiz of questions that take a number, the first 1, the second 2 and so on, two tries each.
    static func numbers(_ count: Int) -> String {
        Self.head("numbers", tries: 2)
            + (1...count).map { number in
                Self.question("q\(number)", ask: "\(number) 是几？", "number: \(number)")
            }
            .joined()
    }

    /// A quiz of questions that take a word, in order.
    static func words(_ words: [String]) -> String {
        Self.head("words", tries: 1)
            + zip(1..., words).map { number, word in
                Self.question("w\(number)", ask: "第 \(number) 个词？", "text: \"\(word)\"")
            }
            .joined()
    }

    private static func head(_ id: String, tries: Int) -> String {
        "id: \(id)\nlangs: zh\ntitle: 测试\ntries: \(tries)\nshuffle: none\nquestions:\n"
    }

    private static func question(_ id: String, ask: String, _ key: String) -> String {
        let about = "  competency: role-coach\n  level: easy\n"
        return "- id: \(id)\n\(about)  ask: \(ask)\n  \(key)\n  why: 就是它。\n"
    }
}

extension TemporaryFolder {
    /// Writes quiz files by name beside a small framework; the path of their folder.
    func writeQuizzes(_ files: [String: String]) throws -> String {
        let framework = Repository.root
            .appendingPathComponent("Tests/Fixtures/quizzes/competencies.yaml")
        try self.write(
            "quizzes/competencies.yaml",
            try String(contentsOf: framework, encoding: .utf8)
        )
        for (name, text) in files { try self.write("quizzes/\(name)", text) }
        return self.path("quizzes")
    }

}
