import CompetencyModel
import QuizCore
import RealModule

/// A simulated person who practises: what they truly know, and what an answer makes of it.
///
/// A question is known in one of two ways. It is understood if the ability is enough for this
/// person and this question, which one number decides for good (``SimulatedWorld/knows(_:_:after:)``).
/// Or its answer is remembered from having been told. Who remembers more of the questions about a
/// competency has more ability in it: so ability grows with practice and fades as memories do.
struct Learner: Sendable {
    let id: Trainee.ID
    let world: LearningWorld
    let traits: LearnerTraits
    /// At the beginning.
    private let abilities: [Competency.ID: Double]
    /// By place: understood from the ability on at which the chance of it is above this.
    private let thresholds: [Double]
    /// By place: how many times longer than others it is remembered.
    private let holds: [Double]
    /// By place.
    private(set) var traces: [MemoryTrace?]

    init(_ id: Trainee.ID, in world: LearningWorld) {
        var own = Chance(seed: world.seed, purpose: "learner \(id)")
        self.id = id
        self.world = world
        self.traits = LearnerTraits(world.rules, &own)
        self.abilities = world.ground.framework.competencies.reduce(into: [:]) { all, competency in
            all[competency.id] = world.people.ability(of: id, in: competency.id, after: 0)
        }
        let ownOfQuestions = world.ground.asking.map { question in
            var chance = Chance(seed: world.seed, purpose: "learner \(id) \(question.name)")
            let threshold = chance.share()
            return (
                threshold, Double.exp(chance.normal(deviation: world.rules.questionDeviation))
            )
        }
        self.thresholds = ownOfQuestions.map(\.0)
        self.holds = ownOfQuestions.map(\.1)
        self.traces = world.ground.asking.map { _ in nil }
    }

    /// Answers a question and is told what was right; gives the mark, 0 or 1.
    mutating func answer(_ place: Int, at now: Instant, _ chance: inout Chance) -> Double {
        let recall = self.recall(place, at: now)
        let isUnderstood = self.understands(place, at: now)
        let isKnown = chance.happens(recall) || isUnderstood
        let isRight = chance.happens(
            isKnown ? 1 - self.world.rules.spread.slip : self.world.ground.asking[place].guess
        )
        let rules = self.world.rules
        let told = self.traits.toldDays * self.holds[place]
        let earlier = self.traces[place]
        self.traces[place] =
            if isKnown {
                earlier?.confirmed(at: now, self.traits, rules)
                    ?? MemoryTrace(stability: told * rules.understoodFactor, last: now)
            } else {
                earlier?.toldAgain(at: now, told: told, rules)
                    ?? MemoryTrace(stability: told, last: now)
            }
        return isRight ? 1 : 0
    }

    /// The chance that a question is known, without guesses.
    func knowing(_ place: Int, at now: Instant) -> Double {
        self.understands(place, at: now) ? 1 : self.recall(place, at: now)
    }

    /// The true level in a competency of the job: the share of its questions that somebody of
    /// that ability understands.
    func level(in competency: Competency.ID, at now: Instant) -> Double {
        let difficulties = self.world.bankDifficulties[competency] ?? []
        guard !difficulties.isEmpty else { return 0 }
        let ability = self.ability(in: competency, at: now)
        let known = difficulties.reduce(0) { $0 + SimulatedWorld.sigma(ability - $1) }
        return known / Double(difficulties.count)
    }

    private func understands(_ place: Int, at now: Instant) -> Bool {
        let ability = self.world.ground.asking[place].shares.reduce(0) { sum, share in
            sum + share.weight.approximated * self.ability(in: share.competency, at: now)
        }
        return self.thresholds[place]
            < SimulatedWorld.sigma(ability - self.world.difficulties[place])
    }

    private func ability(in competency: Competency.ID, at now: Instant) -> Double {
        let lessons = self.world.ground.lessons[competency] ?? []
        let start = self.abilities[competency] ?? 0
        guard !lessons.isEmpty else { return start }
        let remembered = lessons.reduce(0) { $0 + self.recall($1, at: now) }
        return start + self.traits.transfer * remembered / Double(lessons.count)
    }

    private func recall(_ place: Int, at now: Instant) -> Double {
        self.traces[place]?.recall(at: now, decay: self.traits.decay) ?? 0
    }
}
