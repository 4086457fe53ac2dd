import QuizCore
import Wording

extension FrameworkReader {
    /// The values of a map by key; nil if the node is none.
    ///
    /// - Parameters:
    ///   - known: Keys that may stand there, the first of which must.
    ///   - named: Beginnings of keys that end in `_` and a language, such as `name`.
    func map(_ node: SourceNode, known: [String], named: [String]) -> [String: SourceNode]? {
        guard let entries = node.map else {
            self.findings.report(.wrongKind(known[0], .map), at: node.place)
            return nil
        }
        var map: [String: SourceNode] = [:]
        for entry in entries {
            let key = entry.key.text ?? ""
            let isNamed = named.contains { key.hasPrefix($0 + "_") && key.count > $0.count + 1 }
            guard known.contains(key) || isNamed else {
                let nearest = Spelling.nearest(to: key, among: known)
                self.findings.report(
                    .unknownKey(key, nearest: nearest),
                    at: entry.key.place,
                    fix: nearest
                )
                continue
            }
            map[key] = entry.value
        }
        guard map[known[0]] != nil else {
            self.findings.report(.missing(known[0]), at: node.place)
            return nil
        }
        return map
    }

    /// A list that may be left out.
    func list(_ map: [String: SourceNode], _ key: String) -> [SourceNode] {
        guard let node = map[key] else { return [] }
        guard let list = node.list else {
            self.findings.report(.wrongKind(key, .list), at: node.place)
            return []
        }
        return list
    }

    func number(
        _ map: [String: SourceNode],
        _ key: String,
        within range: ClosedRange<Int>
    ) -> Int? {
        map[key].flatMap { self.scalars.wholeNumber($0, name: key, within: range) }
    }

    /// The text of keys such as `name_zh` and `name_en`, in the order of the file.
    func text(_ map: [String: SourceNode], _ name: String, of owner: String) -> LocalizedText? {
        let prefix = name + "_"
        let keys = map.keys.filter { $0.hasPrefix(prefix) }
            .sorted { Self.precedes(map[$0], map[$1]) }
        var entries: [LocalizedText.Entry] = []
        for key in keys {
            guard let node = map[key],
                let text = self.scalars.word(node, name: key, example: "\"…\"")
            else { return nil }
            let tag = LanguageTag(rawValue: String(key.dropFirst(prefix.count)))
            entries.append(LocalizedText.Entry(tag, text))
        }
        guard !entries.isEmpty else {
            let place = map["id"]?.place ?? map["level"]?.place ?? Place(line: 1, column: 1)
            self.findings.report(.noName(owner), at: place)
            return nil
        }
        return LocalizedText(entries)
    }

    private static func precedes(_ left: SourceNode?, _ right: SourceNode?) -> Bool {
        guard let left = left?.place, let right = right?.place else { return false }
        return (left.line, left.column) < (right.line, right.column)
    }
}
