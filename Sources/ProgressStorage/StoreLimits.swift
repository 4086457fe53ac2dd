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

    /// - Parameters:
    ///   - waitingRequests: The most requests that wait for a commit.
    ///   - waitingOctets: The most octets of requests that wait for a commit.
    ///   - groupSize: The most requests that share one commit.
    ///   - readers: Threads that answer reading requests.
    public init(
        waitingRequests: Int = 16_384,
        waitingOctets: Int = 64 << 20,
        groupSize: Int = 512,
        readers: Int = 2
    ) {
        self.waitingRequests = max(1, waitingRequests)
        self.waitingOctets = max(64 << 10, waitingOctets)
        self.groupSize = max(1, groupSize)
        self.readers = max(1, readers)
    }
}

/// What the store did since it was opened.
public struct StoreStatistics: Equatable, Sendable {
    /// Transactions that reached the disk.
    public internal(set) var commits = 0
    /// Writing requests that were committed, refused ones not counted.
    public internal(set) var committedRequests = 0
    /// The most requests that shared one commit.
    public internal(set) var largestGroup = 0
    /// Writing requests that wait now.
    public internal(set) var waiting = 0
}
