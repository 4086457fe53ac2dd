/// How much the store takes on at once.
public struct StoreLimits: Equatable, Sendable {
    /// The most requests that wait for a commit, at least 1; further ones are told `busy`.
    public let waitingRequests: Int
    /// The most octets of requests that wait for a commit, at least 64 KiB.
    public let waitingOctets: Int
    /// The most requests that share one commit, at least 1.
    public let groupSize: Int
    /// Threads that answer reading requests, each with a connection of its own; at least 1.
    public let readers: Int
    /// Octets of the disk below which no attempt starts; 0 looks at nothing.
    public let diskReserve: Int
    /// Whether the thread that writes asks the system to run it before all other work.
    public let writesUrgently: Bool

    /// The newest answers among which recent servings of questions are counted.
    static let countedServings = 20_000

    /// - Parameters:
    ///   - waitingRequests: The most requests that wait for a commit.
    ///   - waitingOctets: The most octets of requests that wait for a commit.
    ///   - groupSize: The most requests that share one commit.
    ///   - readers: Threads that answer reading requests.
    ///   - diskReserve: Octets of the disk below which no attempt starts; half of it more is kept
    ///     in a file of its own for attempts that run.
    ///   - writesUrgently: Whether the thread that writes asks to run before all other work.
    public init(
        waitingRequests: Int = 16_384,
        waitingOctets: Int = 64 << 20,
        groupSize: Int = 512,
        readers: Int = 2,
        diskReserve: Int = 0,
        writesUrgently: Bool = false
    ) {
        self.waitingRequests = max(1, waitingRequests)
        self.waitingOctets = max(64 << 10, waitingOctets)
        self.groupSize = max(1, groupSize)
        self.readers = max(1, readers)
        self.diskReserve = max(0, diskReserve)
        self.writesUrgently = writesUrgently
    }
}

/// What the store did since it was opened.
public struct StoreStatistics: Equatable, Sendable {
    /// Transactions that reached the disk.
    public internal(set) var commits = 0
    /// Writing requests that were committed, refused ones not counted.
    public internal(set) var committedRequests = 0
    /// Answers among them.
    public internal(set) var answers = 0
    /// Writing requests that were not recorded: refused, also for lack of room, failed, or not even
    /// queued.
    public internal(set) var refusedRequests = 0
    /// The most requests that shared one commit.
    public internal(set) var largestGroup = 0
    /// Writing requests that wait now.
    public internal(set) var waiting = 0
    /// The size of the file.
    public internal(set) var databaseOctets = 0
    /// The size of its write-ahead log.
    public internal(set) var logOctets = 0
    /// What is left on the disk; 0 if it does not tell.
    public internal(set) var freeOctets = 0
    /// Whether no attempt starts because little room is left.
    public internal(set) var refusesStarts = false
}
