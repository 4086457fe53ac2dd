import QuizCore
import Wording

/// `scene`: a situation played turn by turn.
enum SceneReader: TypeReader {
    static let keyword = "scene"
    static let grades: [String] = []

    static let keys = ["role", "state", "show", "start", "turns", "score", "nodes"]

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        let before = scope.findings.errorCount
        guard
            let fields = Fields(node, known: Self.keys, name: Self.keyword, scope.findings),
            let entries = Self.nodeEntries(fields, scope)
        else { return nil }
        let variables = fields["state"].map { SceneStateReader(scope: scope).read($0) } ?? []
        let parts = SceneScope(
            question: scope,
            variables: variables ?? [],
            nodes: entries.compactMap(\.key.text)
        )
        // Unknown names would be reported wherever a faulty variable is used.
        guard variables != nil else { return nil }
        let role = fields["role"].map { scope.texts.text($0, name: "role") } ?? nil
        let nodes = entries.compactMap(SceneNodeReader(scope: parts).read)
        let shown = Self.shown(fields["show"], parts)
        let start = Self.start(fields, parts, nodes)
        let limit = Self.turnLimit(fields["turns"], parts, nodes)
        let score = Self.score(fields, parts, nodes)
        guard scope.findings.errorCount == before, let start else { return nil }
        let play = ScenePlay(
            Scene(
                role: role,
                variables: parts.variables,
                shown: shown,
                nodes: nodes.map(\.node),
                start: start,
                turnLimit: limit,
                score: score
            )
        )
        SceneChecks.check(play, nodes, fields, scope)
        return TypeReading(interaction: play, tree: SceneTree(scene: play.scene).value)
    }

    private static func nodeEntries(
        _ fields: Fields,
        _ scope: QuestionScope
    ) -> [SourceNode.Entry]? {
        guard let node = fields["nodes"] else {
            scope.findings.report(.missing("nodes"), at: fields.node.place)
            return nil
        }
        guard let entries = node.map, !entries.isEmpty else {
            scope.findings.report(.wrongKind("nodes", .map), at: node.place)
            return nil
        }
        guard entries.count <= FormatLimits.sceneNodes else {
            scope.findings.report(
                .limit(.nodes, FormatLimits.sceneNodes),
                at: entries[FormatLimits.sceneNodes].key.place
            )
            return nil
        }
        let ids = entries.filter { scope.scalars.id($0.key, name: "nodes") != nil }
        return ids.count == entries.count ? entries : nil
    }

    private static func shown(_ node: SourceNode?, _ scope: SceneScope) -> [Int] {
        let words = node.flatMap {
            scope.question.scalars.words($0, name: "show", example: "price, trust")
        }
        return (words ?? []).compactMap { scope.variable($0.text, at: $0.place) }
    }

    private static func start(
        _ fields: Fields,
        _ scope: SceneScope,
        _ nodes: [SceneNodeReader.Placed]
    ) -> Int? {
        guard let node = fields["start"] else {
            scope.findings.report(
                .missing("start"),
                at: fields.node.place,
                fix: "start: \(scope.nodes[0])"
            )
            return nil
        }
        guard let name = scope.question.scalars.word(node, name: "start", example: "open"),
            let start = scope.node(name, at: node.place)
        else { return nil }
        guard nodes.count == scope.nodes.count else { return start }
        guard !nodes[start].options.isEmpty else {
            scope.findings.report(.wrongForm(name, .decision, example: "open"), at: node.place)
            return nil
        }
        return start
    }

    private static func turnLimit(
        _ node: SourceNode?,
        _ scope: SceneScope,
        _ nodes: [SceneNodeReader.Placed]
    ) -> Scene.TurnLimit? {
        let example = "6 => walk"
        guard let node,
            let text = scope.question.scalars.word(node, name: "turns", example: example)
        else { return nil }
        let sides = Blanks.split(text, at: "=>")
        guard sides.count == 2, let turns = Measure.wholeNumber(sides[0]), !sides[1].isEmpty else {
            scope.findings.report(.wrongForm(text, .turnLimit, example: example), at: node.place)
            return nil
        }
        let most = FormatLimits.sceneTurns
        guard (1...most).contains(turns) else {
            scope.findings.report(.outOfRange("turns", from: "1", to: "\(most)"), at: node.place)
            return nil
        }
        guard let target = scope.node(sides[1], at: node.place) else { return nil }
        if nodes.count == scope.nodes.count, !nodes[target].options.isEmpty {
            scope.findings.report(
                .wrongForm(sides[1], .ending, example: example),
                at: scope.findings.place(of: sides[1], in: node.place)
            )
        }
        return Scene.TurnLimit(turns: turns, node: target)
    }

    /// The formula, which only endings with scores of their own can do without.
    private static func score(
        _ fields: Fields,
        _ scope: SceneScope,
        _ nodes: [SceneNodeReader.Placed]
    ) -> [Scene.Term] {
        if let node = fields["score"] { return SceneScoreReader(scope: scope).read(node) ?? [] }
        if nodes.contains(where: { $0.node.kind == .ending(score: nil) }) {
            scope.findings.report(
                .missing("score"),
                at: fields.node.place,
                fix: "score: 100% marks"
            )
        }
        return []
    }
}
