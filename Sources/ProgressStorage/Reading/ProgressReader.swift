public import CompetencyModel
import GRDB
public import QuizCore
import Synchronization

/// Reads what is stored, beside a running server or inside it.
///
/// It never writes: it is how `report` and `trainee list` look into the database. Calls wait
/// for the disk and for each other; what they return was committed.
public final class ProgressReader: Sendable {
    /// nil once closed: GRDB 7.10 traps when a closed connection is read.
    private let queue: Mutex<DatabaseQueue?>
    private let faults: FaultLatch?
    private let versions = VersionMemory()

    /// Opens the database for reading only.
    ///
    /// - Throws: kind `notFound`, `foreignFile`, `newerSchema` or `damaged`, and what the system says.
    public convenience init(opening path: String) throws(StoreError) {
        guard case .database = try StoreFile.inspect(path) else {
            throw StoreError(.notFound, operation: "open", path: path)
        }
        let queue = try StoreConnection.openForReading(path)
        let found = try storing("open", path: path) {
            try queue.read { try StoreConnection.schemaVersion($0, path: path) }
        }
        // An older schema is moved to the newest by the next program that writes.
        guard found == Migrations.newest else {
            throw StoreError(.other, operation: "open", path: path, message: "schema \(found)")
        }
        self.init(queue)
    }

    /// - Parameter faults: Told of a fatal error, where there is a writer that it must stop.
    init(_ queue: DatabaseQueue, faults: FaultLatch? = nil) {
        self.queue = Mutex(queue)
        self.faults = faults
    }

    /// Closes the connection, once calls that are under way have ended; later calls throw kind
    /// `stopped`.
    public func close() {
        // The connection closes with its last reference, which a call under way may hold.
        self.queue.withLock { $0 = nil }
    }

    /// All attempts of a trainee, oldest first.
    public func history(of trainee: Trainee.ID) throws(StoreError) -> [AttemptSummary] {
        try self.read("read history") { try AttemptQuery.history(of: trainee, $0) }
    }

    /// An attempt of this trainee, or the newest unfinished one; nil if there is none.
    public func attempt(
        _ id: AttemptID?,
        of trainee: Trainee.ID
    ) throws(StoreError) -> AttemptSnapshot? {
        try self.read("read attempt") { try AttemptQuery.attempt(id, of: trainee, $0) }
    }

    /// What is kept of the trainee's answers; says the same as ``evidence(of:)``.
    public func cells(of trainee: Trainee.ID) throws(StoreError) -> EvidenceCells {
        try self.read("read cells") {
            try CellQuery.cells(of: trainee, try self.versions.versions($0), $0)
        }
    }

    /// Holds what is kept beside the log against the log, as of one instant.
    public func verifyCells(
        progress: StoreProgress = .none
    ) throws(StoreError) -> CellVerification {
        try self.read("verify") { try CellRebuild.verify($0, progress: progress) }
    }

    /// Everything the trainee's answers say, from the log, attempt by attempt.
    public func evidence(of trainee: Trainee.ID) throws(StoreError) -> [Evidence] {
        try self.read("read evidence") { try EvidenceQuery.evidence(of: trainee, $0) }
    }

    /// How often each question was answered first since an instant, by anybody; of very many
    /// answers the newest.
    public func servings(since: Instant) throws(StoreError) -> [QuestionName: Int] {
        try self.read("read servings") { try DrawQuery.servings(since: since, $0) }
    }

    /// What the trainee said of themselves: the newest rating of each question.
    public func ratings(of trainee: Trainee.ID) throws(StoreError) -> [OwnRating] {
        try self.read("read ratings") { try RatingQuery.ratings(of: trainee, $0) }
    }

    /// How well the trainee thinks they do competencies, each time they said so, oldest first.
    public func selfRatings(of trainee: Trainee.ID) throws(StoreError) -> [CompetencyRating] {
        try self.read("read self-ratings") { try SelfRatingQuery.ratings(of: trainee, $0) }
    }

    /// The certificates of a person, the newest first.
    public func certificates(of trainee: Trainee.ID) throws(StoreError) -> [IssuedCertificate] {
        try self.read("read certificates") { try CertificateQuery.certificates(of: trainee, $0) }
    }

    /// The certificate of a code; nil if there is none, and if the person was forgotten.
    public func certificate(_ code: CertificateCode) throws(StoreError) -> IssuedCertificate? {
        try self.read("read certificates") { try CertificateQuery.certificate(code, $0) }
    }

    /// The attempts with questions of these quizzes that ended and are not void, as they began.
    public func endedAttempts(
        withQuestionsOf quizzes: Set<Quiz.ID>
    ) throws(StoreError) -> [AttemptSnapshot] {
        try self.read("read attempts") {
            try AttemptQuery.ended(withQuestionsOf: quizzes, $0)
        }
    }

