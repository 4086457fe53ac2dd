public import QuizCore

/// How a person sees themselves in one competency; measured levels stand beside it.
public struct OwnView: Equatable, Sendable {
    public let competency: Competency.ID
    /// The label that was chosen.
    public let label: LocalizedText
    public let at: Instant

    public init(_ competency: Competency.ID, label: LocalizedText, at: Instant) {
        self.competency = competency
        self.label = label
        self.at = at
    }
}
