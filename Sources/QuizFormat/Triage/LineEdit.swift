/// A change of a file at single lines; all others keep every octet.
struct LineEdit {
    /// What stands instead of a line, by its number from 1.
    private(set) var replaced: [Int: [String]] = [:]

    mutating func replace(_ line: Int, by lines: [String]) { self.replaced[line] = lines }

    /// The octets with the lines changed; new lines end as those they stand for.
    func applied(to octets: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = octets.starts(with: mark)
        let lines = Mending.lines(of: hasMark ? octets[3...] : octets[...])
        let usual = lines.first.map { Array($0.suffix(while: Self.isEnd)) } ?? []
        var written: [UInt8] = hasMark ? mark : []
        for (number, line) in zip(1..., lines) {
            guard let new = self.replaced[number] else {
                written += line
                continue
            }
            let end = Array(line.suffix(while: Self.isEnd))
            let between = end.isEmpty ? (usual.isEmpty ? [10] : usual) : end
            written += new.map { Array($0.utf8) }.joined(separator: between) + end
        }
        return written
    }

    private static func isEnd(_ octet: UInt8) -> Bool { octet == 10 || octet == 13 }
}
