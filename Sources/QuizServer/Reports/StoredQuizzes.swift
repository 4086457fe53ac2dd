public import ProgressStorage
public import QuizCore
import QuizFormat

/// The versions of quizzes and questions that answers were given to, each quiz read once.
public struct StoredQuizzes {
    private let reader: ProgressReader
    private let live: [Quiz.ID: Quiz]
    /// The versions of quizzes that were looked at, by version.
    private var versions: [Quiz.ID: [String: Quiz]] = [:]
    private var questions: [DrawnQuestion: Question] = [:]

    /// - Parameter live: Quizzes as they are now; they may not be stored yet.
    public init(_ reader: ProgressReader, live: [Quiz] = []) {
        self.reader = reader
        self.live = Dictionary(live.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A version of a quiz; nil if it cannot be read any more.
    public mutating func quiz(_ id: Quiz.ID, version: String) throws(StoreError) -> Quiz? {
        try self.read(id)
        return self.versions[id]?[version]
    }

    /// A version of a question; nil if it cannot be read any more.
    public mutating func question(_ question: DrawnQuestion) throws(StoreError) -> Question? {
        try self.read(question.name.quiz)
        return self.questions[question]
    }

    private mutating func read(_ id: Quiz.ID) throws(StoreError) {
        guard self.versions[id] == nil else { return }
        let quizzes =
            try self.reader.versions(of: id)
            .compactMap { BankReader.readStored($0.source, of: id) }
            + [self.live[id]].compactMap { $0 }
        self.versions[id] = Dictionary(quizzes.map { ($0.version, $0) }) { $1 }
        for question in quizzes.flatMap(\.questions) {
            self.questions[DrawnQuestion(question)] = question
        }
    }
}
