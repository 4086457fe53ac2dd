import Foundation
import QuizCore
import Wording

@testable import QuizFormat

/// Files of other systems for tests.
enum Exchanging {
    static let folder = "Tests/Fixtures/exchange/"

    static func file(_ name: String) throws -> Bank.File {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let url = root.appendingPathComponent(Self.folder + name)
        return Bank.File(path: name, octets: Array(try Data(contentsOf: url)))
    }

    static func read(
        _ text: String,
        as format: any ExchangeFormat.Type,
        _ options: ImportOptions = ImportOptions()
    ) -> ImportOutcome {
        QuizImport.read(Bank.File(path: "sample", octets: Array(text.utf8)), as: format, options)
    }

    /// The bodies of the questions of a text.
    static func bodies(_ text: String, as format: any ExchangeFormat.Type) -> [QuestionBody] {
        let file = Bank.File(path: "sample", octets: Array(text.utf8))
        return QuizImport.collect(file, as: format).quizzes.flatMap(\.questions)
            .map(\.question.body)
    }

    /// The remarks of an outcome in English, each with its line.
    static func lines(_ outcome: ImportOutcome) -> [String] {
        outcome.remarks.map { "\($0.line): \($0.phrase.english)" }
    }

    /// What the checker says about the quiz files of an outcome.
    static func findings(_ outcome: ImportOutcome) -> [Diagnostic] {
        BankReader.read(
            outcome.files.map { Bank.File(path: "\($0.id).yaml", octets: Array($0.text.utf8)) }
        )
        .diagnostics
    }

    /// The quizzes of an outcome as the server would read them.
    static func quizzes(_ outcome: ImportOutcome) -> [Quiz] {
        BankReader.read(
            outcome.files.map { Bank.File(path: "\($0.id).yaml", octets: Array($0.text.utf8)) }
        )
        .quizzes
    }
}
