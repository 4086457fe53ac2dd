/// All teams, and which lies below which.
public struct TeamTree: Equatable, Sendable {
    /// A team and how deep it lies.
    public struct Place: Equatable, Sendable {
        public let team: Team
        /// 0 at the top of what was asked for.
        public let depth: Int
    }

    /// By id.
    public let teams: [Team]
    private let byID: [Team.ID: Team]
    private let children: [Team.ID: [Team]]

    public init(_ teams: [Team] = []) {
        let sorted = teams.sorted { $0.id < $1.id }
        self.teams = sorted
        self.byID = Dictionary(sorted.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.children = sorted.reduce(into: [:]) { children, team in
            if let parent = team.parent { children[parent, default: []].append(team) }
        }
    }

    public subscript(id: Team.ID) -> Team? { self.byID[id] }

    /// Those right below a team, by id.
    public func children(of id: Team.ID) -> [Team] { self.children[id] ?? [] }

    /// Teams with everything below them; ids that no team has give nothing.
    public func reach(of ids: some Sequence<Team.ID>) -> Set<Team.ID> {
        var reached: Set<Team.ID> = []
        var waiting = ids.filter { self.byID[$0] != nil }
        while let id = waiting.popLast() {
            guard reached.insert(id).inserted else { continue }
            waiting += self.children(of: id).map(\.id)
        }
        return reached
    }

    /// How many people a team has with those below it.
    ///
    /// - Parameter sizes: People of each team alone.
    public func people(of id: Team.ID, sizes: [Team.ID: Int]) -> Int {
        self.reach(of: [id]).reduce(0) { $0 + (sizes[$1] ?? 0) }
    }

    /// All teams, each right below its own, by id where they lie side by side.
    public var places: [Place] {
        self.places(below: self.teams.filter { $0.parent == nil }.map(\.id))
    }

    /// Teams and everything below them, each once; one of them that lies below another of them
    /// stands there only.
    public func places(below ids: some Sequence<Team.ID>) -> [Place] {
        let ids = Set(ids)
        let tops = ids.filter { id in
            !ids.contains { $0 != id && self.reach(of: [$0]).contains(id) }
        }
        return tops.sorted().flatMap { self.places(from: $0, depth: 0) }
    }

    /// The ids nearest to what was typed: those it is a part of, or of a name of theirs, then
    /// those within two edits.
    public func nearest(to typed: String, atMost most: Int = 3) -> [Team.ID] {
        let word = TextFolding.word(typed)
        guard !word.isEmpty else { return [] }
        let containing = self.teams.filter {
            $0.id.text.contains(word) || TextFolding.word($0.name).contains(word)
        }
        .map(\.id)
        let near = EditDistance.nearest(to: word, among: self.teams.map(\.id.text), atMost: most)
            .map { Team.ID($0) }
        return Array((containing + near.filter { !containing.contains($0) }).prefix(most))
    }

    private func places(from id: Team.ID, depth: Int) -> [Place] {
        // No chain is longer than there are teams.
        guard depth < self.teams.count, let team = self.byID[id] else { return [] }
        return [Place(team: team, depth: depth)]
            + self.children(of: id).flatMap { self.places(from: $0.id, depth: depth + 1) }
    }
}
