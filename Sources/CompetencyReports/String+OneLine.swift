extension String {
    /// The text with a blank for each control character, which pages cannot hold.
    var onOneLine: String {
        var result = String.UnicodeScalarView()
        for scalar in self.unicodeScalars {
            switch scalar {
            case "\u{FFFE}", "\u{FFFF}", "\u{2028}", "\u{2029}": result.append(" ")
            case _ where scalar.properties.generalCategory == .control: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The text without blanks at its ends.
    var trimmed: String {
        let isBlank = { (character: Character) in character == " " }
        let start = self.drop(while: isBlank)
        return String(start.reversed().drop(while: isBlank).reversed())
    }
}