    /// Tells what each finished attempt at a quiz earned with its questions, by trainee id.
    ///
    /// Attempts that were closed before they were finished are not counted. One attempt at a time
    /// is in memory.
    ///
    /// - Parameter most: The newest so many are told of.
    public func eachFinishedAttempt(
        at quiz: Quiz.ID,
        _ counted: CountedAttempts = .first,
        atMost most: Int = .max,
        _ body: (AttemptMarks) -> Void
    ) throws(StoreError) {
        try self.read("read marks") {
            try AttemptMarksQuery.each(at: quiz, counted, atMost: most, $0, body)
        }
    }

    /// The versions of a quiz that were registered, oldest first.
    public func versions(of quiz: Quiz.ID) throws(StoreError) -> [StoredQuiz] {
        try self.read("read quiz versions") { try QuizQuery.versions(of: quiz, $0) }
    }

    /// The texts that wait for a mentor, the oldest first.
    public func waitingEssays(
        _ reach: MarkingReach,
        atMost most: Int = .max
    ) throws(StoreError) -> [WaitingEssay] {
        try self.read("read essays") { try EssayQuery.waiting(reach, atMost: most, $0).essays }
    }

    /// An attempt of anybody within reach; nil if there is none.
    public func attempt(
        _ id: AttemptID,
        within reach: MarkingReach
    ) throws(StoreError) -> AttemptSnapshot? {
        try self.read("read attempt") { database in
            try EssayQuery.trainee(of: id, reach, database).flatMap {
                try AttemptQuery.attempt(id, of: $0, database)
            }
        }
    }

    private func waitingResult(
        _ reach: MarkingReach,
        atMost most: Int
    ) throws(StoreError) -> ProgressResult {
        try self.read("read essays") { database in
            let found = try EssayQuery.waiting(reach, atMost: most, database)
            return .waiting(found.essays, count: found.count)
        }
    }

    /// Where the log keeps the newest answer in attempts with questions of these quizzes; nil if
    /// there is none.
    public func newestAnswer(
        inAttemptsWithQuestionsOf quizzes: Set<Quiz.ID>
    ) throws(StoreError) -> LogPosition? {
        try self.read("read newest answer") {
            try AttemptQuery.newestAnswer(inAttemptsWithQuestionsOf: quizzes, $0)
        }
    }

    /// The number of the regrade that was applied with a token; nil if there is none.
    public func regrade(withToken token: String) throws(StoreError) -> Int64? {
        try self.read("read regrade") { try RegradeQuery.regrade(withToken: token, $0) }
    }

    /// All regrades, oldest first.
    public func regrades() throws(StoreError) -> [RegradeSummary] {
        try self.read("read regrades") { try RegradeQuery.regrades($0) }
    }

    /// Tells of each text given where words are free, the most frequent first.
    ///
    /// - Parameters:
    ///   - names: The question, and what it was called before.
    ///   - gap: From 1; nil for a question of type `text`.
    ///   - progress: Told now and then how many answers were looked at.
    public func eachText(
        to names: [QuestionName],
        gap: Int?,
        progress: @escaping @Sendable (Int) -> Void = { _ in },
        _ body: (GivenText) -> Void
    ) throws(StoreError) {
        try self.read("read texts") {
            try GivenTextQuery.each(to: names, gap: gap, $0, progress: progress, body)
        }
    }

    /// How many answers there are to a question, tries included.
    public func answerCount(of names: [QuestionName]) throws(StoreError) -> Int {
        try self.read("count answers") { try GivenTextQuery.count(of: names, $0) }
    }

    /// The answers to the questions of a quiz whose marks do not come from some versions.
    ///
    /// - Parameter current: The content hashes of those versions.
    public func answers(
        to quiz: Quiz.ID,
        besides current: Set<String>
    ) throws(StoreError) -> GivenAnswers {
        try self.read("read answers") {
            try GivenAnswersQuery.answers(to: quiz, besides: current, $0)
        }
    }

    /// The account of this name, or nil.
    public func account(_ id: Trainee.ID) throws(StoreError) -> Account? {
        try self.read("read trainee") { try TraineeQuery.account(id, $0) }
    }

    /// The trainees that match, by id.
    public func trainees(
        matching filter: TraineeFilter = TraineeFilter()
    ) throws(StoreError) -> [Trainee] {
        try self.read("list trainees") { try TraineeQuery.trainees(matching: filter, $0) }
    }

    /// The programmes that people are to go through, by programme and user name.
    ///
    /// - Parameters:
    ///   - programme: nil for all.
    ///   - trainee: nil for everybody.
    public func assignments(
        of programme: Programme.ID? = nil,
        to trainee: Trainee.ID? = nil
    ) throws(StoreError) -> [Assignment] {
        try self.read("read assignments") {
            try AssignmentQuery.assignments(of: programme, to: trainee, $0)
        }
    }

