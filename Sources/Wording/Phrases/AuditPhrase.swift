/// What is said where a level is traced back to its answers.
public enum AuditPhrase: Speakable {
    /// What is known about each outcome.
    public enum Column: String, CaseIterable, Sendable {
        case question
        case serving
        case answered
        case score
        case difficulty
        case guess
        case share
        case tag
        case aged
        case weight
        case effect
    }

    /// How a level compares with the one that the job requires.
    public struct Need: Hashable, Sendable {
        /// In percent.
        public var required: String
        public var verdict: ReportPhrase.Verdict
        /// In percent: for `met` the probability of reaching it, else that of staying below.
        public var probability: String

        /// A comparison from numbers as they are shown.
        public init(required: String, verdict: ReportPhrase.Verdict, probability: String) {
            self.required = required
            self.verdict = verdict
            self.probability = probability
        }
    }

    case title(String)
    case level(String, low: String, high: String, need: Need?)
    case column(Column)
    case firstServing
    case latestServing
    /// Servings between the first and the latest of their questions.
    case notCounted(Int)
    case weights(sum: String, cap: String, bank: Int)
    case effectMeaning
}
