import LineProtocol
import Testing

@Suite("Telnet options")
struct TelnetOptionTests {
    /// A filter that is certain, its offer already sent.
    private func certain() -> TelnetFilter {
        var filter = TelnetFilter()
        filter.set(.on)
        _ = filter.takeOutput()
        return filter
    }

    /// What a filter answers to octets.
    private func answer(_ filter: inout TelnetFilter, _ octets: [UInt8]) -> [UInt8] {
        for octet in octets { _ = filter.consume(octet) }
        return filter.takeOutput()
    }

    @Test(
        arguments: [
            (0xFD, 0x06, [0xFF, 0xFC, 0x06]), (0xFB, 0x06, [0xFF, 0xFE, 0x06]),
            (0xFD, 0x22, [0xFF, 0xFC, 0x22]),
            (0xFB, 0x22, [0xFF, 0xFE, 0x22]), (0xFB, 0x27, [0xFF, 0xFE, 0x27]),
            (0xFD, 0x01, [0xFF, 0xFC, 0x01]),
            (0xFD, 0x03, [0xFF, 0xFC, 0x03]), (0xFB, 0x01, [0xFF, 0xFE, 0x01]),
            (0xFB, 0x03, [0xFF, 0xFE, 0x03]),
            (0xFD, 0x18, [0xFF, 0xFC, 0x18]), (0xFD, 0x1F, [0xFF, 0xFC, 0x1F]), (0xFC, 0x22, []),
            (0xFE, 0x22, []),
            (0xFD, 0x00, [0xFF, 0xFB, 0x00]), (0xFE, 0x00, []), (0xFE, 0x01, []), (0xFE, 0x03, []),
        ] as [(UInt8, UInt8, [UInt8])]
    )
    func `1·3 options are accepted and refused as the table says`(
        verb: UInt8,
        option: UInt8,
        reply: [UInt8]
    ) {
        var filter = self.certain()

        let first = self.answer(&filter, [0xFF, verb, option])

        #expect(first == reply)
    }

    @Test
    func `1·3 TM is answered every time`() {
        var filter = self.certain()

        let answers = self.answer(&filter, [0xFF, 0xFD, 0x06, 0xFF, 0xFD, 0x06])

        #expect(answers == [0xFF, 0xFC, 0x06, 0xFF, 0xFC, 0x06])
    }

