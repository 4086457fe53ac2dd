/// The text of a file by lines.
struct SourceText: Sendable {
    /// As it is told to authors.
    let path: String
    /// Without their ends; LF, CR LF and CR end a line.
    let lines: [String]

    init(path: String, text: String) {
        self.path = path
        self.lines = Self.lines(of: text)
    }

    init(path: String, lines: [String]) {
        self.path = path
        self.lines = lines
    }

    /// All lines, each with LF after it.
    var text: String { self.lines.joined(separator: "\n") + "\n" }

    /// The line of a number counted from 1; empty beyond the end.
    subscript(line: Int) -> String {
        self.lines.indices.contains(line - 1) ? self.lines[line - 1] : ""
    }

    /// The name of the file without folder and extension.
    var stem: String {
        let name = self.path.split(separator: "/").last.map(String.init) ?? self.path
        return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    }

    private static func lines(of text: String) -> [String] {
        var lines: [String] = []
        var start = text.startIndex
        var wasReturn = false
        for index in text.utf8.indices {
            let octet = text.utf8[index]
            guard octet == 0x0A || octet == 0x0D else {
                wasReturn = false
                continue
            }
            if octet == 0x0D || !wasReturn { lines.append(String(text[start..<index])) }
            wasReturn = octet == 0x0D
            start = text.utf8.index(after: index)
        }
        if start < text.endIndex { lines.append(String(text[start...])) }
        return lines
    }
}
