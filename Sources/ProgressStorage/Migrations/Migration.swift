import GRDB

/// One change of the schema, never edited once it is released.
///
/// A new one is one file in this folder and one line in ``Migrations``. Its SQL sets
/// `user_version` to its number and never changes a stored answer.
protocol Migration: Sendable {
    /// The version of the schema after it.
    static var number: Int { get }

    static var sql: String { get }

    /// What SQL alone cannot do to data that is there; runs in the same transaction, after it.
    static func convert(_ database: Database) throws
}

extension Migration {
    static func convert(_ database: Database) throws {}
}
