import Wording

extension SourceRepair {
    /// Puts a line at the nearest level that is open above.
    mutating func mendIndentation(_ line: Int) {
        let scalars = self.lines[line]
        let parts = LineParts(scalars)
        let found = parts.indentation
        let levels = self.levels(above: line, ofItems: !parts.dashes.isEmpty)
        let place = Place(line: line + 1, column: found + 1)
        let nearest = levels.min { left, right in
            (abs(left - found), -left) < (abs(right - found), -right)
        }
        guard let nearest, nearest != found else { return self.giveUp(line, at: place) }
        let blanks = [Unicode.Scalar](repeating: " ", count: nearest)
        let fix = blanks + scalars[found...]
        guard self.mended.insert(line).inserted else { return self.giveUp(line, at: place) }
        let mended = String(String.UnicodeScalarView(fix))
        self.findings.report(
            .indentation(found, above: levels.sorted()),
            at: place,
            fix: mended,
            mend: .line(mended)
        )
        self.lines[line] = fix
    }

    /// Columns at which keys, or items of lists, may stand below the lines above.
    private func levels(above line: Int, ofItems: Bool) -> Set<Int> {
        let texts = LineScan(self.lines)
        var levels: Set<Int> = []
        var open = Int.max
        for number in (0..<line).reversed()
        where !texts.blockLines.contains(number) && !texts.textLines.contains(number) {
            let parts = LineParts(self.lines[number])
            guard parts.content < self.lines[number].count,
                self.lines[number][parts.content] != "#"
            else { continue }
            let columns = parts.dashes + (parts.key == nil ? [] : [parts.content])
            let isOpen = columns.filter { $0 < open }
            for column in isOpen where parts.dashes.contains(column) == ofItems {
                levels.insert(column)
            }
            open = min(open, columns.first ?? open)
            if open == 0 { break }
        }
        return levels
    }

    /// Gives the second of two equal keys a name of its own.
    mutating func mendDuplicates(_ fault: ParserFault) {
        let first = fault.line - 1
        guard self.lines.indices.contains(first) else {
            return self.giveUp(0, at: Place(line: 1, column: 1))
        }
        let key = Self.key(in: self.lines[first], at: fault.column - 1)
        guard let second = self.second(key, after: first, column: fault.column - 1) else {
            return self.giveUp(first, at: Place(line: first + 1, column: fault.column))
        }
        let text = Blanks.trimmed(String(String.UnicodeScalarView(key)))
        self.findings.report(
            .duplicateKey(text, firstLine: first + 1),
            at: Place(
                line: second.line + 1,
                column: second.column + 1,
                endColumn: second.column + 1 + key.count
            )
        )
        self.renamed += 1
        let sign = [Unicode.Scalar](repeating: FormatKeys.ignored, count: self.renamed)
        let at = self.lines[second.line][second.column] == "\"" ? second.column + 1 : second.column
        self.lines[second.line].insert(contentsOf: sign, at: at)
    }

    private static func key(in line: [Unicode.Scalar], at column: Int) -> [Unicode.Scalar] {
        guard column < line.count else { return [] }
        if line[column] == "\"" || line[column] == "'",
            let end = LineParts.closing(line, from: column)
        {
            return Array(line[column..<end])
        }
        return Array(line[column...].prefix { $0 != ":" })
    }

    /// The next place with the same key at the same indentation, or in the same line.
    private func second(
        _ key: [Unicode.Scalar],
        after first: Int,
        column: Int
    ) -> (line: Int, column: Int)? {
        guard !key.isEmpty else { return nil }
        let line = self.lines[first]
        if let same = Self.find(key, in: line, from: column + key.count) { return (first, same) }
        for number in (first + 1)..<max(first + 1, self.lines.count) {
            let parts = LineParts(self.lines[number])
            let below = self.lines[number]
            guard parts.content < below.count, below[parts.content] != "#" else { continue }
            if parts.content == column, parts.dashes.isEmpty,
                below[column...].starts(with: key), Self.isKey(key, in: below, at: column)
            {
                return (number, column)
            }
            if parts.indentation < column { return nil }
        }
        return nil
    }

    private static func find(
        _ key: [Unicode.Scalar],
        in line: [Unicode.Scalar],
        from start: Int
    ) -> Int? {
        guard start < line.count else { return nil }
        return (start..<line.count).first { column in
            line[column...].starts(with: key) && Self.isKey(key, in: line, at: column)
                && (column == 0 || " ,{".unicodeScalars.contains(line[column - 1]))
        }
    }

    private static func isKey(
        _ key: [Unicode.Scalar],
        in line: [Unicode.Scalar],
        at column: Int
    ) -> Bool {
        let colon = LineParts.skippingBlanks(line, from: column + key.count)
        return colon < line.count && line[colon] == ":"
    }
}
