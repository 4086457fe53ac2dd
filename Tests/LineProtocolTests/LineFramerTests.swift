import LineProtocol
import Testing

@Suite("Line framer")
struct LineFramerTests {
    /// What is framed, for each way to cut the octets; fails if one differs from another.
    private func framed(_ octets: [UInt8], limit: Int = 4096, endless: Int = 65_536) -> [FramedLine]
    {
        var results: [[FramedLine]] = []
        for packets in Cutting.all(octets) {
            var framer = LineFramer(limit: limit, endless: endless)
            for packet in packets { framer.consume(packet) }
            results.append(framer.takeAll())
        }
        #expect(results.allSatisfy { $0 == results[0] }, "\(octets)")
        return results[0]
    }

    @Test
    func `what waits can be looked at before it is taken`() {
        var framer = LineFramer()
        let empty = framer.first

        framer.consume("a\nb\nc".octets)

        #expect(empty == nil)
        #expect(framer.count == 2)
        #expect(framer.first == .line("a".octets, endedBy: .lineFeed))
        let taken = framer.next()
        #expect(taken == .line("a".octets, endedBy: .lineFeed))
        #expect(framer.count == 1)
    }

    /// Texts of the lines that are framed; other events as their names.
    private func texts(_ text: String, limit: Int = 4096, endless: Int = 65_536) -> [String] {
        self.framed(text.octets, limit: limit, endless: endless).map { line in
            switch line {
            case .line(let octets, _): String(decoding: octets, as: UTF8.self)
            case .tooLong(let limit): "too long \(limit)"
            case .endless(let limit): "endless \(limit)"
            case .interrupt: "interrupt"
            case .body, .bodyTooLong: "body"
            case .areYouThere: "are you there"
            case .endOfInput: "end"
            }
        }
    }

    @Test(arguments: [
        ("a\n", FramedLine.End.lineFeed), ("a\r\n", .carriageReturnLineFeed),
        ("a\r\0", .carriageReturnNull),
        ("a\r", .carriageReturn), ("a\rb", .carriageReturn),
    ])
    func `L2 a line ends at LF, CR LF, CR NUL or CR`(text: String, end: FramedLine.End) {
        #expect(self.framed(text.octets) == [.line([0x61], endedBy: end)])
    }

    @Test(arguments: [
        ("a\r\rb\n", ["a", "", "b"]), ("a\n\nb\n", ["a", "", "b"]), ("a\n\rb\n", ["a", "", "b"]),
        ("a\r\n\r\nb\r\n", ["a", "", "b"]), ("\r\0\r\0", ["", ""]), ("a\r\n\nb\n", ["a", "", "b"]),
        ("a\0b\n", ["ab"]),
    ])
    func `L2 only the very next LF or NUL belongs to a CR`(text: String, lines: [String]) {
        #expect(self.texts(text) == lines)
    }

    @Test
    func `L2 an LF that comes after its line was taken is no line`() {
        var framer = LineFramer()
        framer.consume("a\r".octets)

        let first = framer.next()
        let waits = framer.endsInCarriageReturn
        framer.consume("\nb\n".octets)

        #expect(first == .line([0x61], endedBy: .carriageReturn))
        #expect(waits && !framer.endsInCarriageReturn)
        #expect(framer.takeAll() == [.line([0x62], endedBy: .lineFeed)])
    }

    @Test(arguments: [
        ("12345678\nok\n", ["12345678", "ok"]), ("123456789\nok\n", ["too long 8", "ok"]),
        ("123456789\r\nok\n", ["too long 8", "ok"]),
        ("1234567890123456789\n\nok\n", ["too long 8", "", "ok"]),
        ("1234567\u{8}89\nok\n", ["12345689", "ok"]),
        ("123456789\u{8}\u{8}\nok\n", ["too long 8", "ok"]),
        ("123456789\u{15}ok\n", ["ok"]), ("123456789\u{3}ok\n", ["interrupt", "ok"]),
        ("1234567\t9\n", ["too long 8"]), ("一二三\nok\n", ["too long 8", "ok"]),
    ])
    func `L3 a long line is dropped to its end and reported once`(text: String, lines: [String]) {
        #expect(self.texts(text, limit: 8) == lines)
    }

