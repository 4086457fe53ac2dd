public import QuizCore

/// The chance of an answer as it stood before it was given, and what came of it.
///
/// A model that means what it says predicts answers that it has not seen [prequential: Dawid
/// 1984].
public struct Prediction: Equatable, Sendable {
    /// The question that was answered.
    public let question: QuestionName
    /// The chance of a right answer that the answers before it gave, above 0 and below 1.
    public let chance: Double
    /// 0 to 1.
    public let outcome: Double
    /// How much evidence there was before, in units that are not cut at the cap.
    public let units: Double
    /// Whether the person had been served the question before.
    public let isRepeat: Bool

    /// Predicts each answer of one person from those before it, in the competency that weighs
    /// most in its question.
    ///
    /// - Parameters:
    ///   - evidence: All of one person, in any order.
    ///   - now: Answers after it do not exist.
    public static func replay(
        _ evidence: [Evidence],
        banks: CompetencyBanks,
        framework: CompetencyFramework,
        now: Instant
    ) -> [Prediction] {
        let known = evidence.filter { $0.at <= now }.oldestFirst
        return framework.competencies.flatMap { competency in
            banks[competency.id].map { bank in
                Self.replay(
                    known.filter { $0.shares.contains { $0.competency == competency.id } },
                    of: competency,
                    bank: bank
                )
            } ?? []
        }
    }

    private static func replay(
        _ servings: [Evidence],
        of competency: Competency,
        bank: CompetencyBank
    ) -> [Prediction] {
        var served: Set<QuestionName> = []
        return servings.indices.compactMap { index in
            let serving = servings[index]
            let isFirst = served.insert(serving.question).inserted
            guard serving.mainCompetency == competency.id else { return nil }
            let before = EvidenceVector(
                of: [competency.id],
                in: Array(servings[..<index]),
                halfLifeDays: competency.halfLifeDays,
                at: serving.at
            )
            let posterior = Posterior(bank.scale, before, at: serving.at)
            return Prediction(
                question: serving.question,
                chance: posterior.chance(
                    difficulty: min(max(serving.difficulty, -4), 4),
                    guess: min(max(serving.guess, 0), 0.9)
                ),
                outcome: min(max(serving.outcome, 0), 1),
                units: before.units(at: serving.at),
                isRepeat: !isFirst
            )
        }
    }
}

extension Evidence {
    /// The competency with the largest share, the first of equals.
    fileprivate var mainCompetency: Competency.ID? {
        var main: CompetencyShare?
        for share in self.shares where main.map({ $0.weight < share.weight }) ?? true {
            main = share
        }
        return main?.competency
    }
}

extension Posterior {
    /// The chance of a right answer to a question.
    fileprivate func chance(difficulty: Double, guess: Double) -> Double {
        AbilityGrid.nodes.enumerated().reduce(0) { sum, node in
            sum + self.mass(node.offset)
                * AbilityGrid.chance(at: node.element, difficulty: difficulty, guess: guess)
        }
    }
}
