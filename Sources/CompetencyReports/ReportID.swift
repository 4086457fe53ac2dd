import QuizCore
import Wording

/// The names of reports: the same name means the same bytes in every format.
enum ReportID {
    /// The first 12 hexadecimal digits of the hash of what a report says.
    static func of(_ text: String) -> String { String(SHA256(text).hex.prefix(12)) }

    /// That of a report whose facts are the same in every language and whose words are not.
    static func of(_ facts: String, in language: Language) -> String {
        Self.of("\(language.rawValue)\n\(facts)")
    }
}
