/// A part of a YAML document, every scalar as text, with its place.
struct SourceNode: Sendable {
    /// How it was written.
    enum Style: Sendable {
        case plain
        case quoted
        case block
        case flow
    }

    struct Entry: Sendable {
        let key: SourceNode
        let value: SourceNode
    }

    enum Content: Sendable {
        case text(String)
        case list([SourceNode])
        case map([Entry])
    }

    let content: Content
    let style: Style
    let place: Place

    /// The text of a scalar; nil for lists and maps.
    var text: String? {
        switch self.content {
        case .text(let text): text
        case .list, .map: nil
        }
    }

    var list: [SourceNode]? {
        switch self.content {
        case .list(let list): list
        case .text, .map: nil
        }
    }

    var map: [Entry]? {
        switch self.content {
        case .map(let entries): entries
        case .text, .list: nil
        }
    }

    /// Whether a key has nothing after it.
    var isMissing: Bool { self.style == .plain && self.text == "" }

    /// The entry of a map with a key.
    func entry(_ key: String) -> Entry? {
        self.map?.first { $0.key.text == key }
    }

    /// The value of a key; nil if the node is no map or has not the key.
    func value(of key: String) -> SourceNode? { self.entry(key)?.value }
}
