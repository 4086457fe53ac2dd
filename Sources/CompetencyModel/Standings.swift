public import QuizCore

/// The banks of all competencies of one version of the quizzes.
public struct CompetencyBanks: Equatable, Sendable {
    private let byCompetency: [Competency.ID: CompetencyBank]

    /// Costs one ``CompetencyBank`` for each competency that a question carries.
    public init(_ questions: [BankQuestion]) {
        let curves = ChanceCurves(questions)
        var carrying: [Competency.ID: [BankQuestion]] = [:]
        for question in questions {
            for share in question.shares {
                carrying[share.competency, default: []].append(question)
            }
        }
        self.byCompetency = carrying.reduce(into: [:]) { banks, entry in
            banks[entry.key] = CompetencyBank(of: entry.key, in: entry.value, curves: curves)
        }
    }

    /// The bank of a competency; nil if no active question carries it.
    public subscript(_ competency: Competency.ID) -> CompetencyBank? {
        self.byCompetency[competency]
    }
}

/// The standings of one trainee in all competencies that the job requires or that have evidence.
///
/// In framework order. A competency without active questions has no standing.
public func standings(
    of evidence: [Evidence],
    banks: CompetencyBanks,
    framework: CompetencyFramework,
    role: JobRole?,
    now: Instant,
    trendDays: Int? = Standing.usualTrendDays,
    points: Int = 0
) -> [Standing] {
    // Each competency puts its own in this order, which is soon done once they are in it.
    let evidenceByCompetency = evidence.sorted(by: WeightedOutcome.precedes).byCompetency
    return standings(
        banks: banks,
        framework: framework,
        role: role,
        now: now,
        trendDays: trendDays,
        points: points
    ) { competency in
        OrderedServings(
            of: [competency.id],
            in: evidenceByCompetency[competency.id] ?? [],
            halfLifeDays: competency.halfLifeDays
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
    servings: (Competency) -> OrderedServings
) -> [Standing] {
    let requirements = role?.requirementByCompetency ?? [:]
    return framework.competencies.compactMap { competency in
        guard let bank = banks[competency.id] else { return nil }
        let servings = servings(competency)
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
        of: evidence,
        banks: CompetencyBanks(bank),
        framework: framework,
        role: role,
        now: now,
        trendDays: trendDays
    )
}

extension [Evidence] {
    /// The servings of each competency; one that carries several is in each of them.
    fileprivate var byCompetency: [Competency.ID: [Evidence]] {
        self.reduce(into: [:]) { result, serving in
            for share in serving.shares { result[share.competency, default: []].append(serving) }
        }
    }
}

extension JobRole {
    /// What the job requires of each competency it names.
    var requirementByCompetency: [Competency.ID: Requirement] {
        self.requirements.reduce(into: [:]) { $0[$1.competency] = $1 }
    }
}
