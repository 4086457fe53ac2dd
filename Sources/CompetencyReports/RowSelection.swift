public import CompetencyModel
public import QuizCore

/// Which standings a file holds; both conditions must hold.
public struct RowSelection: Equatable, Sendable {
    /// nil means all.
    public var competencies: Set<Competency.ID>?
    /// nil means all.
    public var verdicts: Set<Verdict>?

    /// Everything.
    public init() {}

    func includes(_ standing: Standing) -> Bool {
        (self.competencies?.contains(standing.competency.id) ?? true)
            && (self.verdicts?.contains(standing.verdict) ?? true)
    }
}
