import ProgressStorage
public import QuizCore

/// All teams with how many people they have and who manages them.
public struct TeamOverview: Sendable {
    public let tree: TeamTree
    private let sizes: [Team.ID: Int]
    private let managers: [TeamManager]
    private let reader: ProgressReader
    private let path: String

    /// Reads beside a running server.
    public init(_ configuration: ServerConfiguration) throws(TraineeDesk.Fault) {
        self.path = configuration.storage.database
        do {
            self.reader = try ProgressReader(opening: self.path)
            self.tree = try self.reader.teams()
            self.sizes = try self.reader.teamSizes()
            self.managers = try self.reader.managers()
        } catch {
            throw TraineeDesk.Fault(error, path: self.path)
        }
    }

    /// The team of an id as it was typed.
    public func team(_ typed: String) throws(TraineeDesk.Fault) -> Team {
        try TraineeDesk.Fault.team(typed, in: self.tree)
    }

    /// People of a team and of those below it; closed accounts are not counted.
    public func peopleCount(of id: Team.ID) -> Int {
        self.tree.people(of: id, sizes: self.sizes)
    }

    /// Who manages a team itself, by user name.
    public func managers(of id: Team.ID) -> [Trainee.ID] {
        self.managers.filter { $0.team == id }.map(\.person)
    }

    /// The people of a team and of those below it, by user name; closed accounts are left out.
    public func people(of id: Team.ID) throws(TraineeDesk.Fault) -> [Trainee] {
        do {
            return try self.reader.people(of: id)
        } catch {
            throw TraineeDesk.Fault(error, path: self.path)
        }
    }
}
