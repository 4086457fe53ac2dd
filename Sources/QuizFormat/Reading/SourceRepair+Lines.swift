import Wording

extension SourceRepair {
    /// What can be seen in each line alone, before the parser is asked.
    mutating func checkLines() {
        for line in self.lines.indices { self.checkSigns(line) }
        let blocks = self.scan().blockLines
        for line in self.lines.indices where !blocks.contains(line) {
            self.checkIndentation(line)
            self.checkDocument(line)
            self.checkKey(line)
            self.checkListSign(line)
        }
    }

    /// Signs that no editor shows, and lines without end.
    private mutating func checkSigns(_ line: Int) {
        let scalars = self.lines[line]
        guard scalars.count <= FormatLimits.line else {
            self.findings.report(
                .limit(.line, FormatLimits.line),
                at: Place(line: line + 1, column: 1)
            )
            self.comment(line)
            return
        }
        guard scalars.contains(where: Self.isForbidden) else { return }
        let kept = scalars.filter { !Self.isForbidden($0) }
        let mended = String(String.UnicodeScalarView(kept))
        for (column, scalar) in scalars.enumerated() where Self.isForbidden(scalar) {
            let hex = String(scalar.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            self.findings.report(
                .forbiddenCharacter(code),
                at: Place(line: line + 1, column: column + 1),
                fix: Blanks.trimmed(mended),
                mend: .line(mended)
            )
        }
        self.lines[line] = kept
    }

    /// Whether a sign is refused because no editor shows it.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9: false
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// Tabs and wide blanks.
    private mutating func checkIndentation(_ line: Int) {
        let scalars = self.lines[line]
        let blanks = scalars.prefix { $0 == " " || Self.isWideBlank($0) }
        guard blanks.count < scalars.count, let first = blanks.firstIndex(where: Self.isWideBlank)
        else { return }
        let indentation = blanks.flatMap { blank -> [Unicode.Scalar] in
            Self.isWideBlank(blank) ? [" ", " "] : [blank]
        }
        self.mendInPassing(
            line,
            indentation + scalars[blanks.count...],
            .blanksWanted,
            column: first
        )
    }

    private static func isWideBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{A0}"
    }

    private mutating func checkDocument(_ line: Int) {
        let scalars = self.lines[line]
        guard let first = scalars.first, "-.%".unicodeScalars.contains(first) else { return }
        let start = String(String.UnicodeScalarView(scalars.prefix(5)))
        let isMark = start.hasPrefix("---") || start.hasPrefix("...")
        let isSecond = line > 0 && isMark && LineParts.endsWord(scalars, at: 3)
        guard isSecond || start == "%YAML" || start.hasPrefix("%TAG") else { return }
        self.findings.report(
            .secondDocument,
            at: Place(line: line + 1, column: 1, endColumn: scalars.count + 1)
        )
        self.lines[line] = ["#"]
    }

    /// A key that ends in a wide colon, or without a blank.
    private mutating func checkKey(_ line: Int) {
        let scalars = self.lines[line]
        let start = LineParts(scalars).content
        let end = scalars[start...].firstIndex { $0 == ":" || $0 == "：" }
        guard let end, end > start, end - start <= 20,
            scalars[end] == "：" || !LineParts.endsWord(scalars, at: end + 1)
        else { return }
        let key = String(String.UnicodeScalarView(scalars[start..<end]))
        guard FormatKeys.known.contains(Blanks.trimmed(key)) else { return }
        let rest = Array(scalars[(end + 1)...])
        if scalars[end] == "：" {
            let value = rest.drop { $0 == " " || $0 == "\u{3000}" }
            let corrected = scalars[..<end] + [":", " "] + value
            self.mendInPassing(line, Array(corrected), .wideColon, column: end)
        } else if rest.first != "/" {
            let corrected = scalars[...end] + [" "] + rest
            self.mendInPassing(line, Array(corrected), .blankMissing(after: ":"), column: end + 1)
        }
    }

    /// `-(x) text`.
    private mutating func checkListSign(_ line: Int) {
        let scalars = self.lines[line]
        let start = LineParts(scalars).content
        guard start + 1 < scalars.count, scalars[start] == "-",
            scalars[start + 1] == "(" || scalars[start + 1] == "（"
        else { return }
        let corrected = scalars[...start] + [" "] + scalars[(start + 1)...]
        self.mendInPassing(line, Array(corrected), .blankMissing(after: "-"), column: start + 1)
    }

    /// Mends a line without using up its one repair.
    private mutating func mendInPassing(
        _ line: Int,
        _ corrected: [Unicode.Scalar],
        _ phrase: DiagnosticPhrase,
        column: Int
    ) {
        let mended = String(String.UnicodeScalarView(corrected))
        self.findings.report(
            phrase,
            at: Place(line: line + 1, column: column + 1),
            fix: Blanks.trimmed(mended),
            mend: .line(mended)
        )
        self.lines[line] = corrected
    }
}
