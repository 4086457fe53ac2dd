/// Walks over YAML as far as needed to know which lines are text and where values begin.
///
/// What it finds must be refused before the parser sees it: anchors, aliases, tags, and nesting
/// without bounds.
struct LineScan {
    /// A place where a value begins with `&`, `*` or `!`.
    struct Sign {
        /// Counted from 0.
        let line: Int
        let column: Int
    }

    /// Lines inside `|` and `>`, counted from 0.
    private(set) var blockLines: Set<Int> = []
    /// Lines that go on with a text of the line above, counted from 0.
    private(set) var textLines: Set<Int> = []
    private(set) var signs: [Sign] = []
    /// The first line with far too many levels, counted from 0.
    private(set) var tooDeep: Int?

    private var depth = 0
    private var quote: Unicode.Scalar?
    /// A block scalar is open below this column.
    private var blockParent: Int?
    /// A plain text may go on below this column.
    private var plainParent: Int?
    private var levels: [Int] = []

    init(_ lines: [[Unicode.Scalar]]) {
        for (number, line) in lines.enumerated() { self.scan(line, number) }
    }

    private mutating func scan(_ line: [Unicode.Scalar], _ number: Int) {
        let start = LineParts.skippingBlanks(line, from: 0)
        guard self.quote == nil else {
            self.textLines.insert(number)
            self.goOn(line, number)
            return
        }
        if let parent = self.blockParent {
            guard start < line.count, start <= parent else {
                self.blockLines.insert(number)
                return
            }
            self.blockParent = nil
        }
        guard start < line.count else { return }
        if let parent = self.plainParent, self.depth == 0, start > parent {
            self.textLines.insert(number)
            return
        }
        self.plainParent = nil
        if self.depth == 0 { self.levels.removeAll { $0 >= start } }
        var walk = LineWalk(line, number: number, index: start, parent: -1)
        self.values(&walk)
    }

    /// After the end of a quoted text that was opened in a line above.
    private mutating func goOn(_ line: [Unicode.Scalar], _ number: Int) {
        guard let quote = self.quote,
            let end = LineParts.closing(line, quote: quote, from: 0)
        else { return }
        self.quote = nil
        var walk = LineWalk(line, number: number, index: end, parent: -1)
        self.afterValue(&walk)
        if walk.index < line.count { self.values(&walk) }
    }

    /// Where values may begin.
    private mutating func values(_ walk: inout LineWalk) {
        while let sign = walk.sign {
            switch sign {
            case "#" where walk.index == 0 || walk.line[walk.index - 1] == " ": return
            case "-" where walk.endsWord, "?" where walk.endsWord: self.enter(&walk)
            case "&", "!":
                self.signs.append(Sign(line: walk.number, column: walk.index))
                walk.skipWord()
            case "*":
                self.signs.append(Sign(line: walk.number, column: walk.index))
                walk.skipWord()
                self.afterValue(&walk)
            case "\"", "'":
                guard let end = LineParts.closing(walk.line, from: walk.index) else {
                    self.quote = sign
                    return
                }
                walk.index = end
                self.afterValue(&walk)
            case "[", "{":
                self.depth += 1
                self.limit(self.depth, walk.number)
                walk.advance()
            case "]", "}":
                self.depth = max(0, self.depth - 1)
                walk.advance()
                self.afterValue(&walk)
            case "," where self.depth > 0: walk.advance()
            case "|" where self.depth == 0, ">" where self.depth == 0:
                if walk.isBlockHeader { self.blockParent = walk.parent }
                return
            default: self.plain(&walk)
            }
        }
    }

    /// A list sign.
    private mutating func enter(_ walk: inout LineWalk) {
        walk.parent = walk.index
        self.open(walk.index, walk.number)
        walk.advance()
    }

    private mutating func open(_ column: Int, _ number: Int) {
        guard self.depth == 0, self.levels.last.map({ $0 < column }) ?? true else { return }
        self.levels.append(column)
        self.limit(self.levels.count, number)
    }

    private mutating func limit(_ count: Int, _ number: Int) {
        if count > FormatLimits.nesting * 2 { self.tooDeep = self.tooDeep ?? number }
    }

    /// A key's colon, or the end of the value.
    private mutating func afterValue(_ walk: inout LineWalk) {
        walk.skipBlanks()
        if walk.sign == ":", walk.endsWord || self.depth > 0 {
            walk.parent = max(walk.parent, walk.keyStart)
            walk.advance()
        }
    }

    private mutating func plain(_ walk: inout LineWalk) {
        let start = walk.index
        while let sign = walk.sign {
            if sign == "#", walk.index > 0, walk.line[walk.index - 1] == " " {
                walk.index = walk.line.count
                return
            }
            if sign == ":", walk.endsWord || (self.depth > 0 && walk.precedesFlowSign) {
                walk.parent = start
                self.open(start, walk.number)
                walk.advance()
                return
            }
            if self.depth > 0, ",[]{}".unicodeScalars.contains(sign) { return }
            walk.index += 1
        }
        if self.depth == 0 { self.plainParent = walk.parent }
    }
}

/// A place in one line.
struct LineWalk {
    let line: [Unicode.Scalar]
    let number: Int
    var index: Int
    /// The column of the list sign or key that a value belongs to; -1 at the top.
    var parent: Int
    /// Where the line's content begins.
    let keyStart: Int

    init(_ line: [Unicode.Scalar], number: Int, index: Int, parent: Int) {
        self.line = line
        self.number = number
        self.index = index
        self.parent = parent
        self.keyStart = index
    }

    var sign: Unicode.Scalar? { self.index < self.line.count ? self.line[self.index] : nil }

    /// Whether the sign stands alone.
    var endsWord: Bool { LineParts.endsWord(self.line, at: self.index + 1) }

    var precedesFlowSign: Bool {
        self.index + 1 < self.line.count
            && ",[]{}".unicodeScalars.contains(self.line[self.index + 1])
    }

    /// Whether a block scalar begins here: indicators and perhaps a comment, nothing else.
    var isBlockHeader: Bool {
        let rest = self.line[(self.index + 1)...]
        let indicators = rest.prefix { "+-123456789".unicodeScalars.contains($0) }
        let after = LineParts.skippingBlanks(self.line, from: self.index + 1 + indicators.count)
        return after >= self.line.count || self.line[after] == "#"
    }

    mutating func advance() {
        self.index += 1
        self.skipBlanks()
    }

    mutating func skipBlanks() {
        self.index = LineParts.skippingBlanks(self.line, from: self.index)
    }

    mutating func skipWord() {
        while let sign = self.sign, sign != " ", sign != "\t" { self.index += 1 }
        self.skipBlanks()
    }
}
