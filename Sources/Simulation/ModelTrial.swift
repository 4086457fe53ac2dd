public import CompetencyModel
import QuizCore
import RealModule

/// The estimator of the product held against simulated people whose true levels are known.
public struct ModelTrial: Sendable {
    /// Whom and what is simulated.
    public enum Kind: String, CaseIterable, Sendable {
        /// People whose levels are spread as the estimator assumes before any answer, and
        /// questions that are as it assumes: the interval must hold the level in 90 of 100 cases.
        case assumed
        /// People as in a company, and questions that are as the estimator assumes.
        case company
        /// The same people, and questions whose slopes and difficulties deviate.
        case deviating
        /// The same, and the estimator knows the true difficulties.
        case calibrated
    }

    /// One number of answers.
    public struct Row: Equatable, Sendable {
        /// How many answers each person gave.
        public let answers: Int
        /// How many people there were.
        public fileprivate(set) var people = 0
        fileprivate var covered = 0
        fileprivate var errors = 0.0
        fileprivate var squares = 0.0
        fileprivate var widths = 0.0
        fileprivate var verdicts: [Int: VerdictCount] = [:]

        fileprivate init(answers: Int) { self.answers = answers }

        /// The share of people whose true level lies in the 90 % interval.
        public var coverage: Double { Double(self.covered) / Double(max(1, self.people)) }

        /// The mean of estimated less true level.
        public var bias: Double { self.errors / Double(max(1, self.people)) }

        /// The root of the mean squared error of the level.
        public var error: Double { (self.squares / Double(max(1, self.people))).squareRoot() }

        /// The mean width of the interval.
        public var width: Double { self.widths / Double(max(1, self.people)) }

        /// The verdicts at a required level.
        public func verdicts(at level: Int) -> VerdictCount {
            self.verdicts[level] ?? VerdictCount()
        }
    }

    /// How often a verdict was given and how often it was right.
    public struct VerdictCount: Equatable, Sendable {
        /// Verdicts "gap", and those of them whose true level is below the required one.
        public var gaps = (given: 0, right: 0)
        /// Verdicts "met", and those of them whose true level is not below it.
        public var met = (given: 0, right: 0)

        /// No verdicts.
        public init() {}

        /// Counts a verdict; one that says nothing changes nothing.
        public mutating func add(_ verdict: Verdict, isBelow: Bool) {
            switch verdict {
            case .gap:
                self.gaps.given += 1
                self.gaps.right += isBelow ? 1 : 0
            case .met:
                self.met.given += 1
                self.met.right += isBelow ? 0 : 1
            case .noData, .stale, .insufficient, .borderline, .notRequired: break
            }
        }

        public static func == (left: Self, right: Self) -> Bool {
            left.gaps == right.gaps && left.met == right.met
        }
    }

    private static let competency: Competency.ID = "simulated"
    private static let meanAbility = 0.7
    private static let abilityDeviation = 1.2
    private static let slopeDeviation = 0.3
    private static let difficultyDeviation = 0.5

    private let kind: Kind
    /// Whether the estimator is told that people guess; if not it is wrong on purpose.
    private let isToldGuesses: Bool
    private let seed: UInt64
    private let framework: CompetencyFramework
    private let questions: [SimulatedQuestion]

    /// A trial with the questions of a bank of 36.
    ///
    /// - Parameter seed: Decides everything that is drawn.
    public init(_ kind: Kind, seed: UInt64) {
        self.init(kind, seed: seed, isToldGuesses: true)
    }

    init(_ kind: Kind, seed: UInt64, isToldGuesses: Bool) {
        self.kind = kind
        self.isToldGuesses = isToldGuesses
        self.seed = seed
        self.framework = Self.framework
        self.questions = Self.questions(deviating: kind == .deviating || kind == .calibrated, seed)
    }

    /// The people of a trial, answering more and more of the bank in an order of their own.
    ///
    /// - Parameters:
    ///   - counts: Numbers of answers, rising, at most 36.
    ///   - levels: Required levels whose verdicts are counted.
    ///   - progress: Told after each person.
    public func run(
        people: Int,
        answers counts: [Int],
        levels: [Int] = [],
        progress: (Int) -> Void = { _ in }
    ) -> [Row] {
        var rows = counts.map(Row.init)
        guard let bank = CompetencyBank(of: Self.competency, in: self.questions.map(self.asTold))
        else { return rows }
        for person in 0..<people {
            var chance = Chance(seed: self.seed, purpose: "\(self.kind.crowd) \(person)")
            let ability = self.ability(&chance)
            let level = self.level(at: ability)
            let servings = self.servings(at: ability, &chance)
            for index in rows.indices {
                let given = Array(servings.prefix(rows[index].answers))
                self.count(given, bank, level, levels, in: &rows[index])
            }
            progress(person + 1)
        }
        return rows
    }

