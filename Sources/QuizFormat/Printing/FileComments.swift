/// The comments of a quiz file, as far as they stand above something that is printed.
struct FileComments: Equatable, Sendable {
    /// What a comment may stand above.
    enum Anchor: Hashable, Sendable {
        case quizKey(String)
        /// Counted from 0.
        case question(Int)
        case questionKey(Int, String)
    }

    /// A comment with the line where it stands.
    struct Line: Hashable, Sendable {
        let number: Int
        /// From its `#` on.
        let text: String
    }

    /// What stands at the top of the file.
    private(set) var head: [String] = []
    /// Comments that stand nowhere else in the printed text.
    private(set) var dropped: [Line] = []
    private var kept: [Anchor: [Line]] = [:]

    /// None.
    init() {}

    /// Those of a file, kept where the printed text has their anchor.
    init(of source: SourceText, root: SourceNode, anchors: Set<Anchor>) {
        let lines = source.lines.map { Array($0.unicodeScalars) }
        let scan = LineScan(lines)
        let places = Self.places(of: root)
        var waiting: [Line] = []
        var isHead = true
        for (index, line) in lines.enumerated()
        where !scan.blockLines.contains(index) && !scan.textLines.contains(index) {
            let start = LineParts.skippingBlanks(line, from: 0)
            guard start < line.count else { continue }
            if line[start] == "#" {
                waiting.append(Line(number: index + 1, text: Self.text(line[start...])))
                continue
            }
            self.place(waiting, at: places[index + 1], in: anchors, isHead: isHead)
            waiting = []
            isHead = false
            self.dropped += Self.trailing(line, number: index + 1)
        }
        self.dropped += waiting
        self.dropped.sort { $0.number < $1.number }
    }

    subscript(anchor: Anchor) -> [String] { self.kept[anchor, default: []].map(\.text) }

    private mutating func place(
        _ lines: [Line],
        at anchor: Anchor?,
        in anchors: Set<Anchor>,
        isHead: Bool
    ) {
        if isHead {
            self.head = lines.map(\.text)
        } else if let anchor, anchors.contains(anchor) {
            self.kept[anchor, default: []] += lines
        } else {
            self.dropped += lines
        }
    }

    /// What begins in each line, counted from 1; a question outweighs the key beside its sign.
    private static func places(of root: SourceNode) -> [Int: Anchor] {
        var places: [Int: Anchor] = [:]
        for entry in root.map ?? [] {
            guard let key = entry.key.text else { continue }
            places[entry.key.place.line] = .quizKey(key)
            guard key == "questions" else { continue }
            for (number, question) in (entry.value.list ?? []).enumerated() {
                for entry in question.map ?? [] {
                    guard let key = entry.key.text else { continue }
                    places[entry.key.place.line] = .questionKey(number, key)
                }
                places[question.place.line] = .question(number)
            }
        }
        return places
    }

    /// The comment behind a value.
    ///
    /// The sign must stand apart as the checker demands it, so that text is never taken for one.
    private static func trailing(_ line: [Unicode.Scalar], number: Int) -> [Line] {
        var quote: Unicode.Scalar?
        for (index, sign) in line.enumerated() {
            if let open = quote {
                if sign == open, open == "'" || !Self.isEscaped(line, at: index) { quote = nil }
            } else if sign == "\"" || sign == "'", Self.opensQuote(line, at: index) {
                quote = sign
            } else if sign == "#", index > 0, line[index - 1] == " " || line[index - 1] == "\t" {
                return [Line(number: number, text: Self.text(line[index...]))]
            }
        }
        return []
    }

    private static func isEscaped(_ line: [Unicode.Scalar], at index: Int) -> Bool {
        line[..<index].reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    /// Whether a value begins here: quotes within plain text open nothing.
    private static func opensQuote(_ line: [Unicode.Scalar], at index: Int) -> Bool {
        let before = line[..<index].last { $0 != " " && $0 != "\t" }
        return before.map { ":-[{,".unicodeScalars.contains($0) } ?? true
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        Blanks.trimmed(String(String.UnicodeScalarView(scalars)))
    }
}
