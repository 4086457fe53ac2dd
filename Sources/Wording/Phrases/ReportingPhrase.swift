/// What is said over the line about reports on programmes, quizzes, material and files.
public enum ReportingPhrase: Speakable {
    /// The kinds of these reports.
    public enum Kind: Hashable, Sendable, CaseIterable {
        case programme
        case quiz
        case coverage
        case exports
        case team
        case answers
    }

    /// How a report is asked for, or a file of it.
    case form(Kind, isFile: Bool)
    /// No step of a programme is late.
    case nobodyLate(String)
    /// A quiz was never finished.
    case nobodyFinished(String)
    /// What an argument for a time takes.
    case instantForm(String)
    /// What `since` of a team takes.
    case sinceForm(first: String, last: String)
    case tooLarge(mebibytes: Int)
    case busy(seconds: Int)
    case notMade
}
