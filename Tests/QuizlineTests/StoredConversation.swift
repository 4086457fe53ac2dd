import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import TestSupport

@testable import quizline

/// What somebody typed in a conversation, kept in a database file as a server would keep it.
enum StoredConversation {
    /// What the store answered instead of doing what was asked.
    struct Refusal: Error {
        let result: ProgressResult
    }

    /// Writes the trainee, their ratings and all attempts, then closes the database.
    static func write(
        _ conversation: Conversation,
        of trainee: Trainee,
        quizzes folder: String,
        to database: String
    ) async throws {
        let store = try ProgressStore(opening: database)
        defer { store.close() }
        let bank = BankReader.read(QuizFiles(in: [folder]).files)
        for quiz in bank.quizzes { try store.register(quiz, source: bank.sources[quiz.id] ?? "") }
        if let team = trainee.team { try store.teams.add(Team(id: team, name: team.text)) }
        try store.accounts.create(trainee, secret: nil, at: conversation.now)
        var memory = conversation.store
        if case .ratings(let ratings) = memory.perform(.ratings(trainee.id)) {
            for rating in ratings {
                try await Self.perform(.rate(rating, by: trainee.id), in: store)
            }
        }
        guard case .history(let attempts) = memory.perform(.history(trainee.id)) else { return }
        for attempt in attempts {
            guard case .attempt(let kept?) = memory.perform(.open(trainee.id, attempt.id)) else {
                continue
            }
            try await Self.perform(.start(kept.start), in: store)
            for answer in kept.answers {
                try await Self.perform(.record(answer, ending: nil), in: store)
            }
        }
    }

    private static func perform(_ request: ProgressRequest, in store: ProgressStore) async throws {
        let result = await withCheckedContinuation { continuation in
            store.submit(request) { continuation.resume(returning: $0) }
        }
        if case .failed = result { throw Refusal(result: result) }
    }
}
