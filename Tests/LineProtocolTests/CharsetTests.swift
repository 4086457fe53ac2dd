import LineProtocol
import Testing

@Suite("Charset")
struct CharsetTests {
    @Test(arguments: ["", "help", "a\tb", "销售经理", "é", "😀", "\u{10FFFF}x", "Ｃ。", "ß"])
    func `L7 UTF-8 is read`(text: String) {
        #expect(
            Charset.decode(text.octets).map { Array($0.unicodeScalars) }
                == Array(text.unicodeScalars)
        )
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
            [0xFE], [0xE4, 0xB8],
            [0x61, 0xE4], [0xE4, 0xB8, 0x61], [0xCF, 0xFA, 0xCA, 0xDB],
        ] as [[UInt8]]
    )
    func `L7 overlong forms, surrogates, too great values and broken characters are not UTF-8`(
        octets: [UInt8]
    ) {
        #expect(Charset.decode(octets) == nil)
        #expect(Charset.decode([0x61] + octets) == nil)
    }

    @Test(arguments: [
        ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("か\u{3099}", "が"),
        ("\u{1112}\u{1161}\u{11AB}", "한"),
        ("\u{2F800}", "\u{4E3D}"), ("e\u{200B}\u{301}", "\u{E9}"), ("\u{2000}x", "\u{2002}x"),
    ])
    func `L1 text is in NFC, after invisible characters are gone`(text: String, composed: String) {
        #expect(
            Charset.decode(text.octets).map { Array($0.unicodeScalars) }
                == Array(composed.unicodeScalars)
        )
    }

    @Test
    func `L6 control characters but TAB are dropped before parsing`() {
        #expect(Charset.decode("中\u{1}\u{80}\u{9F}\u{7F}\t文\u{85}\n\r".octets) == "中\t文")
    }

    @Test(arguments: [
        ("a\u{202E}b", "ab"), ("\u{2066}a\u{2069}", "a"), ("a\u{200B}b\u{200C}\u{200E}c", "abc"),
        ("\u{FEFF}a", "a"),
        ("a\u{AD}b", "ab"), ("a\u{1B}[1mb", "a[1mb"), ("a\tb", "a b"), ("a\u{9B}b\u{7F}", "ab"),
        ("a\u{E0041}", "a"),
        ("a\u{200D}b", "ab"), ("中文，“好”", "中文，“好”"), ("a\u{2060}\u{FFF9}", "a"),
        ("\u{200D}😀\u{200D}", "😀"),
    ])
    func `L11 nothing invisible leaves the server`(text: String, cleaned: String) {
        #expect(Array(Charset.clean(text).unicodeScalars) == Array(cleaned.unicodeScalars))
    }

    @Test(arguments: ["👨‍👩‍👧", "❤️‍🔥", "👍🏽", "🏳️‍🌈"])
    func `L11 a joiner inside an emoji stays`(text: String) {
        #expect(Array(Charset.clean(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: ["a\nb", "a\r\nb", "a\rb", "a\u{2028}b", "a\u{2029}b"])
    func `every line break of a text becomes LF`(text: String) {
        #expect(Charset.clean(text) == "a\nb")
    }
}
