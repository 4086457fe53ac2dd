import CompetencyModel
import GRDB
import QuizCore

/// Reads the servings of one trainee after the other from the log, as cells take them.
///
/// Says the same as ``EvidenceQuery``. Where a trainee has neither scenes nor texts nor regraded
/// answers, which is nearly always, a plain query does.
struct ServingLog {
    private let database: Database
    private let versions: StoredVersions
    private var assembly: CellAssembly

    init(_ database: Database, _ versions: StoredVersions) {
        self.database = database
        self.versions = versions
        self.assembly = CellAssembly(versions.versions)
    }

    /// Hands over the cells of a trainee by competency.
    mutating func cells(
        ofTrainee key: Int64,
        _ body: (EvidenceCell) throws -> Void
    ) throws {
        if try self.isPlain(key) { try self.readPlain(key) } else { try self.readAll(key) }
        try self.assembly.finish(body)
    }

    private func isPlain(_ trainee: Int64) throws -> Bool {
        let statement = try self.database.cachedStatement(
            sql: """
                SELECT NOT EXISTS (SELECT 1 FROM attempt a CROSS JOIN scene_turn p
                        ON p.attempt = a.id WHERE a.trainee = ?1)
                    AND NOT EXISTS (SELECT 1 FROM attempt a CROSS JOIN regraded_mark m
                        ON m.attempt = a.id WHERE a.trainee = ?1)
                    AND (NOT EXISTS (SELECT 1 FROM essay_answer)
                        OR NOT EXISTS (SELECT 1 FROM attempt a
                            CROSS JOIN serving s ON s.attempt = a.id
                            CROSS JOIN essay_answer e ON e.position = s.last_position
                            WHERE a.trainee = ?1))
                """
        )
        return try statement.value(Bool.self, [trainee]) ?? false
    }

    private mutating func readPlain(_ trainee: Int64) throws {
        let statement = try self.database.cachedStatement(
            sql: """
                SELECT s.question_key, s.first_outcome, s.first_at, a.ended_at
                FROM attempt a CROSS JOIN serving s ON s.attempt = a.id
                WHERE a.trainee = ? AND a.cause IS NOT 'void'
                    AND (s.tries > 0 OR a.cause = 'submitted')
                """
        )
        try statement.each([trainee]) { row in
            let key = try row.wide(0)
            guard !self.versions.unmarked.contains(key) else { return }
            let outcome = try row.decode(Int64?.self, atIndex: 1)
            self.assembly.add(
                PackedServing(
                    version: key,
                    kind: outcome == nil ? .unguessed : .answer,
                    outcome: Grains(outcome ?? 0),
                    at: try row.instant(outcome == nil ? 3 : 2)
                )
            )
        }
    }

    private mutating func readAll(_ trainee: Int64) throws {
        let statement = try EvidenceQuery.servings(self.database)
        try statement.each([trainee]) { row in
            let written = try row.decode(String?.self, atIndex: 4) ?? ""
            guard let marks = CompetencyMark.marks(written) else {
                throw StoreError.damage("read evidence", written)
            }
            let outcome = try row.decode(Int64?.self, atIndex: 1)
            let isGuessed = try outcome != nil && !row.decode(Bool.self, atIndex: 2)
            let serving = PackedServing(
                version: try row.wide(0),
                kind: isGuessed ? .answer : .unguessed,
                outcome: Grains(outcome ?? 0),
                at: try row.instant(3)
            )
            if marks.isEmpty { self.assembly.add(serving) }
            for mark in marks { self.assembly.add(serving.marked(mark), markOf: mark.competency) }
        }
    }
}

extension PackedServing {
    /// The mark of one choice of a turn.
    func marked(_ mark: CompetencyMark) -> Self {
        Self(
            version: Int64(self.version),
            kind: .mark,
            outcome: mark.outcome,
            at: self.at
        )
    }
}
