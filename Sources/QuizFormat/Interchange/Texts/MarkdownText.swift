import Wording

/// Markdown reduced to text: emphasis, code marks and links lose their signs.
///
/// Time grows with the length: the end of each mark is looked for in a bounded stretch.
struct MarkdownText {
    private let signs: [Character]
    private var index = 0
    private var text = ""
    private var parts: [ExchangePart] = []

    /// The text without markup; pictures are added to the parts.
    static func reduced(_ text: String, _ parts: inout [ExchangePart]) -> String {
        guard text.contains(where: { "*`[#".contains($0) }) else { return text }
        var reader = Self(signs: Array(text))
        while reader.index < reader.signs.count { reader.step() }
        parts += reader.parts
        return reader.text
    }

    private init(signs: [Character]) {
        self.signs = signs
    }

    /// Signs in which the end of a mark is looked for.
    private static let reach = 300

    private mutating func step() {
        let sign = self.signs[self.index]
        let isLineStart = self.index == 0 || self.signs[self.index - 1].isNewline
        switch sign {
        case "!" where self.sign(after: 1) == "[":
            guard let link = self.link(from: self.index + 1) else { return self.take(1) }
            self.parts.append(.picture(link.target))
            self.text += link.label
            self.index = link.end
        case "[":
            guard let link = self.link(from: self.index) else { return self.take(1) }
            self.text += "\(link.label) (\(link.target))"
            self.index = link.end
        case "*" where self.sign(after: 1) == "*": self.unmark("**")
        case "*" where self.sign(after: 1)?.isWhitespace == false: self.unmark("*")
        case "`": self.unmark("`")
        case "#" where isLineStart:
            let marks = self.signs[self.index...].prefix(7).prefix { $0 == "#" }.count
            let isHeading = marks <= 6 && self.sign(after: marks) == " "
            if isHeading { self.index += marks } else { self.take(1) }
        default: self.take(1)
        }
    }

    private func sign(after count: Int) -> Character? {
        self.index + count < self.signs.count ? self.signs[self.index + count] : nil
    }

    private mutating func take(_ count: Int) {
        self.text += String(self.signs[self.index..<self.index + count])
        self.index += count
    }

    /// Takes what stands between two marks without them, or the mark as text.
    private mutating func unmark(_ mark: String) {
        let count = mark.count
        let start = self.index + count
        let limit = min(self.signs.count, start + Self.reach)
        var end = start
        while end < limit, self.signs[end] != mark.first, !self.signs[end].isNewline { end += 1 }
        let closing = self.signs[min(end, limit)..<min(end + count, self.signs.count)]
        guard end > start, end < limit, String(closing) == mark else { return self.take(count) }
        self.text += String(self.signs[start..<end])
        self.index = end + count
    }

    /// The label and the target of `[label](target "title")`; nil if there is none.
    private func link(from start: Int) -> (label: String, target: String, end: Int)? {
        guard let close = self.first("]", from: start + 1), close + 1 < self.signs.count,
            self.signs[close + 1] == "(", let end = self.first(")", from: close + 2)
        else { return nil }
        let inside = String(self.signs[(close + 2)..<end])
        guard let target = inside.split(separator: " ").first else { return nil }
        return (String(self.signs[(start + 1)..<close]), String(target), end + 1)
    }

    private func first(_ sign: Character, from start: Int) -> Int? {
        self.signs[min(start, self.signs.count)...].prefix(Self.reach).firstIndex(of: sign)
    }
}
