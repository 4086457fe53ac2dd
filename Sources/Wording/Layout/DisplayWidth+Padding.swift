/// Text brought to a number of columns.
extension DisplayWidth {
    /// The text with blanks behind it, so that it takes at least so many columns.
    ///
    /// - Parameter ambiguous: Columns of a character of ambiguous width, 1 or 2.
    public static func padded(_ text: String, to columns: Int, ambiguous: Int = 1) -> String {
        text + Self.blanks(columns - Self.columns(of: text, ambiguous: ambiguous))
    }

    /// The text with blanks before it, so that it takes at least so many columns.
    ///
    /// - Parameter ambiguous: Columns of a character of ambiguous width, 1 or 2.
    public static func aligned(_ text: String, to columns: Int, ambiguous: Int = 1) -> String {
        Self.blanks(columns - Self.columns(of: text, ambiguous: ambiguous)) + text
    }

    /// The text, or as much of its beginning as fits with `..` behind it.
    ///
    /// - Parameter ambiguous: Columns of a character of ambiguous width, 1 or 2.
    public static func cut(_ text: String, to columns: Int, ambiguous: Int = 1) -> String {
        guard Self.columns(of: text, ambiguous: ambiguous) > columns else { return text }
        var result = ""
        var used = 0
        for character in text {
            used += Self.columns(of: character, ambiguous: ambiguous)
            guard used <= columns - 2 else { break }
            result.append(character)
        }
        return result + ".."
    }

    /// So many blanks, none if the number is negative.
    public static func blanks(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}
