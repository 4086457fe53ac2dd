/// What became of a scene, choice by choice.
public struct SceneDebrief: Equatable, Sendable {
    /// One choice.
    public struct Step: Equatable, Sendable {
        /// From 1.
        public let turn: Int
        /// As it was shown, such as `B`.
        public let letter: String
        public let text: LocalizedText
        /// The best mark that was possible before the choice, and after it; nil if unknown.
        public let best: Change?

        /// Whether the choice put a better end out of reach.
        public var isTurningPoint: Bool { self.best.map { $0.after < $0.before } ?? false }
    }

    /// The best mark still possible.
    public struct Change: Equatable, Sendable {
        public let before: Fraction
        public let after: Fraction
    }

    public let steps: [Step]
    /// The node where the scene ended.
    public let ending: Scene.Node
}

extension ScenePlay {
    /// States that are looked at to find turning points, so that no other person has to wait.
    private static let mostStates = 20_000

    /// The choices of a play and what each put out of reach; nil if the play has not ended.
    public func debrief(of response: Response) -> SceneDebrief? {
        guard case .path(let path, isEnded: true) = response,
            let states = self.scene.states(along: path), let last = states.last
        else { return nil }
        let bests = self.bests(along: states)
        let steps = path.enumerated().map { index, option in
            SceneDebrief.Step(
                turn: index + 1,
                letter: self.letter(of: option, at: states[index]),
                text: self.scene.nodes[states[index].node].options[option].text,
                best: bests.map {
                    SceneDebrief.Change(before: $0[index], after: $0[index + 1])
                }
            )
        }
        return SceneDebrief(steps: steps, ending: self.scene.nodes[last.node])
    }

    /// The best mark possible in each state; nil if the scene is too large to tell.
    private func bests(along states: [SceneState]) -> [Fraction]? {
        guard self.proof.outlook != nil, self.proof.states <= Self.mostStates else { return nil }
        let exploration = SceneExploration(self.scene, most: Self.mostStates)
        let bests = zip(states, exploration.outlooks()).compactMap { state, outlooks in
            outlooks[exploration.kept(state)]?.best
        }
        return bests.count == states.count ? bests : nil
    }
}
