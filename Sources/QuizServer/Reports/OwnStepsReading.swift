public import CompetencyReports
public import ProgressStorage
public import QuizCore

extension ProgressReader {
    /// What somebody is to go through and how far they are, by the clocks of this place.
    public func steps(
        of trainee: Trainee,
        in programmes: [Programme],
        at now: Instant
    ) throws(StoreError) -> OwnSteps {
        let assignments = programmes.isEmpty ? [] : try self.assignments(to: trainee.id)
        return OwnSteps(
            programmes,
            assignments,
            job: trainee.job,
            attempts: assignments.isEmpty ? [] : try self.history(of: trainee.id),
            at: now,
            offset: LocalTime.offset
        )
    }
}
