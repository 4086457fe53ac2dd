import LineProtocol
import QuizCore
import Wording

/// In which language and as of when somebody wants a report, and what changes compare with.
struct ReportTerms: Equatable, Sendable {
    static let keys = ["lang", "as-of", "trend"]

    /// nil is that of the line.
    var language: Language?
    /// nil is now; answers after it do not exist.
    var asOf: Instant?
    /// nil is the usual.
    var trendDays: Int?

    init() {}

    /// - Throws: the refusal, where a value is none.
    init(_ arguments: Arguments) throws(SessionRefusal) {
        self.language = try arguments.language
        self.asOf = try arguments.instant("as-of")
        self.trendDays = try arguments.trendDays
    }
}

extension [Evidence] {
    /// Whether anything was answered by then.
    func hasBegun(by instant: Instant) -> Bool { self.contains { $0.at <= instant } }
}
