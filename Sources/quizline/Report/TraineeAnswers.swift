import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// A trainee and everything the answers say, read from the database beside a running server.
struct TraineeAnswers {
    let trainee: Trainee
    let evidence: [Evidence]
    /// What they said of themselves, oldest first.
    let ratings: [OwnRating]
    /// The newest instant in the database; the clock never begins before it.
    let newest: Instant?

    /// - Throws: ``CommandFailure`` if the database cannot be read or knows no such trainee.
    init(of id: Trainee.ID, in database: String, language: Language) throws(CommandFailure) {
        let account: Account?
        do {
            let reader = try ProgressReader(opening: database)
            account = try reader.account(id)
            self.evidence = account == nil ? [] : try reader.evidence(of: id)
            self.ratings = account == nil ? [] : try reader.ratings(of: id)
            self.newest = try reader.newestInstant()
            reader.close()
        } catch {
            throw CommandFailure(.environment, error.phrase(database: database), in: language)
        }
        guard let account else {
            throw CommandFailure(.environment, .noSuchTrainee(id.text), in: language)
        }
        self.trainee = account.trainee
    }

    /// Throws a failure with status 1 if nothing was answered up to an instant.
    ///
    /// - Parameter isAsked: Whether the instant was asked for and is worth naming.
    func requireAnswers(
        by now: Instant,
        isAsked: Bool,
        language: Language
    ) throws(CommandFailure) {
        guard !self.evidence.contains(where: { $0.at <= now }) else { return }
        let until = isAsked ? now.text : nil
        throw CommandFailure(
            .findings,
            .noAnswers(trainee: self.trainee.id.text, until: until),
            in: language
        )
    }
}
