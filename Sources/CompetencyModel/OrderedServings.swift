import QuizCore

/// The servings of some competencies in the order in which they are weighed, whatever the instant.
///
/// What is made of them is made once, when it is first asked for.
final class OrderedServings {
    private let competencies: Set<Competency.ID>
    private let halfLifeDays: Double
    private let newest: Instant?
    private let oldest: Instant?
    /// What all of them come to, if that was kept.
    private let kept: EvidenceVector?
    private let read: () -> [Evidence]
    private lazy var all = self.read()
    private lazy var bare = BareServing.all(of: self.all, towards: self.competencies, &self.curves)
    /// Those that were made before, and those of the servings once they are ``bare``.
    private var curves: ChanceCurves

    /// - Parameter servings: those of the competencies, in the order in which they are weighed.
    init(
        _ servings: [Evidence],
        of competencies: Set<Competency.ID>,
        halfLifeDays: Double,
        curves: ChanceCurves
    ) {
        self.competencies = competencies
        self.curves = curves
        self.halfLifeDays = halfLifeDays
        self.newest = servings.map(\.at).max()
        self.oldest = servings.map(\.at).min()
        self.kept = nil
        self.read = { servings }
    }

    /// Those of a cell, which are only looked at for instants that its vector does not serve.
    init(
        _ cell: EvidenceCell,
        _ versions: QuestionVersions,
        halfLifeDays: Double,
        curves: ChanceCurves
    ) {
        self.competencies = [cell.competency]
        self.curves = curves
        self.halfLifeDays = halfLifeDays
        self.newest = cell.vector.newest
        self.oldest = cell.oldest
        self.kept = cell.vector.halfLifeDays == halfLifeDays ? cell.vector : nil
        self.read = { cell.evidence(versions) }
    }

    /// Whether there is one up to an instant.
    func hasBegun(by instant: Instant) -> Bool { self.oldest.map { $0 <= instant } ?? false }

    /// Those up to an instant.
    func until(_ instant: Instant) -> [Evidence] {
        guard self.hasBegun(by: instant) else { return [] }
        return self.hasEnded(by: instant) ? self.all : self.all.filter { $0.at <= instant }
    }

    /// What those up to an instant come to.
    func vector(at instant: Instant) -> EvidenceVector {
        let hasEnded = self.hasEnded(by: instant)
        if let kept, hasEnded { return kept }
        var servings: [BareServing] = []
        if self.hasBegun(by: instant) {
            servings = hasEnded ? self.bare : self.bare.filter { $0.at <= instant }
        }
        return EvidenceVector(
            ordered: servings,
            halfLifeDays: self.halfLifeDays,
            curves: self.curves
        )
    }

    /// Whether there is one, and none after an instant.
    private func hasEnded(by instant: Instant) -> Bool {
        self.newest.map { $0 <= instant } ?? false
    }
}
