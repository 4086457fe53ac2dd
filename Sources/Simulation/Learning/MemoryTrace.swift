import QuizCore
import RealModule

/// What one person truly remembers of one question.
struct MemoryTrace: Equatable, Sendable {
    /// Days after which the chance of recall is 0.9.
    let stability: Double
    /// When the question was answered and told last.
    let last: Instant

    /// The chance of recall, 0 to 1, on the forgetting curve of FSRS-6 with a power of one's own.
    func recall(at now: Instant, decay: Double) -> Double {
        let factor = Double.pow(0.9, -1 / decay) - 1
        let days = max(0, now.days(since: self.last))
        return .pow(1 + factor * days / self.stability, -decay)
    }

    /// After a question that was recalled or understood, and confirmed.
    func confirmed(at now: Instant, _ traits: LearnerTraits, _ rules: LearningRules) -> Self {
        let forgotten = 1 - self.recall(at: now, decay: traits.decay)
        let growth = traits.gain * .pow(self.stability, -rules.wear) * forgotten
        return Self(stability: self.stability * (1 + growth), last: now)
    }

    /// After a question that was not known, and told once more.
    ///
    /// - Parameter told: Days that it lasts when it is told the first time.
    func toldAgain(at now: Instant, told: Double, _ rules: LearningRules) -> Self {
        let rest = told * .pow(1 + self.stability, rules.kept)
        return Self(stability: min(max(rest, told), max(self.stability, told)), last: now)
    }
}
