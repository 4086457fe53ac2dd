/// The columns that text takes in a terminal.
///
/// Counted by grapheme cluster after Unicode East Asian Width (UAX #11): wide and fullwidth
/// characters take 2 columns, ambiguous ones 1 or 2 as the terminal is set, combining marks,
/// format and control characters 0, emoji of several characters 2, all others 1.
public enum DisplayWidth {
    /// The columns of a text; line breaks in it count 0.
    ///
    /// - Parameter ambiguous: Columns of a character of ambiguous width, 1 or 2.
    public static func columns(of text: some StringProtocol, ambiguous: Int = 1) -> Int {
        if let columns = Self.columnsOfSimple(text, ambiguous: ambiguous) { return columns }
        return text.reduce(0) { $0 + Self.columns(of: $1, ambiguous: ambiguous) }
    }

    /// The columns of one grapheme cluster.
    ///
    /// - Parameter ambiguous: Columns of a character of ambiguous width, 1 or 2.
    public static func columns(of character: Character, ambiguous: Int = 1) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        guard scalars.index(after: scalars.startIndex) != scalars.endIndex else {
            return Self.columns(of: first, ambiguous: ambiguous)
        }
        if Self.isEmojiSequence(scalars) { return 2 }
        return scalars.reduce(0) { $0 + Self.columns(of: $1, ambiguous: ambiguous) }
    }

    /// The columns of one code point by itself.
    static func columns(of scalar: Unicode.Scalar, ambiguous: Int) -> Int {
        let value = scalar.value
        if value < 0x300 {
            if value < 0x20 || (0x7F...0x9F).contains(value) { return 0 }
            return value < 0xA1 || !Self.contains(value, in: WidthTable.ambiguous) ? 1 : ambiguous
        }
        if (0x4E00...0x9FFF).contains(value) { return 2 }
        if Self.contains(value, in: WidthTable.none) { return 0 }
        if Self.contains(value, in: WidthTable.wide) { return 2 }
        return Self.contains(value, in: WidthTable.ambiguous) ? ambiguous : 1
    }

    /// The columns of a text whose characters are single code points for certain, else nil.
    private static func columnsOfSimple(_ text: some StringProtocol, ambiguous: Int) -> Int? {
        var columns = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20...0x7E: columns += 1
            case 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: columns += 2
            case 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027:
                columns += Self.columns(of: scalar, ambiguous: ambiguous)
            default: return nil
            }
        }
        return columns
    }

    /// Flags, keycaps, emoji with a skin colour, a joiner or the mark for emoji presentation.
    private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
        guard let first = scalars.first, first.properties.isEmoji else { return false }
        return scalars.dropFirst().contains { scalar in
            switch scalar.value {
            case 0xFE0F, 0x200D, 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
            default: false
            }
        }
    }

    /// Looks a code point up among first and last code points of ascending runs.
    private static func contains(_ value: UInt32, in runs: [UInt32]) -> Bool {
        var low = 0
        var high = runs.count / 2
        while low < high {
            let middle = (low + high) / 2
            if value < runs[2 * middle] {
                high = middle
            } else if value > runs[2 * middle + 1] {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}
