import Foundation
import GRDB
import QuizCore

/// The writing of quiz versions.
extension WriteContext {
    /// Stores a quiz version with its questions; one that is there stays as it is.
    mutating func register(_ quiz: Quiz, source: String) throws {
        try Self.checkStorable([quiz.id.text, quiz.version], "register quiz")
        try self.execute(
            """
            INSERT INTO quiz_version (quiz, version, shuffled, fixed_seed, source)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (quiz, version) DO NOTHING
            """,
            [
                quiz.id.text, quiz.version, quiz.settings.shufflesQuestions,
                quiz.settings.seed.map { Int64(bitPattern: $0) }, Array(source.utf8),
            ]
        )
        guard self.database.changesCount > 0 else { return }
        let version = self.database.lastInsertedRowID
        self.ledger.versions = nil
        for (index, question) in quiz.questions.enumerated() {
            try self.insert(question)
            let key = try self.questionKey(question.name, contentHash: question.contentHash)
            try self.execute(
                "INSERT INTO quiz_question (quiz_version, place, question_key) VALUES (?, ?, ?)",
                [version, index + 1, key]
            )
        }
    }

    private func insert(_ question: Question) throws {
        let bank = question.bankQuestion
        try self.execute(
            """
            INSERT INTO question_version (quiz, question, content_hash, shares, difficulty, guess,
                points, marked)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (quiz, question, content_hash) DO NOTHING
            """,
            [
                question.name.quiz.text, question.name.question.text, question.contentHash,
                CompetencyShare.text(bank.shares), bank.difficulty, bank.guess, question.points,
                question.isMarked,
            ]
        )
    }
}
