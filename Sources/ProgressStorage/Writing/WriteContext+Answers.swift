import GRDB
import QuizCore

/// The writing of answers.
extension WriteContext {
    /// What was stored of a question of an attempt before an answer comes.
    private struct Serving {
        let questionKey: Int64
        let tries: Int
        let lastPosition: Int64?
    }

    /// Stores an answer, and the end of the attempt if there is one.
    mutating func record(
        _ record: AnswerRecord,
        ending: AttemptEnd?
    ) throws -> ProgressResult.Recording {
        let attempt = try AttemptQuery.state(of: record.attempt, self.database)
        if let end = attempt.end { return .ended(end) }
        let key = try self.questionKey(record.question, contentHash: record.contentHash)
        let serving = try self.serving(record)
        if let serving, record.tryNumber <= serving.tries {
            return try self.duplicate(of: record, before: serving.lastPosition)
        }
        guard record.tryNumber == (serving?.tries ?? 0) + 1, key == serving?.questionKey ?? key,
            ending?.attempt ?? record.attempt == record.attempt
        else { throw StoreError.refusal("record") }
        try Self.checkStorable([record.typed, record.response.encoded], "record")
        let position = self.nextPosition()
        let link = self.ledger.chain.append(
            ChainedEntry.answer(record, at: position, of: attempt.trainee)
        )
        let place = LogPosition(rawValue: position, link: link)
        try self.insert(record, at: place, key: key, previous: serving?.lastPosition)
        try self.keepServing(record, at: position, key: key, isNew: serving == nil)
        try self.keepTurn(record, at: position)
        try self.keepWaiting(record, at: position)
        try self.addToCells(record, key: key, ofTrainee: attempt.trainee)
        self.ledger.answers += 1
        if let ending { _ = try self.end(ending) }
        return .stored(place)
    }

    /// The key of a question version that was registered.
    mutating func questionKey(_ name: QuestionName, contentHash: String) throws -> Int64 {
        let version = Ledger.QuestionVersion(question: name, contentHash: contentHash)
        if let key = self.ledger.questionKeys[version] { return key }
        let key = try self.first(
            "SELECT key FROM question_version WHERE quiz = ? AND question = ? AND content_hash = ?",
            [name.quiz.text, name.question.text, contentHash]
        ) { try $0.wide(0) }
        guard let key else { throw StoreError.refusal("find question") }
        self.ledger.questionKeys[version] = key
        return key
    }

    private func serving(_ record: AnswerRecord) throws -> Serving? {
        try self.first(
            """
            SELECT question_key, tries, last_position FROM serving WHERE attempt = ? AND number = ?
            """,
            [record.attempt.rawValue, record.number]
        ) { row in
            Serving(
                questionKey: try row.decode(atIndex: 0),
                tries: try row.decode(atIndex: 1),
                lastPosition: try row.decode(atIndex: 2)
            )
        }
    }

    private func duplicate(
        of record: AnswerRecord,
        before last: Int64?
    ) throws -> ProgressResult.Recording {
        let tries = try AttemptQuery.answers(endingAt: last, self.database)
        guard let first = tries.first(where: { $0.tryNumber == record.tryNumber }),
            let position = first.position
        else { throw StoreError(.damaged, operation: "find answer") }
        return .duplicate(first, position)
    }

    private func insert(
        _ record: AnswerRecord,
        at position: LogPosition,
        key: Int64,
        previous: Int64?
    ) throws {
        try self.execute(
            """
            INSERT INTO answer (position, attempt, number, try, question_key, typed, response,
                certainty, hints, at, credit, outcome, score, previous, link)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                position.rawValue, record.attempt.rawValue, record.number, record.tryNumber, key,
                record.typed, record.response.encoded, record.certainty, record.hints,
                record.at.milliseconds, record.credit.count, record.outcome.count,
                record.score.count, previous, position.link,
            ]
        )
    }

    /// Keeps what a turn of a scene says besides its answer; nothing for other answers.
    private func keepTurn(_ record: AnswerRecord, at position: Int64) throws {
        guard case .path(_, let isEnded) = record.response else { return }
        try self.execute(
            """
            INSERT INTO scene_turn (attempt, number, turn, position, marks, ended)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                record.attempt.rawValue, record.number, record.tryNumber, position,
                CompetencyMark.text(record.marks), isEnded,
            ]
        )
    }

    private func keepServing(
        _ record: AnswerRecord,
        at position: Int64,
        key: Int64,
        isNew: Bool
    ) throws {
        guard isNew else { return try self.changeServing(record, at: position) }
        try self.execute(
            """
            INSERT INTO serving (attempt, number, question_key, tries, last_position,
                first_position, first_outcome, first_at, score)
            VALUES (?1, ?2, ?3, 1, ?4, ?4, ?5, ?6, ?7)
            """,
            [
                record.attempt.rawValue, record.number, key, position, record.outcome.count,
                record.at.milliseconds, record.score.count,
            ]
        )
    }

    private func changeServing(_ record: AnswerRecord, at position: Int64) throws {
        try self.execute(
            """
            UPDATE serving SET tries = tries + 1, last_position = ?3, score = ?6,
                first_position = coalesce(first_position, ?3),
                first_outcome = coalesce(first_outcome, ?4),
                first_at = coalesce(first_at, ?5)
            WHERE attempt = ?1 AND number = ?2
            """,
            [
                record.attempt.rawValue, record.number, position, record.outcome.count,
                record.at.milliseconds, record.score.count,
            ]
        )
    }
}
