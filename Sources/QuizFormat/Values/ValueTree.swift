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
        var json = ""
        self.write(to: &json)
        return json
    }

    private func write(to json: inout String) {
        switch self {
        case .text(let text): Self.write(text, to: &json)
        case .list(let list):
            json += "["
            for (index, value) in list.enumerated() {
                if index > 0 { json += "," }
                value.write(to: &json)
            }
            json += "]"
        case .map(let map):
            json += "{"
            let entries = map.sorted { Self.precedes($0.key, $1.key) }
            for (index, entry) in entries.enumerated() {
                if index > 0 { json += "," }
                Self.write(entry.key, to: &json)
                json += ":"
                entry.value.write(to: &json)
            }
            json += "}"
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
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// A JSON string in which only `"`, `\` and control characters are escaped.
    static func quoted(_ text: String) -> String {
        var json = ""
        Self.write(text, to: &json)
        return json
    }

    private static func write(_ text: String, to json: inout String) {
        json += "\""
        if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
            for scalar in text.unicodeScalars { Self.write(scalar, to: &json) }
        } else {
            json += text
        }
        json += "\""
    }

    private static func write(_ scalar: Unicode.Scalar, to json: inout String) {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        case "\n": json += "\\n"
        case "\r": json += "\\r"
        case "\t": json += "\\t"
        case _ where scalar.value < 0x20:
            let hex = String(scalar.value, radix: 16)
            json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: json.unicodeScalars.append(scalar)
        }
    }
}
