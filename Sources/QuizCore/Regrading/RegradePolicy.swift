/// What a regrade makes of the score of each question that it covers.
public enum RegradePolicy: String, Sendable, CaseIterable {
    /// What the other version gives.
    case exact
    /// The larger of the score in force and what the other version gives.
    case raise
    /// Full points for everyone who was shown the question.
    case full
    /// The question leaves earned and possible, and its evidence is withdrawn.
    case void

    /// Whether answers must mean something in the other version.
    public var needsAnswers: Bool {
        switch self {
        case .exact, .raise: true
        case .full, .void: false
        }
    }
}
