import GRDB

/// What came of looking a whole database through.
public struct StoreVerification: Equatable, Sendable {
    /// How a table, an index or a trigger differs from what the program makes.
    public enum Difference: Hashable, Sendable {
        case missing
        case surplus
        case changed
    }

    /// Something that is not as it must be.
    public enum Finding: Equatable, Sendable {
        /// In the words of SQLite.
        case damage(String)
        /// Rows of a table that refer to a row that is not there.
        case orphans(table: String, rows: Int)
        case schema(name: String, Difference)
        /// Positions that two entries of the log have.
        case positionsTwice(Int)
        /// Tries of a question that are stored more than once.
        case triesTwice(Int)
        /// Ended attempts whose end the log does not have.
        case endsMissing(Int)
        /// Questions of attempts that are kept otherwise than their answers say.
        case servings(Int)
        /// Answers and events that do not follow from what stands before them.
        case brokenLinks(Int)
        /// The same of acts of the audit.
        case brokenActs(Int)
    }

    public let summary: StoreSummary
    /// The schema that this program works with.
    public let newestSchema: Int
    public let findings: [Finding]
    /// nil if that was not looked at: the database is damaged, or of an earlier schema.
    public let cells: CellVerification?

    public var isFine: Bool { self.findings.isEmpty && self.cells?.differing ?? 0 == 0 }

    /// Looks a database through without changing it, beside a running server too.
    ///
    /// Reads the whole file as of one instant, and the log again for its chain and for the levels.
    ///
    /// - Throws: kind `notFound`, `foreignFile`, `newerSchema`, or `damaged` if it cannot even be
    ///   opened.
    public static func verify(
        _ path: String,
        progress: StoreProgress = .none
    ) throws(StoreError) -> Self {
        guard try StoreFile.inspect(path) == .database else {
            throw StoreError(.notFound, operation: "open", path: path)
        }
        return try StoreConnection.reading(path, "verify") { database, version in
            try Self.verify(database, schema: version, progress)
        }
    }

    private static func verify(
        _ database: Database,
        schema version: Int,
        _ progress: StoreProgress
    ) throws -> Self {
        let damages = try VerificationQuery.damages(database)
        guard damages.isEmpty else { return Self(schema: version, damages: damages) }
        var cells: CellVerification?
        var findings = try SchemaComparison.differences(database, schema: version)
        // A schema that lacks something would only make the questions to it fail.
        if findings.isEmpty {
            findings += try VerificationQuery.orphans(database)
            if version == Migrations.newest {
                findings += try VerificationQuery.contradictions(database)
                findings += try Self.breaks(database, progress)
                cells = try CellRebuild.verify(database, progress: progress)
            }
        }
        return Self(
            summary: try SummaryQuery.summary(database),
            newestSchema: Migrations.newest,
            findings: findings,
            cells: cells
        )
    }

    private static func breaks(
        _ database: Database,
        _ progress: StoreProgress
    ) throws -> [Finding] {
        let chains = try ChainVerification.verify(database, progress: progress)
        let (log, acts) = (chains.log.broken, chains.acts.broken)
        return (log > 0 ? [.brokenLinks(log)] : []) + (acts > 0 ? [.brokenActs(acts)] : [])
    }

    /// Of a damaged database nothing is counted.
    private init(schema version: Int, damages: [Finding]) {
        self.summary = StoreSummary(
            schema: version,
            octets: 0,
            answers: 0,
            attempts: 0,
            trainees: 0,
            newest: nil
        )
        self.newestSchema = Migrations.newest
        self.findings = damages
        self.cells = nil
    }

    private init(
        summary: StoreSummary,
        newestSchema: Int,
        findings: [Finding],
        cells: CellVerification?
    ) {
        self.summary = summary
        self.newestSchema = newestSchema
        self.findings = findings
        self.cells = cells
    }
}
