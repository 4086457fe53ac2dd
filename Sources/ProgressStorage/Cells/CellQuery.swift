import CompetencyModel
import Foundation
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
        return try Array(Row.fetchCursor(statement, arguments: [key]).map(Self.cell))
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
            let key = try Int64.fetchOne(statement, arguments: [trainee.text])
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
        let rows = try Row.fetchCursor(statement, arguments: [key, competency.text])
        guard let row = try rows.next() else { return [] }
        return try Self.servings(row, 0)
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
        try statement.execute(
            arguments: [
                key, cell.competency.text, vector.unitsInBillionths, vector.freshUnitsInBillionths,
                vector.questions, vector.answers, cell.oldest.milliseconds,
                (vector.newest ?? cell.oldest).milliseconds, Self.mean(vector),
                Data(PackedServing.packed(cell.servings)),
            ]
        )
    }

    static func remove(ofTrainee key: Int64, _ database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM standing_cell WHERE trainee = ?")
            .execute(arguments: [key])
    }

    static func removeAll(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM standing_cell")
    }

    private static func cell(_ row: Row) throws -> EvidenceCell {
        EvidenceCell(
            competency: try row.id(0),
            vector: EvidenceVector(
                meanLogLikelihood: try Self.mean(row, 7),
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

    private static func mean(_ vector: EvidenceVector) -> Data {
        vector.meanLogLikelihood.map { $0.littleEndian }.withUnsafeBytes { Data($0) }
    }

    private static func mean(_ row: Row, _ index: Int) throws -> [Int32] {
        try row.withUnsafeData(atIndex: index) { data in
            (data ?? Data()).withUnsafeBytes { octets in
                stride(from: 0, to: octets.count - 3, by: 4).map { start in
                    Int32(littleEndian: octets.loadUnaligned(fromByteOffset: start, as: Int32.self))
                }
            }
        }
    }

    private static func servings(_ row: Row, _ index: Int) throws -> [PackedServing] {
        let servings = try row.withUnsafeData(atIndex: index) { data in
            (data ?? Data()).withUnsafeBytes { PackedServing.unpacked($0) }
        }
        guard let servings else { throw StoreError.damage("read cells", "servings") }
        return servings
    }
}
