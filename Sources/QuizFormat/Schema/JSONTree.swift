/// JSON whose keys keep their order.
indirect enum JSONTree: Equatable, Sendable, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    case text(String)
    case number(Int)
    case truth(Bool)
    case list([JSONTree])
    case map([(key: String, value: JSONTree)])

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .truth(value) }
    init(arrayLiteral elements: JSONTree...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSONTree)...) {
        self = .map(elements.map { (key: $0.0, value: $0.1) })
    }

    init(_ words: [String]) { self = .list(words.map { .text($0) }) }

    static func == (left: Self, right: Self) -> Bool { left.text == right.text }

    /// The text with two blanks a level; lists of words stand on one line.
    var text: String { self.text(at: 0) }

    private func text(at level: Int) -> String {
        let blanks = String(repeating: "  ", count: level)
        switch self {
        case .text(let text): return ValueTree.quoted(text)
        case .number(let number): return String(number)
        case .truth(let truth): return String(truth)
        case .list(let list):
            let isFlat = list.allSatisfy(\.isScalar)
            guard !isFlat else { return "[" + list.map(\.text).joined(separator: ", ") + "]" }
            let items = list.map { "\(blanks)  \($0.text(at: level + 1))" }
            return "[\n" + items.joined(separator: ",\n") + "\n\(blanks)]"
        case .map(let map):
            guard !map.isEmpty else { return "{}" }
            let entries = map.map { key, value in
                "\(blanks)  \(ValueTree.quoted(key)): \(value.text(at: level + 1))"
            }
            return "{\n" + entries.joined(separator: ",\n") + "\n\(blanks)}"
        }
    }

    private var isScalar: Bool {
        switch self {
        case .text, .number, .truth: true
        case .list, .map: false
        }
    }
}
