public import QuizCore

/// All cells of one trainee.
public struct EvidenceCells: Sendable {
    private let byCompetency: [Competency.ID: EvidenceCell]
    let versions: QuestionVersions

    /// - Parameter versions: All that the servings of the cells name.
    public init(_ cells: [EvidenceCell], _ versions: QuestionVersions) {
        self.byCompetency = cells.reduce(into: [:]) { $0[$1.competency] = $1 }
        self.versions = versions
    }

    /// Everything the answers say, one piece for each serving, oldest first.
    public var evidence: [Evidence] {
        self.byCompetency.values.flatMap { $0.ownEvidence(self.versions) }.oldestFirst
    }

    /// The cell of a competency; nil without answers.
    subscript(_ competency: Competency.ID) -> EvidenceCell? { self.byCompetency[competency] }
}

/// The same standings from what is kept, which saves reading and weighing the answers.
public func standings(
    of cells: EvidenceCells,
    banks: CompetencyBanks,
    framework: CompetencyFramework,
    role: JobRole?,
    now: Instant,
    trendDays: Int? = Standing.usualTrendDays,
    points: Int = 0
) -> [Standing] {
    standings(
        banks: banks,
        framework: framework,
        role: role,
        now: now,
        trendDays: trendDays,
        points: points
    ) { competency, curves in
        let halfLife = competency.halfLifeDays
        return cells[competency.id].map {
            OrderedServings($0, cells.versions, halfLifeDays: halfLife, curves: curves)
        } ?? OrderedServings([], of: [competency.id], halfLifeDays: halfLife, curves: curves)
    }
}

extension EvidenceCell {
    /// What the cell says about a level on a day after its newest answer.
    ///
    /// - Parameter required: Above 0 and below 1.
    public func level(
        against bank: CompetencyBank,
        required: Double,
        at now: Instant
    ) -> (estimate: LevelEstimate, gap: GapEstimate?, verdict: Verdict) {
        let assessment = Assessment(self.vector, bank: bank, required: required, now: now)
        return (assessment.estimate, assessment.gap, assessment.verdict)
    }
}
