import GRDB
import QuizCore

/// Which finished attempts are looked at.
public enum CountedAttempts: Sendable {
    /// The first that each person finished.
    case first
    case all
}

/// What finished attempts earned with their questions.
struct AttemptMarksQuery {
    private let database: Database
    private var versions: [Int64: AttemptMarks.Version] = [:]
    private var people = 0
    private var lastPerson: Int64?

    private init(_ database: Database) {
        self.database = database
    }

    /// Tells of each finished attempt at a quiz by trainee id; one attempt at a time is in memory.
    ///
    /// Attempts that were closed before they were finished are not counted.
    ///
    /// - Parameter most: The newest so many are told of.
    static func each(
        at quiz: Quiz.ID,
        _ counted: CountedAttempts,
        atMost most: Int,
        _ database: Database,
        _ body: (AttemptMarks) -> Void
    ) throws {
        var query = Self(database)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT n.id, n.version, n.started_at, n.possible, v.key, t.key
                FROM (SELECT * FROM attempt a
                    WHERE a.quiz = ?1 AND a.cause IN ('submitted', 'expired')
                        AND (?2 OR NOT EXISTS (SELECT 1 FROM attempt b
                            WHERE b.trainee = a.trainee AND b.quiz = a.quiz
                                AND b.number < a.number AND b.cause IN ('submitted', 'expired')))
                    ORDER BY a.id DESC LIMIT ?3) n
                    CROSS JOIN trainee t ON t.key = n.trainee
                    CROSS JOIN quiz_version v ON v.quiz = n.quiz AND v.version = n.version
                ORDER BY t.id, n.number
                """,
            arguments: [quiz.text, counted == .all, most]
        )
        while let row = try rows.next() { body(try query.marks(row)) }
    }

    private mutating func marks(_ row: Row) throws -> AttemptMarks {
        let id = AttemptID(rawValue: try row.wide(0))
        let drawn = try DrawQuery.keys(for: id, self.database)
        let statement = try self.database.cachedStatement(
            sql: drawn.isEmpty ? Self.ofQuiz : Self.ofDraw
        )
        let rows = try Row.fetchAll(
            statement,
            arguments: [id.rawValue, drawn.isEmpty ? try row.wide(4) : id.rawValue]
        )
        let person = try row.wide(5)
        if person != self.lastPerson { self.people += 1 }
        self.lastPerson = person
        let weight = try Self.weight(of: rows, possible: try row.grains(3))
        let start = try row.instant(2)
        let pauses = try Self.ends(rows)
        return AttemptMarks(
            person: self.people,
            quizVersion: try row.text(1),
            isDrawn: !drawn.isEmpty,
            marks: try rows.compactMap { row in
                try self.mark(row, weight: weight, start: start, ends: pauses)
            }
        )
    }

    private static let ofQuiz =
        Self.columns + """
             FROM quiz_question z CROSS JOIN question_version o ON o.key = z.question_key
            """ + Self.joins + " WHERE z.quiz_version = ?2 ORDER BY z.place"

    private static let ofDraw =
        Self.columns + """
             FROM drawn_question z CROSS JOIN question_version o ON o.key = z.question_key
            """ + Self.joins + " WHERE z.attempt = ?2 ORDER BY z.place"

    private static let columns = """
        SELECT o.key, coalesce(m.question_key, o.key), o.points, o.marked, coalesce(m.is_void, 0),
            coalesce(m.score, k.score, s.score), m.possible,
            e.position IS NOT NULL AND k.position IS NULL AND m.score IS NULL,
            f.response, f.certainty = 3 AND s.first_outcome = 0, s.first_at,
            max(coalesce(l.at, 0), coalesce(s.skipped_at, 0))
        """

    /// A regraded question may have another name now; one that nothing was done with has no number.
    private static let joins = """
         LEFT JOIN serving s ON s.attempt = ?1 AND s.question_key = o.key
            LEFT JOIN answer f ON f.position = s.first_position
            LEFT JOIN answer l ON l.position = s.last_position
            LEFT JOIN essay_answer e ON e.position = s.last_position
            LEFT JOIN essay_mark_in_force k ON k.position = s.last_position
            LEFT JOIN (SELECT r.*, x.quiz AS of_quiz, x.question AS of_question
                FROM mark_in_force r CROSS JOIN question_version x ON x.key = r.question_key
                WHERE r.attempt = ?1) m ON m.number = s.number
                    OR s.number IS NULL AND m.of_quiz = o.quiz AND m.of_question = o.question
        """

    /// What a point counts in an attempt: 3 where certainty counts, else 1.
    private static func weight(of rows: [Row], possible: Grains) throws -> Int64 {
        let points = try rows.reduce(0) { sum, row in
            sum + (try row.decode(Bool.self, atIndex: 3) ? try row.number(2) : 0)
        }
        guard points > 0 else { return 1 }
        return max(1, possible.count / Grains(points: points).count)
    }

    /// When questions were left, oldest first.
    private static func ends(_ rows: [Row]) throws -> [Instant] {
        try rows.compactMap { try $0.decode(Int64?.self, atIndex: 11) }.filter { $0 > 0 }.sorted()
            .map { Instant(milliseconds: $0) }
    }

    private mutating func mark(
        _ row: Row,
        weight: Int64,
        start: Instant,
        ends: [Instant]
    ) throws -> AttemptMarks.Mark? {
        let isMarked: Bool = try row.decode(atIndex: 3)
        let isVoid: Bool = try row.decode(atIndex: 4)
        let isWaiting: Bool = try row.decode(atIndex: 7)
        guard isMarked, !isVoid, !isWaiting else { return nil }
        let (shown, marking) = (try row.wide(0), try row.wide(1))
        let points = Grains(points: try row.number(2))
        let written = try row.decode(String?.self, atIndex: 8)
        let firstAt = try row.decode(Int64?.self, atIndex: 10).map { Instant(milliseconds: $0) }
        return AttemptMarks.Mark(
            version: try self.version(marking),
            score: Grains(try row.decode(Int64?.self, atIndex: 5) ?? 0),
            possible: try row.decode(Int64?.self, atIndex: 6).map { Grains($0) }
                ?? Grains(points.count * weight),
            firstResponse: written.flatMap(Response.init(encoded:)),
            shownHash: try self.version(shown).contentHash,
            // A line that was sent ahead may have come before the start was stored.
            time: firstAt.map { first in
                max(.zero, first - (ends.last { $0 < first } ?? start))
            },
            isSureAndWrong: try row.decode(Bool?.self, atIndex: 9) ?? false
        )
    }

    private mutating func version(_ key: Int64) throws -> AttemptMarks.Version {
        if let known = self.versions[key] { return known }
        let statement = try self.database.cachedStatement(
            sql: "SELECT quiz, question, content_hash, guess FROM question_version WHERE key = ?"
        )
        guard let row = try Row.fetchOne(statement, arguments: [key]) else {
            throw StoreError.damage("read marks", String(key))
        }
        let version = AttemptMarks.Version(
            key: key,
            name: try row.questionName(0),
            contentHash: try row.text(2),
            guess: try row.decode(atIndex: 3)
        )
        self.versions[key] = version
        return version
    }
}
