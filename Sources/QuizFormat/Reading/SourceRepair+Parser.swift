import Wording

extension SourceRepair {
    /// Names what the parser stopped at and mends it.
    mutating func mend(_ fault: ParserFault) {
        guard fault.duplicates.isEmpty else {
            self.mendDuplicates(fault)
            return
        }
        let line = self.line(of: fault)
        guard self.lines.indices.contains(line) else {
            self.giveUp(0, at: Place(line: 1, column: 1))
            return
        }
        switch fault.problem {
        case "mapping values are not allowed in this context": self.mendColon(fault, line)
        case "did not find expected key", "did not find expected '-' indicator",
            "did not find expected <document start>":
            self.mendElement(fault, line)
        case "could not find expected ':'": self.mendSimpleKey(fault, line)
        case "found unexpected end of stream", "did not find expected ',' or ']'",
            "did not find expected ',' or '}'", "found unexpected document indicator":
            self.mendOpen(fault, line)
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            self.mendEscape(fault, line)
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            self.replace(
                line,
                by: self.lines[line].flatMap { $0 == "\t" ? [" ", " "] : [$0] },
                .blanksWanted,
                at: Place(line: line + 1, column: fault.column)
            )
        default: self.mendBeginning(fault, line)
        }
    }

    /// The line to mend, counted from 0; a fault at the end of the file belongs to the last line.
    private func line(of fault: ParserFault) -> Int {
        let number = fault.problem.hasPrefix("found unknown escape") ? fault.line : fault.faultyLine
        return min(number, self.lines.count) - 1
    }

    /// A second colon, or a key that stands too far right.
    private mutating func mendColon(_ fault: ParserFault, _ line: Int) {
        let scalars = self.lines[line]
        let column = fault.column - 1
        if LineParts(scalars).colon(in: scalars) == column {
            self.mendIndentation(line)
        } else {
            self.quote(line, .colonInValue, at: Place(line: line + 1, column: column + 1))
        }
    }

    /// An element that begins at the wrong place, or text after a quote or bracket.
    private mutating func mendElement(_ fault: ParserFault, _ line: Int) {
        let scalars = self.lines[line]
        let start = LineParts.skippingBlanks(scalars, from: 0)
        guard fault.column - 1 > start else {
            self.mendIndentation(line)
            return
        }
        let parts = LineParts(scalars)
        let opening = parts.value < scalars.count ? scalars[parts.value] : "\""
        let closing: Unicode.Scalar =
            switch opening {
            case "[": "]"
            case "{": "}"
            case "'": "'"
            default: "\""
            }
        self.quote(
            line,
            .valueGoesOnAfter(String(closing)),
            at: Place(line: line + 1, column: fault.column)
        )
    }

    /// A line that is neither a key nor an item.
    private mutating func mendSimpleKey(_ fault: ParserFault, _ line: Int) {
        let scalars = self.lines[line]
        let start = LineParts(scalars).content
        let place = Place(line: line + 1, column: start + 1, endColumn: scalars.count + 1)
        guard start < scalars.count else { return self.giveUp(line, at: place) }
        if scalars[start] == "\"" || scalars[start] == "'" {
            self.quote(line, .neverClosed(String(scalars[start])), at: place)
            return
        }
        let colon = scalars[start...].firstIndex { $0 == ":" || $0 == "：" }
        guard let colon, colon > start else { return self.mendMissingColon(line, at: place) }
        let at = Place(line: line + 1, column: colon + 1)
        let value = scalars[(colon + 1)...].drop { $0 == " " }
        self.replace(
            line,
            by: Array(scalars[..<colon] + [":", " "] + value),
            scalars[colon] == ":" ? .blankMissing(after: ":") : .wideColon,
            at: at
        )
    }

    /// `level easy` and `level = easy`.
    private mutating func mendMissingColon(_ line: Int, at place: Place) {
        let scalars = self.lines[line]
        let start = place.column - 1
        let end = scalars[start...].firstIndex { $0 == " " || $0 == "=" } ?? scalars.count
        let value = scalars[end...].drop { $0 == " " || $0 == "=" }
        let key = String(String.UnicodeScalarView(scalars[start..<end]))
        guard FormatKeys.known.contains(key), !value.isEmpty else {
            return self.giveUp(line, at: place)
        }
        self.replace(
            line,
            by: Array(scalars[..<end] + [":", " "] + value),
            .unreadableLine,
            at: place
        )
    }

    private mutating func mendOpen(_ fault: ParserFault, _ line: Int) {
        let column = max(0, min(fault.contextColumn - 1, self.lines[line].count - 1))
        guard fault.isAtContext, !self.lines[line].isEmpty else {
            return self.giveUp(line, at: Place(line: line + 1, column: 1))
        }
        self.quote(
            line,
            .neverClosed(String(self.lines[line][column])),
            at: Place(line: line + 1, column: column + 1)
        )
    }

    /// A backslash that means nothing.
    private mutating func mendEscape(_ fault: ParserFault, _ line: Int) {
        let scalars = self.lines[line]
        let value = LineParts(scalars).value
        let column = max(value, min(fault.column - 1, scalars.count - 1))
        let slash = scalars[..<min(column + 1, scalars.count)].lastIndex(of: "\\") ?? column
        let escape = scalars[slash...].prefix(2)
        let doubled = scalars[value...].flatMap { $0 == "\\" ? ["\\", "\\"] : [$0] }
        self.replace(
            line,
            by: scalars[..<value] + doubled,
            .unknownEscape(String(String.UnicodeScalarView(escape))),
            at: Place(line: line + 1, column: slash + 1, endColumn: slash + 1 + escape.count)
        )
    }

    /// A value that begins with a sign of YAML.
    private mutating func mendBeginning(_ fault: ParserFault, _ line: Int) {
        let scalars = self.lines[line]
        let value = LineParts(scalars).value
        guard value < scalars.count else {
            return self.giveUp(line, at: Place(line: line + 1, column: 1))
        }
        self.quote(
            line,
            .valueBeginsWith(String(scalars[value])),
            at: Place(line: line + 1, column: value + 1)
        )
    }
}
