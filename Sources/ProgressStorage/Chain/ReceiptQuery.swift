import GRDB
import QuizCore

/// Questions about receipts.
enum ReceiptQuery {
    /// What is stored where a receipt says; nil if there is no answer and no end of an attempt.
    ///
    /// Held against the entry before it; ``ChainVerification`` follows the whole chain.
    static func fact(_ receipt: Receipt, _ database: Database) throws -> ReceiptedFact? {
        guard let entry = try ChainQuery.entry(at: receipt.position, database) else { return nil }
        let state = try Self.state(receipt, entry, database)
        let statement = try database.cachedStatement(
            sql: """
                SELECT t.id, a.id, a.quiz, l.at, l.number, l.typed, NULL
                FROM answer l JOIN attempt a ON a.id = l.attempt
                    JOIN trainee t ON t.key = a.trainee
                WHERE l.position = ?1
                UNION ALL
                SELECT t.id, a.id, a.quiz, e.at, NULL, NULL, a.cause
                FROM attempt_event e JOIN attempt a ON a.id = e.attempt
                    JOIN trainee t ON t.key = a.trainee
                WHERE e.position = ?1 AND e.kind = 'ended'
                """
        )
        return try statement.first([receipt.position]) { row in
            ReceiptedFact(
                trainee: try row.id(0),
                attempt: AttemptID(rawValue: try row.wide(1)),
                quiz: try row.id(2),
                content: try Self.content(row),
                at: try row.instant(3),
                state: state
            )
        }
    }

    private static func content(_ row: Columns) throws -> ReceiptedFact.Content {
        guard let word = try row.decode(String?.self, atIndex: 6) else {
            return .answer(number: try row.number(4), typed: try row.text(5))
        }
        guard let cause = AttemptEnd.Cause(rawValue: word) else {
            throw StoreError.damage("read end", word)
        }
        return .end(cause)
    }

    private static func state(
        _ receipt: Receipt,
        _ entry: ChainQuery.Entry,
        _ database: Database
    ) throws -> ReceiptedFact.State {
        let stored = LogPosition(rawValue: entry.position, link: entry.link).receipt
        guard stored == receipt else { return .differs }
        guard entry.link != nil else { return .unchained }
        let before = try ChainQuery.link(before: entry.position, database)
        return entry.follows(before) ? .holds : .differs
    }
}