    @Test
    func `RFC 1143 agreement and repetition are not answered`() {
        var filter = self.certain()

        #expect(
            self.answer(&filter, [0xFF, 0xFB, 0x00, 0xFF, 0xFB, 0x1F, 0xFF, 0xFB, 0x00]).isEmpty
        )
        #expect(self.answer(&filter, [0xFF, 0xFC, 0x00]) == [0xFF, 0xFE, 0x00])
        #expect(self.answer(&filter, [0xFF, 0xFC, 0x00]).isEmpty)
        #expect(self.answer(&filter, [0xFF, 0xFB, 0x00]) == [0xFF, 0xFD, 0x00])
        #expect(self.answer(&filter, [0xFF, 0xFC, 0x1F]) == [0xFF, 0xFE, 0x1F])
        #expect(self.answer(&filter, [0xFF, 0xFC, 0x18]).isEmpty)
        #expect(self.answer(&filter, [0xFF, 0xFD, 0x00, 0xFF, 0xFD, 0x00]) == [0xFF, 0xFB, 0x00])
        #expect(self.answer(&filter, [0xFF, 0xFE, 0x00, 0xFF, 0xFE, 0x00]) == [0xFF, 0xFC, 0x00])
    }

    @Test
    func `C10 typing is hidden by WILL ECHO and shown again before the reply`() {
        var filter = self.certain()

        let isHidden = filter.hideTyping()
        let hiding = filter.takeOutput()
        let agreed = self.answer(&filter, [0xFF, 0xFD, 0x01])
        filter.showTyping()
        filter.showTyping()
        let showing = filter.takeOutput()
        let ended = self.answer(&filter, [0xFF, 0xFE, 0x01])

        #expect(isHidden)
        #expect(hiding == [0xFF, 0xFB, 0x01])
        #expect(agreed.isEmpty && ended.isEmpty)
        #expect(showing == [0xFF, 0xFC, 0x01, 0x0D, 0x0A])
    }

    @Test
    func `C10 typing stays visible while the client is not certain`() {
        var filter = TelnetFilter()
        filter.makeOffer()
        _ = filter.takeOutput()

        let isHidden = filter.hideTyping()
        filter.showTyping()

        #expect(!isHidden)
        #expect(filter.takeOutput().isEmpty)
    }

    @Test
    func `C10 a client that keeps its echo gets no further line end`() {
        var filter = self.certain()
        filter.hideTyping()
        _ = self.answer(&filter, [0xFF, 0xFE, 0x01])

        filter.showTyping()

        #expect(filter.takeOutput().isEmpty)
    }

    @Test
    func `RFC 1143 a wish changed before its answer is sent when the answer comes`() {
        var filter = self.certain()

        filter.hideTyping()
        filter.showTyping()
        filter.hideTyping()
        _ = filter.takeOutput()
        let first = self.answer(&filter, [0xFF, 0xFD, 0x01])
        filter.showTyping()
        filter.hideTyping()
        _ = filter.takeOutput()
        let second = self.answer(&filter, [0xFF, 0xFE, 0x01])
        filter.showTyping()
        _ = filter.takeOutput()
        let third = self.answer(&filter, [0xFF, 0xFD, 0x01])

        #expect(first.isEmpty)
        #expect(second == [0xFF, 0xFB, 0x01])
        #expect(third == [0xFF, 0xFC, 0x01])
    }

    @Test
    func `RFC 1143 a refusal that is answered by agreement ends in a refusal`() {
        var filter = self.certain()
        filter.hideTyping()
        _ = self.answer(&filter, [0xFF, 0xFD, 0x01])
        filter.showTyping()
        _ = filter.takeOutput()

        let contrary = self.answer(&filter, [0xFF, 0xFD, 0x01])
        let later = self.answer(&filter, [0xFF, 0xFD, 0x01])

        #expect(contrary.isEmpty)
        #expect(later == [0xFF, 0xFC, 0x01])
    }

    @Test
    func `RFC 1143 a wish that did not change is not sent again`() {
        var filter = self.certain()
        filter.hideTyping()
        _ = self.answer(&filter, [0xFF, 0xFD, 0x01])
        filter.hideTyping()
        let again = filter.takeOutput()
        filter.showTyping()
        filter.hideTyping()
        filter.showTyping()
        _ = filter.takeOutput()

        let answer = self.answer(&filter, [0xFF, 0xFE, 0x01])

        #expect(again.isEmpty && answer.isEmpty)
    }

    @Test
    func `C14 a client that refused key mode is not asked to leave it`() {
        var filter = self.certain()
        filter.set(.keys)
        _ = filter.takeOutput()
        _ = self.answer(&filter, [0xFF, 0xFE, 0x01, 0xFF, 0xFE, 0x03])

        filter.set(.off)

        #expect(filter.takeOutput().isEmpty)
    }

    @Test
    func `C11 silence is broken only for a client that accepted an option`() {
        var filter = self.certain()

        filter.keepAlive()
        let before = filter.takeOutput()
        _ = self.answer(&filter, [0xFF, 0xFB, 0x00])
        filter.keepAlive()

        #expect(before.isEmpty)
        #expect(filter.takeOutput() == [0xFF, 0xF1])
    }

    @Test(
        arguments: [
            ([0, 100, 0, 40], 100, 40), ([0, 5, 0, 0], 20, 0), ([4, 0, 1, 0], 255, 256),
            ([0, 0, 0, 9], nil, 9),
            ([0, 0xFF, 0xFF, 0, 24], 255, 24),
        ] as [([UInt8], Int?, Int)]
    )
    func `1·3 the window is told by four octets`(content: [UInt8], columns: Int?, rows: Int) {
        var filter = self.certain()

        var events: [TelnetFilter.Event] = []
        for octet in [0xFF, 0xFA, 0x1F] + content + [0xFF, 0xF0] {
            if let event = filter.consume(octet) { events.append(event) }
        }

        #expect(filter.windowSize?.columns == columns)
        #expect(filter.windowSize?.rows == rows)
        #expect(filter.windowSize.map { [.windowChanged($0)] } == events)
    }

    @Test
    func `1·3 a window of no width keeps the old one and odd reports are ignored`() {
        var filter = self.certain()
        _ = self.answer(&filter, [0xFF, 0xFA, 0x1F, 0, 100, 0, 40, 0xFF, 0xF0])

        _ = self.answer(&filter, [0xFF, 0xFA, 0x1F, 0, 0, 0, 30, 0xFF, 0xF0])
        _ = self.answer(
            &filter,
            [
                0xFF, 0xFA, 0x1F, 0, 90, 0, 0xFF, 0xF0, 0xFF, 0xFA, 0xFF, 0xF0, 0xFF, 0xFA, 5, 0xFF,
                0xF0,
            ]
        )

        #expect(filter.windowSize?.columns == 100)
        #expect(filter.windowSize?.rows == 30)
    }

    /// Tells names as a client does, one for each question.
    private func tell(_ names: [String], to filter: inout TelnetFilter) -> Int {
        var asked = self.answer(&filter, [0xFF, 0xFB, 0x18]).isEmpty ? 0 : 1
        for name in names {
            let answer = self.answer(
                &filter,
                [0xFF, 0xFA, 0x18, 0x00] + name.octets + [0xFF, 0xF0]
            )
            if answer.starts(with: [0xFF, 0xFA, 0x18, 0x01, 0xFF, 0xF0]) { asked += 1 }
        }
        return asked
    }

    @Test(arguments: [
        (["xterm", "xterm", "x"], ["XTERM"], 2),
        (["a", "b", "c", "d", "e"], ["A", "B", "C", "D"], 4),
        ([String(repeating: "n", count: 60)], [String(repeating: "N", count: 40)], 2),
    ])
    func `1·3 names of the terminal are asked for until one repeats`(
        told: [String],
        kept: [String],
        asked: Int
    ) {
        var filter = self.certain()

        let count = self.tell(told, to: &filter)

        #expect(filter.terminalTypes == kept)
        #expect(count == asked)
        #expect(!filter.echoesKeys)
    }

    @Test(arguments: [("MTTS 137", false), ("MTTS 141", true), ("MTTS x", false), ("XTERM", false)])
    func `1·3 MTTS proves UTF-8`(name: String, isProof: Bool) {
        var filter = self.certain()

        _ = self.tell(["TINTIN++", name], to: &filter)

        #expect(filter.provesUTF8 == isProof)
    }

    @Test
    func `C14 Windows telnet gets key mode and telnet on ends it`() {
        var filter = self.certain()

        _ = self.answer(&filter, [0xFF, 0xFB, 0x18])
        _ = self.answer(&filter, [0xFF, 0xFA, 0x18, 0x00] + "ansi".octets + [0xFF, 0xF0])
        let entering = self.answer(
            &filter,
            [0xFF, 0xFA, 0x18, 0x00] + "vt100".octets + [0xFF, 0xF0]
        )
        let isEchoing = filter.echoesKeys
        filter.hideTyping()
        filter.showTyping()
        let secret = filter.takeOutput()
        filter.set(.on)

        #expect(isEchoing && !filter.echoesKeys)
        #expect(entering.starts(with: [0xFF, 0xFB, 0x01, 0xFF, 0xFB, 0x03]))
        #expect(secret.isEmpty)
    }

    @Test
    func `telnet keys and telnet off`() {
        var filter = TelnetFilter()

        filter.set(.keys)
        let keys = filter.takeOutput()
        _ = self.answer(&filter, [0xFF, 0xFD, 0x01, 0xFF, 0xFD, 0x03])
        filter.set(.off)
        let off = filter.takeOutput()
        let silence = self.answer(
            &filter,
            [0xFF, 0xFB, 0x1F, 0xFF, 0xFA, 0x1F, 0, 80, 0, 24, 0xFF, 0xF0, 0xFF, 0xF4]
        )
        filter.makeOffer()
        filter.becomeLineClient()
        filter.keepAlive()

        #expect(keys == TelnetFilterTests.offer + [0xFF, 0xFB, 0x01, 0xFF, 0xFB, 0x03])
        #expect(off == [0xFF, 0xFC, 0x01, 0xFF, 0xFC, 0x03])
        #expect(silence.isEmpty && filter.takeOutput().isEmpty)
        #expect(filter.state == .off && filter.windowSize == nil)
    }

    @Test
    func `PuTTY is certain at once and keeps its local editing`() {
        var filter = TelnetFilter()

        let answer = self.answer(
            &filter,
            [0xFF, 0xFB, 0x1F, 0xFF, 0xFB, 0x20, 0xFF, 0xFB, 0x18, 0xFF, 0xFB, 0x27]
                + [0xFF, 0xFD, 0x01, 0xFF, 0xFB, 0x03, 0xFF, 0xFD, 0x03]
        )

        #expect(filter.isCertain)
        #expect(
            answer == TelnetFilterTests.offer
                + [0xFF, 0xFE, 0x20, 0xFF, 0xFA, 0x18, 0x01, 0xFF, 0xF0, 0xFF, 0xFE, 0x27]
                + [0xFF, 0xFC, 0x01, 0xFF, 0xFE, 0x03, 0xFF, 0xFC, 0x03]
        )
    }
}