    @Test(arguments: [
        ("ok\n12345678901234567890\nno\n", ["ok", "endless 20"]),
        ("1234567890123456789\nok\n", ["too long 8", "ok"]),
        (String(repeating: "\0", count: 20) + "no\n", ["endless 20"]),
        (String(repeating: "a\u{8}", count: 10) + "no\n", ["endless 20"]),
        ("\u{1B}[" + String(repeating: "1", count: 30), ["endless 20"]),
    ])
    func `L3 octets without end are reported and nothing is taken after them`(
        text: String,
        lines: [String]
    ) {
        #expect(self.texts(text, limit: 8, endless: 20) == lines)
    }

    @Test
    func `L3 an endless line takes no more memory than the limit`() {
        var framer = LineFramer(limit: 8, endless: 1 << 30)
        let chunk = [UInt8](repeating: 0x61, count: 100_000)
        for _ in 0..<100 { framer.consume(chunk) }
        #expect(framer.isPartway && !framer.hasNext)
        #expect(framer.unfinishedOctets == 10_000_000)

        framer.consume(0x0A)

        #expect(framer.takeAll() == [.tooLong(limit: 8)])
        #expect(!framer.isPartway && framer.unfinishedOctets == 0)
    }

    @Test(arguments: [
        ("@t1 ", "t1"), ("", nil), ("@123456789 x", "123456789"),
        ("@1234567890123456 ", "1234567890123456"),
        ("@12345678901234567 ", nil), ("@123456789", nil), ("@é ", nil),
    ])
    func `R1 the tag of a long line is known`(beginning: String, tag: String?) {
        var framer = LineFramer(limit: 20)
        framer.consume((beginning + "123456789012345678901\n").octets)
        framer.consume("@later 1234567890\n12345678901234567890\u{3}".octets)

        #expect(framer.next() == .tooLong(limit: 20))
        #expect(framer.tagOfLongLine == tag)
    }

    @Test(arguments: [
        ("\u{FEFF}a\n", ["a"]), ("\u{FEFF}\n", [""]), ("a\n\u{FEFF}b\n", ["a", "\u{FEFF}b"]),
        ("a\u{FEFF}\n", ["a\u{FEFF}"]), ("\u{FEFF}\u{4}a\n", ["end"]), ("中\n", ["中"]),
        ("ｅ\n", ["ｅ"]),
        ("\u{1}\u{2}a\u{7}\u{E}b\u{1F}\n", ["ab"]), ("a\tb\n", ["a\tb"]),
    ])
    func `L6 a first mark and control characters are dropped and TAB stays`(
        text: String,
        lines: [String]
    ) {
        #expect(self.texts(text) == lines)
    }

    @Test(arguments: [
        ("ab\u{8}c\n", ["ac"]), ("ab\u{7F}\u{7F}\u{7F}c\n", ["c"]), ("团队\u{8}长\n", ["团长"]),
        ("a👨‍👩‍👧\u{8}b\n", ["ab"]),
        ("e\u{301}\u{8}x\n", ["x"]), ("abc\u{15}d\n", ["d"]), ("一🇨🇳\u{7F}\n", ["一"]),
    ])
    func `C13 whole characters and lines are removed`(text: String, lines: [String]) {
        #expect(self.texts(text) == lines)
    }

    @Test(arguments: [
        ([0x61, 0xE4, 0x08], [0x61]), ([0x61, 0xE4, 0xB8, 0x08], [0x61]),
        ([0x61, 0xFF, 0x08], [0x61]),
        ([0x61, 0xC0, 0x80, 0x80, 0x80, 0x80, 0x08], [0x61, 0xC0, 0x80, 0x80, 0x80]),
    ])
    func `C13 broken characters are removed, too`(octets: [UInt8], left: [UInt8]) {
        #expect(self.framed(octets + [0x0A]) == [.line(left, endedBy: .lineFeed)])
    }

    @Test(arguments: [
        ("a\u{1B}[Ab\n", ["ab"]), ("a\u{1B}[1;5Cb\n", ["ab"]), ("a\u{1B}[200~b\n", ["ab"]),
        ("a\u{1B}OAb\n", ["ab"]),
        ("a\u{1B}xb\n", ["ab"]), ("a\u{1B}\u{1B}[Ab\n", ["ab"]), ("a\u{1B}\nb\n", ["a", "b"]),
        ("a\u{1B}[12\nb\n", ["a", "b"]), ("a\u{1B}中b\n", ["a中b"]),
        ("a\u{1B}[\u{3}b\n", ["interrupt", "b"]),
    ])
    func `C13 escape sequences leave nothing behind`(text: String, lines: [String]) {
        #expect(self.texts(text) == lines)
    }

