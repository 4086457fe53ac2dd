/// A way through a scene that is looked at and does not count.
///
/// It begins along a path that was played and goes back and on from there; the play itself
/// stays as it is.
public struct SceneWalk: Sendable {
    public let play: ScenePlay
    /// What a play along this way would have answered; nil before its first turn.
    public private(set) var response: Response?

    /// - Parameter response: The last answer of a play; nil if there is none.
    public init(_ play: ScenePlay, along response: Response?) {
        self.play = play
        self.response = response
    }

    /// Turns that lie behind.
    public var turns: Int { self.path.count }

    /// Whether the scene ends here.
    public var isAtEnd: Bool {
        guard case .path(_, let isEnded) = self.response else { return false }
        return isEnded
    }

    /// The name of the node where it ends; nil at a turn.
    public var ending: String? { self.debrief?.ending.name }

    /// The mark of a play that ended here.
    public var credit: Fraction { self.response.map(self.play.credit) ?? .zero }

    /// What would be said about the choice that led here.
    public var feedback: [LocalizedText] { self.response.map(self.play.feedback) ?? [] }

    /// What is seen here.
    public var view: QuestionView {
        self.play.view(Arrangement([]), after: self.response)
    }

    /// Goes back; nothing happens if there are not so many turns.
    public mutating func goBack(_ turns: Int) {
        guard turns > 0, turns <= self.turns else { return }
        let path = Array(self.path.dropLast(turns))
        self.response = path.isEmpty ? nil : .path(path, isEnded: false)
    }

    /// Goes on with what a line chooses; false if it chooses nothing that is to be had here.
    public mutating func take(_ typed: String) -> Bool {
        let line = TypedAnswer(typed, unfinished: self.response)
        switch self.play.read(line, shown: Arrangement([])) {
        case .response(let response):
            self.response = response
            return true
        case .unfinished, .refused: return false
        }
    }

    private var debrief: SceneDebrief? { self.response.flatMap(self.play.debrief) }

    private var path: [Int] {
        guard case .path(let path, _) = self.response else { return [] }
        return path
    }
}
