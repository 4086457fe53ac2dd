import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// All trainees, and what the answers of each say when it is asked for.
///
/// Each question is a short reading of its own, so that a reader who waits never holds up the
/// server.
struct TraineesAtOnce {
    private let database: String
    private let language: Language
    private let reader: ProgressReader
    private let trainees: [Trainee]
    /// The newest instant in the database; the clock never begins before it.
    let newest: Instant?

    /// - Throws: ``CommandFailure`` if the database cannot be read.
    init(in database: String, language: Language) throws(CommandFailure) {
        self.database = database
        self.language = language
        do {
            self.reader = try ProgressReader(opening: database)
            self.trainees = try self.reader.trainees()
            self.newest = try self.reader.newestInstant()
        } catch {
            throw CommandFailure(.environment, error.phrase(database: database), in: language)
        }
    }

    /// Those that fulfil a condition, by user name.
    func selected(_ condition: (Trainee) -> Bool) -> [Trainee] {
        self.trainees.filter(condition)
    }

    func evidence(of trainee: Trainee) throws(CommandFailure) -> [Evidence] {
        do {
            return try self.reader.evidence(of: trainee.id)
        } catch {
            let phrase = error.phrase(database: self.database)
            throw CommandFailure(.environment, phrase, in: self.language)
        }
    }

    func close() { self.reader.close() }
}
