/// What is said about questions that come back, and about practice.
public enum PracticePhrase: Speakable {
    /// What answers say about a competency.
    public struct View: Hashable, Sendable {
        /// What may be said about the level.
        public var verdict: ReportPhrase.Verdict
        /// In percent, as it is shown; nil without answers.
        public var level: String?

        /// A view of a competency.
        public init(_ verdict: ReportPhrase.Verdict, level: String?) {
            self.verdict = verdict
            self.level = level
        }
    }

    case dueForm
    /// How many questions the day still takes, and how many more wait.
    case due(Int, waiting: Int)
    /// The same in one line, with how to begin.
    case reviewsWait(Int)
    case first(String)
    case howToStart
    /// Nothing has come back; with the day on which the next question will.
    case nothingDue(next: String?)
    /// The day's number of questions is done.
    case enoughToday(waiting: Int)
    case nothingToAsk
    /// What is asked today: so many questions that came back, and new ones.
    case today(reviews: Int, new: Int, competencies: [String])
    case whatChanged
    /// What to type for one turn of a scene: an attempt that is open, or a quiz.
    case resumeScene(String)
    case startScene(String)
    case changed(competency: String, before: View, after: View)
    case assessForm
    case checkBegins(String, required: String, most: Int)
    /// How many questions there are, and how many are missing; nil if very many are.
    case bankTooSmall(competency: String, required: String, questions: Int, missing: Int?)
    case settledAlready(String, View, required: String)
    case nothingToCheck(String)
    case checked(competency: String, View, low: String, high: String, required: String)
    /// About how many more answers settle it; 20 means 20 or more.
    case wouldSettle(Int)
    /// Every question was answered today; with the id of the competency.
    case goOnTomorrow(String)
    case noQuestions(String)
}
