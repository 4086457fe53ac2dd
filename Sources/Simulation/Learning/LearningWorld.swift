import CompetencyModel
import QuizCore

/// What is true of everybody who practises on some ground.
public struct LearningWorld: Sendable {
    let ground: PracticeGround
    let rules: LearningRules
    let people: SimulatedWorld
    /// True difficulties of the questions that practice may ask, by place.
    let difficulties: [Double]
    /// True difficulties of the questions that stand for each competency of the job.
    let bankDifficulties: [Competency.ID: [Double]]

    /// - Parameter seed: Decides everything that is drawn.
    public init(_ ground: PracticeGround, rules: LearningRules = LearningRules(), seed: UInt64) {
        let people = SimulatedWorld(seed: seed, spread: rules.spread)
        self.ground = ground
        self.rules = rules
        self.people = people
        self.difficulties = ground.asking.map(people.difficulty)
        self.bankDifficulties = ground.requirements.reduce(into: [:]) { all, requirement in
            let bank = ground.banks[requirement.competency]?.questions ?? []
            all[requirement.competency] = bank.map(people.difficulty)
        }
    }

    var seed: UInt64 { self.people.seed }
}
