/// A character of HTML by its name or number, such as `&amp;` and `&#8230;`.
struct HTMLEntity {
    let text: String

    /// Takes an entity; nil, and nothing taken, if there is none.
    init?(_ rest: inout ArraySlice<Unicode.Scalar>) {
        let inside = rest.dropFirst().prefix(12)
        guard let end = inside.firstIndex(of: ";"), end > inside.startIndex else { return nil }
        let name = String(String.UnicodeScalarView(inside[..<end]))
        guard let text = Self.named[name] ?? Self.numbered(name) else { return nil }
        self.text = text
        rest = rest[(end + 1)...]
    }

    private static func numbered(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number =
            digits.hasPrefix("x") || digits.hasPrefix("X")
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number >= 0x20, let scalar = Unicode.Scalar(number) else { return nil }
        return String(Character(scalar))
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
        "emsp": " ", "thinsp": " ", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
        "plusmn": "±", "times": "×", "divide": "÷", "frac12": "½", "frac14": "¼", "frac34": "¾",
        "sup1": "¹", "sup2": "²", "sup3": "³", "micro": "µ", "middot": "·", "bull": "•",
        "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
        "rdquo": "”", "sbquo": "‚", "bdquo": "„", "laquo": "«", "raquo": "»", "sect": "§",
        "para": "¶", "cent": "¢", "pound": "£", "yen": "¥", "euro": "€", "larr": "←",
        "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "rArr": "⇒", "le": "≤", "ge": "≥",
        "ne": "≠", "asymp": "≈", "infin": "∞", "sum": "∑", "minus": "−", "radic": "√",
        "permil": "‰", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "mu": "μ",
        "pi": "π", "sigma": "σ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ", "Omega": "Ω",
        "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
        "szlig": "ß", "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â",
        "ccedil": "ç", "ntilde": "ñ", "oacute": "ó", "aacute": "á", "iacute": "í", "shy": "",
    ]
}
