import CompetencyModel
import GRDB
import QuizCore
import Synchronization

/// All question versions of a database, as they were when they were read.
struct StoredVersions: Sendable {
    let versions: QuestionVersions
    /// Keys of versions that are not marked and give no evidence.
    let unmarked: Set<Int64>
    /// The greatest key when they were read.
    let newest: Int64

    init(_ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, quiz, question, shares, difficulty, guess, marked FROM question_version
                """
        )
        var versions: [QuestionVersions.Version] = []
        var unmarked: Set<Int64> = []
        try statement.each { row in
            let text = try row.text(3)
            guard let shares = CompetencyShare.shares(text) else {
                throw StoreError.damage("read question versions", text)
            }
            let key = try row.wide(0)
            let question = BankQuestion(
                name: try row.questionName(1),
                shares: shares,
                difficulty: try row.decode(atIndex: 4),
                guess: try row.decode(atIndex: 5)
            )
            versions.append(.init(key: key, question: question))
            if try !row.decode(Bool.self, atIndex: 6) { unmarked.insert(key) }
        }
        self.versions = QuestionVersions(versions)
        self.unmarked = unmarked
        self.newest = versions.map(\.key).max() ?? 0
    }

    /// The competencies that answers to a version say something about, each once.
    func competencies(ofVersion key: Int64) throws -> [Competency.ID] {
        guard let competencies = self.versions.competencies(ofVersion: key) else {
            throw StoreError.damage("read cells", "question version \(key)")
        }
        return competencies
    }
}

/// Remembers the question versions between readings; they are only ever added to.
final class VersionMemory: Sendable {
    private let known = Mutex<StoredVersions?>(nil)

    func versions(_ database: Database) throws -> StoredVersions {
        let statement = try database.cachedStatement(sql: "SELECT max(key) FROM question_version")
        let newest = try statement.value(Int64.self) ?? 0
        if let known = self.known.withLock({ $0 }), known.newest == newest { return known }
        let read = try StoredVersions(database)
        self.known.withLock { $0 = read }
        return read
    }
}
