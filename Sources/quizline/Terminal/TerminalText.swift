import Foundation

/// Text of other people as a terminal may be shown it.
enum TerminalText {
    /// The text with every sign written out that would move the cursor, turn the direction of
    /// writing or not be seen, such as `\u{1B}`.
    static func visible(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { shown, scalar in
            if Self.isUnsafe(scalar) {
                shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
    }

    /// JSON text with the same signs escaped, which stand only within its strings.
    static func json(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { safe, scalar in
            guard Self.isUnsafe(scalar) else { return safe.unicodeScalars.append(scalar) }
            for unit in String(scalar).utf16 {
                let hex = String(unit, radix: 16)
                safe += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            }
        }
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
            .unassigned:
            true
        default: false
        }
    }
}

/// JSON in one line that a terminal may be shown.
enum JSONLine {
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only numbers that JSON does not have can fail, and there are none.
        guard let data = try? encoder.encode(value) else { return "{}" }
        return TerminalText.json(String(decoding: data, as: UTF8.self))
    }
}
