public import QuizCore

/// Who is to go through which programme.
///
/// Every method waits for the disk: never call one on an event loop.
public struct AssignmentStore: Sendable {
    private let writer: ProgressWriter

    init(writer: ProgressWriter) {
        self.writer = writer
    }

    /// Stores an assignment; one that is there keeps its day, and its due day if none is given.
    ///
    /// - Returns: Whether it is new.
    /// - Throws: kind `unknownTrainee` if there is nobody of that name.
    @discardableResult
    public func assign(_ assignment: Assignment) throws(StoreError) -> Bool {
        try self.writer.write("assign") { try $0.assign(assignment) }
    }

    /// Takes an assignment away together with its waivers.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    public func withdraw(
        _ programme: Programme.ID,
        from trainee: Trainee.ID
    ) throws(StoreError) -> Bool {
        try self.writer.write("withdraw") { try $0.withdraw(programme, from: trainee) }
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
        try self.writer.write("waive") { try $0.waive(waiver, in: programme, for: trainee) }
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
        try self.writer.write("demand") { try $0.demand(quiz, in: programme, of: trainee) }
    }
}
