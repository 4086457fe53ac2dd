import QuizCore

/// The JSON Schema of quiz files, for editors: made of the list of keys that the reader goes by.
///
/// It admits whatever the reader may find good, and refuses what can be told from the shape of a
/// file alone. Tools type scalars by their look, so numbers and truth values are admitted
/// wherever text is.
public enum QuizSchema {
    /// The text of `quizzes/quiz.schema.json`.
    public static let text = Self.tree.text + "\n"

    private static var tree: JSONTree {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Quizline quiz",
            "type": "object",
            "properties": Self.properties(of: FormatKeys.ofQuiz),
            "required": Self.required(of: FormatKeys.ofQuiz),
            "additionalProperties": false,
            "if": [
                "properties": ["draft": ["enum": ["yes", true]]],
                "required": ["draft"],
            ],
            "else": [
                "properties": ["questions": ["items": Self.neededOutsideDrafts]]
            ],
            "$defs": Self.definitions,
        ]
    }

    /// What a question may do without only in a draft: a self-rating has no level, and like a scene
    /// no explanation.
    private static var neededOutsideDrafts: JSONTree {
        [
            "required": ["competency"],
            "if": ["required": ["rate"]],
            "else": [
                "required": ["level"],
                "if": ["required": ["scene"]],
                "else": ["required": ["why"]],
            ],
        ]
    }

    private static var definitions: JSONTree {
        .map(Self.basicMembers + [(key: "question", value: Self.question)])
    }

    /// What files of all kinds are made of.
    static var basics: JSONTree { .map(Self.basicMembers) }

    private static var basicMembers: [(key: String, value: JSONTree)] {
        [
            (key: "scalar", value: ["type": ["string", "number", "boolean"]]),
            (
                key: "id",
                value: [
                    "type": ["string", "number"],
                    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
                    "maxLength": .number(FormatLimits.id),
                ]
            ),
            (key: "text", value: .any(of: [.scalar, .byLanguage(.scalar)])),
            (key: "words", value: .any(of: [.scalar, .list(of: .scalar, atLeast: 1)])),
            (key: "share", value: Self.share),
        ]
    }

    private static var question: JSONTree {
        [
            "type": "object",
            "properties": Self.properties(of: FormatKeys.ofQuestion),
            "required": Self.required(of: FormatKeys.ofQuestion),
            "oneOf": .list(QuestionTypes.keywords.map { ["required": .list([.text($0)])] }),
            "additionalProperties": false,
        ]
    }

    private static func properties(of keys: [FormatKey]) -> JSONTree {
        .map(Self.members(of: keys))
    }

    /// Keys with what may stand behind them.
    static func members(of keys: [FormatKey]) -> [(key: String, value: JSONTree)] {
        keys.map { (key: $0.name, value: Self.schema(of: $0)) }
    }

    private static func required(of keys: [FormatKey]) -> JSONTree {
        JSONTree(keys.filter(\.isRequired).map(\.name))
    }

    private static func schema(of key: FormatKey) -> JSONTree {
        switch key.form {
        case .id: .reference("id")
        case .text: .reference("text")
        case .texts(let most):
            .any(of: [.reference("text"), .list(of: .reference("text"), atLeast: 1, atMost: most)])
        case .word: .scalar
        case .words: .reference("words")
        case .rules:
            .any(of: [
                ["type": "integer", "minimum": 1], .pattern(Self.rule),
                .list(
                    of: .any(of: [["type": "integer", "minimum": 1], .pattern(Self.rule)]),
                    atLeast: 1
                ),
            ])
        case .choice(let words): .words(words)
        case .choices(let words, let other):
            .any(of: [
                .words(words + [other]), .list(of: .words(words), atLeast: 1),
                .pattern(
                    "^(\(words.joined(separator: "|")))( *, *(\(words.joined(separator: "|"))))*$"
                ),
            ])
        case .wholeNumber(let range, let other):
            .any(of: [.whole(range), .pattern("^[0-9]{1,9}$")] + Self.word(other))
        case .range: .pattern(#"^[0-9]{1,4} *\.\. *[0-9]{1,4}$"#)
        case .percent(let other):
            .any(of: [.pattern(#"^\+?[0-9]+(\.[0-9]{1,5})?%$"#)] + Self.word(other))
        case .share: .reference("share")
        case .duration(let other):
            .any(
                of: [.pattern("^(?=.)([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?$")] + Self.word(other)
            )
        case .instant:
            .pattern(
                "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(:[0-9]{2})? *(Z|[+-][0-9]{2}:[0-9]{2})$"
            )
        case .late: .any(of: [.words(["submit", "void"]), .pattern("^grace +[0-9dhms]+$")])
        case .review: Self.review
        case .bands: .list(of: .pattern(#"^\+?[0-9]+(\.[0-9]{1,2})?%\s+=>\s+."#), atLeast: 0)
        case .competencies: .any(of: [.reference("words"), Self.shares])
        case .interaction: TypeReaders.named(key.name)?.schema ?? .scalar
        case .questions:
            .list(of: .reference("question"), atLeast: 1, atMost: FormatLimits.questions)
        }
    }

    private static let rule = "^[0-9]+( +from +.+)?$"

    private static func word(_ word: String?) -> [JSONTree] { word.map { [.words([$0])] } ?? [] }

    private static var share: JSONTree {
        .any(of: [
            ["enum": [0, 1]],
            .pattern(#"^([01]|[+-]?[0-9]+(\.[0-9]{1,5})?%|[+-]?[0-9]+/[0-9]+)$"#),
        ])
    }

    private static var review: JSONTree {
        let word = JSONTree.words(FormatKeys.visibilities)
        return .any(of: [
            word,
            [
                "type": "object",
                "properties": .map(FormatKeys.review.map { (key: $0, value: word) }),
                "additionalProperties": false,
            ],
        ])
    }

    /// Competencies with their shares.
    private static var shares: JSONTree {
        [
            "type": "object",
            "propertyNames": .reference("id"),
            "additionalProperties": .reference("share"),
            "minProperties": 1,
            "maxProperties": .number(FormatLimits.items),
        ]
    }
}
