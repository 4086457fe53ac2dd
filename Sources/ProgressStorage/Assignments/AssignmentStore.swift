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
        return try self.perform(change, isAlwaysNoted: true) { try $0.assign(assignment) }
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
    }

    /// - Parameter isAlwaysNoted: Whether it is also noted if the body says that nothing is new.
    private func perform(
        _ change: Change,
        isAlwaysNoted: Bool = false,
        _ body: @escaping @Sendable (inout WriteContext) throws -> Bool
    ) throws(StoreError) -> Bool {
        let signature = self.signature
        return try self.writer.write(change.act.rawValue) { context in
            let isDone = try body(&context)
            guard isDone || isAlwaysNoted else { return false }
            try context.note(
                change.act,
                by: signature,
                trainee: try context.traineeKey(change.trainee),
                object: change.programme.text,
                detail: change.detail
            )
            return isDone
        }
    }
}
