public import Wording

/// The answer to one request, before a voice writes it out.
///
/// All voices render the same value: code and JSON show ``Part/fields``, ``Part/text`` and
/// ``Part/rows``; plain shows ``Part/plain`` if there is any, else text and row texts.
public struct Reply: Equatable, Sendable {
    /// What came of the request.
    public var result: Part
    /// The next question, or the end of the attempt, that follows at once.
    public var following: Part?
    /// What follows the last line as it is, in UTF-8, and a line end behind it (rule R6).
    public var file: String?

    public init(_ result: Part, following: Part? = nil, file: String? = nil) {
        self.result = result
        self.following = following
        self.file = file
    }

    /// A reply of one line.
    public init(_ code: ReplyCode, _ fields: [Field] = [], text: Phrase? = nil) {
        self.init(Part(code, fields, text: text))
    }

    /// One part of a reply: its code, fields, text and rows.
    public struct Part: Equatable, Sendable {
        public var code: ReplyCode
        public var fields: [Field]
        public var text: Phrase?
        public var rows: [Row]
        /// What a person reads instead of text and rows; empty means text and rows will do.
        public var plain: [Block]

        public init(
            _ code: ReplyCode,
            _ fields: [Field] = [],
            text: Phrase? = nil,
            rows: [Row] = [],
            plain: [Block] = []
        ) {
            self.code = code
            self.fields = fields
            self.text = text
            self.rows = rows
            self.plain = plain
        }
    }

    /// One further line of a part: fields, a text, or both.
    public struct Row: Equatable, Sendable {
        public var fields: [Field]
        public var text: Phrase?

        public init(_ fields: [Field] = [], text: Phrase? = nil) {
            self.fields = fields
            self.text = text
        }
    }

    /// A named value.
    ///
    /// Dates and times are words in ISO 8601.
    public struct Field: Equatable, Sendable {
        public var name: String
        public var value: Value

        public init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// The value of a field, with the type it has in JSON.
    public enum Value: Equatable, Sendable {
        case integer(Int)
        /// A decimal number already written, without trailing zeros.
        case decimal(String)
        /// Present means 1 or true; leave the field out otherwise.
        case flag
        case list([String])
        case word(String)

        /// A decimal number without the zeros behind its last digit, such as `1.5` for `1.50`.
        public static func number(_ text: String) -> Self {
            guard text.contains(".") else { return .decimal(text) }
            let digits = text.reversed().drop { $0 == "0" }
            return .decimal(String((digits.first == "." ? digits.dropFirst() : digits).reversed()))
        }
    }

    /// A piece of text as a person reads it.
    public enum Block: Equatable, Sendable {
        /// Wrapped to the width; following lines are indented by that many columns.
        case paragraph(Phrase, indent: Int = 0)
        /// A paragraph that says what follows; bold in style ansi, and nothing else is.
        case heading(Phrase)
        /// Columns that line up; a cell too wide is wrapped within its column where it is the last.
        case table([[Phrase]])
        /// Lettered or numbered entries; each starts a line, short ones may share one.
        case choices([Choice])
        /// Text whose lines are already laid out.
        case lines([String])
        case emptyLine
    }

    /// One lettered or numbered entry.
    public struct Choice: Equatable, Sendable {
        public var label: String
        public var text: Phrase

        public init(_ label: String, _ text: Phrase) {
            self.label = label
            self.text = text
        }
    }
}
