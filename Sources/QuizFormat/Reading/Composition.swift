import Wording
import Yams

/// Makes nodes of the text of a file.
struct Composition {
    let source: SourceText
    let findings: Findings

    /// The root of the document; nil if the text is empty.
    func root() throws(YamlError) -> SourceNode? {
        let node: Node?
        do {
            node = try compose(yaml: self.source.text, .basic, .default, .utf8)
        } catch let error as YamlError {
            throw error
        } catch {
            throw .no
        }
        return node.map { self.node($0, depth: 1) }
    }

    private func node(_ node: Node, depth: Int, isKey: Bool = false) -> SourceNode {
        let line = node.mark?.line ?? 1
        let column = node.mark?.column ?? 1
        guard depth <= FormatLimits.nesting else {
            let place = Place(line: line, column: column)
            if depth == FormatLimits.nesting + 1 {
                self.findings.report(.limit(.nesting, FormatLimits.nesting), at: place)
            }
            return SourceNode(content: .text(""), style: .quoted, place: place)
        }
        switch node {
        case .scalar(let scalar):
            return self.text(scalar, line: line, column: column, isKey: isKey)
        case .sequence(let sequence):
            return SourceNode(
                content: .list(sequence.map { self.node($0, depth: depth + 1) }),
                style: sequence.style == .flow ? .flow : .block,
                place: Place(line: line, column: column)
            )
        case .mapping(let mapping):
            let entries = mapping.map { key, value in
                SourceNode.Entry(
                    key: self.node(key, depth: depth + 1, isKey: true),
                    value: self.node(value, depth: depth + 1)
                )
            }
            return SourceNode(
                content: .map(entries),
                style: mapping.style == .flow ? .flow : .block,
                place: Place(line: line, column: column)
            )
        case .alias:
            return SourceNode(
                content: .text(""),
                style: .quoted,
                place: Place(line: line, column: column)
            )
        }
    }

    private func text(
        _ scalar: Node.Scalar,
        line: Int,
        column: Int,
        isKey: Bool
    ) -> SourceNode {
        let style: SourceNode.Style =
            switch scalar.style {
            case .any, .plain: .plain
            case .singleQuoted, .doubleQuoted: .quoted
            case .literal, .folded: .block
            }
        let place = self.place(of: scalar.string, line: line, column: column)
        if scalar.string.scalarCount > FormatLimits.text {
            self.findings.report(.limit(.text, FormatLimits.text), at: place)
        }
        if style == .plain, !isKey { self.checkComment(after: scalar.string, at: place) }
        return SourceNode(content: .text(scalar.string), style: style, place: place)
    }

    /// To the end of the text where it stands in the line as it is, else to the end of the line.
    private func place(of text: String, line: Int, column: Int) -> Place {
        let rest = Substring(self.source[line].unicodeScalars.dropFirst(column - 1))
        let length =
            rest.begins(with: text)
            ? text.scalarCount : Blanks.trimmed(String(rest)).scalarCount
        return Place(line: line, column: column, endColumn: column + max(1, length))
    }

    /// Reports text that is lost as a comment unless the sign stands apart as comments do.
    private func checkComment(after text: String, at place: Place) {
        guard self.mayHaveComment(after: text, at: place) else { return }
        let (number, end) = self.end(of: Array(text.unicodeScalars), at: place)
        let line = Array(self.source[number].unicodeScalars)
        let sign = LineParts.skippingBlanks(line, from: end)
        guard sign > 0, sign < line.count, line[sign] == "#" else { return }
        let isApart = sign >= 2 && line[sign - 1] == " " && line[sign - 2] == " "
        guard !isApart || sign + 1 >= line.count || line[sign + 1] != " " else { return }
        let parts = LineParts(line)
        let value = Blanks.trimmed(String(String.UnicodeScalarView(line[parts.value...])))
        let corrected =
            String(String.UnicodeScalarView(line[..<parts.value])) + DoubleQuotes.quoted(value)
        self.findings.report(
            .lostAsComment(String(String.UnicodeScalarView(line[sign...]))),
            at: Place(line: number, column: sign + 1, endColumn: line.count + 1),
            fix: Blanks.trimmed(corrected)
        )
    }

    /// Whether a text goes over several lines or has a `#` in its line; most have neither.
    private func mayHaveComment(after text: String, at place: Place) -> Bool {
        let line = self.source[place.line]
        return line.utf8.contains(0x23) || !line.holds(text)
    }

    /// The line and the index after the last sign of a plain text, which may go over several.
    private func end(of text: [Unicode.Scalar], at place: Place) -> (line: Int, index: Int) {
        var rest = text[...]
        var number = place.line
        var index = place.column - 1
        while number <= self.source.lines.count {
            let line = Array(self.source[number].unicodeScalars)
            guard index <= line.count else { break }
            let shown = line[index...]
            let common = zip(rest, shown).prefix { $0 == $1 }.count
            rest = rest.dropFirst(common)
            index += common
            rest = rest.drop { $0 == " " || $0 == "\n" }
            guard !rest.isEmpty, LineParts.skippingBlanks(line, from: index) == line.count else {
                break
            }
            number += 1
            index = LineParts.skippingBlanks(Array(self.source[number].unicodeScalars), from: 0)
        }
        return (number, index)
    }
}
