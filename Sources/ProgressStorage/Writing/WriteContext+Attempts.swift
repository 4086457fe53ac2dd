import GRDB
import QuizCore

/// The writing of starts, events and ends of attempts.
extension WriteContext {
    /// Stores the start of an attempt, or finds the one that was stored before.
    mutating func start(_ start: AttemptStart) throws -> AttemptSnapshot {
        let trainee = try self.traineeKey(start.trainee)
        try Self.checkStorable([start.quiz.text, start.version], "start")
        try self.execute(
            """
            INSERT INTO attempt (trainee, quiz, version, number, seed, started_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (trainee, quiz, number) DO NOTHING
            """,
            [
                trainee, start.quiz.text, start.version, start.number,
                Int64(bitPattern: start.seed), start.at.milliseconds,
            ]
        )
        let isNew = self.database.changesCount > 0
        if isNew {
            let id = AttemptID(rawValue: self.database.lastInsertedRowID)
            try self.keepDrawn(start.drawn, for: id)
            return AttemptSnapshot(id: id, start: start)
        }
        guard
            let snapshot = try AttemptQuery.attempt(
                number: start.number,
                quiz: start.quiz,
                of: start.trainee,
                self.database
            )
        else { throw StoreError.refusal("start") }
        return snapshot
    }

    /// Keeps what was drawn, so that the attempt has the same questions whatever the files say later.
    private mutating func keepDrawn(_ drawn: [DrawnQuestion], for id: AttemptID) throws {
        for (index, question) in drawn.enumerated() {
            let key = try self.questionKey(question.name, contentHash: question.contentHash)
            try self.execute(
                "INSERT INTO drawn_question (attempt, place, question_key) VALUES (?, ?, ?)",
                [id.rawValue, index + 1, key]
            )
        }
    }

    /// Gives an attempt one question more; one that has a question at the number keeps it.
    mutating func draw(
        _ question: DrawnQuestion,
        number: Int,
        for id: AttemptID
    ) throws -> ProgressResult {
        guard try AttemptQuery.state(of: id, self.database).end == nil else {
            throw StoreError.refusal("draw")
        }
        let drawn = try DrawQuery.drawn(for: id, self.database)
        guard number == drawn.count + 1 else { return .drawn(drawn) }
        let key = try self.questionKey(question.name, contentHash: question.contentHash)
        try self.execute(
            "INSERT INTO drawn_question (attempt, place, question_key) VALUES (?, ?, ?)",
            [id.rawValue, number, key]
        )
        return .drawn(drawn + [question])
    }

    /// Stores an event.
    mutating func note(_ event: AttemptEvent) throws -> ProgressResult {
        let attempt = try AttemptQuery.state(of: event.attempt, self.database)
        try Self.checkStorable([event.kind.note], "note")
        if case .skipped(let number) = event.kind, attempt.end == nil {
            try self.keepSkip(of: number, event)
        }
        if case .shown(let number) = event.kind {
            try self.startClock(of: number, event)
            return .noted
        }
        _ = try self.insertEvent(
            event.attempt,
            of: attempt,
            kind: event.kind.word,
            number: event.kind.number,
            note: event.kind.note,
            at: event.at
        )
        return .noted
    }

    /// Ends an attempt; one that has ended keeps its first end.
    mutating func finish(_ end: AttemptEnd) throws -> ProgressResult {
        let attempt = try AttemptQuery.state(of: end.attempt, self.database)
        if let first = attempt.end, let position = attempt.endPosition {
            return .finished(first, position)
        }
        return .finished(end, try self.end(end))
    }

    /// Stores the end of an attempt that has none.
    mutating func end(_ end: AttemptEnd) throws -> LogPosition {
        let attempt = try AttemptQuery.state(of: end.attempt, self.database)
        let position = try self.insertEvent(
            end.attempt,
            of: attempt,
            kind: AttemptEvent.endWord,
            note: end.cause.rawValue,
            at: end.at
        )
        try self.execute(
            """
            UPDATE attempt SET ended_at = ?, cause = ?, earned = ?, possible = ?, passed = ?,
                end_position = ?
            WHERE id = ?
            """,
            [
                end.at.milliseconds, end.cause.rawValue, end.earned.count, end.possible.count,
                end.passed, position.rawValue, end.attempt.rawValue,
            ]
        )
        try self.settleCells(at: end)
        return position
    }

    private mutating func insertEvent(
        _ id: AttemptID,
        of attempt: AttemptQuery.State,
        kind: String,
        number: Int? = nil,
        note: String,
        at instant: Instant
    ) throws -> LogPosition {
        let position = self.nextPosition()
        let stored = note.isEmpty ? nil : note
        let link = self.ledger.chain.append(
            ChainedEntry.event(
                at: position,
                of: attempt.trainee,
                in: id,
                kind: kind,
                number: number,
                note: stored,
                at: instant
            )
        )
        try self.execute(
            """
            INSERT INTO attempt_event (position, attempt, kind, number, note, at, previous, link)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                position, id.rawValue, kind, number, stored, instant.milliseconds,
                attempt.lastEvent, link,
            ]
        )
        try self.execute(
            "UPDATE attempt SET last_event = ? WHERE id = ?",
            [position, id.rawValue]
        )
        return LogPosition(rawValue: position, link: link)
    }

    /// Stores when a question with a time of its own was shown; the first showing stands.
    private mutating func startClock(of number: Int, _ event: AttemptEvent) throws {
        let before = self.ledger.lastPosition
        try self.execute(
            """
            INSERT INTO question_clock (position, attempt, number, at) VALUES (?, ?, ?, ?)
            ON CONFLICT (attempt, number) DO NOTHING
            """,
            [self.nextPosition(), event.attempt.rawValue, number, event.at.milliseconds]
        )
        if self.database.changesCount == 0 { self.ledger.lastPosition = before }
    }

    /// Remembers that a question was shown and skipped; evidence needs to know which one it was.
    private func keepSkip(of number: Int, _ event: AttemptEvent) throws {
        let key = try QuizQuery.questionKey(number: number, of: event.attempt, self.database)
        guard let key else { throw StoreError.refusal("skip") }
        try self.execute(
            """
            INSERT INTO serving (attempt, number, question_key, tries, skipped_at)
            VALUES (?1, ?2, ?3, 0, ?4)
            ON CONFLICT (attempt, number) DO UPDATE SET skipped_at = ?4
            """,
            [event.attempt.rawValue, number, key, event.at.milliseconds]
        )
    }
}