    private func count(
        _ evidence: [Evidence],
        _ bank: CompetencyBank,
        _ level: Double,
        _ levels: [Int],
        in row: inout Row
    ) {
        let estimate = self.standing(evidence, bank, required: 0).estimate
        row.people += 1
        row.covered += (estimate.low...estimate.high).contains(level) ? 1 : 0
        row.errors += estimate.level - level
        row.squares += (estimate.level - level) * (estimate.level - level)
        row.widths += estimate.high - estimate.low
        for required in levels {
            let verdict = self.standing(evidence, bank, required: required).verdict
            row.verdicts[required, default: VerdictCount()].add(
                verdict,
                isBelow: level < self.framework.bar(forLevel: required)
            )
        }
    }

    private func standing(
        _ evidence: [Evidence],
        _ bank: CompetencyBank,
        required: Int
    ) -> Standing {
        let text = LocalizedText(zh: "模拟", en: "simulated")
        return Standing.of(
            Competency(id: Self.competency, name: text, definition: text),
            evidence: evidence,
            bank: bank,
            requiredLevel: required,
            framework: self.framework,
            now: Self.now,
            trendDays: nil
        )
    }
}

/// What is true of the people and questions of a trial.
extension ModelTrial {
    private struct SimulatedQuestion {
        let name: QuestionName
        /// What its author says.
        let difficulty: Double
        let guess: Double
        let trueDifficulty: Double
        let slope: Double

        func known(at ability: Double) -> Double {
            SimulatedWorld.sigma(self.slope * (ability - self.trueDifficulty))
        }
    }

    private static let now = Instant(milliseconds: 1_783_760_400_000)

    /// Each rung is its own bar.
    private static var framework: CompetencyFramework {
        let text = LocalizedText(zh: "级", en: "rung")
        return CompetencyFramework(
            version: "1",
            rungs: [0, 40, 60, 75, 90].map {
                LevelRung(level: $0, bar: $0, name: text, meaning: text)
            },
            domains: [],
            roles: []
        )
    }

    /// A third each easy, medium and hard; half with four choices, a sixth typed, a sixth with
    /// several right choices, a sixth true or false.
    private static func questions(deviating: Bool, _ seed: UInt64) -> [SimulatedQuestion] {
        let guesses = [0.25, 0.25, 0.25, 0, 0.2, 0.5]
        var chance = Chance(seed: seed, purpose: "questions of a trial")
        return (0..<36).map { number in
            let difficulty = [-0.8, 0, 0.8][number % 3]
            let shift = chance.normal(deviation: Self.difficultyDeviation)
            let slope = chance.normal(deviation: Self.slopeDeviation)
            return SimulatedQuestion(
                name: QuestionName(quiz: "simulated", question: Question.ID("q\(number + 10)")),
                difficulty: difficulty,
                guess: guesses[(number / 3) % guesses.count],
                trueDifficulty: difficulty + (deviating ? shift : 0),
                slope: deviating ? .exp(slope) : 1
            )
        }
    }

    /// A question as the estimator sees it.
    private func asTold(_ question: SimulatedQuestion) -> BankQuestion {
        BankQuestion(
            name: question.name,
            shares: [CompetencyShare(Self.competency, weight: .one)],
            difficulty: self.kind == .calibrated ? question.trueDifficulty : question.difficulty,
            guess: self.isToldGuesses ? question.guess : 0
        )
    }

    private func ability(_ chance: inout Chance) -> Double {
        switch self.kind {
        case .assumed: self.ability(atLevel: chance.share())
        case .company, .deviating, .calibrated:
            chance.normal(mean: Self.meanAbility, deviation: Self.abilityDeviation)
        }
    }

    /// The share of the bank that is known at an ability.
    private func level(at ability: Double) -> Double {
        self.questions.reduce(0) { $0 + $1.known(at: ability) } / Double(self.questions.count)
    }

    private func ability(atLevel level: Double) -> Double {
        var (low, high) = (-12.0, 12.0)
        for _ in 1...60 {
            let middle = (low + high) / 2
            if self.level(at: middle) < level { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    private func servings(at ability: Double, _ chance: inout Chance) -> [Evidence] {
        chance.shuffled(self.questions).map { question in
            let known = question.known(at: ability)
            let right = question.guess + (ModelConstants.top - question.guess) * known
            let told = self.asTold(question)
            return Evidence(
                question: question.name,
                shares: told.shares,
                outcome: chance.happens(right) ? 1 : 0,
                guess: told.guess,
                difficulty: told.difficulty,
                at: Self.now
            )
        }
    }
}

extension ModelTrial.Kind {
    /// Trials of the same crowd have the same people, so that only the estimator differs.
    fileprivate var crowd: String {
        switch self {
        case .assumed: "assumed"
        case .company: "company"
        case .deviating, .calibrated: "deviating"
        }
    }
}
