public import QuizCore

/// The accounts of trainees: who they are, what they may do, what proves who they are.
///
/// Every method waits for the disk: never call one on an event loop. What changes something
/// returns after its commit, which it shares with everything that waits then.
public struct AccountStore: Sendable {
    let writer: ProgressWriter
    let reader: ProgressReader
    /// Who changes accounts; nil keeps no audit, as when people enrol themselves.
    private(set) var signature: AuditSignature?

    init(writer: ProgressWriter, reader: ProgressReader) {
        self.writer = writer
        self.reader = reader
        self.signature = nil
    }

    /// The same accounts, with an audit of what is changed of them through it.
    public func signed(by signature: AuditSignature) -> Self {
        var signed = self
        signed.signature = signature
        return signed
    }

    /// Stores a new trainee and the first secret; kind `nameTaken` if there is one of that name.
    public func create(
        _ trainee: Trainee,
        secret: StoredSecret?,
        at instant: Instant
    ) throws(StoreError) {
        let signature = self.signature
        try self.writer.write("create trainee") { context in
            let key = try context.insert(trainee, at: instant)
            if let secret { try context.put(secret, ofTrainee: key) }
            let detail =
                "job: \(trainee.job?.text ?? "-"); team: \(trainee.team?.text ?? "-"); "
                + "rights: \(Trainee.Right.text(trainee.rights))"
            try context.note(.traineeAdded, by: signature, trainee: key, detail: detail)
        }
    }

    /// The account of this name, or nil.
    public func find(_ id: Trainee.ID) throws(StoreError) -> Account? {
        try self.reader.account(id)
    }

    /// The trainees that match, by id.
    public func list(
        matching filter: TraineeFilter = TraineeFilter()
    ) throws(StoreError) -> [Trainee] {
        try self.reader.trainees(matching: filter)
    }

    /// Whether anybody has a secret.
    public func holdsSecrets() throws(StoreError) -> Bool { try self.reader.holdsSecrets() }

    /// Replaces what a person may do; who is no manager any more manages no team.
    public func setRights(_ rights: Set<Trainee.Right>, of id: Trainee.ID) throws(StoreError) {
        let signature = self.signature
        try self.change(id) { context, key in
            if !rights.contains(.manager) { try context.dismiss(key, by: signature) }
            try context.setRights(rights, ofTrainee: key)
        }
    }

    /// Sets the job; nil requires nothing of the trainee.
    public func setJob(_ job: JobRole.ID?, of id: Trainee.ID) throws(StoreError) {
        try self.change(id) { try $0.setJob(job?.text, ofTrainee: $1) }
    }

    /// Sets the team, which must be there; nil is none.
    public func setTeam(_ team: Team.ID?, of id: Trainee.ID) throws(StoreError) {
        try self.change(id) { try $0.setTeam(team, ofTrainee: $1) }
    }

    /// Sets the name that others see.
    public func setDisplayName(_ name: String, of id: Trainee.ID) throws(StoreError) {
        try self.change(id) { try $0.setDisplayName(name, ofTrainee: $1) }
    }

    /// Closes the account or opens it again; nothing of it is deleted.
    public func setDisabled(_ isDisabled: Bool, of id: Trainee.ID) throws(StoreError) {
        try self.change(id) { try $0.setDisabled(isDisabled, ofTrainee: $1) }
    }

    /// Puts a secret in the place of the one there is: nobody has two.
    public func replaceSecret(_ secret: StoredSecret, of id: Trainee.ID) throws(StoreError) {
        let signature = self.signature
        try self.change(id) { context, key in
            try context.put(secret, ofTrainee: key)
            try context.note(
                .secretReplaced,
                by: signature,
                trainee: key,
                detail: secret.kind.rawValue
            )
        }
    }

    /// Takes away who somebody is, for ever; what they answered stays without a name.
    ///
    /// Texts that mentors mark and the comments about them are emptied, secrets, settings, team,
    /// rights and assignments are deleted, and the account is closed. Their name can be taken anew.
    ///
    /// - Parameters:
    ///   - name: What stands in the place of the user name; see ``nextRemovedName(in:)``.
    ///   - account: The name under which failed sign-ins are counted.
    /// - Throws: kind `unknownTrainee`, `nameTaken` if somebody has the name, or `refused` if the
    ///   person was forgotten before.
    public func forget(
        _ id: Trainee.ID,
        as name: Trainee.ID,
        account: String,
        at instant: Instant,
        by person: String
    ) throws(StoreError) {
        try self.writer.write("forget") { context in
            try context.forget(id, as: name, account: account, at: instant, by: person)
        }
    }

    /// Whether somebody was forgotten.
    public func isForgotten(_ id: Trainee.ID) throws(StoreError) -> Bool {
        try self.reader.isForgotten(id)
    }

    /// A name for somebody who is forgotten, such as `removed-07`, which neither an account nor a
    /// line of the list of exports has.
    ///
    /// The list does not go back when a database is restored; a name in it may be somebody else's.
    public func nextRemovedName(in exports: ExportLog) throws(StoreError) -> Trainee.ID {
        try self.reader.nextRemovedName(besides: try exports.names())
    }

    /// Counts one more failed sign-in and returns the failures in a row, this one included.
    public func noteFailure(
        account: String,
        source: String,
        at instant: Instant
    ) throws(StoreError) -> SignInFailures {
        try self.writer.write("note failed sign-in") { context in
            try context.bumpFailures(account: account, source: source, at: instant)
        }
    }

    /// Forgets the failures of an account from one source, or from all if none is named.
    public func clearFailures(account: String, source: String? = nil) throws(StoreError) {
        try self.writer.write("clear failed sign-ins") { context in
            try context.clearFailures(account: account, source: source)
        }
    }

    /// Forgets failures whose newest is older than an instant, so that the table stays small.
    public func forgetFailures(before instant: Instant) throws(StoreError) {
        try self.writer.write("forget failed sign-ins") { context in
            try context.forgetFailures(before: instant)
        }
    }

    /// All failures that are remembered, for the start of the server.
    public func failures() throws(StoreError) -> [SignInFailures] {
        try self.reader.signInFailures()
    }

    private func change(
        _ id: Trainee.ID,
        _ body: @escaping @Sendable (inout WriteContext, Int64) throws -> Void
    ) throws(StoreError) {
        let signature = self.signature
        try self.writer.write("change trainee") { context in
            let key = try context.traineeKey(id)
            try context.changeTrainee(key, by: signature) { try body(&$0, key) }
        }
    }
}
