import Wording

/// One JSON object a line, for scripts (rule R3; RFC 8259).
///
/// The order of the members is that of the protocol's grammar.
struct JSONVoice {
    private let language: Language

    init(_ settings: LineSettings) {
        self.language = settings.language
    }

    func render(_ reply: Reply, tag: String?) -> String {
        self.line(reply.result, following: reply.following, tag: tag)
    }

    func render(push: Reply) -> String {
        var head = push.result
        head.rows = []
        return self.line(head, following: nil, tag: nil)
    }

    private func line(_ part: Reply.Part, following: Reply.Part?, tag: String?) -> String {
        var text = "{\"v\":1"
        if let tag { text += ",\"tag\":" + JSONText.string(tag) }
        text += ",\"code\":\(part.code.rawValue),\"ok\":\(part.code.isPositive)"
        text += self.content(of: part)
        if let following {
            text += ",\"then\":{\"code\":\(following.code.rawValue)\(self.content(of: following))}"
        }
        return text + "}\r\n"
    }

    /// The members `data`, if there are any data, and `text`.
    private func content(of part: Reply.Part) -> String {
        var members = part.fields.map(Self.member)
        if !part.rows.isEmpty {
            let rows = part.rows.map(self.row).joined(separator: ",")
            members.append("\"rows\":[\(rows)]")
        }
        let data = members.isEmpty ? "" : ",\"data\":{\(members.joined(separator: ","))}"
        return data + ",\"text\":" + self.string(part.text)
    }

    private func row(_ row: Reply.Row) -> String {
        var members = row.fields.map(Self.member)
        if row.text != nil || members.isEmpty {
            members.append("\"text\":" + self.string(row.text))
        }
        return "{" + members.joined(separator: ",") + "}"
    }

    private func string(_ text: Phrase?) -> String {
        JSONText.string(text?.cleaned(in: self.language) ?? "")
    }

    private static func member(_ field: Reply.Field) -> String {
        JSONText.string(field.name) + ":" + Self.value(field.value)
    }

    private static func value(_ value: Reply.Value) -> String {
        switch value {
        case .integer(let number): String(number)
        case .decimal(let number): JSONText.isNumber(number) ? number : JSONText.string(number)
        case .flag: "true"
        case .list(let words):
            "[" + words.map { JSONText.string(Charset.clean($0)) }.joined(separator: ",") + "]"
        case .word(let word): JSONText.string(Charset.clean(word))
        }
    }
}

/// Strings and numbers of JSON.
enum JSONText {
    /// A string between quotes; quotes, backslashes and control characters are escaped.
    static func string(_ text: String) -> String {
        let isSafe = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }
        if isSafe { return "\"\(text)\"" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0...0x1F, 0x7F...0x9F: result += Self.escape(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Whether a text is a decimal number: `-` at most, digits, at most one point inside.
    static func isNumber(_ text: String) -> Bool {
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let signs = text.prefix { $0 == "-" }.count
        return signs <= 1 && parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
