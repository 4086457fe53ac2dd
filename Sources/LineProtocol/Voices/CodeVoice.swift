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
        guard let following = reply.following else {
            self.write(reply.result, isLast: true, to: &writer)
            return writer.text
        }
        self.write(reply.result, isLast: false, to: &writer)
        self.write(following, isLast: true, to: &writer)
        return writer.text
    }

    func render(push: Reply) -> String {
        var writer = Writer(tag: nil)
        writer.begin(push.result.code, isLast: true)
        self.write(push.result.fields, push.result.text, to: &writer)
        return writer.text
    }

    private func write(_ part: Reply.Part, isLast: Bool, to writer: inout Writer) {
        writer.begin(part.code, isLast: isLast && part.rows.isEmpty)
        self.write(part.fields, part.text, to: &writer)
        for (index, row) in part.rows.enumerated() {
            writer.begin(part.code, isLast: isLast && index == part.rows.count - 1)
            self.write(row.fields, row.text, to: &writer)
        }
    }

    private func write(_ fields: [Reply.Field], _ text: Phrase?, to writer: inout Writer) {
        for field in fields { writer.add(field) }
        if text != nil || fields.isEmpty {
            writer.add(text: text?.cleaned(in: self.language) ?? "")
        }
        writer.end()
    }
}

/// Lines on their way out.
private struct Writer {
    private let tag: String
    /// In octets: strings take longer to grow.
    private var octets: [UInt8] = []
    private var isAtStart = true

    init(tag: String?) {
        self.tag = tag.map { "@\($0) " } ?? ""
        // Most replies are one line.
        self.octets.reserveCapacity(200)
    }

    var text: String { String(decoding: self.octets, as: UTF8.self) }

    /// - Parameter isLast: Whether no other line of the reply follows.
    mutating func begin(_ code: ReplyCode, isLast: Bool) {
        self.say(self.tag)
        self.say(String(code.rawValue))
        self.say(isLast ? " " : "-")
        self.isAtStart = true
    }

    mutating func add(_ field: Reply.Field) {
        self.separate()
        self.say(field.name)
        self.say("=")
        self.say(Self.escaped(field.value))
    }

    /// What stands behind a colon up to the line's end.
    mutating func add(text: String) {
        self.separate()
        self.say(":")
        self.say(text.oneLine)
    }

    mutating func end() { self.say("\r\n") }

    private mutating func say(_ words: String) { self.octets += words.utf8 }

    private mutating func separate() {
        if !self.isAtStart { self.say(" ") }
        self.isAtStart = false
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
