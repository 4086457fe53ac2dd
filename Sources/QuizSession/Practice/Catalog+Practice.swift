import CompetencyModel
import QuizCore

/// What may be asked in practice: the questions that quizzes let others draw.
extension Catalog {
    /// What has returned to a person.
    func reviewPlan(
        of trainee: Trainee.ID,
        _ evidence: [Evidence],
        _ settings: ReviewSettings,
        at now: Instant
    ) -> ReviewPlan {
        ReviewPlan(of: trainee, evidence, among: Set(self.pooled.keys), settings, at: now)
    }

    /// What a person is asked in the few minutes of a day.
    func dailySession(
        of trainee: Trainee,
        _ evidence: [Evidence],
        _ settings: ReviewSettings,
        seed: UInt64,
        at now: Instant
    ) -> DailySession {
        DailySession(
            self.reviewPlan(of: trainee.id, evidence, settings, at: now),
            standings: self.standings(of: evidence, job: trainee.job, at: now),
            banks: self.banks,
            asking: self.pool.questions.map(\.bankQuestion),
            after: evidence,
            seed: seed,
            at: now
        )
    }

    /// The questions in the versions in service.
    func drawn(_ names: [QuestionName]) -> [DrawnQuestion] {
        names.compactMap { self.pooled[$0].map(DrawnQuestion.init) }
    }
}
