import Testing

@testable import LineProtocol

@Suite("Erasing characters")
struct ErasingTests {
    private func line(_ octets: [UInt8], _ charset: LineCharset?) -> [UInt8]? {
        let all = Cutting.all(octets + [0x0A]).map { packets -> [FramedLine] in
            var framer = LineFramer()
            framer.charset = charset
            for packet in packets { framer.consume(packet) }
            return framer.takeAll()
        }
        #expect(all.allSatisfy { $0 == all[0] })
        guard case .line(let line, _)? = all[0].first else { return nil }
        return line
    }

    @Test(arguments: ["销售经理", "a丂b", "答 1 教练", "功許", "€é", "😀\u{3400}x"])
    func `C13 BS removes whole characters in GB18030`(text: String) {
        let kept = Charset.encode(String(text.dropLast()), as: .gb18030)
        let typed = Charset.encode(text, as: .gb18030) + [0x08]

        #expect(self.line(typed, .gb18030) == kept)
    }

    @Test(arguments: ["銷售經理", "功許", "a一", "一a"])
    func `C13 BS removes whole characters in Big5`(text: String) {
        let kept = Charset.encode(String(text.dropLast()), as: .big5)
        let typed = Charset.encode(text, as: .big5) + [0x7F]

        #expect(self.line(typed, .big5) == kept)
    }

    @Test(arguments: ["销售经理", "教练", "你好吗", "模的"])
    func `C13 before the charset is decided whole characters of GBK go, too`(text: String) {
        let typed = Charset.encode(text, as: .gb18030) + [0x08]

        #expect(self.line(typed, nil) == Charset.encode(String(text.dropLast()), as: .gb18030))
        #expect(self.line(text.octets + [0x08], nil) == String(text.dropLast()).octets)
    }

    @Test
    func `C13 characters may be typed again after erasing`() {
        let salesperson = Charset.encode("销售", as: .gb18030)
        let coach = Charset.encode("教练", as: .gb18030)

        #expect(self.line(salesperson + [0x08, 0x08, 0x08] + coach, .gb18030) == coach)
        #expect(
            self.line(salesperson + [0x15] + coach + [0x08], .gb18030) == Array(coach.prefix(2))
        )
        #expect(self.line([0xCF, 0x08] + coach, .gb18030) == coach)
    }

    @Test
    func `C14 echoed characters of GBK are wiped by their width`() {
        var framer = LineFramer()
        framer.charset = .gb18030
        framer.echoesKeys = true
        framer.consume(Charset.encode("销", as: .gb18030) + [0x08])

        #expect(framer.takeEcho() == [0xCF, 0xFA, 8, 32, 8, 8, 32, 8])
    }

    @Test(arguments: [LineCharset.gb18030, .big5, .utf8, nil] as [LineCharset?], 0..<40)
    func `erasing at random leaves the beginning of what was typed`(
        charset: LineCharset?,
        seed: Int
    ) {
        var chance = Chance(state: UInt64(seed) &+ 99)
        let octets = (0..<200).map { _ in UInt8.random(in: 0x20...0xFE, using: &chance) }
        var framer = LineFramer()
        framer.charset = charset
        var typed = octets.filter { $0 != 0x7F }
        framer.consume(typed)

        while framer.isPartway {
            framer.consume(0x08)
            typed = Array(typed.prefix(framer.buffer.count))
            #expect(framer.buffer == typed)
        }

        #expect(framer.buffer.isEmpty)
    }

    @Test
    func `work on long runs grows with their length only`() {
        let character: [UInt8] = [0x81, 0x30, 0x81, 0x30]
        let typed = (0..<1000).flatMap { _ in character }
        var framer = LineFramer(limit: 4096, endless: 1 << 20)
        framer.charset = .gb18030
        var starts = CharacterStarts()
        var rest = typed

        for _ in 0..<50 {
            framer.consume(typed)
            framer.consume([UInt8](repeating: 0x08, count: 1000))
            #expect(!framer.isPartway)
        }
        while !rest.isEmpty { rest.removeLast(starts.removeLast(of: rest, hasFourOctets: true)) }

        #expect(rest.isEmpty)
    }
}
