import ProgressStorage
import QuizCore
import QuizFormat

/// Questions as they were when they were answered, read when they are asked for.
struct StoredQuestions {
    private let access: StoreAccess
    private let reader: ProgressReader
    /// Questions by content hash, of quizzes that were looked at.
    private var questions: [Quiz.ID: [String: Question]] = [:]
    private var weights: [String: Int] = [:]

    init(_ access: StoreAccess, _ reader: ProgressReader) {
        self.access = access
        self.reader = reader
    }

    /// A version of a question; nil if it cannot be read any more.
    mutating func question(
        _ name: QuestionName,
        contentHash: String
    ) throws(CommandFailure) -> Question? {
        if self.questions[name.quiz] == nil {
            let versions = try self.access.storing { () throws(StoreError) in
                try self.reader.versions(of: name.quiz)
            }
            let all = versions.compactMap { BankReader.readStored($0.source, of: $0.quiz) }
                .flatMap(\.questions)
            self.questions[name.quiz] = Dictionary(all.map { ($0.contentHash, $0) }) { $1 }
        }
        return self.questions[name.quiz]?[contentHash]
    }

    /// What a point counts in attempts at a version of a quiz: 3 where certainty counts.
    mutating func weight(of quiz: Quiz.ID, version: String) throws(CommandFailure) -> Int {
        let key = "\(quiz) \(version)"
        if let known = self.weights[key] { return known }
        let stored = try self.access.storing { () throws(StoreError) in
            try self.reader.quiz(quiz, version: version)
        }
        let settings = stored.flatMap { BankReader.readStored($0.source, of: $0.quiz) }?.settings
        let weight = settings?.certainty == .count ? 3 : 1
        self.weights[key] = weight
        return weight
    }
}