    @Test(arguments: [
        ("\u{4}", ["end"]), ("a\n\u{4}b\n", ["a", "end"]), ("a\u{4}b\n", ["ab"]),
        ("a\u{8}\u{4}", ["end"]),
        ("ab\u{3}c\n", ["interrupt", "c"]), ("\u{3}\u{3}", ["interrupt", "interrupt"]),
    ])
    func `C16 octet 04 ends input on an empty line and 03 drops the line`(
        text: String,
        lines: [String]
    ) {
        #expect(self.texts(text) == lines)
    }

    @Test
    func `C15 an unfinished line is known`() {
        var framer = LineFramer()

        framer.consume("a".octets[...])
        let before = framer.isPartway
        framer.eraseCharacter()
        framer.eraseCharacter()

        #expect(before && !framer.isPartway)
        #expect(framer.next() == nil)
    }

    @Test
    func `Telnet commands are carried out in the line`() {
        var framer = LineFramer()
        framer.consume("ab".octets)

        for event in [
            TelnetFilter.Event.eraseCharacter, .data(0x63), .data(0x0A), .areYouThere, .data(0x64),
        ] {
            framer.take(event)
        }
        for event in [
            TelnetFilter.Event.eraseLine, .interrupt, .data(0x65), .endOfInput, .areYouThere,
            .data(0x0A),
        ] {
            framer.take(event)
        }

        let lines: [FramedLine] = [
            .line("ac".octets, endedBy: .lineFeed), .areYouThere, .interrupt, .endOfInput,
        ]
        #expect(framer.takeAll() == lines)
        #expect(framer.isPartway)
        framer.interrupt()
        framer.endInput()
        #expect(framer.next() == nil)
    }

    @Test
    func `a filter hands data and commands to a framer in their order`() {
        var filter = TelnetFilter()
        var framer = LineFramer()
        let octets: [UInt8] = [
            0x61, 0xFF, 0xF7, 0x62, 0xFF, 0xF6, 0x0A, 0xFF, 0xFA, 0x1F, 0, 90, 0, 30,
        ]

        filter.consume((octets + [0xFF, 0xF0, 0x63]).span, into: &framer)

        #expect(framer.takeAll() == [.areYouThere, .line("b".octets, endedBy: .lineFeed)])
        #expect(framer.isPartway && filter.windowSize?.columns == 90)
    }

    @Test
    func `C14 what is typed is written back, and wiped by its width`() {
        var framer = LineFramer()
        framer.echoesKeys = true

        framer.consume("a团\u{8}b\r\n".octets)
        let echo = framer.takeEcho()
        framer.consume("xy\u{15}".octets)

        #expect(echo == "a团\u{8} \u{8}\u{8} \u{8}b\r\n".octets)
        #expect(framer.takeEcho() == "xy\u{8} \u{8}\u{8} \u{8}".octets)
    }

    @Test
    func `C10 a secret is not written back`() {
        var framer = LineFramer()
        framer.echoesKeys = true
        framer.hidesEcho = true

        framer.consume("49x\u{8}\u{15}493\r".octets)

        #expect(framer.takeEcho() == [0x0D, 0x0A])
        #expect(framer.takeAll() == [.line("493".octets, endedBy: .carriageReturn)])
    }
}

@Suite("Other protocols")
struct ForeignProtocolTests {
    @Test
    func `C4 TLS is known by its first octets`() {
        #expect(ForeignProtocol.isTLS([0x16, 0x03, 0x01]))
        #expect(!ForeignProtocol.isTLS([0x16]))
        #expect(!ForeignProtocol.isTLS("he".octets))
    }

    @Test(arguments: [
        ("GET / HTTP/1.1", true), ("POST /x?y=1 HTTP/2", true), ("get / HTTP/1.1", false),
        ("GET /", false),
        ("GET / HTTP/", false), ("GET  HTTP/1.1", false), ("help", false), ("GET / FTP/1.1", false),
        (" / HTTP/1", false),
    ])
    func `C4 HTTP is known by its first line`(line: String, isHTTP: Bool) {
        #expect(ForeignProtocol.isHTTP(line) == isHTTP)
        #expect(ForeignProtocol.isForeign(line) == isHTTP)
    }

    @Test(arguments: [
        ("SSH-2.0-OpenSSH_9.2p1 Debian-2", true), ("SSH-1.99-x", true), ("SSH-key", false),
        ("ssh-2.0-x", false), ("SSH", false),
    ])
    func `C4 SSH is known by its first line`(line: String, isSSH: Bool) {
        #expect(ForeignProtocol.isForeign(line) == isSSH)
    }
}
