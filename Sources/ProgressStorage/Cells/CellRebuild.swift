import CompetencyModel
import GRDB
import QuizCore

/// Makes the cells of all trainees anew from the log.
enum CellRebuild {
    /// Trainees after which the progress is told.
    private static let step = 16

    /// Puts new cells in the place of all that were kept.
    ///
    /// - Returns: The number of cells.
    static func run(_ database: Database, progress: StoreProgress) throws -> Int {
        try CellQuery.removeAll(database)
        var count = 0
        try Self.each(database, progress) { trainee, log in
            try log.cells(ofTrainee: trainee.key) { cell in
                try CellQuery.keep(cell, ofTrainee: trainee.key, database)
                count += 1
            }
        }
        return count
    }

    /// Holds what is kept against the log; one trainee at a time is in memory.
    static func verify(_ database: Database, progress: StoreProgress) throws -> CellVerification {
        var verification = CellVerification()
        try Self.each(database, progress) { trainee, log in
            var kept = try CellQuery.cells(ofTrainee: trainee.key, database)
                .reduce(into: [:]) { $0[$1.competency] = $1 }
            try log.cells(ofTrainee: trainee.key) { cell in
                let found = kept.removeValue(forKey: cell.competency)
                verification.count(found, against: cell, of: trainee.id)
            }
            for cell in kept.values.sorted(by: { $0.competency < $1.competency }) {
                verification.count(cell, against: nil, of: trainee.id)
            }
        }
        return verification
    }

    private static func each(
        _ database: Database,
        _ progress: StoreProgress,
        _ body: ((key: Int64, id: Trainee.ID), inout ServingLog) throws -> Void
    ) throws {
        let statement = try database.cachedStatement(
            sql: "SELECT key, id FROM trainee ORDER BY key"
        )
        let people = try statement.all { (key: try $0.wide(0), id: try $0.id(1) as Trainee.ID) }
        var log = ServingLog(database, try StoredVersions(database))
        for (index, person) in people.enumerated() {
            if index.isMultiple(of: Self.step) { progress.show(index, of: people.count) }
            try body(person, &log)
        }
        progress.show(people.count, of: people.count)
    }
}
