import QuizCore

extension RateReader {
    static var schema: JSONTree { .list(of: .reference("text"), atLeast: 2, atMost: 10) }
}

extension SceneReader {
    static var schema: JSONTree {
        .object(
            [
                (key: "role", value: .reference("text")),
                (key: "state", value: .any(of: [.reference("words"), Self.map(of: .scalar)])),
                (key: "show", value: .reference("words")),
                (key: "start", value: .reference("id")),
                (key: "turns", value: .pattern(#"^[0-9]+\s+=>\s+."#)),
                (key: "score", value: .scalar),
                (key: "nodes", value: Self.map(of: Self.node)),
            ],
            required: ["start", "nodes"]
        )
    }

    /// An ending as text or in its long form, or a decision.
    private static var node: JSONTree {
        let option = JSONTree.object(
            FormatKeys.sceneOption.map { key in
                let isText = key == "text" || key == "feedback"
                return (key: key, value: .reference(isText ? "text" : key == "to" ? "id" : "words"))
            },
            required: ["text", "to"]
        )
        let options = JSONTree.list(
            of: .any(of: [.pattern(#"\s=>\s+."#), option]),
            atLeast: 1,
            atMost: FormatLimits.sceneOptions
        )
        let decision = JSONTree.object(
            [(key: "say", value: .reference("text")), (key: "do", value: options)],
            required: ["say", "do"]
        )
        let ending = JSONTree.object(
            [(key: "end", value: .reference("text")), (key: "score", value: .reference("share"))],
            required: ["end"]
        )
        return .any(of: [.reference("text"), decision, ending])
    }

    private static func map(of value: JSONTree) -> JSONTree {
        ["type": "object", "additionalProperties": value, "minProperties": 1]
    }
}
