import Foundation
import QuizCore
import Wording

/// Times as they are typed.
enum InstantText {
    /// ISO 8601 with a time zone, with or without fractions of a second.
    ///
    /// - Throws: ``CommandFailure`` with how to write it.
    static func instant(of text: String, language: Language) throws(CommandFailure) -> Instant {
        let formats: [ISO8601DateFormatter.Options] = [
            .withInternetDateTime, [.withInternetDateTime, .withFractionalSeconds],
        ]
        for options in formats {
            let formatter = ISO8601DateFormatter()
            formatter.formatOptions = options
            if let date = formatter.date(from: text) {
                let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
                return Instant(milliseconds: Int64(milliseconds))
            }
        }
        throw CommandFailure(.usage, .instantForm(text), in: language)
    }
}
