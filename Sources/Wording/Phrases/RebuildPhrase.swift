/// What `quizline rebuild` says about levels that are kept beside the log.
public enum RebuildPhrase: Speakable {
    /// How a kept level differs from the log.
    public enum Difference: Hashable, Sendable {
        case missing
        case surplus
        case answers(kept: Int, log: Int)
        case content
    }

    case rebuilt(levels: Int, trainees: Int)
    case same(levels: Int)
    /// - Parameter competency: nil for answers that carry none.
    case difference(trainee: String, competency: String?, Difference)
    /// - Parameter told: How many of them were told one by one.
    case differing(Int, told: Int, levels: Int)
}
