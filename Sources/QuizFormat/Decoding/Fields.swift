import Wording

/// The keys of a map, each with its value.
struct Fields {
    let node: SourceNode
    private let entries: [String: SourceNode.Entry]

    /// Takes a map apart and reports unknown keys; nil if the node is no map.
    ///
    /// - Parameter name: What the list is called that the map is an item of.
    init?(_ node: SourceNode, known: [String], name: String, _ findings: Findings) {
        guard let map = node.map else {
            findings.report(.wrongItemKind(name, .map), at: node.place)
            return nil
        }
        self.node = node
        var entries: [String: SourceNode.Entry] = [:]
        for entry in map {
            let key = entry.key.text ?? ""
            if known.contains(key) {
                entries[key] = entry
            } else if !Self.reportSpecial(key, at: entry.key.place, findings) {
                let nearest = Spelling.nearest(to: key, among: known)
                findings.report(
                    .unknownKey(key, nearest: nearest),
                    at: entry.key.place,
                    fix: nearest
                )
            }
        }
        self.entries = entries
    }

    /// The value of a key; nil if the key is not there.
    subscript(key: String) -> SourceNode? { self.entries[key]?.value }

    func contains(_ key: String) -> Bool { self.entries[key] != nil }

    /// Where a key stands, or where the map begins.
    func place(of key: String) -> Place {
        self.entries[key]?.key.place ?? self.node.place
    }

    private static func reportSpecial(_ key: String, at place: Place, _ findings: Findings) -> Bool
    {
        if key.unicodeScalars.first == FormatKeys.ignored {
            return true
        } else if key == "<<" {
            findings.report(.anchor(key), at: place)
        } else if key == "version" {
            findings.report(.versionWritten, at: place, mend: .removal)
        } else {
            return false
        }
        return true
    }
}
