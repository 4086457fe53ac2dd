import GRDB
import QuizCore

/// The writing of regrades.
extension WriteContext {
    /// Stores a regrade with all its marks, or finds the one with its token.
    mutating func regrade(
        _ regrade: Regrade,
        by signature: RegradeSignature
    ) throws -> RegradeReceipt {
        try Self.checkStorable([signature.person, signature.reason], "regrade")
        let known = try self.first("SELECT id FROM regrade WHERE token = ?", [regrade.token]) {
            try $0.wide(0)
        }
        if let known { return .duplicate(known) }
        try self.execute(
            """
            INSERT INTO regrade (token, quiz, version, question, policy, person, reason, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                regrade.token, regrade.quiz.text, regrade.version, regrade.question?.text,
                regrade.policy.rawValue, signature.person, signature.reason,
                signature.at.milliseconds,
            ]
        )
        let number = self.database.lastInsertedRowID
        for entry in regrade.entries { try self.insert(entry, regrade: number) }
        try self.renewCells(ofRegrade: number)
        let question = regrade.question.map { "/\($0.text)" } ?? ""
        try self.note(
            .regraded,
            by: signature.audit,
            object: regrade.quiz.text + question,
            detail: "regrade \(number), \(regrade.policy.rawValue), marks: \(regrade.entries.count)"
        )
        return .stored(number)
    }

    /// Switches a regrade off.
    mutating func undo(_ regrade: Int64, by signature: RegradeSignature) throws -> UndoReceipt {
        try Self.checkStorable([signature.person, signature.reason], "undo regrade")
        guard try self.exists("SELECT 1 FROM regrade WHERE id = ?", [regrade]) else {
            return .unknown
        }
        try self.execute(
            """
            INSERT INTO regrade_undo (regrade, person, reason, at) VALUES (?, ?, ?, ?)
            ON CONFLICT (regrade) DO NOTHING
            """,
            [regrade, signature.person, signature.reason, signature.at.milliseconds]
        )
        guard self.database.changesCount > 0 else { return .duplicate }
        try self.renewCells(ofRegrade: regrade)
        try self.note(.regradeUndone, by: signature.audit, detail: "regrade \(regrade)")
        return .stored
    }

    private mutating func insert(_ entry: Regrade.Entry, regrade: Int64) throws {
        let mark = entry.mark
        let key = try self.questionKey(mark.question, contentHash: mark.contentHash)
        try self.execute(
            """
            INSERT INTO regraded_mark (attempt, number, regrade, question_key, score_before,
                possible_before, score, possible, first_possible, credit, outcome, is_void, pass)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.attempt.rawValue, mark.number, regrade, key, entry.scoreBefore?.count,
                entry.possibleBefore.count, mark.score.count, mark.possible.count,
                mark.firstPossible.count, mark.credit?.count, mark.outcome?.count, mark.isVoid,
                entry.pass,
            ]
        )
    }
}

extension RegradeSignature {
    fileprivate var audit: AuditSignature {
        AuditSignature(person: self.person, at: self.at)
    }
}
