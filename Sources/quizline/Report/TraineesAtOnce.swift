import CompetencyModel
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// All trainees, and what the answers of each say when it is asked for.
///
/// Each question is a short reading of its own, so that a reader who waits never holds up the
/// server.
struct TraineesAtOnce {
    private let access: StoreAccess
    private let reader: ProgressReader
    /// Everybody, by user name.
    let trainees: [Trainee]
    /// The newest instant in the database; the clock never begins before it.
    let newest: Instant?

    /// - Throws: ``CommandFailure`` if the database cannot be read.
    init(in database: String, language: Language) throws(CommandFailure) {
        let access = StoreAccess(database: database, language: language)
        let reader = try access.reader()
        self.access = access
        self.reader = reader
        (self.trainees, self.newest) = try access.storing { () throws(StoreError) in
            (try reader.trainees(), try reader.newestInstant())
        }
    }

    /// Those that fulfil a condition, by user name.
    func selected(_ condition: (Trainee) -> Bool) -> [Trainee] {
        self.trainees.filter(condition)
    }

    /// Does something for people one after the other, with a progress bar.
    func each(
        of people: [Trainee],
        _ body: (Trainee) throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        var display = ProgressDisplay(language: self.access.language)
        defer { display.wipe() }
        for (index, person) in people.enumerated() {
            display.show(.assessing, done: index, of: people.count)
            try body(person)
        }
    }

    /// What a user may see; nil means everything.
    func scope(of viewer: String?) throws(CommandFailure) -> Scope? {
        try self.access.scope(of: viewer, self.reader)
    }

    /// All teams.
    func teams() throws(CommandFailure) -> TeamTree {
        try self.access.storing { () throws(StoreError) in try self.reader.teams() }
    }

    /// Teams as they were typed, with those below them; nil if none was.
    ///
    /// - Parameter scope: One outside of it is told of like none.
    func reach(
        ofTeams typed: [String],
        within scope: Scope?
    ) throws(CommandFailure) -> Set<Team.ID>? {
        let seen = try self.teams().teams.filter { scope?.includes($0.id) ?? true }
        return try TeamTree(seen).reach(ofTyped: typed, self.access.language)
    }

    /// Everything the answers say, from the log in its order.
    func evidence(of trainee: Trainee) throws(CommandFailure) -> [Evidence] {
        try self.access.storing { () throws(StoreError) in
            try self.reader.evidence(of: trainee.id)
        }
    }

    /// What is kept of the answers.
    func cells(of trainee: Trainee) throws(CommandFailure) -> EvidenceCells {
        try self.access.storing { () throws(StoreError) in
            try self.reader.cells(of: trainee.id)
        }
    }

    func close() { self.reader.close() }
}
