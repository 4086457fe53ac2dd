import QuizCore

/// Writes a pattern into the text of a file where it belongs, so that all else stays as it is.
///
/// Where that is not plain it gives up; what it gives must be read and compared.
struct AdditionEdit {
    let source: SourceText
    let languages: [LanguageTag]
    let pattern: AnswerPattern

    /// The change for a question of type `text`.
    func edit(_ addition: AcceptedAddition, at entry: SourceNode.Entry) -> LineEdit? {
        switch addition.step {
        case .alternative(let index):
            let items = entry.value.list ?? [entry.value]
            guard items.indices.contains(index) else { return nil }
            return self.alternative(at: items[index])
        case .entry:
            guard let new = addition.tree.list?.last else { return nil }
            return entry.value.list == nil
                ? self.list(of: addition.tree, at: entry) : self.item(new, behind: entry.value)
        }
    }

    /// The change for a gap, counted from 0.
    func edit(gap: Int, at value: SourceNode) -> LineEdit? {
        if let gaps = value.value(of: "gaps")?.list {
            return gaps.indices.contains(gap) ? self.alternative(at: gaps[gap]) : nil
        }
        var edit = LineEdit()
        guard let entries = value.map else {
            return self.replace(value, in: &edit) { text in
                self.inEachLanguage(text) { self.inserting(intoGap: gap, of: $0) }
            } ? edit : nil
        }
        for entry in entries {
            let isDone = self.replace(entry.value, in: &edit) {
                self.inserting(intoGap: gap, of: $0)
            }
            guard isDone else { return nil }
        }
        return edit
    }

    /// One more alternative of an item.
    private func alternative(at item: SourceNode) -> LineEdit? {
        let node = item.map == nil ? item : item.value(of: "accept")
        guard let node else { return nil }
        var edit = LineEdit()
        if let list = node.list, node.style == .block {
            return list.last.map {
                self.line("- " + ScalarText.text(of: self.pattern.notation), behind: $0, of: node)
            }
        }
        let isDone = self.replace(node, in: &edit) { text in
            let parts = text.components(at: " >> ")
            let head = self.inEachLanguage(parts.head) { "\($0) | \(self.pattern.notation)" }
            return head.map { $0 + parts.rest }
        }
        return isDone ? edit : nil
    }

    /// Applies a change to one part of a text, or to all where they accept the same.
    private func inEachLanguage(_ text: String, _ change: (String) -> String?) -> String? {
        var parts = Blanks.split(text, at: "//")
        let own = AnswerLanguage.position(of: self.pattern.notation, in: self.languages)
        let isSame = Set(parts).count == 1
        for index in parts.indices where isSame || index == own {
            guard let changed = change(parts[index]) else { return nil }
            parts[index] = changed
        }
        return parts.joined(separator: " // ")
    }

    /// A text with one more alternative before the brace that closes a gap.
    private func inserting(intoGap gap: Int, of text: String) -> String? {
        var number = -1
        var isEscaped = false
        for index in text.indices {
            let sign = text[index]
            if !isEscaped, sign == "{" { number += 1 }
            if !isEscaped, sign == "}", number == gap {
                return text[..<index] + "|" + self.pattern.notation + text[index...]
            }
            isEscaped = sign == "\\" && !isEscaped
        }
        return nil
    }

    /// Puts another text in the place of a scalar on one line; false if that cannot be done.
    private func replace(
        _ node: SourceNode,
        in edit: inout LineEdit,
        by change: (String) -> String?
    ) -> Bool {
        guard let text = node.text, let range = self.range(of: node),
            let changed = change(Blanks.folded(text)), edit.replaced[node.place.line] == nil
        else { return false }
        let line = Array(self.source[node.place.line].unicodeScalars)
        let written = ScalarText.text(of: changed).unicodeScalars
        edit.replace(
            node.place.line,
            by: [Self.text(line[..<range.lowerBound] + written + line[range.upperBound...])]
        )
        return true
    }

    /// Where a scalar stands in its line; nil if it goes over several or is written otherwise.
    private func range(of node: SourceNode) -> Range<Int>? {
        let line = Array(self.source[node.place.line].unicodeScalars)
        let start = node.place.column - 1
        guard let text = node.text, !text.isEmpty, start < line.count else { return nil }
        switch node.style {
        case .plain:
            let scalars = text.unicodeScalars
            return line[start...].starts(with: scalars) ? start..<start + scalars.count : nil
        case .quoted:
            guard line[start] == "\"" || line[start] == "'" else { return nil }
            return LineParts.closing(line, from: start).map { start..<$0 }
        case .block, .flow: return nil
        }
    }

    /// One more item behind the last of a list that has a line for each.
    private func item(_ tree: ValueTree, behind list: SourceNode) -> LineEdit? {
        guard list.style == .block, let last = list.list?.last else { return nil }
        let scope = WritingScope(languages: self.languages)
        let item = scope.entry(tree, mark: .alwaysElseRight)
        let column = list.place.column - 1
        let lines = Written.list(of: [item]).lines(at: column)
        return self.insert(lines, behind: last, column: column)
    }

    private func line(_ text: String, behind last: SourceNode, of list: SourceNode) -> LineEdit {
        let column = list.place.column - 1
        let blanks = String(repeating: " ", count: column)
        return self.insert([blanks + text], behind: last, column: column)
    }

    /// Lines behind all that belongs to an item: what follows and stands further right.
    private func insert(_ lines: [String], behind item: SourceNode, column: Int) -> LineEdit {
        var end = item.place.line
        var number = end + 1
        while number <= self.source.lines.count {
            let line = Array(self.source[number].unicodeScalars)
            let blanks = line.prefix { $0 == " " }.count
            if blanks < line.count {
                guard blanks > column else { break }
                end = number
            }
            number += 1
        }
        var edit = LineEdit()
        edit.replace(end, by: [self.source[end]] + lines)
        return edit
    }

    /// A list instead of the one text that stood on the line of its key.
    private func list(of tree: ValueTree, at entry: SourceNode.Entry) -> LineEdit? {
        guard entry.key.place.line == entry.value.place.line,
            let range = self.range(of: entry.value)
        else { return nil }
        let line = Array(self.source[entry.key.place.line].unicodeScalars)
        let rest = line[range.upperBound...]
        guard rest.isEmpty || Blanks.trimmed(Self.text(rest)).hasPrefix("#") else { return nil }
        let scope = WritingScope(languages: self.languages)
        let items = (tree.list ?? []).map { scope.entry($0, mark: .alwaysElseRight) }
        let lines = Written.list(of: items).lines(at: entry.key.place.column - 1)
        let head = Blanks.trimmedEnd(Self.text(line[..<range.lowerBound])) + Self.text(rest)
        var edit = LineEdit()
        edit.replace(entry.key.place.line, by: [head] + lines)
        return edit
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}

extension Blanks {
    /// A text without blanks at its end.
    fileprivate static func trimmedEnd(_ text: String) -> String {
        var rest = text.unicodeScalars[...]
        while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
        return String(rest)
    }
}

extension String {
    /// What stands before a separator, and the rest with it.
    fileprivate func components(at separator: String) -> (head: String, rest: String) {
        guard let range = self.firstRange(of: separator) else { return (self, "") }
        return (String(self[..<range.lowerBound]), String(self[range.lowerBound...]))
    }
}
