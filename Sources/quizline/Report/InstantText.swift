import QuizCore
import Wording

/// Times as they are typed.
enum InstantText {
    /// ISO 8601 with a time zone, with or without fractions of a second.
    ///
    /// - Parameter option: Behind which it was typed, such as `--as-of`.
    /// - Throws: ``CommandFailure`` with how to write it, also for a day that there is not.
    static func instant(
        of text: String,
        option: String,
        language: Language
    ) throws(CommandFailure) -> Instant {
        guard let instant = Instant(text.uppercased()) else {
            throw CommandFailure(.usage, .instantForm(text, option: option), in: language)
        }
        return instant
    }
}
