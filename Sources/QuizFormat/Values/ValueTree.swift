import QuizCore

/// The value of a file without its layout: what hashes are taken of.
indirect enum ValueTree: Equatable, Sendable {
    case text(String)
    case list([ValueTree])
    case map([String: ValueTree])

    init(_ text: LocalizedText) {
        self = .map(
            Dictionary(
                text.entries.map { ($0.language.rawValue, .text($0.text)) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    init(_ fraction: Fraction) {
        self = .text(
            fraction.denominator == 1
                ? "\(fraction.numerator)" : "\(fraction.numerator)/\(fraction.denominator)"
        )
    }

    /// A list of texts.
    init(_ texts: [String]) {
        self = .list(texts.map { .text($0) })
    }

    /// JSON with keys in code point order and without blanks.
    var json: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .list(let list): "[" + list.map(\.json).joined(separator: ",") + "]"
        case .map(let map):
            "{"
                + map.sorted { Self.precedes($0.key, $1.key) }
                .map { "\(Self.quoted($0.key)):\($0.value.json)" }.joined(separator: ",") + "}"
        }
    }

    /// The tree without every `feedback`.
    var withoutFeedback: ValueTree {
        switch self {
        case .text: self
        case .list(let list): .list(list.map(\.withoutFeedback))
        case .map(let map):
            .map(map.filter { $0.key != "feedback" }.mapValues(\.withoutFeedback))
        }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }

    /// A JSON string in which only `"`, `\` and control characters are escaped.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
