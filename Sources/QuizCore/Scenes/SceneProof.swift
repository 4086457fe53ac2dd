/// What can be said about every play of a scene.
public struct SceneProof: Hashable, Sendable {
    /// The most states that are looked at.
    public static let mostStates = 200_000

    /// An option of a node, both by their places.
    public struct OptionPlace: Hashable, Sendable {
        public let node: Int
        public let option: Int
    }

    /// Two nodes between which a play can go round for ever; nothing else is known then.
    public private(set) var loop: [Int] = []
    /// States looked at.
    public private(set) var states = 0
    /// False if there are more than ``mostStates``: what was not found may be there all the same.
    public private(set) var isComplete = false
    /// Nodes that no play comes to, rising.
    public private(set) var unreached: [Int] = []
    /// Options at nodes that plays come to, in no state to be had.
    public private(set) var unavailable: [OptionPlace] = []
    /// For each node with states in which nothing can be chosen, the first one.
    public private(set) var deadEnds: [SceneState] = []
    /// Whether any play comes to an ending.
    public private(set) var ends = true
    /// nil if a play may have no end or not all states were looked at.
    public private(set) var outlook: SceneOutlook?
    /// The options of a best play, the first ones where several are as good.
    public private(set) var bestPath: [Int] = []

    /// Looks at all states that a play can come to.
    ///
    /// The time grows with the number of states; a scene of 200 000 takes about a second.
    public init(_ scene: Scene) {
        self.init(scene, mostStates: Self.mostStates)
    }

    init(_ scene: Scene, mostStates: Int) {
        self.loop = scene.turnLimit == nil ? scene.loop : []
        guard self.loop.isEmpty else { return }
        let exploration = SceneExploration(scene, most: mostStates)
        let outlooks = exploration.outlooks()
        let reach = SceneReach(exploration)
        self.states = exploration.stateCount
        self.isComplete = exploration.isComplete
        self.unreached = scene.nodes.indices.filter { !reach.nodes.contains($0) }
        self.unavailable = scene.nodes.indices.filter(reach.nodes.contains).flatMap { node in
            scene.nodes[node].options.indices.map { OptionPlace(node: node, option: $0) }
                .filter { !reach.options.contains($0) }
        }
        self.deadEnds = reach.deadEnds
        self.ends = reach.nodes.contains(where: scene.isEnding)
        self.outlook = outlooks.first?.values.first
        self.bestPath = Self.bestPath(exploration, outlooks)
    }

    private static func bestPath(
        _ exploration: SceneExploration,
        _ outlooks: [[SceneState: SceneOutlook]]
    ) -> [Int] {
        var path: [Int] = []
        var state = exploration.kept(exploration.scene.opening)
        for next in outlooks.dropFirst() {
            let options = exploration.scene.options(at: state)
            let followers = zip(options, exploration.followers(of: state))
            let best = followers.compactMap { next[$0.1]?.best }.max()
            guard let chosen = followers.first(where: { next[$0.1]?.best == best }) else { break }
            path.append(chosen.0)
            state = chosen.1
        }
        return path
    }
}

/// What the states of a scene come by.
private struct SceneReach {
    var nodes: Set<Int> = []
    var options: Set<SceneProof.OptionPlace> = []
    var deadEnds: [SceneState] = []

    init(_ exploration: SceneExploration) {
        let scene = exploration.scene
        for state in exploration.layers.joined() {
            self.nodes.insert(state.node)
            let options = scene.options(at: state)
            for option in options { self.options.insert(.init(node: state.node, option: option)) }
            if options.isEmpty, !scene.isEnding(state.node),
                !self.deadEnds.contains(where: { $0.node == state.node })
            {
                self.deadEnds.append(state)
            }
        }
    }
}

extension Scene {
    /// Two nodes between which the options lead round; empty if there are none.
    ///
    /// Conditions play no part, so that what is found does not hang on numbers.
    fileprivate var loop: [Int] {
        var finished: Set<Int> = []
        var way: [(node: Int, targets: [Int])] = [(self.start, self.targets(of: self.start))]
        while let last = way.last {
            guard let target = last.targets.first else {
                finished.insert(last.node)
                way.removeLast()
                continue
            }
            way[way.count - 1].targets.removeFirst()
            if way.contains(where: { $0.node == target }) { return [last.node, target] }
            if !finished.contains(target) { way.append((target, self.targets(of: target))) }
        }
        return []
    }

    private func targets(of node: Int) -> [Int] { self.nodes[node].options.map(\.target) }
}
