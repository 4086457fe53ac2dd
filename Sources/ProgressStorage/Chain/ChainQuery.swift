import GRDB
import QuizCore

/// Questions about links.
enum ChainQuery {
    /// An entry as it is stored.
    struct Entry {
        let position: Int64
        /// What its link depends on besides the link before it.
        let values: [DatabaseValue]
        /// nil if it is older than the chain.
        let link: Int64?

        /// Whether its link follows from the one before it.
        func follows(_ before: Int64?) -> Bool {
            var chain = Chain(after: before)
            return chain.append(self.values) == self.link
        }
    }

    /// The newest link of answers and events before a position; nil where there is none.
    static func link(before position: Int64, _ database: Database) throws -> Int64? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT link FROM (
                    SELECT * FROM (SELECT position, link FROM answer
                        WHERE position < ?1 ORDER BY position DESC LIMIT 1)
                    UNION ALL SELECT * FROM (SELECT position, link FROM attempt_event
                        WHERE position < ?1 ORDER BY position DESC LIMIT 1))
                ORDER BY position DESC LIMIT 1
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [position]) else { return nil }
        return try row.decode(atIndex: 0)
    }

    static func newestAct(_ database: Database) throws -> (id: Int64, chain: Chain) {
        let statement = try database.cachedStatement(
            sql: "SELECT id, link FROM audit_entry ORDER BY id DESC LIMIT 1"
        )
        guard let row = try Row.fetchOne(statement) else { return (0, Chain(after: nil)) }
        return (try row.wide(0), Chain(after: try row.decode(atIndex: 1)))
    }

    /// What stands at a position of the log; nil if neither an answer nor an event does.
    static func entry(at position: Int64, _ database: Database) throws -> Entry? {
        let answer = try Row.fetchOne(
            database,
            sql: ChainedEntry.answers + " WHERE l.position = ?",
            arguments: [position]
        )
        if let answer { return Self.answer(answer) }
        return try Row.fetchOne(
            database,
            sql: ChainedEntry.events + " WHERE e.position = ?",
            arguments: [position]
        ).map(Self.entry)
    }

    /// How many answers and events there are.
    static func factCount(_ database: Database) throws -> Int {
        let sql = "SELECT (SELECT count(*) FROM answer) + (SELECT count(*) FROM attempt_event)"
        return try Int.fetchOne(database, sql: sql) ?? 0
    }

    /// Calls `body` with all answers and events in the order of the log.
    static func forEachFact(_ database: Database, _ body: (Entry) throws -> Void) throws {
        let answers = try Row.fetchCursor(
            database,
            sql: ChainedEntry.answers + " ORDER BY l.position"
        )
        let events = try Row.fetchCursor(
            database,
            sql: ChainedEntry.events + " ORDER BY e.position"
        )
        var (answer, event) = (
            try answers.next().map(Self.answer), try events.next().map(Self.entry)
        )
        while let next = [answer, event].compactMap({ $0 }).min(by: { $0.position < $1.position }) {
            try body(next)
            if next.position == answer?.position {
                answer = try answers.next().map(Self.answer)
            } else {
                event = try events.next().map(Self.entry)
            }
        }
    }

    /// Calls `body` with all acts in the order of the audit.
    static func forEachAct(_ database: Database, _ body: (Entry) throws -> Void) throws {
        let acts = try Row.fetchCursor(database, sql: ChainedEntry.acts + " ORDER BY id")
        while let act = try acts.next() { try body(Self.entry(act)) }
    }

    private static func answer(_ row: Row) -> Entry {
        var values = Array(row.databaseValues)
        let link = values.removeLast()
        let texts = values.suffix(2)
        values.removeLast(2)
        // Texts that went with a person left their digest; it stands for no others.
        let kept = values.removeLast()
        let digest = Chain.digest(ofTexts: texts.map { String.fromDatabaseValue($0) ?? "" })
        values.append(kept.isNull ? digest.databaseValue : kept)
        return Entry(
            position: Int64.fromDatabaseValue(values[0]) ?? 0,
            values: values,
            link: Int64.fromDatabaseValue(link)
        )
    }

    private static func entry(_ row: Row) -> Entry {
        var values = Array(row.databaseValues)
        let link = values.removeLast()
        return Entry(
            position: Int64.fromDatabaseValue(values[0]) ?? 0,
            values: values,
            link: Int64.fromDatabaseValue(link)
        )
    }
}
