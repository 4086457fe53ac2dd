import GRDB
import QuizCore

/// The writing of assignments.
extension WriteContext {
    /// What became of an assignment that was to be stored.
    enum Assigning {
        case isNew
        case hasAnotherDueDay
        case isAsItWas
    }

    /// Stores an assignment or changes the due day of one.
    func assign(_ assignment: Assignment) throws -> Assigning {
        try Self.checkStorable([assignment.programme.text, assignment.person], "assign")
        let trainee = try self.traineeKey(assignment.trainee)
        let known = try self.assignmentKey(assignment.programme, trainee)
        try self.execute(
            """
            INSERT INTO assignment (programme, trainee, at, person, due) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (programme, trainee) DO UPDATE SET due = ?5
                WHERE ?5 IS NOT NULL AND due IS NOT ?5
            """,
            [
                assignment.programme.text, trainee, assignment.at.milliseconds,
                assignment.person, assignment.due?.number,
            ]
        )
        guard known != nil else { return .isNew }
        return self.database.changesCount > 0 ? .hasAnotherDueDay : .isAsItWas
    }

    /// Takes an assignment away; its waivers go with it.
    func withdraw(_ programme: Programme.ID, from trainee: Trainee.ID) throws -> Bool {
        let key = try self.traineeKey(trainee)
        guard let id = try self.assignmentKey(programme, key) else { return false }
        try self.execute("DELETE FROM assignment WHERE id = ?", [id])
        return true
    }

    /// Lets somebody skip a step.
    func waive(
        _ waiver: Assignment.Waiver,
        in programme: Programme.ID,
        for trainee: Trainee.ID
    ) throws -> Bool {
        try Self.checkStorable([waiver.quiz.text, waiver.reason, waiver.person], "waive")
        let key = try self.traineeKey(trainee)
        guard let id = try self.assignmentKey(programme, key) else { return false }
        try self.execute(
            """
            INSERT INTO waiver (assignment, quiz, reason, person, at) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (assignment, quiz) DO UPDATE SET reason = ?3, person = ?4, at = ?5
            """,
            [id, waiver.quiz.text, waiver.reason, waiver.person, waiver.at.milliseconds]
        )
        return true
    }

    /// Takes a waiver away.
    func demand(
        _ quiz: Quiz.ID,
        in programme: Programme.ID,
        of trainee: Trainee.ID
    ) throws -> Bool {
        let key = try self.traineeKey(trainee)
        guard let id = try self.assignmentKey(programme, key) else { return false }
        try self.execute(
            "DELETE FROM waiver WHERE assignment = ? AND quiz = ?",
            [id, quiz.text]
        )
        return self.database.changesCount > 0
    }

    private func assignmentKey(_ programme: Programme.ID, _ trainee: Int64) throws -> Int64? {
        try self.first(
            "SELECT id FROM assignment WHERE programme = ? AND trainee = ?",
            [programme.text, trainee]
        ) { try $0.wide(0) }
    }
}
