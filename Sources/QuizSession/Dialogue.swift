import QuizCore
import Wording

/// A question of the server that the next line of the plain voice answers.
struct Dialogue: Sendable {
    /// Carries on with the line; an empty secret never gets here.
    typealias Answer = @Sendable (inout Session, String, Instant) -> Reaction

    /// What stands before the cursor.
    enum Prompt: Equatable, Sendable {
        case usual
        case secret(IdentityPhrase.SecretPrompt)

        var isSecret: Bool { self != .usual }
    }

    let prompt: Prompt
    let answer: Answer
}
