import Testing

@testable import LineProtocol

@Suite("Charset of a connection")
struct CharsetStateTests {
    private func read(
        _ state: inout CharsetState,
        _ octets: [UInt8],
        guessing: Bool = true,
        repairing: Bool = false
    ) -> CharsetState.Reading {
        state.read(octets, guessing: guessing, repairing: repairing)
    }

    private func gbk(_ text: String) -> [UInt8] { Charset.encode(text, as: .gb18030) }

    @Test
    func `L8 ASCII decides nothing`() {
        var state = CharsetState()

        #expect(self.read(&state, "help".octets) == .text("help"))
        #expect(state.decided == nil)
        #expect(state.name == "auto")
        #expect(state.output == .utf8)
    }

    @Test
    func `L8 a Chinese line in UTF-8 decides for good`() {
        var state = CharsetState()

        #expect(self.read(&state, "帮助".octets) == .text("帮助"))
        #expect(self.read(&state, self.gbk("帮助")) == .unreadable)
        #expect(state.name == "utf-8")
    }

    @Test(arguments: ["帮助", "注册 lina as=李娜", "他说：“好——很好……”", "ａ，。", "销售·经理", "答 1 教练"])
    func `L8 a Chinese line in GBK decides for good, and is told`(text: String) {
        var state = CharsetState()

        #expect(self.read(&state, self.gbk(text)) == .guessed(text, .gb18030))
        #expect(self.read(&state, self.gbk("教练")) == .text("教练"))
        #expect(self.read(&state, self.gbk("é")) == .text("é"))
        #expect(self.read(&state, [0xFF]) == .unreadable)
        #expect(state.output == .gb18030)
    }

    @Test
    func `L8 nothing is guessed where another language is spoken or UTF-8 is proved`() {
        var english = CharsetState()
        var proved = CharsetState()
        proved.isUTF8Proved = true

        #expect(self.read(&english, self.gbk("帮助"), guessing: false) == .unreadable)
        #expect(self.read(&proved, self.gbk("帮助")) == .unreadable)
        #expect(english.decided == nil && proved.decided == nil)
    }

    @Test(arguments: ["销售é", "销售п", "販売の仕事", "№教练"])
    func `L8 a line with other characters is not taken for GBK`(text: String) {
        var state = CharsetState()

        #expect(self.read(&state, self.gbk(text)) == .unreadable)
        #expect(state.decided == nil)
    }

    @Test
    func `L8 a line in UTF-8 without Chinese leaves the charset undecided`() {
        var state = CharsetState()

        #expect(self.read(&state, "€ 5".octets) == .text("€ 5"))
        #expect(state.decided == nil)
        #expect(self.read(&state, "naïve".octets, guessing: false) == .text("naïve"))
        #expect(self.read(&state, "Привет".octets, guessing: false) == .text("Привет"))
        #expect(state.decided == nil)
    }

    @Test
    func `L8 Big5 is never guessed but read once it is set`() {
        var state = CharsetState()
        let octets: [UInt8] = [0xA5, 0x5C, 0xA4, 0x40]

        let guessed = self.read(&state, octets, guessing: false)
        state.decide(.big5)

        #expect(guessed == .unreadable)
        #expect(self.read(&state, octets) == .text("功一"))
        state.reset()
        #expect(state.name == "auto")
    }

    @Test
    func `L8 random octets that are ASCII with controls decide nothing`() {
        var state = CharsetState()

        #expect(self.read(&state, [0x61, 0x01, 0x7F]) == .text("a"))
        #expect(state.decided == nil)
    }
}

@Suite("Lost octet 85")
struct LostOctetTests {
    /// What arrives of a text where 85 vanishes.
    private func lossy(_ text: String) -> [UInt8] { text.octets.filter { $0 != 0x85 } }

    private func read(_ octets: [UInt8], repairing: Bool = true) -> CharsetState.Reading {
        var state = CharsetState()
        return state.read(octets, guessing: false, repairing: repairing)
    }

    @Test(arguments: ["元", "公元", "教练，元", "先a元", "元元元", "光", "兵"])
    func `C12 an octet 85 that one place alone explains is put back`(text: String) {
        let octets = self.lossy(text)

        #expect(octets != text.octets)
        #expect(self.read(octets) == .text(text))
        #expect(self.read(octets, repairing: false) == .unreadable)
    }

    @Test
    func `C12 every character of GB 2312 that lost one 85 comes back or is refused`() {
        var restored = 0
        for value in UInt32(0x4E00)...0x9FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(Character(scalar))
            let octets = self.lossy(text)
            guard octets.count == 2, Charset.encode(text, as: .gb18030)[0] >= 0xB0,
                Charset.encode(text, as: .gb18030)[1] >= 0xA1
            else { continue }
            let reading = self.read(octets)
            if reading == .text(text) { restored += 1 }
            if case .text(let other) = reading, other != text {
                // The other place gave a character of GB 2312, so this one is none.
                #expect(Charset.encode(text, as: .gb18030)[0] > 0xF7, "\(text) became \(other)")
            }
        }
        #expect(restored > 100)
    }

    @Test(
        arguments: [
            [0xE5], [0xE5, 0x61], [0xE5, 0x83, 0xE5], [0xE5, 0x83, 0xFF], [0xC3], [0xE5, 0x85],
            [0xF0, 0x9F, 0x98], [0xE0, 0x80],
        ] as [[UInt8]]
    )
    func `C12 nothing else is guessed`(octets: [UInt8]) {
        #expect(self.read(octets) == .unreadable)
    }

    @Test
    func `C12 with UTF-8 decided the octet is put back, with another charset never`() {
        var utf8 = CharsetState()
        utf8.decide(.utf8)
        var big5 = CharsetState()
        big5.decide(.big5)

        let octets = self.lossy("元")

        #expect(utf8.read(octets, guessing: true, repairing: true) == .text("元"))
        #expect(big5.read(octets + [0xFF], guessing: true, repairing: true) == .unreadable)
    }

    @Test
    func `C12 a long line is repaired in one go`() {
        let text = String(repeating: "元", count: 1300)

        #expect(self.read(self.lossy(text)) == .text(text))
    }
}
