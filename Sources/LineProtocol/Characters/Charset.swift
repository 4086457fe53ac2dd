// No other library has the canonical composition of the Unicode Standard (NFC).
import Foundation

/// Between octets and text: strict charsets, NFC, and nothing invisible (rules L6, L7, L9 to L11).
public enum Charset {
    /// The text of a line's octets in NFC, or nil if they are not all characters of the charset.
    ///
    /// UTF-8 is that of RFC 3629. Control characters but TAB, bidirectional controls and
    /// zero-width characters are dropped.
    public static func decode(_ octets: [UInt8], as charset: LineCharset = .utf8) -> String? {
        if octets.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x09 }) {
            return String(decoding: octets, as: UTF8.self)
        }
        guard let text = Self.characters(octets, in: charset) else { return nil }
        return Self.composed(Self.filtered(text, keepsTabs: true))
    }

    /// The octets of a text; characters that the charset lacks become `?`.
    public static func encode(_ text: String, as charset: LineCharset) -> [UInt8] {
        let octets = Array(text.utf8)
        guard charset != .utf8, !octets.allSatisfy({ $0 < 0x80 }) else { return octets }
        let conversion = CharacterConversion(from: "UTF-8", to: charset.conversionName)
        let result = conversion?.convert(octets) { rest in
            1 + rest.dropFirst().prefix { (0x80...0xBF).contains($0) }.count
        }
        return result ?? octets.filter { !(0x80...0xBF).contains($0) }.map { $0 < 0x80 ? $0 : 0x3F }
    }

    /// The characters that octets stand for, as they are, or nil.
    static func characters(_ octets: [UInt8], in charset: LineCharset) -> String? {
        guard charset != .utf8 else { return String(validating: octets, as: UTF8.self) }
        let conversion = CharacterConversion(from: charset.conversionName, to: "UTF-8")
        guard let converted = conversion?.convert(octets),
            let text = String(validating: converted, as: UTF8.self)
        else { return nil }
        // The C library takes single octets for these; Big5 does not have them.
        let isSingle = { (scalar: Unicode.Scalar) in (0x80...0x9F).contains(scalar.value) }
        return charset == .big5 && text.unicodeScalars.contains(where: isSingle) ? nil : text
    }

    /// Text as it may leave the server: one TAB becomes one blank, every line break becomes LF,
    /// and other control characters, bidirectional controls and zero-width characters are gone.
    ///
    /// A joiner inside an emoji stays. Text that needs no change is returned as it is.
    public static func clean(_ text: String) -> String {
        Self.filtered(text, keepsTabs: false)
    }

    private static func composed(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy(Self.isComposed) { return text }
        return text.precomposedStringWithCanonicalMapping
    }

    /// Code points that NFC leaves alone, whatever stands around them.
    private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x2FF, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
        default: false
        }
    }

    private static func filtered(_ text: String, keepsTabs: Bool) -> String {
        if text.unicodeScalars.allSatisfy(Self.isOrdinary) { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0x09: result.append(keepsTabs ? scalar : " ")
            case 0x0A: if !keepsTabs { result.append("\n") }
            case 0x0D, 0x2028, 0x2029:
                let isPair = index + 1 < scalars.count && scalars[index + 1] == "\n"
                if !keepsTabs && !isPair { result.append("\n") }
            case 0x200D: if Self.joinsEmoji(scalars, at: index) { result.append(scalar) }
            default: if !Self.isInvisible(scalar) { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// Printable ASCII, Han characters and the commonest signs of Chinese text.
    private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x3000...0x303F,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF5E:
            true
        default: false
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether a joiner stands between two emoji.
    private static func joinsEmoji(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index > 0, index + 1 < scalars.count, Self.isEmoji(scalars[index + 1]) else {
            return false
        }
        let before = scalars[..<index].last { $0.value != 0xFE0F }
        return before.map(Self.isEmoji) == true
    }

    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x2000 && scalar.properties.isEmoji
    }
}
