public import CompetencyReports
public import ProgressStorage
public import QuizCore

/// Who has a programme, and how far they are.
public struct ProgrammeReading {
    private let reader: ProgressReader
    private let assigned: [(assignment: Assignment, trainee: Trainee)]
    /// How many have it whose accounts are closed.
    public let closedAccounts: Int

    /// Those of some teams who have a programme; who left, with a closed account, is late with
    /// nothing.
    ///
    /// - Parameters:
    ///   - teams: nil for everybody.
    ///   - now: What was assigned later was not.
    public init(
        of programme: Programme.ID,
        in teams: Set<Team.ID>?,
        _ reader: ProgressReader,
        at now: Instant
    ) throws(StoreError) {
        let meant = try reader.trainees().filter { trainee in
            teams.map { teams in trainee.team.map(teams.contains) ?? false } ?? true
        }
        let people = Dictionary(meant.map { ($0.id, $0) }) { first, _ in first }
        let all = try reader.assignments(of: programme)
            .filter { $0.at <= now }
            .compactMap { assignment in people[assignment.trainee].map { (assignment, $0) } }
        self.reader = reader
        self.assigned = all.filter { !$0.1.isDisabled }
        self.closedAccounts = all.count - self.assigned.count
    }

    /// Whether nobody has it.
    public var isEmpty: Bool { self.assigned.isEmpty }

    /// Those who have it, by user name.
    public var trainees: [Trainee] { self.assigned.map(\.trainee).sorted { $0.id < $1.id } }

    /// The people with their steps, by the clocks of this place.
    ///
    /// - Parameter reported: How they are called.
    public func people(
        with programme: Programme,
        at now: Instant,
        calling reported: (Trainee) -> ReportedTrainee = { ReportedTrainee($0) }
    ) throws(StoreError) -> [ProgrammeReport.Person] {
        var people: [ProgrammeReport.Person] = []
        for (assignment, trainee) in self.assigned {
            let steps = StepProgress.steps(
                of: programme,
                assignment,
                job: trainee.job,
                attempts: try self.reader.history(of: trainee.id),
                at: now,
                offset: LocalTime.offset
            )
            people.append(ProgrammeReport.Person(reported(trainee), steps: steps))
        }
        return people
    }
}
