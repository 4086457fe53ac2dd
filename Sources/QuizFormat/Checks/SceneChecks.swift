import QuizCore
import Wording

/// Scenes: names that lead nowhere, and what their plays come to.
enum SceneChecks: Check {
    static var examples: [MarkedExample] { Self.ofNames + Self.ofPlays + Self.ofScores }

    private static let ofNames = [
        MarkedExample(
            "E401",
            question: Self.scene("- 等 // Wait => ▸wlak"),
            mended: Self.scene("- 等 // Wait => walk")
        ),
        MarkedExample(
            "E402",
            question: Self.scene(nodes: "▸lost: 没人来。 // Nobody comes. => 0%"),
            mended: Self.scene(
                "- 等 // Wait => lost",
                nodes: "lost: 没人来。 // Nobody comes. => 0%"
            )
        ),
        MarkedExample(
            "E406",
            question: Self.scene("- 等 // Wait => walk [▸pirce -1]"),
            mended: Self.scene("- 等 // Wait => walk [price -1]")
        ),
        MarkedExample("E406", question: Self.scene("- 等 // Wait => walk [▸service 1/2]")),
        MarkedExample(
            "E407",
            question: Self.scene(state: "▸price 5 in 6..9"),
            mended: Self.scene(state: "price 7 in 6..9")
        ),
        MarkedExample("E407", question: Self.scene(state: "▸price 5 in 5..5")),
        MarkedExample("E407", question: Self.scene(nodes: "lost: 完 // End => ▸120%")),
        MarkedExample("E407", question: Self.scene(score: "▸60% marks")),
    ]

    private static let ofPlays = [
        MarkedExample(
            "E403",
            question: Self.scene(
                "- 等 // Wait => shut\n- 加 // Raise => shut [price +5]",
                nodes: """
                    ▸shut:
                      say: 门关了。 // The door is shut.
                      do:
                      - (if price > 9) 走 // Go => walk
                    """
            ),
            mended: Self.scene(
                "- 等 // Wait => shut\n- 加 // Raise => shut [price +5]",
                nodes: """
                    shut:
                      say: 门关了。 // The door is shut.
                      do:
                      - 走 // Go => walk
                    """
            )
        ),
        MarkedExample(
            "E404",
            question: Self.scene("- 等 // Wait => open", open: "▸open"),
            mended: Self.scene("- 等 // Wait => walk")
        ),
        MarkedExample(
            "E405",
            question: Self.scene("- ▸(if price > 9) 等 // Wait => walk"),
            mended: Self.scene("- (if price < 9) 等 // Wait => walk")
        ),
        MarkedExample("E408", question: Self.endless, mended: Self.scene()),
        MarkedExample("W409", question: Self.large, mended: Self.scene()),
    ]

    private static let ofScores = [
        MarkedExample(
            "W410",
            question: Self.scene(key: "▸scene", deal: "70%"),
            mended: Self.scene()
        ),
        MarkedExample(
            "W410",
            question: Self.scene(
                "- 等 // Wait => walk\n- 笑 // Smile => deal\n- 看 // Look => walk",
                key: "▸scene"
            )
        ),
        MarkedExample(
            "W411",
            question: Self.scene(key: "▸scene", walk: "10%"),
            mended: Self.scene()
        ),
    ]

    /// A good scene, to which something is added.
    private static func scene(
        _ options: String = "",
        key: String = "scene",
        state: String = "price 5 in 0..20",
        score: String = "100% marks",
        open: String = "open",
        deal: String = "90%",
        walk: String = "0%",
        nodes: String = ""
    ) -> String {
        let added = options.split(separator: "\n").map { "      \($0)" }
        let further = nodes.split(separator: "\n").map { "    \($0)" }
        return
            ([
                "\(key):", "  state: \(state)", "  start: open", "  score: \(score)", "  nodes:",
                "    \(open):", "      say: 门开了。 // The door opens.", "      do:",
                "      - 谈 // Talk => deal", "      - 走 // Go => walk",
            ] + added + ["    deal: 成 // Done => \(deal)", "    walk: 散 // Over => \(walk)"]
            + further).joined(separator: "\n")
    }

    private static let endless = """
        scene:
          state: price 5 in 0..20
          start: open
          nodes:
            ▸open:
              say: 门开了。 // The door opens.
              do:
              - (if price > 9) 走 // Go => walk
            walk: 散 // Over => 0%
        """

    private static let large = """
        ▸scene:
          state: a 0 in 0..99, b 0 in 0..99, c 0 in 0..99, d 0 in 0..99
          start: open
          turns: 50 => walk
          nodes:
            open:
              say: 门开了。 // The door opens.
              do:
              - 一 // One => open [a +1]
              - 二 // Two => open [b +1]
              - 三 // Three => open [c +1]
              - 四 // Four => open [d +1]
            walk: 散 // Over => 90%
        """

    /// Reports what is wrong with the plays of a scene.
    static func check(
        _ play: ScenePlay,
        _ nodes: [SceneNodeReader.Placed],
        _ fields: Fields,
        _ scope: QuestionScope
    ) {
        let findings = scope.findings
        let proof = play.proof
        if let first = proof.loop.first, let last = proof.loop.last {
            findings.report(
                .endlessLoop(nodes[first].node.name, nodes[last].node.name),
                at: nodes[first].place,
                fix: "turns: 10 => \(Self.someEnding(nodes) ?? "…")"
            )
            return
        }
        guard proof.isComplete else {
            findings.report(.tooManyStates(proof.states), at: scope.fields.place(of: "scene"))
            return
        }
        guard proof.ends else {
            let place = proof.deadEnds.first.map { nodes[$0.node].place }
            findings.report(.noEnding, at: place ?? fields.node.place)
            return
        }
        Self.reportUnreached(play, nodes, findings)
        guard proof.deadEnds.isEmpty, let outlook = proof.outlook else { return }
        Self.reportScores(outlook, at: scope.fields.place(of: "scene"), findings)
    }

    private static func reportUnreached(
        _ play: ScenePlay,
        _ nodes: [SceneNodeReader.Placed],
        _ findings: Findings
    ) {
        for state in play.proof.deadEnds {
            findings.report(
                .deadEnd(nodes[state.node].node.name, state: Self.text(of: state, in: play.scene)),
                at: nodes[state.node].place
            )
        }
        for node in play.proof.unreached {
            findings.report(.unreachedNode(nodes[node].node.name), at: nodes[node].place)
        }
        for place in play.proof.unavailable {
            let option = nodes[place.node].node.options[place.option]
            findings.report(
                .optionNeverShown(option.text.entries[0].text),
                at: nodes[place.node].options[place.option]
            )
        }
    }

    private static func reportScores(
        _ outlook: SceneOutlook,
        at place: Place,
        _ findings: Findings
    ) {
        if outlook.best < Fraction(4, 5) || outlook.bestWays > 1 {
            findings.report(
                .bestPlay(SceneFacts.percent(outlook.best), ways: outlook.bestWays),
                at: place
            )
        }
        if outlook.random >= Fraction(1, 2) {
            findings.report(.randomPlay(SceneFacts.percent(outlook.random)), at: place)
        }
    }

    private static func text(of state: SceneState, in scene: Scene) -> String {
        let values = zip(scene.variables, state.values).map { "\($0.name) \($1)" }
        return values.isEmpty ? "turn \(state.choices + 1)" : values.joined(separator: ", ")
    }

    private static func someEnding(_ nodes: [SceneNodeReader.Placed]) -> String? {
        nodes.first { $0.options.isEmpty }?.node.name
    }
}
