public import QuizCore

/// The teams and who manages them.
///
/// Every method waits for the disk: never call one on an event loop. What contradicts the tree
/// is refused, kind `refused`, and nothing of it is written.
public struct TeamStore: Sendable {
    private let writer: ProgressWriter
    private let reader: ProgressReader
    /// Who changes teams; nil keeps no audit.
    private var signature: AuditSignature?

    init(writer: ProgressWriter, reader: ProgressReader) {
        self.writer = writer
        self.reader = reader
        self.signature = nil
    }

    /// The same teams, with an audit of what is changed of them through it.
    public func signed(by signature: AuditSignature) -> Self {
        var signed = self
        signed.signature = signature
        return signed
    }

    /// All teams.
    public func tree() throws(StoreError) -> TeamTree { try self.reader.teams() }

    /// Stores a new team; kind `nameTaken` if there is one of that id.
    public func add(_ team: Team) throws(StoreError) {
        try self.change(.teamAdded, team.id, team.parent?.text) { context, _ in
            try context.insert(team)
            return true
        }
    }

    /// Sets the name that people read.
    public func rename(_ id: Team.ID, to name: String) throws(StoreError) {
        try self.change(.teamRenamed, id, name) { context, _ in try context.rename(id, to: name) }
    }

    /// Puts a team below another one, or at the top; refused below itself.
    public func move(_ id: Team.ID, below parent: Team.ID?) throws(StoreError) {
        try self.change(.teamMoved, id, parent?.text ?? "-") { context, _ in
            try context.move(id, below: parent)
        }
    }

    /// Takes an empty team away, and from its managers; refused while people belong to it or teams
    /// lie below it.
    public func remove(_ id: Team.ID) throws(StoreError) {
        try self.change(.teamRemoved, id) { context, signature in
            try context.remove(id, by: signature)
            return true
        }
    }

    /// Makes a person manager of a team, which gives the right; again changes nothing.
    public func appoint(_ person: Trainee.ID, to id: Team.ID) throws(StoreError) {
        let signature = self.signature
        try self.writer.write("appoint manager") { context in
            let key = try context.traineeKey(person)
            guard try context.appoint(key, to: id) else { return }
            try context.note(.managerAppointed, by: signature, trainee: key, object: id.text)
        }
    }

    /// Takes a team from a manager; with the last one goes the right.
    public func dismiss(_ person: Trainee.ID, from id: Team.ID) throws(StoreError) {
        let signature = self.signature
        try self.writer.write("dismiss manager") { context in
            let key = try context.traineeKey(person)
            try context.dismiss(key, from: id)
            try context.note(.managerDismissed, by: signature, trainee: key, object: id.text)
        }
    }

    /// - Parameter body: Changes something and tells whether it was otherwise before.
    private func change(
        _ act: AuditAct,
        _ id: Team.ID,
        _ detail: String? = nil,
        _ body: @escaping @Sendable (inout WriteContext, AuditSignature?) throws -> Bool
    ) throws(StoreError) {
        let signature = self.signature
        try self.writer.write("change team") { context in
            guard try body(&context, signature) else { return }
            try context.note(act, by: signature, object: id.text, detail: detail ?? "")
        }
    }
}

/// That a person manages a team.
public struct TeamManager: Equatable, Sendable {
    public let team: Team.ID
    public let person: Trainee.ID
}
