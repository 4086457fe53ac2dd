public import CompetencyModel
public import QuizCore

/// What may be asked in practice: the questions that quizzes let others draw.
extension Catalog {
    /// What has returned to a person.
    ///
    /// - Parameter evidence: All answers of the person.
    public func reviewPlan(
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
        _ facts: PracticeFacts,
        _ settings: ReviewSettings
    ) -> DailySession {
        DailySession(
            self.reviewPlan(of: trainee.id, facts.evidence, settings, at: facts.now),
            standings: self.standings(of: facts.evidence, job: trainee.job, at: facts.now),
            banks: self.banks,
            asking: self.asking,
            after: facts.evidence,
            servings: facts.servings,
            seed: facts.seed,
            at: facts.now
        )
    }

    /// What comes next in a check of a competency, which ends where nothing asks about it any more.
    ///
    /// - Parameter asked: The questions of the check so far.
    func nextMove(
        in competency: Competency.ID,
        of trainee: Trainee,
        _ facts: PracticeFacts,
        asked: [QuestionName]
    ) -> AdaptiveCheck.Move {
        guard let standing = self.checkedStanding(of: competency, for: trainee, facts) else {
            return .stop(.noQuestionLeft)
        }
        return AdaptiveCheck.move(
            standing,
            asked: asked,
            banks: self.banks,
            asking: self.asking,
            after: facts.evidence,
            servings: facts.servings,
            seed: facts.seed,
            at: facts.now
        )
    }

    /// A competency held against the level for which it is checked.
    func checkedStanding(
        of competency: Competency.ID,
        for trainee: Trainee,
        _ facts: PracticeFacts
    ) -> Standing? {
        guard let known = self.framework.competency(competency), let bank = self.banks[competency]
        else { return nil }
        return Standing.of(
            known,
            evidence: facts.evidence,
            bank: bank,
            requiredLevel: self.checkedLevel(of: competency, for: trainee),
            framework: self.framework,
            now: facts.now,
            trendDays: nil
        )
    }

    /// The rung that the job requires, or a usual one where it requires none.
    func checkedLevel(of competency: Competency.ID, for trainee: Trainee) -> Int {
        let role = trainee.job.flatMap(self.framework.role)
        let level = role?.requirements.first { $0.competency == competency }?.level ?? 0
        return level > 0 ? level : AdaptiveCheck.usualRung
    }

    /// The questions in the versions in service.
    func drawn(_ names: [QuestionName]) -> [DrawnQuestion] {
        names.compactMap { self.pooled[$0].map(DrawnQuestion.init) }
    }
}
