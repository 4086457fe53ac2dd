public import QuizCore

/// The store of everything that trainees did: one SQLite file with one owner.
///
/// Writing requests share commits: a thread of the store takes everything that waits, writes
/// it in one transaction and tells each of them only after the disk has confirmed the commit.
/// Reading requests are answered on other threads. No method but ``submit(_:_:)`` may be
/// called on an event loop.
public final class ProgressStore: Sendable {
    /// Reads what is stored; its calls wait.
    public let reader: ProgressReader
    /// The accounts of trainees; its calls wait.
    public let accounts: AccountStore
    /// The teams and who manages them; its calls wait.
    public let teams: TeamStore
    /// Who is to go through which programme; its calls wait.
    public let assignments: AssignmentStore
    /// Whether the thread that writes runs before all other work, as the limits may ask.
    public var writesUrgently: Bool { self.writer.isUrgent }
    let writer: ProgressWriter
    private let readings: ReadingLanes
    private let reserve: DiskReserve
    private let faults: FaultLatch
    private let path: String

    /// Opens the database and becomes its owner; makes it if it is not there.
    ///
    /// - Parameters:
    ///   - path: The file; its folder is made if it is not there.
    ///   - limits: How much is taken on at once.
    ///   - progress: Told how far the work has come if an older database is brought up to date.
    ///   - onFault: Called once, on a thread of the store, when the disk has erred and nothing
    ///     can be recorded any more: the server ends with status 5. Nothing is acknowledged after it.
    ///   - onSpace: Called, on any thread, when room on the disk gets low or is there again.
    /// - Throws: kind `locked`, `foreignFile`, `newerSchema`, `strayLog`, `networkFileSystem`,
    ///   `damaged`, `notDurable`, `notWritable` or `diskFull`; the file was not written then.
    public init(
        opening path: String,
        limits: StoreLimits = StoreLimits(),
        progress: StoreProgress = .none,
        onFault: @escaping @Sendable (StoreError) -> Void = { _ in },
        onSpace: @escaping @Sendable (SpaceNotice) -> Void = { _ in }
    ) throws(StoreError) {
        let opened = try StoreOpening.open(path, progress: progress)
        let faults = FaultLatch(onFault)
        let reader = ProgressReader(try StoreConnection.openForReading(path), faults: faults)
        let lanes = try (0..<limits.readers).map { _ throws(StoreError) in
            ProgressReader(try StoreConnection.openForReading(path), faults: faults)
        }
        let reserve = DiskReserve(limits.diskReserve, besides: path, tell: onSpace)
        let writer = ProgressWriter(opened, limits: limits, faults: faults, reserve: reserve)
        self.path = path
        self.reserve = reserve
        self.faults = faults
        self.reader = reader
        self.writer = writer
        self.accounts = AccountStore(writer: writer, reader: reader)
        self.teams = TeamStore(writer: writer, reader: reader)
        self.assignments = AssignmentStore(writer: writer)
        self.readings = ReadingLanes(lanes, limits: limits, faults: faults)
    }

    deinit {
        self.close()
    }

    /// Queues a request.
    ///
    /// - Parameter completion: Called exactly once: on a thread of the store, or before this
    ///   returns if the request cannot be queued. What it is told was committed before. It must
    ///   not register, and not call ``accounts`` or ``reader``: these wait for the threads of the store.
    public func submit(
        _ request: ProgressRequest,
        _ completion: @escaping @Sendable (ProgressResult) -> Void
    ) {
        if case .start = request, self.reserve.isLow {
            self.writer.countRefused()
            return completion(.failed(.spaceLow))
        }
        switch request {
        case .history, .open, .evidence, .servings, .waiting, .find, .teams, .person, .people,
            .assignments, .receipt, .ratings, .certificates, .certificate:
            self.readings.submit(request, completion)
        case .start, .draw, .record, .note, .finish, .keepLines, .mark, .keep, .rate,
            .certify:
            self.writer.submit(request, completion)
        }
    }

    /// Keeps a certificate, unless the person has one of that programme and day; waits for the
    /// commit.
    ///
    /// - Returns: The one that counts.
    /// - Throws: kind `unknownTrainee` if there is nobody of that name.
    public func certify(_ certificate: Certificate) throws(StoreError) -> IssuedCertificate {
        try self.writer.write("certify") { try $0.certify(certificate) }
    }

    /// Stores a quiz version and the versions of its questions; again changes nothing.
    ///
    /// A quiz must be registered before an attempt at it starts. Waits for the commit.
    ///
    /// - Parameter source: The text of the quiz file.
    public func register(_ quiz: Quiz, source: String) throws(StoreError) {
        try self.writer.write("register quiz") { context in
            try context.register(quiz, source: source)
        }
    }

    /// The same for several at once.
    public func register(_ quizzes: [(quiz: Quiz, source: String)]) throws(StoreError) {
        try self.writer.write("register quiz") { context in
            for (quiz, source) in quizzes { try context.register(quiz, source: source) }
        }
    }

    /// Stores what a mentor gave for a text; the last marking of a text counts.
    ///
    /// Waits for the commit.
    public func mark(_ marking: EssayMarking) throws(StoreError) {
        try self.writer.write("mark") { _ = try $0.mark(marking) }
    }

    /// Stores a regrade; one with the same token is stored once.
    ///
    /// Waits for the commit.
    public func regrade(
        _ regrade: Regrade,
        by signature: RegradeSignature
    ) throws(StoreError) -> RegradeReceipt {
        try self.writer.write("regrade") { try $0.regrade(regrade, by: signature) }
    }

    /// Switches a regrade off; nothing of it is deleted.
    ///
    /// Waits for the commit.
    public func undoRegrade(
        _ number: Int64,
        by signature: RegradeSignature
    ) throws(StoreError) -> UndoReceipt {
        try self.writer.write("undo regrade") { try $0.undo(number, by: signature) }
    }

    /// Makes all kept levels anew from the servings, in one commit.
    ///
    /// Waits for it.
    ///
    /// - Returns: The number of cells.
    public func rebuild(progress: StoreProgress = .none) throws(StoreError) -> Int {
        try self.writer.write("rebuild") { context in
            try CellRebuild.run(context.database, progress: progress)
        }
    }

    /// The quiz versions that running and regraded attempts use, as they were registered.
    public func unfinishedVersions() throws(StoreError) -> [StoredQuiz] {
        try self.reader.unfinishedVersions()
    }

    /// What the store did since it was opened.
    public var statistics: StoreStatistics {
        var statistics = self.writer.statistics
        statistics.databaseOctets = FileSystem.size(of: self.path) ?? 0
        statistics.logOctets = FileSystem.size(of: self.path + "-wal") ?? 0
        statistics.freeOctets = FileSystem.free(in: PathName.folder(of: self.path)) ?? 0
        statistics.refusesStarts = self.reserve.isLow
        return statistics
    }

    /// The fault of the disk that was met, be it only while closing; nil if there was none.
    public var fault: StoreError? { self.faults.fault }

    /// Commits what waits, moves the log into the database, and gives up the ownership.
    ///
    /// Waits until that is done, except on a thread of the store, which does it after the
    /// completion that called. Later requests are told `stopped`. A second call does nothing.
    public func close() {
        self.readings.close()
        self.writer.close()
        self.reader.close()
    }

    /// Runs a body in the next commit, for tests of faults.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (inout WriteContext) throws -> Value
    ) throws(StoreError) -> Value {
        try self.writer.write("test", body)
    }
}
