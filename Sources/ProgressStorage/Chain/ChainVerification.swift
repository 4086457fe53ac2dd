import GRDB
public import QuizCore

/// What came of following the chain from its first link to its last.
public struct ChainVerification: Equatable, Sendable {
    /// One chain of a database.
    public struct Part: Equatable, Sendable {
        /// At most so many places are kept.
        static let mostPlaces = 10

        /// Entries whose link follows from everything before them.
        public internal(set) var held = 0
        /// Entries that are older than the chain.
        public internal(set) var older = 0
        /// Entries that were changed, or before which some were changed, put in or taken out.
        public internal(set) var broken = 0
        /// Where the first of ``broken`` stand, ascending.
        public internal(set) var places: [Int64] = []
        /// The last entry; nil if there is none.
        public internal(set) var newest: LogPosition?

        private var chain: Chain?

        init() {}

        mutating func follow(_ entry: ChainQuery.Entry) {
            self.newest = LogPosition(rawValue: entry.position, link: entry.link)
            guard self.chain != nil || entry.link != nil else {
                self.older += 1
                return
            }
            if entry.link != nil, entry.follows(self.chain?.head) {
                self.held += 1
            } else {
                self.broken += 1
                if self.places.count < Self.mostPlaces { self.places.append(entry.position) }
            }
            // What comes behind is held against what is stored, so that each break is told once.
            self.chain = Chain(after: entry.link ?? self.chain?.head)
        }
    }

    /// Answers and events of attempts.
    public let log: Part
    /// Acts of the audit; their places are their numbers.
    public let acts: Part

    public var isFine: Bool { self.log.broken + self.acts.broken == 0 }

    /// Follows the chain of a database without changing it, beside a running server too.
    ///
    /// In a database of an earlier schema nothing is chained.
    ///
    /// - Throws: kind `notFound`, `foreignFile`, `newerSchema` or `damaged`.
    public static func verify(
        _ path: String,
        progress: StoreProgress = .none
    ) throws(StoreError) -> Self {
        guard try StoreFile.inspect(path) == .database else {
            throw StoreError(.notFound, operation: "open", path: path)
        }
        return try StoreConnection.reading(path, "verify") { database, version in
            guard version >= Migration0011.number else { return Self(log: Part(), acts: Part()) }
            return try Self.verify(database, progress: progress)
        }
    }

    static func verify(_ database: Database, progress: StoreProgress) throws -> Self {
        let count = try ChainQuery.factCount(database)
        var (log, acts) = (Part(), Part())
        let ticks = Ticks { progress.show($0, of: count) }
        try ChainQuery.forEachFact(database) { entry in
            log.follow(entry)
            ticks.tick()
        }
        try ChainQuery.forEachAct(database) { acts.follow($0) }
        return Self(log: log, acts: acts)
    }
}
