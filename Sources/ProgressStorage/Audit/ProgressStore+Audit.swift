public import QuizCore

extension ProgressReader {
    /// What was done since an instant, by one person or by all, oldest first.
    public func audit(
        since instant: Instant? = nil,
        by person: String? = nil
    ) throws(StoreError) -> [AuditEntry] {
        try self.read("read audit") { try AuditQuery.entries(since: instant, by: person, $0) }
    }
}

extension ProgressStore {
    /// Keeps an act that changes nothing else in the database, such as a quiz that was published.
    ///
    /// Waits for the commit.
    public func note(
        _ act: AuditAct,
        of object: String,
        by signature: AuditSignature,
        detail: String = ""
    ) throws(StoreError) {
        try self.writer.write("audit") { context in
            try context.note(act, by: signature, object: object, detail: detail)
        }
    }
}
