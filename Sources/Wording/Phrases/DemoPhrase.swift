/// What `quizline demo` says.
public enum DemoPhrase: Speakable {
    /// What was made.
    public struct Made: Hashable, Sendable {
        public var trainees: Int
        public var teams: Int
        public var attempts: Int
        public var answers: Int
        /// The first day and the last, such as `2026-01-31`.
        public var from: String
        public var until: String

        /// What was made.
        public init(
            trainees: Int,
            teams: Int,
            attempts: Int,
            answers: Int,
            from: String,
            until: String
        ) {
            self.trainees = trainees
            self.teams = teams
            self.attempts = attempts
            self.answers = answers
            self.from = from
            self.until = until
        }
    }

    /// Nothing that is there is ever written over.
    case alreadyThere(String)
    case traineesForm(Int, lowest: Int, highest: Int)
    case noQuizToSpoil(folder: String)
    case made(Made)
    case quizzes(String)
    case wrongKey(question: String)
    case unclear(question: String)
    case truth(String)
    case nobodyCanSignIn
    case tryThese
    case storeRefused
    /// A name of one of the teams.
    case team(Int)
}
