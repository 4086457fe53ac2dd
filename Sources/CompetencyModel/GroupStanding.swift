public import QuizCore

/// What a trainee's answers say about several competencies together.
///
/// The same estimator on the union of evidence and banks.
public struct GroupStanding: Equatable, Sendable {
    /// The id of the group, domain or job.
    public let id: String
    /// The name of the group, domain or job.
    public let name: LocalizedText
    /// The level in all members together.
    public let estimate: LevelEstimate
    /// How the level compares with the mean required level, weighted by the size of banks.
    public let gap: GapEstimate
    /// What may be said about the level.
    public let verdict: Verdict
    /// The sum of aged weights.
    public let units: Double
    /// The number of questions with an outcome.
    public let questions: Int
    /// The number of servings with an outcome.
    public let answers: Int
    /// The number of questions in the banks of the competencies that the job requires.
    public let bankSize: Int

    /// The units as they are shown: at most 30.
    public var shownUnits: Double { min(self.units, ModelConstants.unitCap) }

    /// The standing in some competencies together, or nil if the job requires none of them or
    /// none of those has questions.
    ///
    /// - Parameters:
    ///   - id: the id of the group, domain or job.
    ///   - competencies: its members; evidence of all of them counts, the bank is that of those
    ///     the job requires.
    public static func of(
        _ id: String,
        name: LocalizedText,
        competencies: [Competency],
        evidence: [Evidence],
        banks: CompetencyBanks,
        framework: CompetencyFramework,
        role: JobRole,
        now: Instant
    ) -> GroupStanding? {
        let requirements = role.requirementByCompetency
        let members = competencies.compactMap { competency -> Member? in
            guard let level = requirements[competency.id]?.level, level > 0 else { return nil }
            return banks[competency.id].map { bank in
                Member(competency, bank: bank, required: framework.bar(forLevel: level))
            }
        }
        guard let bank = CompetencyBank(merging: members.map(\.bank)) else { return nil }
        let assessment = Assessment(
            EvidenceVector(
                of: Set(competencies.map(\.id)),
                in: evidence,
                halfLifeDays: Self.mean(\.competency.halfLifeDays, of: members),
                at: now
            ),
            bank: bank,
            required: Self.mean(\.required, of: members),
            now: now
        )
        return assessment.gap.map { gap in
            GroupStanding(id: id, name: name, assessment: assessment, gap: gap)
        }
    }

    private init(id: String, name: LocalizedText, assessment: Assessment, gap: GapEstimate) {
        self.id = id
        self.name = name
        self.estimate = assessment.estimate
        self.gap = gap
        self.verdict = assessment.verdict
        self.units = assessment.units
        self.questions = assessment.evidence.questions
        self.answers = assessment.evidence.answers
        self.bankSize = assessment.bank.size
    }

    /// A competency of the group that the job requires.
    private struct Member {
        let competency: Competency
        let bank: CompetencyBank
        let required: Double

        init(_ competency: Competency, bank: CompetencyBank, required: Double) {
            self.competency = competency
            self.bank = bank
            self.required = required
        }
    }

    /// The mean of a number over members, weighted by the size of their banks.
    private static func mean(_ number: (Member) -> Double, of members: [Member]) -> Double {
        let size = members.reduce(0) { $0 + $1.bank.size }
        return members.reduce(0.0) { $0 + number($1) * Double($1.bank.size) } / Double(size)
    }
}
