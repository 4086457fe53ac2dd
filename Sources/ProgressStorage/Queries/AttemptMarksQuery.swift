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

    /// A question of an attempt, as far as marks say something of it.
    private struct Question {
        /// The keys of the versions that were shown and that marked.
        let shown: Int64
        let marking: Int64
        let points: Int
        let isMarked: Bool
        let isVoid: Bool
        let isWaiting: Bool
        let score: Grains
        let possible: Grains?
        let firstResponse: String?
        let firstAt: Instant?
        let isSureAndWrong: Bool
        /// When it was left; nil if nothing was done with it.
        let end: Instant?

        /// A row of ``AttemptMarksQuery/columns``.
        init(_ row: Columns) throws {
            self.shown = try row.wide(0)
            self.marking = try row.wide(1)
            self.points = try row.number(2)
            self.isMarked = try row.decode(atIndex: 3)
            self.isVoid = try row.decode(atIndex: 4)
            self.isWaiting = try row.decode(atIndex: 7)
            self.score = Grains(try row.decode(Int64?.self, atIndex: 5) ?? 0)
            self.possible = try row.decode(Int64?.self, atIndex: 6).map { Grains($0) }
            self.firstResponse = try row.decode(atIndex: 8)
            self.firstAt = try row.decode(Int64?.self, atIndex: 10).map(Instant.init(milliseconds:))
            self.isSureAndWrong = try row.decode(Bool?.self, atIndex: 9) ?? false
            let end = try row.decode(Int64?.self, atIndex: 11) ?? 0
            self.end = end > 0 ? Instant(milliseconds: end) : nil
        }
    }

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
        let statement = try database.cachedStatement(
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
                """
        )
        try statement.each([quiz.text, counted == .all, most]) { body(try query.marks($0)) }
    }

    private mutating func marks(_ row: Columns) throws -> AttemptMarks {
        let id = AttemptID(rawValue: try row.wide(0))
        let drawn = try DrawQuery.keys(for: id, self.database)
        let statement = try self.database.cachedStatement(
            sql: drawn.isEmpty ? Self.ofQuiz : Self.ofDraw
        )
        let questions = try statement.all(
            [id.rawValue, drawn.isEmpty ? try row.wide(4) : id.rawValue],
            Question.init
        )
        let person = try row.wide(5)
        if person != self.lastPerson { self.people += 1 }
        self.lastPerson = person
        let weight = Self.weight(of: questions, possible: try row.grains(3))
        let start = try row.instant(2)
        let pauses = questions.compactMap(\.end).sorted()
        return AttemptMarks(
            person: self.people,
            quizVersion: try row.text(1),
            isDrawn: !drawn.isEmpty,
            marks: try questions.compactMap { question in
                try self.mark(question, weight: weight, start: start, ends: pauses)
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
    private static func weight(of questions: [Question], possible: Grains) -> Int64 {
        let points = questions.reduce(0) { $0 + ($1.isMarked ? $1.points : 0) }
        guard points > 0 else { return 1 }
        return max(1, possible.count / Grains(points: points).count)
    }

    private mutating func mark(
        _ question: Question,
        weight: Int64,
        start: Instant,
        ends: [Instant]
    ) throws -> AttemptMarks.Mark? {
        guard question.isMarked, !question.isVoid, !question.isWaiting else { return nil }
        return AttemptMarks.Mark(
            version: try self.version(question.marking),
            score: question.score,
            possible: question.possible ?? Grains(Grains(points: question.points).count * weight),
            firstResponse: question.firstResponse.flatMap(Response.init(encoded:)),
            shownHash: try self.version(question.shown).contentHash,
            // A line that was sent ahead may have come before the start was stored.
            time: question.firstAt.map { first in
                max(.zero, first - (ends.last { $0 < first } ?? start))
            },
            isSureAndWrong: question.isSureAndWrong
        )
    }

    private mutating func version(_ key: Int64) throws -> AttemptMarks.Version {
        if let known = self.versions[key] { return known }
        let statement = try self.database.cachedStatement(
            sql: "SELECT quiz, question, content_hash, guess FROM question_version WHERE key = ?"
        )
        let version = try statement.first([key]) { row in
            AttemptMarks.Version(
                key: key,
                name: try row.questionName(0),
                contentHash: try row.text(2),
                guess: try row.decode(atIndex: 3)
            )
        }
        guard let version else { throw StoreError.damage("read marks", String(key)) }
        self.versions[key] = version
        return version
    }
}
