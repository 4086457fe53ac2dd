/// How the answers to one question make its score.
public struct QuestionScore: Sendable {
    public let interaction: any Interaction
    /// 1 to 100.
    public let points: Int
    public let settings: QuizSettings

    public init(interaction: any Interaction, points: Int, settings: QuizSettings) {
        self.interaction = interaction
        self.points = points
        self.settings = settings
    }

    /// The score after some tries: 0 to ``points``, or with counted certainty -6 to 3 times that.
    ///
    /// - Parameters:
    ///   - responses: Those that count, oldest first; none give 0.
    ///   - hints: Hints taken, each at the quiz's cost.
    ///   - certainty: 1 to 3.
    public func grains(tries responses: [Response], hints: Int, certainty: Int) -> Grains {
        guard !responses.isEmpty else { return .zero }
        let credit = self.interaction.credit(forTries: responses, cost: self.settings.cost)
        let left = max(.zero, credit - self.settings.hintCost * Fraction(hints))
        switch self.settings.certainty {
        case .off, .show: return Grains(left, ofPoints: self.points)
        case .count:
            let mark =
                credit > .zero
                ? CertaintyScale.weight(of: certainty) * left : CertaintyScale.loss(of: certainty)
            return Grains(mark, ofPoints: self.points)
        }
    }
}

/// What being sure earns and costs.
public enum CertaintyScale {
    /// The most that a point can count.
    public static let mostWeight = 3

    /// The mark of an answer given with a certainty from 1 to 3: -6 to 3.
    public static func mark(_ credit: Fraction, certainty: Int) -> Fraction {
        credit > .zero ? self.weight(of: certainty) * credit : self.loss(of: certainty)
    }

    static func weight(of certainty: Int) -> Fraction {
        Fraction(min(max(certainty, 1), self.mostWeight))
    }

    static func loss(of certainty: Int) -> Fraction {
        switch certainty {
        case ...1: .zero
        case 2: Fraction(-2)
        default: Fraction(-6)
        }
    }
}

/// When an attempt passes.
public enum PassMark {
    /// Whether the points reach the pass mark, in whole numbers so that no rounding decides.
    ///
    /// - Parameter pass: Hundredths of a percent.
    public static func isReached(earned: Grains, possible: Grains, pass: Int) -> Bool {
        Int128(earned.count) * 10_000 >= Int128(pass) * Int128(possible.count)
    }

    /// Passed already with nothing of what is pending, failed already with all of it, or nil.
    public static func verdict(
        earned: Grains,
        pending: Grains,
        possible: Grains,
        pass: Int
    ) -> Bool? {
        let least = self.isReached(earned: earned, possible: possible, pass: pass)
        let most = self.isReached(earned: earned + pending, possible: possible, pass: pass)
        return least == most ? least : nil
    }
}
