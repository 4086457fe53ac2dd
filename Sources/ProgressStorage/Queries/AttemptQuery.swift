import GRDB
import QuizCore

/// Questions about attempts.
enum AttemptQuery {
    /// What decides whether something may still be written to an attempt.
    struct State {
        /// The key of the account.
        let trainee: Int64
        let lastEvent: Int64?
        let end: AttemptEnd?
        let endPosition: LogPosition?
    }

    /// The state of an attempt; kind `refused` if there is none.
    static func state(of id: AttemptID, _ database: Database) throws -> State {
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.last_event, a.end_position, a.id, a.ended_at, a.cause, a.earned,
                    a.possible, a.passed, a.trainee, e.link
                FROM attempt a LEFT JOIN attempt_event e ON e.position = a.end_position
                WHERE a.id = ?
                """
        )
        let state = try statement.first([id.rawValue]) { row in
            State(
                trainee: try row.wide(8),
                lastEvent: try row.decode(atIndex: 0),
                end: try Self.end(row, from: 2, database),
                endPosition: try row.decode(Int64?.self, atIndex: 1).map {
                    LogPosition(rawValue: $0, link: try row.decode(atIndex: 9))
                }
            )
        }
        guard let state else { throw StoreError.refusal("find attempt") }
        return state
    }

    /// All attempts of a trainee, oldest first.
    static func history(of trainee: Trainee.ID, _ database: Database) throws -> [AttemptSummary] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.id, a.ended_at, a.cause, a.earned, a.possible, a.passed,
                    t.id, a.quiz, a.version, a.number, a.seed, a.started_at,
                    (SELECT count(*) FROM serving s WHERE s.attempt = a.id AND s.tries > 0),
                    CASE WHEN EXISTS (SELECT 1 FROM regraded_mark)
                        THEN EXISTS (SELECT 1 FROM mark_in_force m WHERE m.attempt = a.id)
                        ELSE 0 END,
                    CASE WHEN EXISTS (SELECT 1 FROM essay_answer)
                        THEN EXISTS (SELECT 1 FROM serving s JOIN essay_answer e
                            ON e.position = s.last_position WHERE s.attempt = a.id)
                        ELSE 0 END
                FROM trainee t CROSS JOIN attempt a ON a.trainee = t.key
                WHERE t.id = ? ORDER BY a.id
                """
        )
        return try statement.all([trainee.text]) { row in
            let first = try Self.firstEnd(row, from: 0)
            // Most attempts stand as they ended, and a query of its own for each takes its time.
            let isChanged = try row.number(13) + row.number(14) > 0
            return AttemptSummary(
                id: AttemptID(rawValue: try row.wide(0)),
                start: try Self.start(row, from: 6),
                answered: try row.number(12),
                end: isChanged ? try first.map { try RegradeQuery.inForce($0, database) } : first
            )
        }
    }

    /// The attempts with questions of these quizzes that ended and are not void, as they began.
    static func ended(
        withQuestionsOf quizzes: Set<Quiz.ID>,
        _ database: Database
    ) throws -> [AttemptSnapshot] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.id, a.ended_at, a.cause, a.earned, a.possible, a.passed,
                    t.id, a.quiz, a.version, a.number, a.seed, a.started_at, a.last_event
                FROM attempt a CROSS JOIN trainee t ON t.key = a.trainee
                WHERE a.cause <> 'void' AND
                """ + Self.hasQuestions + " ORDER BY a.id"
        )
        return try statement.all([Self.list(quizzes)]) { row in
            try Self.snapshot(row, database)
        }
    }

    /// Where the log keeps the newest answer in attempts with questions of these quizzes; nil if
    /// there is none.
    static func newestAnswer(
        inAttemptsWithQuestionsOf quizzes: Set<Quiz.ID>,
        _ database: Database
    ) throws -> LogPosition? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT max(s.last_position) FROM attempt a JOIN serving s ON s.attempt = a.id
                WHERE
                """ + Self.hasQuestions
        )
        return try statement.value(Int64.self, [Self.list(quizzes)]).map {
            LogPosition(rawValue: $0)
        }
    }

    /// Whether an attempt is at one of the quizzes of a list or drew from one.
    private static let hasQuestions = """
         (instr(?1, ' ' || a.quiz || ' ') > 0 OR a.id IN (
            SELECT d.attempt
            FROM drawn_question d JOIN question_version v ON v.key = d.question_key
            WHERE instr(?1, ' ' || v.quiz || ' ') > 0))
        """

    /// Ids have no blanks.
    private static func list(_ quizzes: Set<Quiz.ID>) -> String {
        " " + quizzes.map(\.text).sorted().joined(separator: " ") + " "
    }

    /// An attempt of this trainee, or the newest unfinished one.
    static func attempt(
        _ id: AttemptID?,
        of trainee: Trainee.ID,
        _ database: Database
    ) throws -> AttemptSnapshot? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.id, a.ended_at, a.cause, a.earned, a.possible, a.passed,
                    t.id, a.quiz, a.version, a.number, a.seed, a.started_at, a.last_event
                FROM trainee t CROSS JOIN attempt a ON a.trainee = t.key
                WHERE t.id = ?1 AND (a.id = ?2 OR (?2 IS NULL AND a.ended_at IS NULL))
                ORDER BY a.id DESC LIMIT 1
                """
        )
        return try statement.first([trainee.text, id?.rawValue]) {
            try Self.snapshot($0, database)
        }
    }

    /// The attempt of this trainee at a quiz that has a number.
    static func attempt(
        number: Int,
        quiz: Quiz.ID,
        of trainee: Trainee.ID,
        _ database: Database
    ) throws -> AttemptSnapshot? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.id, a.ended_at, a.cause, a.earned, a.possible, a.passed,
                    t.id, a.quiz, a.version, a.number, a.seed, a.started_at, a.last_event
                FROM trainee t CROSS JOIN attempt a ON a.trainee = t.key
                WHERE t.id = ? AND a.quiz = ? AND a.number = ?
                """
        )
        return try statement.first([trainee.text, quiz.text, number]) {
            try Self.snapshot($0, database)
        }
    }

    /// The tries of one question up to one that the log keeps at a position, oldest first.
    static func answers(
        endingAt position: Int64?,
        _ database: Database
    ) throws -> [AnswerRecord] {
        guard let position else { return [] }
        let statement = try database.cachedStatement(
            sql: Self.fromOnePosition + Self.chainedAnswers
        )
        return try statement.all([position], Self.answer)
    }

    private static func snapshot(_ row: Columns, _ database: Database) throws -> AttemptSnapshot {
        let id = AttemptID(rawValue: try row.wide(0))
        var start = try Self.start(row, from: 6)
        start.drawn = try DrawQuery.drawn(for: id, database)
        return AttemptSnapshot(
            id: id,
            start: start,
            answers: try Self.answers(of: id, database),
            events: try Self.events(of: id, endingAt: row.decode(atIndex: 12), database),
            end: try Self.end(row, from: 0, database),
            regrades: try RegradeQuery.marks(of: id, database),
            markings: try EssayQuery.markings(of: id, database),
            draftLines: try EssayQuery.draftLines(of: id, database)
        )
    }

    private static func answers(of id: AttemptID, _ database: Database) throws -> [AnswerRecord] {
        let statement = try database.cachedStatement(
            sql: Self.fromEachServing + Self.chainedAnswers
        )
        return try statement.all([id.rawValue], Self.answer)
    }

    private static let fromOnePosition = """
        WITH RECURSIVE chain (position) AS (SELECT ?
        """
    private static let fromEachServing = """
        WITH RECURSIVE chain (position) AS (
            SELECT last_position FROM serving WHERE attempt = ? AND tries > 0
        """
    private static let chainedAnswers = """
         UNION ALL SELECT a.previous FROM chain c CROSS JOIN answer a
            ON a.position = c.position WHERE a.previous IS NOT NULL)
        SELECT a.position, a.attempt, a.number, a.try, q.quiz, q.question, q.content_hash,
            a.typed, a.response, a.certainty, a.hints, a.at, a.credit, a.outcome, a.score,
            t.marks, e.most, a.link
        FROM chain c CROSS JOIN answer a ON a.position = c.position
            CROSS JOIN question_version q ON q.key = a.question_key
            LEFT JOIN essay_answer e ON e.position = a.position
            LEFT JOIN scene_turn t
                ON t.attempt = a.attempt AND t.number = a.number AND t.turn = a.try
        ORDER BY a.position
        """

    private static func answer(_ row: Columns) throws -> AnswerRecord {
        let encoded = try row.text(8)
        guard let response = Response(encoded: encoded) else {
            throw StoreError.damage("read answer", encoded)
        }
        let written = try row.decode(String?.self, atIndex: 15) ?? ""
        guard let marks = CompetencyMark.marks(written) else {
            throw StoreError.damage("read turn", written)
        }
        return AnswerRecord(
            attempt: AttemptID(rawValue: try row.wide(1)),
            number: try row.number(2),
            tryNumber: try row.number(3),
            question: try row.questionName(4),
            contentHash: try row.text(6),
            typed: try row.text(7),
            response: response,
            certainty: try row.number(9),
            hints: try row.number(10),
            at: try row.instant(11),
            credit: try row.grains(12),
            outcome: try row.grains(13),
            score: try row.grains(14),
            marks: marks,
            awaits: try row.decode(Int64?.self, atIndex: 16).map { Grains($0) },
            position: LogPosition(rawValue: try row.wide(0), link: try row.decode(atIndex: 17))
        )
    }

    private static func events(
        of id: AttemptID,
        endingAt position: Int64?,
        _ database: Database
    ) throws -> [AttemptEvent] {
        let statement = try database.cachedStatement(
            sql: """
                WITH RECURSIVE chain (position) AS (
                    SELECT ?1
                    UNION ALL SELECT e.previous FROM chain c CROSS JOIN attempt_event e
                        ON e.position = c.position WHERE e.previous IS NOT NULL)
                SELECT e.kind, e.number, e.note, e.at, e.position
                FROM chain c CROSS JOIN attempt_event e ON e.position = c.position
                UNION ALL
                SELECT 'shown', number, NULL, at, position
                FROM question_clock WHERE attempt = ?2
                ORDER BY 5
                """
        )
        return try statement.all([position, id.rawValue]) { row -> AttemptEvent? in
            let word = try row.text(0)
            let kind = AttemptEvent.Kind(
                word: word,
                number: try row.decode(atIndex: 1),
                note: try row.decode(atIndex: 2)
            )
            guard let kind else {
                guard word == AttemptEvent.endWord else {
                    throw StoreError.damage("read event", word)
                }
                return nil
            }
            return AttemptEvent(attempt: id, kind: kind, at: try row.instant(3))
        }
        .compactMap(\.self)
    }

    /// The columns trainee, quiz, version, number, seed and start.
    private static func start(_ row: Columns, from index: Int) throws -> AttemptStart {
        AttemptStart(
            trainee: try row.id(index),
            quiz: try row.id(index + 1),
            version: try row.text(index + 2),
            number: try row.number(index + 3),
            seed: UInt64(bitPattern: try row.wide(index + 4)),
            at: try row.instant(index + 5)
        )
    }

    /// An end with what regrades and mentors made of it; nil if the attempt has not ended.
    private static func end(
        _ row: Columns,
        from index: Int,
        _ database: Database
    ) throws -> AttemptEnd? {
        try Self.firstEnd(row, from: index).map { try RegradeQuery.inForce($0, database) }
    }

    /// The columns id, end, cause, earned, possible and passed; nil if the attempt has not ended.
    private static func firstEnd(_ row: Columns, from index: Int) throws -> AttemptEnd? {
        guard let word = try row.decode(String?.self, atIndex: index + 2) else { return nil }
        guard let cause = AttemptEnd.Cause(rawValue: word) else {
            throw StoreError.damage("read attempt", word)
        }
        return AttemptEnd(
            attempt: AttemptID(rawValue: try row.wide(index)),
            cause: cause,
            at: try row.instant(index + 1),
            earned: try row.grains(index + 3),
            possible: try row.grains(index + 4),
            passed: try row.decode(atIndex: index + 5)
        )
    }
}
