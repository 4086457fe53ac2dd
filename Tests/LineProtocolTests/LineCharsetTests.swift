import Testing

@testable import LineProtocol

@Suite("GB18030 and Big5")
struct LineCharsetTests {
    /// Texts and their octets as other programs write them.
    static let samples: [(text: String, charset: LineCharset, octets: [UInt8])] = [
        ("销售", .gb18030, [0xCF, 0xFA, 0xCA, 0xDB]),
        ("a丂\u{4E02}", .gb18030, [0x61, 0x81, 0x40, 0x81, 0x40]),
        (
            "“答”，对。", .gb18030,
            [0xA1, 0xB0, 0xB4, 0xF0, 0xA1, 0xB1, 0xA3, 0xAC, 0xB6, 0xD4, 0xA1, 0xA3]
        ),
        ("é€😀", .gb18030, [0xA8, 0xA6, 0xA2, 0xE3, 0x94, 0x39, 0xFC, 0x36]),
        ("\u{3400}", .gb18030, [0x81, 0x39, 0xEE, 0x39]),
        ("銷售", .big5, [0xBE, 0x50, 0xB0, 0xE2]),
        // The second octets of these are signs of ASCII: backslash, and a letter.
        ("功許", .big5, [0xA5, 0x5C, 0xB3, 0x5C]),
        ("一", .big5, [0xA4, 0x40]),
    ]

    @Test(arguments: Self.samples)
    func `L9 octets become text, and text the same octets`(
        text: String,
        charset: LineCharset,
        octets: [UInt8]
    ) {
        #expect(Charset.decode(octets, as: charset) == text)
        #expect(Charset.encode(text, as: charset) == octets)
    }

    @Test(
        arguments: [
            (.gb18030, [0x80]), (.gb18030, [0xFF]), (.gb18030, [0xCF]), (.gb18030, [0x81, 0x30]),
            (.gb18030, [0x81, 0x30, 0x81]), (.gb18030, [0x81, 0x20]), (.gb18030, [0xB4, 0x7F]),
            (.gb18030, [0xFE, 0x39, 0xFE, 0x39]), (.big5, [0x80]), (.big5, [0xA4]),
            (.big5, [0xA4, 0x20]), (.big5, [0xA4, 0x39]), (.big5, [0xFF, 0x40]),
        ] as [(LineCharset, [UInt8])]
    )
    func `L7 a line that is not all characters of its charset is refused`(
        charset: LineCharset,
        octets: [UInt8]
    ) {
        #expect(Charset.decode(octets, as: charset) == nil)
        #expect(Charset.decode([0x61] + octets, as: charset) == nil)
    }

    @Test
    func `L9 characters that the charset lacks leave as question marks`() {
        #expect(Charset.encode("對é,销", as: .big5) == [0xB9, 0xEF, 0x3F, 0x2C, 0x3F])
        #expect(Charset.encode("é😀销", as: .utf8) == Array("é😀销".utf8))
    }

    @Test
    func `L9 long text of characters that the charset lacks is converted in one go`() {
        let text = String(repeating: "销é对", count: 20_000)

        let octets = Charset.encode(text, as: .big5)

        #expect(octets.count == 60_000)
        #expect(octets.allSatisfy { $0 == 0x3F })
    }

    @Test
    func `L9 all characters of GB 2312 come back as they were`() {
        for row in UInt8(0xB0)...0xF7 {
            for cell in UInt8(0xA1)...0xFE where !(row == 0xD7 && cell > 0xF9) {
                let text = Charset.decode([row, cell], as: .gb18030)
                #expect(text.map { Charset.encode($0, as: .gb18030) } == [row, cell])
            }
        }
    }

    @Test(arguments: LineCharset.allCases)
    func `L11 control characters and invisible ones are gone in every charset`(
        charset: LineCharset
    ) {
        let octets = Charset.encode("a\u{1B}[31m\u{7F}b\u{202E}\u{200B}", as: .gb18030)

        #expect(Charset.decode(octets, as: .gb18030) == "a[31mb")
        #expect(Charset.decode([0x61, 0x1B, 0x01, 0x62], as: charset) == "ab")
    }

    @Test(
        arguments: [
            ("UTF-8", .utf8), ("utf8", .utf8), ("GBK", .gb18030), ("gb2312", .gb18030),
            ("GB18030", .gb18030), ("Big5", .big5), ("latin1", nil), ("", nil),
        ] as [(String, LineCharset?)]
    )
    func `L9 charsets have names`(name: String, charset: LineCharset?) {
        #expect(LineCharset(name: name) == charset)
    }

    @Test(arguments: 0..<300)
    func `random octets never trap and never give what may not leave`(seed: Int) {
        var chance = Chance(state: UInt64(seed) &* 31 &+ 5)
        let octets = (0..<Int.random(in: 0...300, using: &chance)).map { _ in
            UInt8.random(in: 0...255, using: &chance)
        }

        for charset in LineCharset.allCases {
            let text = Charset.decode(octets, as: charset)
            #expect(
                text.map { Charset.clean($0.replacing("\t", with: " ")) }
                    == text?.replacing("\t", with: " ")
            )
        }
        var state = CharsetState()
        _ = state.read(octets, guessing: true, repairing: true)
    }
}
