import QuizCore

// The schema of the value of each type. A type without an extension here does not compile.

extension OneReader {
    static var schema: JSONTree { .choices() }
}

extension ManyReader {
    static var schema: JSONTree { .choices() }
}

extension TruthReader {
    static var schema: JSONTree {
        .any(of: [
            .words(["true", "false", "对", "错"]), .pattern(#"^(true|false|对|错)\s+>>\s+."#),
            .object(
                [
                    (key: "answer", value: .words(["true", "false", "对", "错"])),
                    (key: "feedback", value: .reference("text")),
                ],
                required: ["answer"]
            ),
        ])
    }
}

extension MatchReader {
    static var schema: JSONTree {
        let pair = JSONTree.object(
            FormatKeys.pair.map { (key: $0, value: .reference("text")) },
            required: ["right"]
        )
        return .list(
            of: .any(of: [.pattern(#"(^|\s)=>\s+."#), pair]),
            atLeast: 2,
            atMost: FormatLimits.items + FormatLimits.choices
        )
    }
}

extension OrderReader {
    static var schema: JSONTree {
        .list(of: .reference("text"), atLeast: 2, atMost: FormatLimits.items)
    }
}

extension EssayReader {
    static var schema: JSONTree {
        let long = JSONTree.object(
            [
                (key: "points", value: .any(of: [.whole(Self.points), .pattern("^[0-9]{1,2}$")])),
                (key: "text", value: .reference("text")),
            ],
            required: FormatKeys.criterion
        )
        return .list(
            of: .any(of: [.pattern(#"^[(（][0-9]+[)）]\s"#), long]),
            atLeast: Self.sizes.lowerBound,
            atMost: Self.sizes.upperBound
        )
    }
}

extension NumberReader {
    static var schema: JSONTree { .bands }
}

extension WordReader {
    static var schema: JSONTree {
        let long = JSONTree.markedItem([(key: "accept", value: .accepted)], required: ["accept"])
        let item = JSONTree.any(of: [.pattern(#"^[(（].*[)）]\s"#), long])
        return .any(of: [
            .scalar, long, .list(of: item, atLeast: 1, atMost: FormatLimits.choices),
        ])
    }
}

extension BlankReader {
    static var schema: JSONTree {
        let gaps: [(key: String, value: JSONTree)] = [
            (key: "accept", value: .accepted), (key: "choices", value: .choices()),
            (key: "number", value: .bands),
        ]
        let gap: JSONTree = [
            "type": "object",
            "properties": .map(gaps),
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": false,
        ]
        let long = JSONTree.object(
            [
                (key: "text", value: .reference("text")),
                (key: "gaps", value: .list(of: gap, atLeast: 1, atMost: FormatLimits.items)),
            ],
            required: FormatKeys.blank
        )
        return .any(of: [.reference("text"), long])
    }
}
