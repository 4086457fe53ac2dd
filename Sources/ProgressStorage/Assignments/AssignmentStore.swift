public import QuizCore

/// Who is to go through which programme.
///
/// Every method waits for the disk: never call one on an event loop.
public struct AssignmentStore: Sendable {
    private let writer: ProgressWriter
    /// Who assigns; nil keeps no audit.
    private var signature: AuditSignature?

    init(writer: ProgressWriter) {
        self.writer = writer
        self.signature = nil
    }

    /// The same assignments, with an audit of what is changed of them through it.
    public func signed(by signature: AuditSignature) -> Self {
        var signed = self
        signed.signature = signature
        return signed
    }

    /// Stores an assignment; one that is there keeps its day, and its due day if none is given.
    ///
    /// - Returns: Whether it is new.
    /// - Throws: kind `unknownTrainee` if there is nobody of that name.
    @discardableResult
    public func assign(_ assignment: Assignment) throws(StoreError) -> Bool {
        let due = assignment.due.map { "due: \($0)" } ?? ""
        let change = Change(.assigned, assignment.programme, assignment.trainee, due)
        let signature = self.signature
        return try self.writer.write(change.act.rawValue) { context in
            let outcome = try context.assign(assignment)
            if outcome != .isAsItWas { try change.note(in: context, by: signature) }
            return outcome == .isNew
        }
    }

    /// Takes an assignment away together with its waivers.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    public func withdraw(
        _ programme: Programme.ID,
        from trainee: Trainee.ID
    ) throws(StoreError) -> Bool {
        try self.perform(Change(.withdrawn, programme, trainee)) {
            try $0.withdraw(programme, from: trainee)
        }
    }

    /// Lets somebody skip a step of a programme; a further waiver takes the place of the first.
    ///
    /// - Returns: Whether the programme is assigned to them.
    @discardableResult
    public func waive(
        _ waiver: Assignment.Waiver,
        in programme: Programme.ID,
        for trainee: Trainee.ID
    ) throws(StoreError) -> Bool {
        try self.perform(Change(.waived, programme, trainee, waiver.quiz.text)) {
            try $0.waive(waiver, in: programme, for: trainee)
        }
    }

    /// Takes a waiver away.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    public func demand(
        _ quiz: Quiz.ID,
        in programme: Programme.ID,
        of trainee: Trainee.ID
    ) throws(StoreError) -> Bool {
        try self.perform(Change(.demanded, programme, trainee, quiz.text)) {
            try $0.demand(quiz, in: programme, of: trainee)
        }
    }

    /// What the audit says of a change.
    private struct Change {
        let act: AuditAct
        let programme: Programme.ID
        let trainee: Trainee.ID
        let detail: String

        init(
            _ act: AuditAct,
            _ programme: Programme.ID,
            _ trainee: Trainee.ID,
            _ detail: String = ""
        ) {
            self.act = act
            self.programme = programme
            self.trainee = trainee
            self.detail = detail
        }

        func note(in context: WriteContext, by signature: AuditSignature?) throws {
            try context.note(
                self.act,
                by: signature,
                trainee: try context.traineeKey(self.trainee),
                object: self.programme.text,
                detail: self.detail
            )
        }
    }

    /// - Parameter body: Tells whether something was done.
    private func perform(
        _ change: Change,
        _ body: @escaping @Sendable (inout WriteContext) throws -> Bool
    ) throws(StoreError) -> Bool {
        let signature = self.signature
        return try self.writer.write(change.act.rawValue) { context in
            guard try body(&context) else { return false }
            try change.note(in: context, by: signature)
            return true
        }
    }
}
