public import QuizCore
public import Wording

/// What is told of a scene besides what is wrong with it.
public enum SceneFacts {
    /// The scenes of a quiz that were looked at whole, in the order of the file.
    public static func of(_ quiz: Quiz) -> [SceneNumbers] {
        quiz.questions.compactMap { question in
            guard let play = question.interaction as? ScenePlay, let outlook = play.proof.outlook
            else { return nil }
            return SceneNumbers(
                question: question.name.description,
                nodes: play.scene.nodes.count,
                states: play.proof.states,
                plays: outlook.plays,
                best: Self.percent(outlook.best),
                worst: Self.percent(outlook.worst),
                random: Self.percent(outlook.random)
            )
        }
    }

    /// A share in percent with at most two decimals.
    static func percent(_ share: Fraction) -> String {
        ScoreDisplay.percent(of: share) + "%"
    }
}
