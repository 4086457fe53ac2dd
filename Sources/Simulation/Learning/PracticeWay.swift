import CompetencyModel
import QuizCore

/// How a person practises.
public enum PracticeWay: String, CaseIterable, Sendable {
    /// What `daily` of the product chooses.
    case daily
    /// Any questions that carry a competency of the job.
    case ofJob = "of-job"
    /// Any questions.
    case random
    /// The quizzes that the job is offered, as they are listed, round and round.
    case inFileOrder = "in-file-order"
}

/// The questions of one day.
struct PracticeDay: Equatable, Sendable {
    /// From 0.
    let number: Int
    let start: Instant
    /// From which the session of the day draws.
    let chance: UInt64
    /// What was answered before.
    let evidence: ArraySlice<Evidence>

    /// What the product would choose.
    func daily(of trainee: Trainee.ID, on ground: PracticeGround) -> DailySession {
        let evidence = Array(self.evidence)
        return DailySession(
            ReviewPlan(of: trainee, evidence, among: ground.askable, at: self.start),
            standings: standings(
                of: ServingsByCompetency(evidence),
                banks: ground.banks,
                framework: ground.framework,
                role: ground.role,
                now: self.start,
                trendDays: nil
            ),
            banks: ground.banks,
            asking: ground.asking,
            after: evidence,
            servings: self.servings,
            seed: self.seed,
            at: self.start
        )
    }

    /// The places of the questions of the day.
    func questions(
        _ way: PracticeWay,
        of trainee: Trainee.ID,
        on ground: PracticeGround,
        atMost count: Int
    ) -> [Int] {
        var chance = Chance(seed: self.chance, purpose: "questions")
        switch way {
        case .daily:
            return self.daily(of: trainee, on: ground).questions.prefix(count)
                .compactMap { ground.places[$0] }
        case .ofJob: return Array(chance.shuffled(ground.ofJob).prefix(count))
        case .random: return Array(chance.shuffled(Array(ground.asking.indices)).prefix(count))
        case .inFileOrder:
            let order = ground.inFileOrder
            guard !order.isEmpty else { return [] }
            return (0..<min(count, order.count)).map {
                order[(self.evidence.count + $0) % order.count]
            }
        }
    }

    /// The first number that a session draws that is given ``chance``.
    private var seed: UInt64 {
        var draws = Chance(seed: self.chance, purpose: "session")
        return draws.word() >> 11
    }

    /// How often each question was answered within seven days.
    private var servings: [QuestionName: Int] {
        self.evidence.reversed().prefix { self.start.days(since: $0.at) <= 7 }
            .reduce(into: [:]) { $0[$1.question, default: 0] += 1 }
    }
}
