import CompetencyModel
import GRDB
import QuizCore

/// Reading and writing of cells.
enum CellQuery {
    /// The cells of a trainee by competency.
    static func cells(ofTrainee key: Int64, _ database: Database) throws -> [EvidenceCell] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT competency, units, fresh_units, questions, answers, oldest, newest, mean,
                    servings
                FROM standing_cell WHERE trainee = ? ORDER BY competency
                """
        )
        return try statement.all([key], Self.cell)
    }

    /// What the cells of a trainee keep.
    static func cells(
        of trainee: Trainee.ID,
        _ versions: StoredVersions,
        _ database: Database
    ) throws -> EvidenceCells {
        let statement = try database.cachedStatement(
            sql: "SELECT key FROM trainee WHERE id = ?"
        )
        guard trainee.text.isStorable,
            let key = try statement.value(Int64.self, [trainee.text])
        else { return EvidenceCells([], versions.versions) }
        return EvidenceCells(
            try Self.cells(ofTrainee: key, database),
            versions.versions
        )
    }

    /// The servings of one cell; none if there is no such cell.
    static func servings(
        ofTrainee key: Int64,
        _ competency: Competency.ID,
        _ database: Database
    ) throws -> [PackedServing] {
        let statement = try database.cachedStatement(
            sql: "SELECT servings FROM standing_cell WHERE trainee = ? AND competency = ?"
        )
        return try statement.first([key, competency.text]) { try Self.servings($0, 0) } ?? []
    }

    /// Stores a cell in the place of the one before.
    static func keep(_ cell: EvidenceCell, ofTrainee key: Int64, _ database: Database) throws {
        let vector = cell.vector
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO standing_cell (trainee, competency, units, fresh_units, questions,
                    answers, oldest, newest, mean, servings)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                ON CONFLICT (trainee, competency) DO UPDATE SET units = ?3, fresh_units = ?4,
                    questions = ?5, answers = ?6, oldest = ?7, newest = ?8, mean = ?9,
                    servings = ?10
                """
        )
        try statement.run([
            key, cell.competency.text, vector.unitsInBillionths, vector.freshUnitsInBillionths,
            vector.questions, vector.answers, cell.oldest.milliseconds,
            (vector.newest ?? cell.oldest).milliseconds, Self.mean(vector),
            PackedServing.packed(cell.servings),
        ])
    }

    static func remove(ofTrainee key: Int64, _ database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM standing_cell WHERE trainee = ?")
            .run([key])
    }

    static func removeAll(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM standing_cell")
    }

    private static func cell(_ row: Columns) throws -> EvidenceCell {
        EvidenceCell(
            competency: try row.id(0),
            vector: EvidenceVector(
                meanLogLikelihood: Self.mean(row, 7),
                unitsInBillionths: try row.wide(1),
                freshUnitsInBillionths: try row.wide(2),
                newest: try row.instant(6),
                questions: try row.number(3),
                answers: try row.number(4),
                halfLifeDays: ModelConstants.halfLifeDays
            ),
            oldest: try row.instant(5),
            servings: try Self.servings(row, 8)
        )
    }

    private static func mean(_ vector: EvidenceVector) -> [UInt8] {
        vector.meanLogLikelihood.map { $0.littleEndian }.withUnsafeBytes { Array($0) }
    }

    private static func mean(_ row: Columns, _ index: Int) -> [Int32] {
        row.withOctets(index) { octets in
            stride(from: 0, to: octets.count - 3, by: 4).map { start in
                Int32(littleEndian: octets.loadUnaligned(fromByteOffset: start, as: Int32.self))
            }
        }
    }

    private static func servings(_ row: Columns, _ index: Int) throws -> [PackedServing] {
        let servings = row.withOctets(index) { PackedServing.unpacked($0) }
        guard let servings else { throw StoreError.damage("read cells", "servings") }
        return servings
    }
}
