import QuizCore

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
        let name = PathName.name(of: self.path)
        return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    }

    private static func lines(of text: String) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while let end = rest.utf8.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
            lines.append(String(rest[..<end]))
            let isReturn = rest.utf8[end] == 0x0D
            rest = rest[rest.utf8.index(after: end)...]
            if isReturn, rest.utf8.first == 0x0A {
                rest = rest[rest.utf8.index(after: rest.startIndex)...]
            }
        }
        return rest.isEmpty ? lines : lines + [String(rest)]
    }
}
