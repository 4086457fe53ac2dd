/// A scene played turn by turn: `scene`.
///
/// Each choice is an answer of its own; its response is the whole path so far. The mark is that
/// of the ending, and 0 until there is one.
public struct ScenePlay: WorkedInteraction {
    public static let keyword = "scene"
    public static let arrangedPurpose = "choices"
    public static let isPlayed = true
    public static let takesCertainty = false

    public let scene: Scene
    /// What holds for all plays.
    public let proof: SceneProof

    /// Looks at all states of the scene once.
    public init(_ scene: Scene) {
        self.scene = scene
        self.proof = SceneProof(scene)
    }

    public var arrangedCount: Int { 0 }
    public var guessScore: Fraction { self.proof.outlook?.random ?? .zero }
    public var mostTries: Int? { 1 }

    public func view(_ arrangement: Arrangement) -> QuestionView {
        self.view(arrangement, after: nil)
    }

    public func view(_ arrangement: Arrangement, after earlier: Response?) -> QuestionView {
        let state = self.state(after: earlier) ?? self.scene.opening
        let node = self.scene.nodes[state.node]
        return QuestionView(
            choices: self.scene.options(at: state).map { node.options[$0].text },
            turn: SceneTurn(
                number: state.choices + 1,
                role: self.scene.role,
                say: node.say,
                values: self.scene.shown.map {
                    SceneTurn.Value(name: self.scene.variables[$0].name, value: state.values[$0])
                }
            )
        )
    }

    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        guard let state = self.state(after: typed.unfinished) else { return .refused(.form) }
        let options = self.scene.options(at: state)
        guard !options.isEmpty,
            let labels = AnswerLabels(typed.text).labels(of: options.count), labels.count == 1
        else { return .refused(.form) }
        let option = options[labels[0]]
        let next = self.scene.state(after: option, at: state)
        return .response(
            .path(
                Self.path(of: typed.unfinished) + [option],
                isEnded: self.scene.isEnding(next.node)
            )
        )
    }

    public func credit(for response: Response) -> Fraction {
        guard case .path = response, let state = self.state(after: response) else { return .zero }
        return min(.one, max(.zero, self.scene.score(at: state)))
    }

    /// That of the last choice: the turns before it belong to the same play.
    public func credit(forTries responses: [Response], cost: Fraction) -> Fraction {
        responses.last.map(self.credit) ?? .zero
    }

    public func goesOn(after response: Response) -> Bool {
        switch response {
        case .path(_, let isEnded): !isEnded
        case .choices, .truth, .pairs, .order, .number, .text, .gaps, .essay, .rating: false
        }
    }

    public func marks(for response: Response) -> [CompetencyMark] {
        (self.lastChoice(of: response)?.effects ?? []).compactMap { effect in
            switch effect {
            case .mark(let mark): mark
            case .add, .set: nil
            }
        }
    }

    public func feedback(for response: Response) -> [LocalizedText] {
        self.lastChoice(of: response)?.feedback.map { [$0] } ?? []
    }

    /// A best play, as it is typed turn by turn.
    public func key(_ arrangement: Arrangement) -> AnswerKey {
        let path = self.proof.bestPath
        return AnswerKey(
            letters: self.letters(along: path).joined(separator: ", "),
            texts: self.choices(along: path).map(\.text)
        )
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        self.letters(along: Self.path(of: response)).joined(separator: ", ")
    }

    public func example(_ arrangement: Arrangement) -> String { "A" }

    /// The letter under which an option is shown in a state.
    func letter(of option: Int, at state: SceneState) -> String {
        AnswerLabels.letter(self.scene.options(at: state).firstIndex(of: option) ?? 0)
    }

    private static func path(of response: Response?) -> [Int] {
        switch response {
        case .path(let path, _): path
        case nil, .choices, .truth, .pairs, .order, .number, .text, .gaps, .essay, .rating: []
        }
    }

    /// The state that a path leads to; nil if it cannot be gone.
    private func state(after response: Response?) -> SceneState? {
        self.scene.states(along: Self.path(of: response))?.last
    }

    private func lastChoice(of response: Response) -> Scene.Option? {
        self.choices(along: Self.path(of: response)).last
    }

    private func choices(along path: [Int]) -> [Scene.Option] {
        guard let states = self.scene.states(along: path) else { return [] }
        return zip(path, states).map { self.scene.nodes[$1.node].options[$0] }
    }

    private func letters(along path: [Int]) -> [String] {
        guard let states = self.scene.states(along: path) else { return [] }
        return zip(path, states).map { self.letter(of: $0, at: $1) }
    }
}

extension ScenePlay {
    public static var workedExample: WorkedExample {
        WorkedExample(
            LocalizedText(zh: "你能不白让一步就谈成吗？", en: "Can you close without giving in?"),
            ScenePlay(
                Scene(
                    role: LocalizedText(zh: "你卖收银机。", en: "You sell tills."),
                    variables: [Scene.Variable("price", start: 100, range: 80...110)],
                    shown: [0],
                    nodes: [
                        Scene.Node(
                            "open",
                            say: LocalizedText(zh: "再降一成就签。", en: "A tenth off and I sign."),
                            kind: .decision([
                                Scene.Option(
                                    LocalizedText(zh: "好。", en: "Fine."),
                                    target: 2,
                                    effects: [.add(-10, to: 0)]
                                ),
                                Scene.Option(
                                    LocalizedText(zh: "加订二十台就行。", en: "If you take twenty more."),
                                    target: 2,
                                    effects: [.add(5, to: 0)]
                                ),
                                Scene.Option(
                                    LocalizedText(zh: "为什么是一成？", en: "Why a tenth?"),
                                    target: 1
                                ),
                            ])
                        ),
                        Scene.Node(
                            "why",
                            say: LocalizedText(zh: "预算就这么多。", en: "That is the budget."),
                            kind: .decision([
                                Scene.Option(
                                    LocalizedText(zh: "那就折中。", en: "Let us split it."),
                                    target: 2,
                                    effects: [.add(-5, to: 0)]
                                )
                            ])
                        ),
                        Scene.Node(
                            "deal",
                            say: LocalizedText(zh: "签了。", en: "Signed."),
                            kind: .ending(score: nil)
                        ),
                    ],
                    score: [Scene.Term(.one, .variable(0, from: 90, to: 105))]
                )
            ),
            lines: [
                .init("b", .path([1], isEnded: true), .one),
                .init("①", .path([0], isEnded: true), .zero),
                .init("Ｃ。", .path([2], isEnded: false), .zero),
                .init("a b", .form),
                .init("d", .form),
            ]
        )
    }
}
