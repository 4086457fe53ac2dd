import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer

/// A new database that knows some quizzes, for the bench to fill.
enum PreparedStore {
    static func make(_ path: String, quizzes: String) throws {
        let store = try ProgressStore(opening: path)
        defer { store.close() }
        let bank = BankReader.read(QuizFiles(in: [quizzes]).files)
        for quiz in bank.quizzes { try store.register(quiz, source: bank.sources[quiz.id] ?? "") }
        print("{\"quizzes\": \(bank.quizzes.count)}")
    }
}
