import CompetencyModel
import QuizCore
import QuizServer
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
            var reading = FitReading(
                of: versions,
                served: served.quizzes,
                framework: served.framework,
                asOf: people.newest
            )
            try people.each(of: people.trainees) { person throws(CommandFailure) in
                reading.add(try people.evidence(of: person))
            }
            return reading.fits
        } catch {
            // The report tells in its help what it needs for this.
            return nil
        }
    }
}
