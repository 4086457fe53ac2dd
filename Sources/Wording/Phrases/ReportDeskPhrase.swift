/// Why the program cannot make a report that was asked for on its command line.
public enum ReportDeskPhrase: Speakable {
    /// - Parameter near: Those that were perhaps meant.
    case noSuchCompetency(String, near: [String])
    case noSuchJob(String, known: [String])
    case noSuchState(String, known: [String])
    /// No question in service is about a competency.
    case noQuestions(competency: String)
    case noAnswers(trainee: String, competency: String, until: String?)
    /// A report has no such form.
    case noSuchForm(String, forms: [String])
    case trendForm(Int, lowest: Int, highest: Int)
    case nobodyMatches
}
