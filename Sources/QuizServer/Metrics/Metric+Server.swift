import ProgressStorage

extension Metric {
    /// What is told of a server.
    ///
    /// - Parameters:
    ///   - connections: Those that are in.
    ///   - quizzes: Those in service.
    ///   - seconds: For how long it has run.
    static func all(
        _ store: StoreStatistics,
        connections: Int,
        quizzes: Int,
        seconds: Int
    ) -> [Self] {
        [
            Self("uptime_seconds", .gauge, seconds, "Seconds since the start."),
            Self("connections", .gauge, connections, "Open connections."),
            Self("quizzes", .gauge, quizzes, "Quizzes in service."),
            Self("answers_total", .counter, store.answers, "Answers stored since the start."),
            Self("commits_total", .counter, store.commits, "Commits that reached the disk."),
            Self(
                "requests_committed_total",
                .counter,
                store.committedRequests,
                "Writing requests that were committed."
            ),
            Self(
                "requests_refused_total",
                .counter,
                store.refusedRequests,
                "Writing requests that were told not recorded."
            ),
            Self("requests_waiting", .gauge, store.waiting, "Requests that wait for a commit."),
            Self("largest_group", .gauge, store.largestGroup, "Most requests in one commit."),
            Self("database_octets", .gauge, store.databaseOctets, "Size of the database."),
            Self("wal_octets", .gauge, store.logOctets, "Size of its write-ahead log."),
            Self("disk_free_octets", .gauge, store.freeOctets, "Room left on its disk."),
            Self(
                "starts_refused",
                .gauge,
                store.refusesStarts ? 1 : 0,
                "Whether no attempt starts because the disk is nearly full."
            ),
        ]
    }
}
