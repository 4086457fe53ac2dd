import GRDB
import QuizCore

/// Questions about links.
enum ChainQuery {
    /// An entry as it is stored.
    struct Entry {
        let position: Int64
        /// What its link depends on besides the link before it.
        let values: [String?]
        /// nil if it is older than the chain.
        let link: Int64?

        init(_ values: [String?], link: String?) {
            self.position = values[0].flatMap { Int64($0) } ?? 0
            self.values = values
            self.link = link.flatMap { Int64($0) }
        }

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
        return try statement.value(Int64.self, [position])
    }

    static func newestAct(_ database: Database) throws -> (id: Int64, chain: Chain) {
        let statement = try database.cachedStatement(
            sql: "SELECT id, link FROM audit_entry ORDER BY id DESC LIMIT 1"
        )
        return try statement.first { (try $0.wide(0), Chain(after: try $0.decode(atIndex: 1))) }
            ?? (0, Chain(after: nil))
    }

    /// What stands at a position of the log; nil if neither an answer nor an event does.
    static func entry(at position: Int64, _ database: Database) throws -> Entry? {
        let answers = try database.cachedStatement(
            sql: ChainedEntry.answers + " WHERE l.position = ?"
        )
        let events = try database.cachedStatement(
            sql: ChainedEntry.events + " WHERE e.position = ?"
        )
        return try answers.first([position], Self.answer) ?? events.first([position], Self.entry)
    }

    /// How many answers and events there are.
    static func factCount(_ database: Database) throws -> Int {
        let sql = "SELECT (SELECT count(*) FROM answer) + (SELECT count(*) FROM attempt_event)"
        return try database.cachedStatement(sql: sql).value() ?? 0
    }

    /// Calls `body` with all answers and events in the order of the log.
    static func forEachFact(_ database: Database, _ body: (Entry) throws -> Void) throws {
        let answers = try Rows(
            database.cachedStatement(sql: ChainedEntry.answers + " ORDER BY l.position")
        )
        let events = try Rows(
            database.cachedStatement(sql: ChainedEntry.events + " ORDER BY e.position")
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
        let acts = try database.cachedStatement(sql: ChainedEntry.acts + " ORDER BY id")
        try acts.each { try body(Self.entry($0)) }
    }

    private static func answer(_ row: Columns) -> Entry {
        var values = row.texts
        let link = values.removeLast()
        let texts = values.suffix(2).map { $0 ?? "" }
        values.removeLast(2)
        // Texts that went with a person left their digest; it stands for no others.
        let kept = values.removeLast()
        values.append(kept ?? String(Chain.digest(ofTexts: texts)))
        return Entry(values, link: link)
    }

    private static func entry(_ row: Columns) -> Entry {
        var values = row.texts
        let link = values.removeLast()
        return Entry(values, link: link)
    }
}
