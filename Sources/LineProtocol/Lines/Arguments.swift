/// What follows a verb, as values and `key=value` pairs (section 3.1 of the protocol).
///
/// A value is a word, or text between double quotes in which `\"` stands for a quote and `\\`
/// for a backslash. Keys are letters, digits, `-` and `_`, begin with a letter, and are kept in
/// lower case.
public struct Arguments: Equatable, Sendable {
    /// One `key=value`.
    public struct Named: Equatable, Sendable {
        /// The key in lower case.
        public let name: String
        /// The value without quotes and backslashes.
        public let value: String
    }

    /// Values without a key, in their order.
    public let positional: [String]
    /// Values with a key, in their order; no key comes twice.
    public let named: [Named]

    /// Reads arguments, separated by blanks.
    public init(parsing text: String) throws(ArgumentFault) {
        var parser = ArgumentParser(text)
        var positional: [String] = []
        var named: [Named] = []
        while let (name, value) = try parser.next() {
            guard let name else {
                positional.append(value)
                continue
            }
            guard !named.contains(where: { $0.name == name }) else { throw .repeatedKey(name) }
            named.append(Named(name: name, value: value))
        }
        self.positional = positional
        self.named = named
    }

    /// The value of a key, or nil if it was not given.
    public subscript(name: String) -> String? {
        self.named.first { $0.name == name }?.value
    }

    /// Whether no other keys than these were given.
    public func has(only names: [String]) -> Bool {
        self.named.allSatisfy { names.contains($0.name) }
    }
}

/// Why arguments cannot be read, and what was expected.
public enum ArgumentFault: Error, Equatable, Sendable {
    /// Something has to follow `key=`.
    case valueExpected(key: String)
    /// The text ended before the closing double quote.
    case closingQuoteExpected
    /// A double quote or a backslash has to follow a backslash between quotes.
    case escapeExpected
    /// A blank or the end has to follow a closing quote.
    case blankExpected
    /// A double quote stands only at both ends of a value.
    case quoteInsideWord
    /// A key is given at most once.
    case repeatedKey(String)
}

private struct ArgumentParser {
    private var rest: Substring

    init(_ text: String) {
        self.rest = text[...]
    }

    /// The next argument, or nil at the end.
    mutating func next() throws(ArgumentFault) -> (name: String?, value: String)? {
        self.rest = self.rest.drop { $0.isLineBlank }
        guard !self.rest.isEmpty else { return nil }
        let name = self.takeKey()
        if self.rest.first == "\"" { return (name, try self.takeQuoted()) }
        let word = self.rest.prefix { !$0.isLineBlank }
        if let name, word.isEmpty { throw .valueExpected(key: name) }
        guard !word.contains("\"") else { throw .quoteInsideWord }
        self.rest = self.rest[word.endIndex...]
        return (name, String(word))
    }

    /// A key with the equals sign behind it, if the next argument begins so.
    private mutating func takeKey() -> String? {
        let key = self.rest.prefix { $0.isKeyCharacter }
        let behind = self.rest[key.endIndex...]
        guard behind.first == "=", key.first?.isLetter == true else { return nil }
        self.rest = behind.dropFirst()
        return key.lowercased()
    }

    private mutating func takeQuoted() throws(ArgumentFault) -> String {
        var value = ""
        self.rest.removeFirst()
        while let character = self.rest.popFirst() {
            switch character {
            case "\"":
                guard self.rest.first?.isLineBlank != false else { throw .blankExpected }
                return value
            case "\\":
                guard let escaped = self.rest.popFirst(), escaped == "\"" || escaped == "\\" else {
                    throw .escapeExpected
                }
                value.append(escaped)
            default: value.append(character)
            }
        }
        throw .closingQuoteExpected
    }
}

extension Character {
    fileprivate var isKeyCharacter: Bool {
        self.isASCII && (self.isLetter || self.isNumber || self == "-" || self == "_")
    }
}
