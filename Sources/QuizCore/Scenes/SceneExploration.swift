/// All states that a scene can come to, turn by turn.
///
/// The number of choices is part of a state, so that no state comes back.
struct SceneExploration {
    let scene: Scene
    /// The states after 0, 1, 2 … choices, in the order in which they were found.
    private(set) var layers: [[SceneState]] = []
    /// False if there are more states than may be looked at.
    private(set) var isComplete = true

    /// - Parameter most: The number of states after which the search stops.
    init(_ scene: Scene, most: Int) {
        self.scene = scene
        var layer = [self.kept(scene.opening)]
        var count = 0
        while !layer.isEmpty {
            self.layers.append(layer)
            count += layer.count
            guard count <= most else {
                self.isComplete = false
                return
            }
            layer = self.layer(after: layer)
        }
    }

    var stateCount: Int { self.layers.reduce(0) { $0 + $1.count } }

    /// A state as it is compared with others.
    func kept(_ state: SceneState) -> SceneState {
        self.scene.countsMarks ? state : state.withoutMarks
    }

    /// The states that follow a state, in the order of the options.
    func followers(of state: SceneState) -> [SceneState] {
        self.scene.options(at: state).map { self.kept(self.scene.state(after: $0, at: state)) }
    }

    /// What can come of each state, in the order of ``layers``; dead ends count as marks of 0.
    ///
    /// Nothing if the search was stopped.
    func outlooks() -> [[SceneState: SceneOutlook]] {
        guard self.isComplete else { return [] }
        var outlooks: [[SceneState: SceneOutlook]] = []
        var next: [SceneState: SceneOutlook] = [:]
        for layer in self.layers.reversed() {
            var found: [SceneState: SceneOutlook] = [:]
            for state in layer {
                let followers = self.followers(of: state).compactMap { next[$0] }
                found[state] =
                    followers.isEmpty
                    ? SceneOutlook(score: self.scene.score(at: state))
                    : SceneOutlook(choosing: followers)
            }
            outlooks.append(found)
            next = found
        }
        return outlooks.reversed()
    }

    private func layer(after layer: [SceneState]) -> [SceneState] {
        var seen: Set<SceneState> = []
        return layer.flatMap(self.followers).filter { seen.insert($0).inserted }
    }
}
