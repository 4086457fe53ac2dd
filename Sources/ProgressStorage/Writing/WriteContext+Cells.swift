import CompetencyModel
import GRDB
import QuizCore

/// Keeps what the answers come to in step with the log.
///
/// Each cell is computed whole from its servings, so nothing drifts. What happens with every
/// answer adds one serving; what is rare reads the whole log of a trainee.
extension WriteContext {
    /// Adds what an answer says to the cells of its competencies.
    ///
    /// Only a first try says something, and each turn of a scene; a text says nothing before it
    /// is marked.
    mutating func addToCells(
        _ record: AnswerRecord,
        key: Int64,
        ofTrainee trainee: Int64
    ) throws {
        let serving = PackedServing(
            version: key,
            kind: .answer,
            outcome: record.outcome,
            at: record.at
        )
        let versions = try self.storedVersions()
        let competencies = try versions.competencies(ofVersion: key)
        if case .path(_, let isEnded) = record.response {
            for mark in record.marks where competencies.contains(mark.competency) {
                try self.add(serving.marked(mark), mark.competency, ofTrainee: trainee, versions)
            }
            guard isEnded, try !self.hasMarks(record) else { return }
        } else {
            guard record.tryNumber == 1, record.awaits == nil, !versions.unmarked.contains(key)
            else { return }
        }
        for competency in competencies.isEmpty ? [EvidenceCell.noCompetency] : competencies {
            try self.add(serving, competency, ofTrainee: trainee, versions)
        }
    }

    /// Settles what an end changes: a void attempt says nothing, and what was left open says that
    /// it is not known.
    mutating func settleCells(at end: AttemptEnd) throws {
        let hasOpen = try self.exists(
            """
            SELECT 1 FROM serving s WHERE s.attempt = ?1 AND s.skipped_at IS NOT NULL
                AND (s.tries = 0 OR EXISTS (SELECT 1 FROM scene_turn p
                    WHERE p.attempt = s.attempt AND p.number = s.number))
            """,
            [end.attempt.rawValue]
        )
        let isChanged =
            switch end.cause {
            case .void: true
            case .submitted: hasOpen
            case .expired, .closed: false
            }
        if isChanged { try self.renewCells(ofAttempt: end.attempt) }
    }

    /// Makes the cells anew of the trainee of an attempt.
    mutating func renewCells(ofAttempt id: AttemptID) throws {
        try self.renewCells(ofTrainee: try self.traineeKey(ofAttempt: id))
    }

    /// Makes the cells anew of all trainees that a regrade concerns.
    mutating func renewCells(ofRegrade number: Int64) throws {
        let statement = try self.database.cachedStatement(
            sql: """
                SELECT DISTINCT a.trainee FROM regraded_mark m JOIN attempt a ON a.id = m.attempt
                WHERE m.regrade = ? ORDER BY 1
                """
        )
        for key in try statement.all([number], { try $0.wide(0) }) {
            try self.renewCells(ofTrainee: key)
        }
    }

    private mutating func renewCells(ofTrainee key: Int64) throws {
        try CellQuery.remove(ofTrainee: key, self.database)
        var log = ServingLog(self.database, try self.storedVersions())
        let database = self.database
        try log.cells(ofTrainee: key) { cell in
            try CellQuery.keep(cell, ofTrainee: key, database)
        }
    }

    private func add(
        _ serving: PackedServing,
        _ competency: Competency.ID,
        ofTrainee trainee: Int64,
        _ versions: StoredVersions
    ) throws {
        let kept = try CellQuery.servings(ofTrainee: trainee, competency, self.database)
        var assembly = CellAssembly(versions.versions)
        guard let cell = assembly.cell(kept + [serving], of: competency) else { return }
        try CellQuery.keep(cell, ofTrainee: trainee, self.database)
    }

    /// Whether any choice of a scene in its attempt says something by itself.
    private func hasMarks(_ record: AnswerRecord) throws -> Bool {
        try self.exists(
            "SELECT 1 FROM scene_turn WHERE attempt = ? AND number = ? AND marks <> ''",
            [record.attempt.rawValue, record.number]
        )
    }

    private func traineeKey(ofAttempt id: AttemptID) throws -> Int64 {
        let key = try self.first("SELECT trainee FROM attempt WHERE id = ?", [id.rawValue]) {
            try $0.wide(0)
        }
        guard let key else { throw StoreError.refusal("find attempt") }
        return key
    }

    private mutating func storedVersions() throws -> StoredVersions {
        if let versions = self.ledger.versions { return versions }
        let versions = try StoredVersions(self.database)
        self.ledger.versions = versions
        return versions
    }
}
