/// The values of some keys, in code point order of the keys.
///
/// An array, as maps of quizzes have few keys: they are made and written in a small part of the
/// time that a dictionary takes.
struct ValueMap: Equatable, Sendable {
    struct Element: Equatable, Sendable {
        let key: String
        let value: ValueTree
    }

    private var elements: [Element] = []

    init() {}

    /// - Parameter pairs: Of two with the same key the first counts.
    init(_ pairs: some Sequence<(String, ValueTree)>) {
        self.elements.reserveCapacity(pairs.underestimatedCount)
        for (key, value) in pairs where self[key] == nil { self[key] = value }
    }

    private init(_ elements: [Element]) { self.elements = elements }

    /// Time grows with the number of keys.
    subscript(key: String) -> ValueTree? {
        get { self.elements.first { $0.key == key }?.value }
        set {
            let index =
                self.elements.firstIndex { !Self.precedes($0.key, key) } ?? self.elements.endIndex
            if index < self.elements.endIndex, self.elements[index].key == key {
                self.elements.remove(at: index)
            }
            if let newValue { self.elements.insert(Element(key: key, value: newValue), at: index) }
        }
    }

    var keys: [String] { self.elements.map(\.key) }

    func filter(_ isIncluded: (Element) -> Bool) -> Self { Self(self.elements.filter(isIncluded)) }

    func mapValues(_ transform: (ValueTree) -> ValueTree) -> Self {
        Self(self.elements.map { Element(key: $0.key, value: transform($0.value)) })
    }

    /// The map with the values of another, which count where both have a key.
    func merging(_ others: Self) -> Self {
        others.reduce(into: self) { $0[$1.key] = $1.value }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

extension ValueMap: RandomAccessCollection {
    var startIndex: Int { self.elements.startIndex }
    var endIndex: Int { self.elements.endIndex }

    subscript(index: Int) -> Element { self.elements[index] }
}

extension ValueMap: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral pairs: (String, ValueTree)...) { self.init(pairs) }
}
