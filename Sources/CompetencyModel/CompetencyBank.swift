public import QuizCore

/// The active questions that stand for a competency, and what they make of the grid of abilities.
///
/// Made once for each version of the quizzes, and shared by all who weigh evidence against it.
/// Making it costs 122 exponentials for each distinct difficulty.
public final class CompetencyBank: Equatable, Sendable {
    /// The questions of the bank by name.
    public let questions: [BankQuestion]
    /// The competencies that the bank stands for: one, or those of a group.
    public let competencies: Set<Competency.ID>
    /// All active questions that carry the competency, also those that belong to other banks.
    public let askable: Set<QuestionName>
    let scale: LevelScale
    /// The probability of each ability if every question had just been answered right, once.
    let flawless: Posterior
    /// How much evidence that would be.
    let flawlessUnits: Double
    /// Curves that were made before.
    let curves: ChanceCurves

    /// The bank of one competency, or nil if no active question carries it.
    ///
    /// A question belongs to the competency of its largest share, the first of equals.
    /// If none belongs, all questions that carry the competency stand for it.
    public convenience init?(of competency: Competency.ID, in questions: [BankQuestion]) {
        self.init(of: competency, in: questions, curves: ChanceCurves(questions))
    }

    /// - Parameter curves: those that the banks of all competencies share.
    convenience init?(
        of competency: Competency.ID,
        in questions: [BankQuestion],
        curves: ChanceCurves
    ) {
        let carrying = questions.filter { question in
            question.shares.contains { $0.competency == competency }
        }
        let own = carrying.filter { $0.mainCompetency == competency }
        self.init(
            questions: own.isEmpty ? carrying : own,
            competencies: [competency],
            askable: Set(carrying.map(\.name)),
            curves: curves
        )
    }

    /// The union of several banks, or nil if there is none.
    public convenience init?(merging banks: [CompetencyBank]) {
        var byName: [QuestionName: BankQuestion] = [:]
        for question in banks.flatMap(\.questions) { byName[question.name] = question }
        self.init(
            questions: Array(byName.values),
            competencies: banks.reduce(into: []) { $0.formUnion($1.competencies) },
            askable: banks.reduce(into: []) { $0.formUnion($1.askable) },
            curves: banks.first?.curves ?? ChanceCurves()
        )
    }

    private init?(
        questions: [BankQuestion],
        competencies: Set<Competency.ID>,
        askable: Set<QuestionName>,
        curves: ChanceCurves
    ) {
        guard !questions.isEmpty else { return nil }
        self.questions = questions.sorted { $0.name < $1.name }
        self.competencies = competencies
        self.askable = askable
        let counts = Self.counts(of: questions)
        let inner = AbilityGrid.nodes.dropFirst().map { ability in
            Self.share(known: counts, at: ability - AbilityGrid.step / 2)
        }
        self.scale = LevelScale(
            levels: AbilityGrid.nodes.map { Self.share(known: counts, at: $0) },
            edges: [0] + inner + [1]
        )
        self.curves = curves
        let evidence = Self.flawlessEvidence(of: competencies, from: self.questions, curves)
        let day = evidence.newest ?? Instant(milliseconds: 0)
        self.flawless = Posterior(self.scale, evidence, at: day)
        self.flawlessUnits = evidence.units(at: day)
    }

    /// All else follows from these.
    public static func == (left: CompetencyBank, right: CompetencyBank) -> Bool {
        left === right
            || (left.questions == right.questions && left.competencies == right.competencies
                && left.askable == right.askable)
    }

    /// The number of questions.
    public var size: Int { self.questions.count }

    /// The ability at which a level is reached, between the two nearest nodes.
    ///
    /// The lowest or highest ability if the level lies outside the grid.
    public func ability(at level: Double) -> Double {
        guard let upper = self.scale.levels.firstIndex(where: { $0 >= level }) else {
            return AbilityGrid.nodes[AbilityGrid.count - 1]
        }
        guard upper > 0 else { return AbilityGrid.nodes[0] }
        let (low, high) = (self.scale.levels[upper - 1], self.scale.levels[upper])
        return AbilityGrid.nodes[upper - 1] + (level - low) / (high - low) * AbilityGrid.step
    }

    /// Difficulties with the number of questions that have them, easiest first.
    private static func counts(of questions: [BankQuestion]) -> [(difficulty: Double, count: Int)] {
        Dictionary(grouping: questions, by: \.difficulty)
            .map { (difficulty: $0.key, count: $0.value.count) }
            .sorted { $0.difficulty < $1.difficulty }
    }

    private static func flawlessEvidence(
        of competencies: Set<Competency.ID>,
        from questions: [BankQuestion],
        _ curves: ChanceCurves
    ) -> EvidenceVector {
        let day = Instant(milliseconds: 0)
        let answers = questions.map { question in
            Evidence(
                question: question.name,
                shares: question.shares,
                outcome: 1,
                guess: question.guess,
                difficulty: question.difficulty,
                at: day
            )
        }
        let servings = WeightedOutcome.servings(of: competencies, in: answers, at: day)
        var curves = curves
        return EvidenceVector(
            ordered: BareServing.all(of: servings, towards: competencies, &curves),
            halfLifeDays: ModelConstants.halfLifeDays,
            curves: curves
        )
    }

    private static func share(
        known counts: [(difficulty: Double, count: Int)],
        at ability: Double
    ) -> Double {
        let known = counts.reduce(0.0) { sum, group in
            sum + Double(group.count) * AbilityGrid.sigma(ability - group.difficulty)
        }
        return known / Double(counts.reduce(0) { $0 + $1.count })
    }
}

extension ChanceCurves {
    /// Those of some questions, answered or skipped.
    init(_ questions: [BankQuestion]) {
        self.init(
            questions.flatMap { question in
                [question.guess, 0].map { Key(difficulty: question.difficulty, guess: $0) }
            }
        )
    }
}

extension BankQuestion {
    /// The competency with the largest share, the first of equals.
    var mainCompetency: Competency.ID? {
        var main: CompetencyShare?
        for share in self.shares where main.map({ $0.weight < share.weight }) ?? true {
            main = share
        }
        return main?.competency
    }
}
