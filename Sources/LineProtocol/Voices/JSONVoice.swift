import Wording

/// One JSON object a line, for scripts (rule R3; RFC 8259).
///
/// The order of the members is that of the protocol's grammar.
struct JSONVoice {
    private let language: Language
    private let json: JSONText

    init(_ settings: LineSettings) {
        self.language = settings.language
        self.json = JSONText(isASCII: settings.escapesJSON)
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
        if let tag { text += ",\"tag\":" + self.json.string(tag) }
        text += ",\"code\":\(part.code.rawValue),\"ok\":\(part.code.isPositive)"
        text += self.content(of: part)
        if let following {
            text += ",\"then\":{\"code\":\(following.code.rawValue)\(self.content(of: following))}"
        }
        return text + "}\r\n"
    }

    /// The members `data`, if there are any data, and `text`.
    private func content(of part: Reply.Part) -> String {
        var members = part.fields.map(self.member)
        if !part.rows.isEmpty {
            let rows = part.rows.map(self.row).joined(separator: ",")
            members.append("\"rows\":[\(rows)]")
        }
        let data = members.isEmpty ? "" : ",\"data\":{\(members.joined(separator: ","))}"
        return data + ",\"text\":" + self.string(part.text)
    }

    private func row(_ row: Reply.Row) -> String {
        var members = row.fields.map(self.member)
        if row.text != nil || members.isEmpty {
            members.append("\"text\":" + self.string(row.text))
        }
        return "{" + members.joined(separator: ",") + "}"
    }

    private func string(_ text: Phrase?) -> String {
        self.json.string(text?.cleaned(in: self.language) ?? "")
    }

    private func member(_ field: Reply.Field) -> String {
        self.json.string(field.name) + ":" + self.value(field.value)
    }

    private func value(_ value: Reply.Value) -> String {
        switch value {
        case .integer(let number): String(number)
        case .decimal(let number): JSONText.isNumber(number) ? number : self.json.string(number)
        case .flag: "true"
        case .list(let words):
            "[" + words.map { self.json.string(Charset.clean($0)) }.joined(separator: ",") + "]"
        case .word(let word): self.json.string(Charset.clean(word))
        }
    }
}
