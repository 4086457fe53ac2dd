/// What is said about the time that a question has for itself.
public enum ClockPhrase: Speakable {
    /// What is left of it.
    case left(seconds: Int)
    /// Its end, where the question is shown again.
    case over
    /// An answer came after its end; what follows at once.
    case late(Int, then: AfterLate)
    /// A question that was not shown has not begun.
    case notBegun(Int)
    /// What stands for the stem of such a question.
    case unseen

    /// What a person can do once the time of a question is over.
    public enum AfterLate: Hashable, Sendable, CaseIterable {
        /// The next open question is shown.
        case next
        /// The result is shown.
        case result
        /// Nothing is open; the attempt waits for its end.
        case finish
        /// The next one is shown when it is asked for.
        case ask
    }
}
