import Wording

/// Lines that begin with a code, for scripts (rule R2).
///
/// Every line of a reply but its last has `-` after the code.
struct CodeVoice {
    private let language: Language

    init(_ settings: LineSettings) {
        self.language = settings.language
    }

    func render(_ reply: Reply, tag: String?) -> String {
        var writer = Writer(tag: tag)
        self.write(reply.result, to: &writer)
        if let following = reply.following { self.write(following, to: &writer) }
        return writer.finish()
    }

    func render(push: Reply) -> String {
        var writer = Writer(tag: nil)
        self.write(push.result.fields, push.result.text, code: push.result.code, to: &writer)
        return writer.finish()
    }

    private func write(_ part: Reply.Part, to writer: inout Writer) {
        self.write(part.fields, part.text, code: part.code, to: &writer)
        for row in part.rows {
            self.write(row.fields, row.text, code: part.code, to: &writer)
        }
    }

    private func write(
        _ fields: [Reply.Field],
        _ text: Phrase?,
        code: ReplyCode,
        to writer: inout Writer
    ) {
        writer.begin(code)
        for field in fields { writer.add(field) }
        if text != nil || fields.isEmpty {
            writer.add(text: text?.cleaned(in: self.language) ?? "")
        }
    }
}

/// Lines on their way out; a line is complete when it is known whether another follows.
private struct Writer {
    private let tag: String
    private var text = ""
    private var code: ReplyCode?
    private var body = ""

    init(tag: String?) {
        self.tag = tag.map { "@\($0) " } ?? ""
    }

    mutating func begin(_ code: ReplyCode) {
        self.endLine(with: "-")
        self.code = code
    }

    mutating func add(_ field: Reply.Field) {
        if !self.body.isEmpty { self.body += " " }
        self.body += field.name + "=" + Self.escaped(field.value)
    }

    /// What stands behind a colon up to the line's end.
    mutating func add(text: String) {
        self.body += self.body.isEmpty ? ":" : " :"
        self.body += text.oneLine
    }

    mutating func finish() -> String {
        self.endLine(with: " ")
        return self.text
    }

    private mutating func endLine(with mark: String) {
        guard let code = self.code else { return }
        self.text += "\(self.tag)\(code.rawValue)\(mark)\(self.body)\r\n"
        self.body = ""
        self.code = nil
    }

    private static func escaped(_ value: Reply.Value) -> String {
        switch value {
        case .integer(let number): String(number)
        case .decimal(let number): Self.escaped(number, alsoComma: false)
        case .flag: "1"
        case .list(let words):
            words.map { Self.escaped($0, alsoComma: true) }.joined(separator: ",")
        case .word(let word): Self.escaped(word, alsoComma: false)
        }
    }

    /// Blanks, percent signs and controls as `%XX` of their octets; in lists commas, too.
    private static func escaped(_ word: String, alsoComma: Bool) -> String {
        let word = Charset.clean(word)
        let isSafe = word.utf8.allSatisfy {
            $0 > 0x20 && $0 != UInt8(ascii: "%") && !(alsoComma && $0 == UInt8(ascii: ","))
        }
        if isSafe { return word }
        var result = ""
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0...0x20, 0x25: result += Self.percent(scalar)
            case 0x2C where alsoComma: result += Self.percent(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `%XX` of a code point that is one octet.
    private static func percent(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }
}

extension String {
    /// The text with one blank in the place of line breaks and the blanks around them.
    var oneLine: String {
        guard self.utf8.contains(0x0A) else { return self }
        return self.split(separator: "\n").map { line in
            let last = line.lastIndex { $0 != " " }
            return last.map { String(line[...$0].drop { $0 == " " }) } ?? ""
        }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
}
