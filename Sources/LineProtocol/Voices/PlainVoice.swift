import Wording

/// Sentences, lists and tables for people (rules R4, W2 to W5).
///
/// Between blocks there is never more than one empty line, before the first and after the last
/// one none.
struct PlainVoice {
    private let settings: LineSettings

    init(_ settings: LineSettings) {
        self.settings = settings
    }

    func render(_ reply: Reply) -> String {
        Self.text(self.lines(of: reply, width: self.settings.width))
    }

    func render(push: Reply) -> String {
        let lines = self.lines(of: push, width: self.settings.width - 2)
        return Self.text(lines.enumerated().map { $0 == 0 ? "* " + $1 : $1 })
    }

    private func lines(of reply: Reply, width: Int) -> [String] {
        let blocks = Self.blocks(of: reply.result) + (reply.following.map(Self.blocks) ?? [])
        var lines: [String] = []
        for block in blocks {
            for line in self.lines(of: block, width: width) {
                if line.isEmpty && lines.last?.isEmpty != false { continue }
                lines.append(line)
            }
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func text(_ lines: [String]) -> String {
        lines.map { $0 + "\r\n" }.joined()
    }

    /// The blocks of a part; without any, its text and the texts of its rows.
    private static func blocks(of part: Reply.Part) -> [Reply.Block] {
        guard part.plain.isEmpty else { return part.plain }
        return ([part.text] + part.rows.map(\.text)).compactMap { $0.map { .paragraph($0) } }
    }

    private func lines(of block: Reply.Block, width: Int) -> [String] {
        switch block {
        case .paragraph(let phrase, let indent):
            self.wrap(self.text(of: phrase), width: width, indent: indent)
        case .heading(let phrase):
            self.wrap(self.text(of: phrase), width: width, indent: 0).map(self.styled)
        case .table(let rows):
            TextTable(rows.map { $0.map { self.text(of: $0).oneLine } })
                .lines(width: width, ambiguous: self.settings.ambiguousWidth)
        case .choices(let choices): self.lines(of: choices, width: width)
        case .lines(let lines):
            lines.flatMap {
                Charset.clean($0).split(separator: "\n", omittingEmptySubsequences: false)
            }
            .map(String.init)
        case .emptyLine: [""]
        }
    }

    /// All choices in one line if they fit, else each in a line of its own.
    private func lines(of choices: [Reply.Choice], width: Int) -> [String] {
        let entries = choices.map { (label: $0.label, text: self.text(of: $0.text).oneLine) }
        let line =
            "  " + entries.map { "\($0.label) \($0.text)" }.joined(separator: self.separator)
        if self.columns(of: line) <= width { return [line] }
        let labels = entries.map { self.columns(of: $0.label) }.max() ?? 0
        return entries.flatMap { entry in
            let label = DisplayWidth.aligned(
                entry.label,
                to: labels,
                ambiguous: self.settings.ambiguousWidth
            )
            return self.wrap("  \(label) \(entry.text)", width: width, indent: labels + 3)
        }
    }

    /// A line of a heading; each line by itself, so that no page ends in bold.
    private func styled(_ line: String) -> String {
        self.settings.isStyled && !line.isEmpty ? "\u{1B}[1m\(line)\u{1B}[0m" : line
    }

    private var separator: String {
        switch self.settings.language {
        case .chinese: "\u{3000}"
        case .english: "   "
        }
    }

    private func text(of phrase: Phrase) -> String {
        phrase.cleaned(in: self.settings.language)
    }

    private func columns(of text: String) -> Int {
        DisplayWidth.columns(of: text, ambiguous: self.settings.ambiguousWidth)
    }

    private func wrap(_ text: String, width: Int, indent: Int) -> [String] {
        TextWrapping.wrap(
            text,
            width: width,
            indent: indent,
            ambiguous: self.settings.ambiguousWidth
        )
    }
}
