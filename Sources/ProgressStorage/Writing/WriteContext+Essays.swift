import GRDB
import QuizCore

/// The writing of texts and of what mentors give for them.
extension WriteContext {
    /// Stores lines of texts, each right behind the line before it.
    func keep(_ lines: [EssayLine]) throws -> ProgressResult {
        for line in lines {
            let attempt = try AttemptQuery.state(of: line.attempt, self.database)
            try Self.checkStorable([line.text], "keep line")
            let last = try self.first(
                """
                SELECT (SELECT coalesce(max(place), 0) FROM essay_line
                        WHERE attempt = ?1 AND number = ?2 AND try = ?3),
                    (SELECT coalesce(max(tries), 0) FROM serving WHERE attempt = ?1 AND number = ?2)
                """,
                [line.attempt.rawValue, line.number, line.tryNumber]
            ) { (place: try $0.number(0), tryNumber: try $0.number(1)) }
            guard attempt.end == nil, let last, line.place == last.place + 1,
                line.tryNumber == last.tryNumber + 1
            else { throw StoreError.refusal("keep line") }
            try self.execute(
                """
                INSERT INTO essay_line (attempt, number, try, place, text, at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    line.attempt.rawValue, line.number, line.tryNumber, line.place, line.text,
                    line.at.milliseconds,
                ]
            )
        }
        return .noted
    }

    /// Remembers that an answer waits for a mentor; nothing for other answers.
    func keepWaiting(_ record: AnswerRecord, at position: Int64) throws {
        guard let most = record.awaits else { return }
        try self.execute(
            "INSERT INTO essay_answer (position, most) VALUES (?, ?)",
            [position, most.count]
        )
    }

    /// Stores what a mentor gave for the text in force of an attempt that has ended.
    ///
    /// Points, score and evidence of the trainee follow from it, so they change in this commit.
    mutating func mark(_ marking: EssayMarking) throws -> ProgressResult {
        try Self.checkStorable([marking.comment, marking.marker], "mark")
        let essay = try self.first(
            """
            SELECT e.position, s.tries, a.cause, a.trainee, a.quiz
            FROM serving s CROSS JOIN attempt a ON a.id = s.attempt
                CROSS JOIN essay_answer e ON e.position = s.last_position
            WHERE s.attempt = ? AND s.number = ?
            """,
            [marking.attempt.rawValue, marking.number]
        ) { row in
            (
                position: try row.wide(0), tries: try row.number(1),
                cause: try row.decode(String?.self, atIndex: 2), trainee: try row.wide(3),
                quiz: try row.text(4)
            )
        }
        guard let essay, essay.tries == marking.tryNumber, !marking.points.isEmpty,
            let cause = essay.cause, cause != AttemptEnd.Cause.void.rawValue
        else { throw StoreError.refusal("mark") }
        try self.execute(
            """
            INSERT INTO essay_marking
                (position, points, comment, marker, at, credit, outcome, score, pass)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                essay.position, EssayQuery.text(marking.points), marking.comment, marking.marker,
                marking.at.milliseconds, marking.credit.count, marking.outcome.count,
                marking.score.count, marking.pass,
            ]
        )
        try self.renewCells(ofAttempt: marking.attempt)
        try self.note(
            .marked,
            by: AuditSignature(person: marking.marker, at: marking.at),
            trainee: essay.trainee,
            object: essay.quiz,
            detail: "attempt \(marking.attempt.rawValue), question \(marking.number)"
        )
        return .noted
    }
}
