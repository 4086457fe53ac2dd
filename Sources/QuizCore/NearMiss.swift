/// Tells a slip of the fingers from a wrong answer.
enum NearMiss {
    /// Whether a folded answer of five or more Latin letters and blanks begins like a text and
    /// is one edit (a letter more, less or other, or two neighbours swapped) away from it.
    static func isNear(_ typed: String, to text: String) -> Bool {
        let (typed, text) = (Array(typed.unicodeScalars), Array(text.unicodeScalars))
        guard typed.count >= 5, typed.first == text.first, typed.allSatisfy(Self.isLatin) else {
            return false
        }
        return Self.isOneEdit(typed, text)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (scalar.properties.isAlphabetic && scalar.value < 0x250)
    }

    private static func isOneEdit(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        let prefix = zip(left, right).prefix { $0 == $1 }.count
        let (left, right) = (left.dropFirst(prefix), right.dropFirst(prefix))
        switch left.count - right.count {
        case 1: return left.dropFirst().elementsEqual(right)
        case -1: return right.dropFirst().elementsEqual(left)
        case 0:
            let isSwapped =
                left.count >= 2 && left.prefix(2).reversed().elementsEqual(right.prefix(2))
                && left.dropFirst(2).elementsEqual(right.dropFirst(2))
            return isSwapped
                || (!left.isEmpty && left.dropFirst().elementsEqual(right.dropFirst()))
        default: return false
        }
    }
}
