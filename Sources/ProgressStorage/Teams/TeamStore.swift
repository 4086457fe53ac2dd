public import QuizCore

/// The teams and who manages them.
///
/// Every method waits for the disk: never call one on an event loop. What contradicts the tree
/// is refused, kind `refused`, and nothing of it is written.
public struct TeamStore: Sendable {
    private let writer: ProgressWriter
    private let reader: ProgressReader

    init(writer: ProgressWriter, reader: ProgressReader) {
        self.writer = writer
        self.reader = reader
    }

    /// All teams.
    public func tree() throws(StoreError) -> TeamTree { try self.reader.teams() }

    /// Stores a new team; kind `nameTaken` if there is one of that id.
    public func add(_ team: Team) throws(StoreError) {
        try self.writer.write("add team") { try $0.insert(team) }
    }

    /// Sets the name that people read.
    public func rename(_ id: Team.ID, to name: String) throws(StoreError) {
        try self.writer.write("rename team") { try $0.rename(id, to: name) }
    }

    /// Puts a team below another one, or at the top; refused below itself.
    public func move(_ id: Team.ID, below parent: Team.ID?) throws(StoreError) {
        try self.writer.write("move team") { try $0.move(id, below: parent) }
    }

    /// Takes an empty team away; refused while people belong to it or teams lie below it.
    public func remove(_ id: Team.ID) throws(StoreError) {
        try self.writer.write("remove team") { try $0.remove(id) }
    }

    /// Makes a person manager of a team, which gives the right; again changes nothing.
    public func appoint(_ person: Trainee.ID, to id: Team.ID) throws(StoreError) {
        try self.writer.write("appoint manager") { context in
            try context.appoint(context.traineeKey(person), to: id)
        }
    }

    /// Takes a team from a manager; with the last one goes the right.
    public func dismiss(_ person: Trainee.ID, from id: Team.ID) throws(StoreError) {
        try self.writer.write("dismiss manager") { context in
            try context.dismiss(context.traineeKey(person), from: id)
        }
    }
}

/// That a person manages a team.
public struct TeamManager: Equatable, Sendable {
    public let team: Team.ID
    public let person: Trainee.ID
}
