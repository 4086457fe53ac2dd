import QuizCore

/// The value of a file without its layout: what hashes are taken of.
indirect enum ValueTree: Equatable, Sendable {
    case text(String)
    case list([ValueTree])
    case map(ValueMap)

    init(_ text: LocalizedText) {
        self = .map(
            ValueMap(
                text.entries.map { ($0.language.rawValue, .text($0.text)) }
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
    var json: String { String(decoding: self.octets, as: UTF8.self) }

    /// The same in UTF-8.
    var octets: [UInt8] {
        var json: [UInt8] = []
        json.reserveCapacity(1024)
        self.write(to: &json)
        return json
    }

    private func write(to json: inout [UInt8]) {
        switch self {
        case .text(let text): Self.write(text, to: &json)
        case .list(let list):
            json.append(UInt8(ascii: "["))
            for (index, value) in list.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                value.write(to: &json)
            }
            json.append(UInt8(ascii: "]"))
        case .map(let map):
            json.append(UInt8(ascii: "{"))
            for (index, entry) in map.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                Self.write(entry.key, to: &json)
                json.append(UInt8(ascii: ":"))
                entry.value.write(to: &json)
            }
            json.append(UInt8(ascii: "}"))
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

    /// A JSON string in which only `"`, `\` and control characters are escaped.
    static func quoted(_ text: String) -> String {
        var json: [UInt8] = []
        Self.write(text, to: &json)
        return String(decoding: json, as: UTF8.self)
    }

    private static func write(_ text: String, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        if text.utf8.contains(where: Self.isEscaped) {
            for octet in text.utf8 { Self.write(octet, to: &json) }
        } else {
            json.append(contentsOf: text.utf8)
        }
        json.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ octet: UInt8) -> Bool {
        octet < 0x20 || octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "\\")
    }

    private static func write(_ octet: UInt8, to json: inout [UInt8]) {
        guard Self.isEscaped(octet) else {
            json.append(octet)
            return
        }
        let escaped =
            switch Unicode.Scalar(octet) {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            default: "\\u00" + (octet < 0x10 ? "0" : "") + String(octet, radix: 16)
            }
        json.append(contentsOf: escaped.utf8)
    }
}
