/// The mending of files by what the checker proposes for certain.
public struct Mending: Sendable {
    /// The file as it should be written.
    public let octets: [UInt8]
    /// What was mended, in the order of the rounds; never empty.
    public let mended: [Diagnostic]

    /// A slip may hide behind another on the same line; so many are found one after the other.
    private static let mostRounds = 20

    /// Mends one file of a bank; nil if there is nothing to mend.
    ///
    /// Each round reads the whole bank anew. A round that would leave more errors than before
    /// is thrown away, so that the result is never worse than the file.
    public init?(_ path: String, in files: [Bank.File]) {
        guard let index = files.firstIndex(where: { $0.path == path }),
            String(validating: files[index].octets, as: UTF8.self) != nil
        else { return nil }
        var files = files
        var mended: [Diagnostic] = []
        var found = Self.findings(of: path, in: files)
        for _ in 0..<Self.mostRounds {
            let chosen = Self.chosen(from: found)
            guard !chosen.isEmpty else { break }
            let octets = Self.applied(chosen, to: files[index].octets)
            var next = files
            next[index] = Bank.File(path: path, octets: octets)
            let left = Self.findings(of: path, in: next)
            guard Self.errors(in: left) <= Self.errors(in: found), left != found else { break }
            (files, found) = (next, left)
            mended += chosen
        }
        guard !mended.isEmpty else { return nil }
        self.octets = files[index].octets
        self.mended = mended
    }

    private static func findings(of path: String, in files: [Bank.File]) -> [Diagnostic] {
        BankReader.read(files, scrutiny: .content).diagnostics.filter { $0.file == path }
    }

    private static func errors(in findings: [Diagnostic]) -> Int {
        findings.count { $0.severity == .error }
    }

    /// One mend a line; those that make a line YAML come first, as all others presuppose them.
    private static func chosen(from findings: [Diagnostic]) -> [Diagnostic] {
        let mendable = findings.filter { $0.mend != nil }
        let byLine = Dictionary(grouping: mendable, by: \.line)
        return byLine.values.compactMap { $0.min { $0.code.dropFirst() < $1.code.dropFirst() } }
            .sorted()
    }

    /// The octets with some lines changed; ends of lines and a byte order mark stay as they are.
    private static func applied(_ findings: [Diagnostic], to octets: [UInt8]) -> [UInt8] {
        let mends = Dictionary(
            findings.map { ($0.line, $0.mend) },
            uniquingKeysWith: { first, _ in first }
        )
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = octets.starts(with: mark)
        var written: [UInt8] = hasMark ? mark : []
        for (number, line) in zip(1..., Self.lines(of: hasMark ? octets[3...] : octets[...])) {
            let end = line.suffix(while: { $0 == 10 || $0 == 13 })
            switch mends[number] ?? nil {
            case .line(let text): written += Array(text.utf8) + end
            case .removal: break
            case nil: written += line
            }
        }
        return written
    }

    /// Lines with their ends: LF, CR LF or CR.
    static func lines(of octets: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = octets.startIndex
        for index in octets.indices {
            let isEnd =
                octets[index] == 10
                || octets[index] == 13
                    && (index + 1 == octets.endIndex || octets[index + 1] != 10)
            guard isEnd else { continue }
            lines.append(octets[start...index])
            start = index + 1
        }
        if start < octets.endIndex { lines.append(octets[start...]) }
        return lines
    }
}

extension ArraySlice {
    /// The longest end whose elements all fulfil a condition.
    func suffix(while isKept: (Element) -> Bool) -> ArraySlice {
        let start = self.lastIndex { !isKept($0) }.map { $0 + 1 } ?? self.startIndex
        return self[start...]
    }
}
