import CompetencyModel
import QuizCore
import Wording

/// How the answers to the questions of a quiz fit what other answers of the same people predict.
enum PredictedFits {
    /// nil if the quizzes in service cannot be read: a report on marks does not need them.
    static func of(
        _ versions: [Quiz],
        in database: String,
        quizzes: String,
        _ language: Language
    ) -> QuestionFits? {
        do {
            let served = try ServedQuizzes(folder: quizzes, language: language)
            let people = try TraineesAtOnce(in: database, language: language)
            defer { people.close() }
            return try Self.fits(Self.competencies(of: versions), served, people)
        } catch {
            // The report tells in its help what it needs for this.
            return nil
        }
    }

    private static func competencies(of versions: [Quiz]) -> Set<Competency.ID> {
        Set(versions.flatMap(\.questions).flatMap(\.shares).map(\.competency))
    }

    private static func fits(
        _ competencies: Set<Competency.ID>,
        _ served: ServedQuizzes,
        _ people: TraineesAtOnce
    ) throws(CommandFailure) -> QuestionFits {
        let banks = CompetencyBanks(served.quizzes.bankQuestions)
        let now = people.newest ?? Instant(milliseconds: 0)
        var fits = QuestionFits()
        try people.each(of: people.trainees) { person throws(CommandFailure) in
            let evidence = try people.evidence(of: person).filter { serving in
                serving.shares.contains { competencies.contains($0.competency) }
            }
            let predictions = Prediction.replay(
                evidence,
                banks: banks,
                framework: served.framework,
                now: now
            )
            for prediction in predictions { fits.add(prediction) }
        }
        return fits
    }
}
