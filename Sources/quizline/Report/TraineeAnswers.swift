import CompetencyModel
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
    /// How well they think they do competencies, each time they said so, oldest first.
    let selfRatings: [CompetencyRating]
    /// The newest instant in the database; the clock never begins before it.
    let newest: Instant?

    /// - Parameter viewer: Whose scope holds, nil for none; somebody outside is told of like nobody.
    /// - Throws: ``CommandFailure`` if the database cannot be read or knows no such trainee.
    init(
        of id: Trainee.ID,
        seenBy viewer: String? = nil,
        in database: String,
        language: Language
    ) throws(CommandFailure) {
        let access = StoreAccess(database: database, language: language)
        let reader = try access.reader()
        defer { reader.close() }
        let scope = try access.scope(of: viewer, reader)
        let found = try access.storing { () throws(StoreError) in try reader.account(id)?.trainee }
        guard let found, scope?.includes(found) ?? true else {
            let seen = try access.storing { () throws(StoreError) in
                try reader.trainees().filter { scope?.includes($0) ?? true }.map(\.id.text)
            }
            let near = EditDistance.nearest(to: id.text, among: seen)
            throw CommandFailure(.environment, .noSuchTrainee(id.text, near: near), in: language)
        }
        self.trainee = found
        (self.evidence, self.ratings, self.selfRatings, self.newest) = try access.storing {
            () throws(StoreError) in
            (
                try reader.cells(of: id).evidence, try reader.ratings(of: id),
                try reader.selfRatings(of: id), try reader.newestInstant()
            )
        }
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
