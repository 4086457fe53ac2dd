public import QuizCore

/// The standings of one trainee in all competencies that the job requires or that have evidence.
///
/// In framework order. A competency without active questions has no standing.
public func standings(
    of servings: ServingsByCompetency,
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
        OrderedServings(
            servings[competency.id],
            of: [competency.id],
            halfLifeDays: competency.halfLifeDays,
            curves: curves
        )
    }
}

/// The same, however servings are found.
func standings(
    banks: CompetencyBanks,
    framework: CompetencyFramework,
    role: JobRole?,
    now: Instant,
    trendDays: Int?,
    points: Int,
    servings: (Competency, ChanceCurves) -> OrderedServings
) -> [Standing] {
    let requirements = role?.requirementByCompetency ?? [:]
    return framework.competencies.compactMap { competency in
        guard let bank = banks[competency.id] else { return nil }
        let servings = servings(competency, bank.curves)
        let requirement = requirements[competency.id]
        guard (requirement?.level ?? 0) > 0 || servings.hasBegun(by: now) else { return nil }
        return Standing.of(
            competency,
            servings: servings,
            bank: bank,
            requiredLevel: requirement?.level ?? 0,
            importance: requirement?.importance ?? 1,
            framework: framework,
            now: now,
            trendDays: trendDays,
            points: points
        )
    }
}

/// The same from the questions themselves, for single use.
///
/// Makes all banks anew; keep a ``CompetencyBanks`` where standings are made often.
public func standings(
    of evidence: [Evidence],
    bank: [BankQuestion],
    framework: CompetencyFramework,
    role: JobRole?,
    now: Instant,
    trendDays: Int? = Standing.usualTrendDays
) -> [Standing] {
    standings(
        of: ServingsByCompetency(evidence),
        banks: CompetencyBanks(bank),
        framework: framework,
        role: role,
        now: now,
        trendDays: trendDays
    )
}

extension JobRole {
    /// What the job requires of each competency it names.
    var requirementByCompetency: [Competency.ID: Requirement] {
        self.requirements.reduce(into: [:]) { $0[$1.competency] = $1 }
    }
}