    /// Some answers of everybody behind a position, in the order of the log.
    public func answers(
        after position: LogPosition,
        atMost most: Int
    ) throws(StoreError) -> [AnsweredFact] {
        try self.read("read answers") {
            try AnswerQuery.answers(after: position, atMost: most, $0)
        }
    }

    /// What is stored where a receipt says; nil if nothing is.
    public func fact(_ receipt: Receipt) throws(StoreError) -> ReceiptedFact? {
        try self.read("read receipt") { try ReceiptQuery.fact(receipt, $0) }
    }

    /// How many answers there are, tries included.
    public func answerCount() throws(StoreError) -> Int {
        try self.read("count answers") { try AnswerQuery.count($0) }
    }

    /// Tells this database from others: 8 hexadecimal digits.
    public func storeID() throws(StoreError) -> String {
        try self.read("read store") { database in
            guard let id: String = try database.cachedStatement(sql: "SELECT id FROM store").value()
            else {
                throw StoreError.damage("read store", "")
            }
            return id
        }
    }

    /// The quiz versions that running and regraded attempts use.
    public func unfinishedVersions() throws(StoreError) -> [StoredQuiz] {
        try self.read("read quiz versions") { try QuizQuery.unfinished($0) }
    }

    /// A quiz version as it was registered, or nil.
    public func quiz(_ id: Quiz.ID, version: String) throws(StoreError) -> StoredQuiz? {
        try self.read("read quiz version") { try QuizQuery.quiz(id, version: version, $0) }
    }

    /// The newest instant of any stored fact; the clock of the server never begins before it (rule D24).
    public func newestInstant() throws(StoreError) -> Instant? {
        try self.read("read newest instant") { try LogQuery.newestInstant($0) }
    }

    func isForgotten(_ id: Trainee.ID) throws(StoreError) -> Bool {
        try self.read("read removed names") { try ForgottenQuery.isForgotten(id, $0) }
    }

    func nextRemovedName(besides taken: Set<Trainee.ID>) throws(StoreError) -> Trainee.ID {
        try self.read("read removed names") { try ForgottenQuery.nextName(besides: taken, $0) }
    }

    func holdsSecrets() throws(StoreError) -> Bool {
        try self.read("read secrets") { try TraineeQuery.holdsSecrets($0) }
    }

    /// The tokens of somebody, oldest first, those that no longer hold too.
    public func tokens(of id: Trainee.ID) throws(StoreError) -> [StoredToken] {
        try self.read("read tokens") { try TokenQuery.tokens(of: id, $0) }
    }

    func token(hash: String, of id: Trainee.ID) throws(StoreError) -> StoredToken? {
        try self.read("read token") { try TokenQuery.token(hash: hash, of: id, $0) }
    }

    func signInFailures() throws(StoreError) -> [SignInFailures] {
        try self.read("read failed sign-ins") { try TraineeQuery.signInFailures($0) }
    }

    /// Answers a reading request; a writing one is refused.
    func perform(_ request: ProgressRequest) throws(StoreError) -> ProgressResult {
        switch request {
        case .history(let trainee): .history(try self.history(of: trainee))
        case .open(let trainee, let id): .attempt(try self.attempt(id, of: trainee))
        case .evidence(let trainee): .evidence(try self.cells(of: trainee).evidence)
        case .waiting(let reach, let most): try self.waitingResult(reach, atMost: most)
        case .find(let id, let reach): .attempt(try self.attempt(id, within: reach))
        case .teams(let person): .teams(try self.teams(of: person))
        case .person(let other, let viewer): .person(try self.person(other, seenBy: viewer))
        case .people(let team, let viewer): .people(try self.people(of: team, seenBy: viewer))
        case .assignments(let trainee): .assignments(try self.assignments(to: trainee))
        case .ratings(let trainee): .ratings(try self.selfRatings(of: trainee))
        case .servings(let since): .servings(try self.servings(since: since))
        case .receipt(let receipt, let trainee):
            .receipted(try self.fact(receipt).flatMap { $0.trainee == trainee ? $0 : nil })
        case .certificates(let trainee): .certificates(try self.certificates(of: trainee))
        case .certificate(let code): .certified(try self.certificate(code))
        case .draw, .start, .record, .note, .finish, .keepLines, .mark, .keep, .rate, .certify:
            .failed(.refused)
        }
    }

    func read<Value>(
        _ operation: String,
        _ body: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        do {
            return try storing(operation) {
                let queue = self.queue.withLock { $0 }
                guard let queue else { throw StoreError(.stopped, operation: operation) }
                return try queue.read(body)
            }
        } catch {
            if error.isFatal { self.faults?.raise(error) }
            throw error
        }
    }
}

/// A quiz version as it was registered.
public struct StoredQuiz: Equatable, Sendable {
    public let quiz: Quiz.ID
    public let version: String
    /// The text of the quiz file.
    public let source: String
}
