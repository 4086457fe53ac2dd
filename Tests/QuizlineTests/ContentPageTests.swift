import Foundation
import QuizCore
import QuizFormat
import QuizServer
import TestSupport
import Testing

/// `Docs/Content.md` against the bank.
@Suite("Page on the content")
struct ContentPageTests {
    private static let folder = Repository.root.appendingPathComponent("quizzes").path
    private static let types = [
        "one", "many", "truth", "match", "order", "number", "text", "blank", "scene",
    ]

    private static func bank() -> Bank {
        BankReader.read(QuizFiles(in: [Self.folder]).files)
    }

    private func page() throws -> [String] {
        let url = Repository.root.appendingPathComponent("Docs/Content.md")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// The line of the catalogue for a quiz.
    private static func row(of quiz: Quiz, in pool: QuestionPool) -> String {
        let names = [
            "| `\(quiz.id)`", quiz.title.text(in: .english), quiz.title.text(in: .chinese),
        ]
        let counts: [String]
        if quiz.settings.draws.isEmpty {
            let keywords = quiz.questions.map { type(of: $0.interaction).keyword }
            counts =
                ["\(quiz.questions.count)"]
                + Self.types.map { type in "\(keywords.count { $0 == type })" }
        } else {
            counts = ["\(pool.count(for: quiz)) drawn"] + Self.types.map { _ in "" }
        }
        return (names + counts).joined(separator: " | ") + " |"
    }

    @Test
    func `the catalogue names every quiz with its questions, and no other`() throws {
        let bank = Self.bank()
        let pool = QuestionPool(bank.quizzes, framework: bank.framework)
        let page = try self.page()

        for quiz in bank.quizzes {
            let row = Self.row(of: quiz, in: pool)
            #expect(page.contains(row), "write: \(row)")
        }
        let width = Self.types.count + 4
        let named = page.filter { line in
            line.hasPrefix("| `")
                && line.split(separator: "|", omittingEmptySubsequences: false)
                    .count == width + 2
        }
        let known = Set(bank.quizzes.map { "| `\($0.id)`" })
        for line in named where line.contains(" | 0 | ") || line.contains(" drawn ") {
            let name = line.split(separator: " | ").first.map(String.init) ?? ""
            #expect(known.contains(name), "there is no quiz: \(line)")
        }
        #expect(named.count >= bank.quizzes.count)
    }

    @Test
    func `the totals of the page are those of the bank`() throws {
        let bank = Self.bank()
        let questions = bank.quizzes.flatMap(\.questions)
        let count = { (level: Question.Level) in questions.count { $0.level == level } }

        let sentence =
            "\(bank.quizzes.count) quizzes with \(questions.count) questions"
            + " (\(count(.easy)) easy, \(count(.medium)) medium, \(count(.hard)) hard)"

        #expect(try self.page().contains { $0.contains(sentence) }, "write: \(sentence)")
        #expect(try self.page().contains { $0.contains("\(bank.facts.count) facts in both") })
    }

    @Test
    func `every programme is named with its file`() throws {
        let page = try self.page()

        for programme in Self.bank().programmes {
            #expect(page.contains { $0.hasPrefix("| `\(programme.id)` |") }, "\(programme.id)")
        }
    }

    /// The rows of `quizline coverage` in one of its forms, cell by cell.
    private static func rows(by kind: String) throws -> [[String]] {
        let outcome = try Program.run([
            "coverage", Self.folder, "--by", kind, "--format", "json", "--lang", "en",
        ])
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let rows = (object as? [String: Any])?["rows"] as? [[String: Any]] ?? []
        let keys =
            kind == "article"
            ? ["article", "title", "facts", "covered", "questions"]
            : ["name", "main", "all", "required", "provable", "missing"]
        return rows.filter { $0["kind"] as? String != "competency" }.map { row in
            keys.map { key in row[key].map { $0 is NSNull ? "> 64" : "\($0)" } ?? "" }
        }
    }

    @Test(arguments: ["article", "competency"])
    func `the tables of coverage are what the program counts`(kind: String) throws {
        let page = try self.page()

        let rows = try Self.rows(by: kind)

        #expect(rows.count >= 13)
        for cells in rows {
            let row = "| \(cells.joined(separator: " | ")) |"
            #expect(page.contains(row), "write: \(row)")
        }
    }

    @Test
    func `the page says for how many competencies the bank proves what jobs require`() throws {
        let outcome = try Program.run([
            "coverage", Self.folder, "--by", "competency", "--lang", "en",
        ])
        let last = try #require(outcome.output.split(separator: "\n").last)
        let numbers = try #require(last.firstMatch(of: #/for (\d+) of (\d+) competencies/#))

        let sentence = "can be proved for \(numbers.1) of \(numbers.2) competencies"

        #expect(try self.page().contains { $0.contains(sentence) }, "write: \(sentence)")
    }
}
