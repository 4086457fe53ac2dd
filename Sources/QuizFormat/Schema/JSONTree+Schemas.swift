/// Pieces of schemas.
extension JSONTree {
    /// Any text, however a tool types it.
    static let scalar = Self.reference("scalar")

    static func reference(_ name: String) -> Self { ["$ref": .text("#/$defs/\(name)")] }

    static func any(of schemas: [Self]) -> Self {
        schemas.count == 1 ? schemas[0] : ["anyOf": .list(schemas)]
    }

    /// Some words; tools of YAML 1.1 take `yes`, `no`, `on` and `off` for truth values.
    static func words(_ words: [String]) -> Self {
        let truths = [
            "yes": true, "on": true, "true": true, "no": false, "off": false, "false": false,
        ]
        let meant = Set(words.compactMap { truths[$0] }).sorted { $0 && !$1 }
        return ["enum": .list(words.map { .text($0) } + meant.map { .truth($0) })]
    }

    /// Text of a form.
    static func pattern(_ pattern: String) -> Self {
        ["type": "string", "pattern": .text(pattern)]
    }

    static func whole(_ range: ClosedRange<Int>) -> Self {
        [
            "type": "integer", "minimum": .number(range.lowerBound),
            "maximum": .number(range.upperBound),
        ]
    }

    static func list(of schema: Self, atLeast least: Int, atMost most: Int? = nil) -> Self {
        let limits: [(key: String, value: JSONTree)] =
            [(key: "minItems", value: .number(least))]
            + (most.map { [(key: "maxItems", value: .number($0))] } ?? [])
        return .map([(key: "type", value: "array"), (key: "items", value: schema)] + limits)
    }

    /// A map with some keys and no others.
    static func object(
        _ properties: [(key: String, value: JSONTree)],
        required: [String] = []
    ) -> Self {
        var map: [(key: String, value: JSONTree)] = [
            (key: "type", value: "object"), (key: "properties", value: .map(properties)),
        ]
        if !required.isEmpty { map.append((key: "required", value: JSONTree(required))) }
        return .map(map + [(key: "additionalProperties", value: false)])
    }

    /// A map of languages, or of the word that stands for all of them.
    static func byLanguage(_ schema: Self) -> Self {
        [
            "type": "object",
            "propertyNames": ["pattern": "^(all|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)$"],
            "additionalProperties": schema,
            "minProperties": 1,
            "maxProperties": .number(FormatLimits.languages),
        ]
    }

    /// An item in long form.
    static func markedItem(
        _ properties: [(key: String, value: JSONTree)],
        required: [String] = []
    ) -> Self {
        .object(
            properties + [
                (key: "credit", value: .reference("share")),
                (key: "correct", value: .words(["true", "false"])),
                (key: "feedback", value: .reference("text")),
            ],
            required: required
        )
    }

    /// Choices with marks.
    static func choices(atLeast least: Int = 2) -> Self {
        let long = JSONTree.markedItem(
            [(key: "text", value: .reference("text"))],
            required: ["text"]
        )
        return .list(
            of: .any(of: [.pattern(#"^[(（].*[)）]\s"#), long]),
            atLeast: least,
            atMost: FormatLimits.choices
        )
    }

    /// A band or a list of bands.
    static var bands: Self {
        let band = JSONTree.any(of: [
            .scalar, .markedItem(FormatKeys.band.map { (key: $0, value: .scalar) }),
        ])
        return .any(of: [band, .list(of: band, atLeast: 1, atMost: FormatLimits.choices)])
    }

    /// Accepted texts in their long form.
    static var accepted: Self {
        .any(of: [.reference("words"), .byLanguage(.reference("words"))])
    }
}
