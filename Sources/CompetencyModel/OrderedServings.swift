import QuizCore

/// The servings of some competencies in the order in which they are weighed, whatever the instant.
struct OrderedServings {
    private let competencies: Set<Competency.ID>
    private let halfLifeDays: Double
    private let newest: Instant?
    private let oldest: Instant?
    /// What all of them come to, if that was kept.
    private let kept: EvidenceVector?
    private let all: () -> [Evidence]

    init(of competencies: Set<Competency.ID>, in evidence: [Evidence], halfLifeDays: Double) {
        let end = Instant(milliseconds: .max)
        let servings = WeightedOutcome.servings(of: competencies, in: evidence, at: end)
        self.competencies = competencies
        self.halfLifeDays = halfLifeDays
        self.newest = servings.map(\.at).max()
        self.oldest = servings.map(\.at).min()
        self.kept = nil
        self.all = { servings }
    }

    /// Those of a cell, which are only looked at for instants that its vector does not serve.
    init(_ cell: EvidenceCell, _ versions: QuestionVersions, halfLifeDays: Double) {
        self.competencies = [cell.competency]
        self.halfLifeDays = halfLifeDays
        self.newest = cell.vector.newest
        self.oldest = cell.oldest
        self.kept = cell.vector.halfLifeDays == halfLifeDays ? cell.vector : nil
        self.all = { cell.evidence(versions) }
    }

    /// Whether there is one up to an instant.
    func hasBegun(by instant: Instant) -> Bool { self.oldest.map { $0 <= instant } ?? false }

    /// Those up to an instant.
    func until(_ instant: Instant) -> [Evidence] {
        guard self.hasBegun(by: instant) else { return [] }
        let all = self.all()
        guard let newest = self.newest, newest > instant else { return all }
        return all.filter { $0.at <= instant }
    }

    /// What those up to an instant come to.
    func vector(at instant: Instant, curves: ChanceCurves) -> EvidenceVector {
        if let kept, let newest = self.newest, newest <= instant { return kept }
        return EvidenceVector(
            ordered: self.until(instant),
            towards: self.competencies,
            halfLifeDays: self.halfLifeDays,
            curves: curves
        )
    }
}
