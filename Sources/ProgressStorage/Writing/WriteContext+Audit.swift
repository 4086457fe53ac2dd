import GRDB
import QuizCore

/// The writing of who did what, in the transaction that does it.
extension WriteContext {
    /// Keeps an act; without a signature nobody asked for that.
    ///
    /// - Parameters:
    ///   - trainee: The key of whom it concerns.
    ///   - object: The team, programme or quiz.
    ///   - detail: What changed; never the name of a person.
    func note(
        _ act: AuditAct,
        by signature: AuditSignature?,
        trainee: Int64? = nil,
        object: String? = nil,
        detail: String = ""
    ) throws {
        guard let signature else { return }
        try Self.checkStorable([signature.person, object, detail], "audit")
        let newest = try ChainQuery.newestAct(self.database)
        let id = newest.id + 1
        var chain = newest.chain
        let link = chain.append(
            ChainedEntry.act(
                id,
                act,
                by: signature,
                trainee: trainee,
                object: object,
                detail: detail
            )
        )
        try self.execute(
            """
            INSERT INTO audit_entry (id, at, person, act, trainee, object, detail, link)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, signature.at.milliseconds, signature.person, act.rawValue, trainee, object,
                detail, link,
            ]
        )
    }

    /// Changes an account and keeps what became different of it.
    mutating func changeTrainee(
        _ key: Int64,
        by signature: AuditSignature?,
        _ body: (inout WriteContext) throws -> Void
    ) throws {
        let before = try self.account(key)
        try body(&self)
        let after = try self.account(key)
        let changes = zip(before, after).filter { $0.value != $1.value }.map { before, after in
            before.isPrivate ? before.name : "\(before.name): \(before.value) > \(after.value)"
        }
        guard !changes.isEmpty else { return }
        let detail = changes.joined(separator: "; ")
        try self.note(.traineeChanged, by: signature, trainee: key, detail: detail)
    }

    private struct Field {
        let name: String
        let value: String
        /// Whether it says who somebody is.
        var isPrivate = false
    }

    private func account(_ key: Int64) throws -> [Field] {
        try self.first(
            "SELECT job, team, rights, disabled, display_name FROM trainee WHERE key = ?",
            [key]
        ) { row in
            [
                Field(name: "job", value: try row.decode(String?.self, atIndex: 0) ?? "-"),
                Field(name: "team", value: try row.decode(String?.self, atIndex: 1) ?? "-"),
                Field(name: "rights", value: try row.text(2)),
                Field(name: "closed", value: try row.number(3) == 1 ? "yes" : "no"),
                Field(name: "name", value: try row.text(4), isPrivate: true),
            ]
        } ?? []
    }
}
