public import QuizCore
import RealModule

/// How well a trainee remembers one question, by FSRS-6 [py-fsrs 6.3.2].
///
/// Decides when a question comes back; it never enters a level. Made by replaying reviews.
public struct ReviewState: Equatable, Sendable {
    /// How a question was remembered.
    public enum Grade: Int, Sendable {
        case again = 1
        case hard
        case good
        case easy
    }

    /// Days after which the chance of recall is 0.9.
    public let stability: Double
    /// 1 to 10.
    public let difficulty: Double
    /// The instant of the last review.
    public let last: Instant
    /// How the question was remembered at the last review.
    public let lastGrade: Grade
    /// The number of reviews.
    public let count: Int

    /// The state after the first review.
    public init(first grade: Grade, at instant: Instant) {
        self.init(
            stability: Self.weights[grade.rawValue - 1],
            difficulty: min(max(Self.initialDifficulty(grade), 1), 10),
            last: instant,
            lastGrade: grade,
            count: 1
        )
    }

    private init(
        stability: Double,
        difficulty: Double,
        last: Instant,
        lastGrade: Grade,
        count: Int
    ) {
        self.stability = stability
        self.difficulty = difficulty
        self.last = last
        self.lastGrade = lastGrade
        self.count = count
    }

    /// The state after one more review.
    public func reviewed(_ grade: Grade, at instant: Instant) -> Self {
        Self(
            stability: max(0.001, self.nextStability(grade, days: self.elapsedDays(at: instant))),
            difficulty: self.nextDifficulty(grade),
            last: instant,
            lastGrade: grade,
            count: self.count + 1
        )
    }

    /// The chance of recall at an instant, 0 to 1.
    public func retrievability(at instant: Instant) -> Double {
        self.retrievability(days: self.elapsedDays(at: instant))
    }

    /// Whole days until the next review, without fuzz.
    ///
    /// - Parameters:
    ///   - retention: the wanted chance of recall, 0.80 to 0.95.
    ///   - maximum: 30 to 3650 days.
    public func intervalDays(retention: Double = 0.9, maximum: Int = 365) -> Int {
        let days =
            self.stability / Self.factor * (Double.pow(retention, -1 / Self.decay) - 1)
        return min(max(Int(min(days, 1e6).rounded(.toNearestOrEven)), 1), maximum)
    }

    /// Whether the question should be asked again.
    public func isDue(at instant: Instant) -> Bool {
        self.last.advanced(byDays: self.intervalDays()) <= instant
    }
}

extension ReviewState {
    private static let weights = [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]
    private static let decay = Self.weights[20]
    private static let factor = Double.pow(0.9, -1 / Self.decay) - 1

    private func elapsedDays(at instant: Instant) -> Double {
        max(0, instant.days(since: self.last)).rounded(.down)
    }

    private func retrievability(days: Double) -> Double {
        .pow(1 + Self.factor * days / self.stability, -Self.decay)
    }

    private func nextStability(_ grade: Grade, days: Double) -> Double {
        guard days >= 1 else { return self.sameDayStability(grade) }
        let recall = self.retrievability(days: days)
        return grade == .again
            ? self.forgottenStability(recall: recall)
            : self.recalledStability(grade, recall: recall)
    }

    private func sameDayStability(_ grade: Grade) -> Double {
        let w = Self.weights
        let growth =
            Double.exp(w[17] * (Double(grade.rawValue) - 3 + w[18]))
            * .pow(self.stability, -w[19])
        return self.stability * (grade == .again ? growth : max(1, growth))
    }

    private func recalledStability(_ grade: Grade, recall: Double) -> Double {
        let w = Self.weights
        let growth =
            Double.exp(w[8]) * (11 - self.difficulty) * .pow(self.stability, -w[9])
            * (.exp(w[10] * (1 - recall)) - 1)
        let penalty = grade == .hard ? w[15] : 1
        let bonus = grade == .easy ? w[16] : 1
        return self.stability * (1 + growth * penalty * bonus)
    }

    private func forgottenStability(recall: Double) -> Double {
        let w = Self.weights
        let long =
            w[11] * Double.pow(self.difficulty, -w[12])
            * (.pow(self.stability + 1, w[13]) - 1) * .exp(w[14] * (1 - recall))
        return min(long, self.stability / .exp(w[17] * w[18]))
    }

    private func nextDifficulty(_ grade: Grade) -> Double {
        let w = Self.weights
        let shifted =
            self.difficulty
            + (10 - self.difficulty) * (-w[6] * (Double(grade.rawValue) - 3)) / 9
        let reverted = w[7] * Self.initialDifficulty(.easy) + (1 - w[7]) * shifted
        return min(max(reverted, 1), 10)
    }

    private static func initialDifficulty(_ grade: Grade) -> Double {
        Self.weights[4] - .exp(Self.weights[5] * Double(grade.rawValue - 1)) + 1
    }
}

extension ReviewState {
    /// The state after all servings of one question, in order of time; nil without servings.
    static func replayed(_ servings: some Sequence<Evidence>) -> Self? {
        servings.reduce(nil) { Self.after($0, $1) }
    }

    /// The state after one more serving; the first one makes it.
    static func after(_ state: Self?, _ serving: Evidence) -> Self {
        let grade = Self.grade(of: serving, after: state)
        return state?.reviewed(grade, at: serving.at) ?? Self(first: grade, at: serving.at)
    }

    /// The number of questions that a trainee should be asked again, by rests as they are and not
    /// spread: it says how much there is to do, and is the same for everybody.
    ///
    /// - Parameter servings: those of a competency, ordered by question and instant.
    static func due(
        _ servings: [Evidence],
        among askable: Set<QuestionName>,
        at now: Instant
    ) -> Int {
        var (count, start) = (0, 0)
        while start < servings.count {
            let question = servings[start].question
            var end = start + 1
            while end < servings.count, servings[end].question == question { end += 1 }
            let state = Self.replayed(servings[start..<end])
            if state?.isDue(at: now) == true, askable.contains(question) { count += 1 }
            start = end
        }
        return count
    }

    /// Right is good, at least 60 % hard, less again; a right true-false answer directly after
    /// "again" is hard.
    ///
    /// Never easy: that takes how long an answer took beside others, and the log does not say
    /// when a question was shown.
    private static func grade(of serving: Evidence, after state: Self?) -> Grade {
        if serving.outcome < 0.60 { return .again }
        if serving.outcome < 1 { return .hard }
        return serving.guess == 0.5 && state?.lastGrade == .again ? .hard : .good
    }
}
