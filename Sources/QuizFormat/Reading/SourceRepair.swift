import Wording

/// Finds everything that keeps a file from being YAML, and mends it in memory to read on.
///
/// Each repair keeps the number of lines, so that all places stay true. What was mended is only
/// checked, never loaded: each repair goes with an error.
struct SourceRepair {
    /// The most repairs of one file.
    private static let limit = 100

    var lines: [[Unicode.Scalar]] {
        didSet {
            self.isChanged = true
            self.lastScan = nil
        }
    }
    /// That of ``lines``; nil if they changed since.
    private var lastScan: LineScan?
    private let original: SourceText
    private var isChanged = false
    let findings: Findings
    /// Lines that were mended once, counted from 0.
    var mended: Set<Int> = []
    /// Keys that were renamed because they stood twice.
    var renamed = 0

    init(_ source: SourceText, _ findings: Findings) {
        self.lines = source.lines.map { Array($0.unicodeScalars) }
        self.original = source
        self.findings = findings
    }

    /// The document with all its faults reported; nil if it is empty or beyond repair.
    mutating func root() -> SourceNode? {
        self.checkLines()
        for _ in 0..<Self.limit where self.mendsScan() {
            let source = self.source
            do {
                return try Composition(source: source, findings: self.findings).root()
            } catch {
                self.mend(ParserFault(error))
            }
        }
        self.findings.report(.unreadableLine, at: Place(line: 1, column: 1))
        return nil
    }

    private var source: SourceText {
        guard self.isChanged else { return self.original }
        return SourceText(
            path: self.original.path,
            lines: self.lines.map { String(String.UnicodeScalarView($0)) }
        )
    }

    /// Mends what must not reach the parser; false if there was something.
    private mutating func mendsScan() -> Bool {
        let scan = self.scan()
        if let line = scan.tooDeep {
            self.findings.report(
                .limit(.nesting, FormatLimits.nesting),
                at: Place(line: line + 1, column: 1)
            )
            self.comment(line)
            return false
        }
        var lines: Set<Int> = []
        for sign in scan.signs where lines.insert(sign.line).inserted {
            self.refuse(sign)
        }
        return lines.isEmpty
    }

    /// Which lines are text and where values begin.
    mutating func scan() -> LineScan {
        let scan = self.lastScan ?? LineScan(self.lines)
        self.lastScan = scan
        return scan
    }

    /// Anchors, aliases and tags, or a text that begins like one.
    private mutating func refuse(_ sign: LineScan.Sign) {
        let line = self.lines[sign.line]
        let first = line[sign.column]
        let word = line[sign.column...].prefix { $0 != " " && !",]}".unicodeScalars.contains($0) }
        let text = String(String.UnicodeScalarView(word))
        let isName = word.count > 1 && word.dropFirst().allSatisfy(Self.isNameSign)
        let phrase: DiagnosticPhrase =
            if first == "!" { .tag(text) } else if isName { .anchor(text) } else {
                .valueBeginsWith(String(first))
            }
        self.quote(
            sign.line,
            phrase,
            at: Place(
                line: sign.line + 1,
                column: sign.column + 1,
                endColumn: sign.column + 1 + word.count
            ),
            isCertain: first == "!" || !isName
        )
    }

    private static func isNameSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            || scalar == "_" || scalar == "-"
    }
}

extension SourceRepair {
    /// Reports a fault and writes the whole value of its line in double quotes.
    ///
    /// - Parameter isCertain: Whether a text in quotes is surely what was meant.
    mutating func quote(
        _ line: Int,
        _ phrase: DiagnosticPhrase,
        at place: Place,
        isCertain: Bool = true
    ) {
        guard let quoted = self.quoted(line) else {
            self.findings.report(phrase, at: place)
            self.comment(line)
            return
        }
        self.replace(line, by: quoted, phrase, at: place, isCertain: isCertain)
    }

    /// Reports a fault with the line as it should be; a second fault of a line ends its reading.
    mutating func replace(
        _ line: Int,
        by corrected: [Unicode.Scalar],
        _ phrase: DiagnosticPhrase,
        at place: Place,
        isCertain: Bool = true
    ) {
        guard self.mended.insert(line).inserted else {
            self.giveUp(line, at: place)
            return
        }
        let full = String(String.UnicodeScalarView(corrected))
        let fix = Blanks.trimmed(full)
        self.findings.report(phrase, at: place, fix: fix, mend: isCertain ? .line(full) : nil)
        self.lines[line] = corrected
    }

    mutating func giveUp(_ line: Int, at place: Place) {
        self.findings.report(.unreadableLine, at: place)
        self.comment(line)
    }

    /// Leaves a line out.
    mutating func comment(_ line: Int) {
        self.mended.insert(line)
        self.lines[line] = ["#"]
    }

    /// A line whose value is in double quotes; nil if it has none, or is in quotes already.
    private func quoted(_ line: Int) -> [Unicode.Scalar]? {
        let scalars = self.lines[line]
        let parts = LineParts(scalars)
        guard parts.value < scalars.count else { return nil }
        let value = Blanks.trimmed(String(String.UnicodeScalarView(scalars[parts.value...])))
        return Array(scalars[..<parts.value]) + Array(Self.closed(value).unicodeScalars)
    }

    /// A value in double quotes; one that only lacks its end gets that.
    private static func closed(_ value: String) -> String {
        let scalars = Array(value.unicodeScalars)
        if scalars.first == "\"", scalars.count > 1, LineParts.closing(scalars, from: 0) == nil,
            !value.contains("\\")
        {
            return value + "\""
        }
        return DoubleQuotes.quoted(value)
    }
}
