import LineProtocol
import Testing

@Suite("Telnet filter")
struct TelnetFilterTests {
    static let offer: [UInt8] = [0xFF, 0xFD, 0x00, 0xFF, 0xFD, 0x1F, 0xFF, 0xFD, 0x18]
    static let wiping: [UInt8] = [0x0D, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x0D]

    /// Runs octets through a filter for each way to cut them; fails if one differs.
    private func filtered(
        _ octets: [UInt8],
        from filter: TelnetFilter = TelnetFilter()
    ) -> (kept: Kept, filter: TelnetFilter, output: [UInt8]) {
        var results: [(kept: Kept, filter: TelnetFilter, output: [UInt8])] = []
        for packets in Cutting.all(octets) {
            var copy = filter
            var kept = Kept()
            for packet in packets { copy.consume(packet.span, into: &kept) }
            let output = copy.takeOutput()
            results.append((kept, copy, output))
        }
        for result in results {
            #expect(result.kept == results[0].kept && result.output == results[0].output)
            #expect(result.filter.state == results[0].filter.state)
        }
        return results[0]
    }

    @Test(arguments: [
        ("hello\n".octets, "hello\n".octets), ([0x61, 0xFF, 0xF1, 0x62], [0x61, 0x62]),
        ([0x61, 0xFF, 0xFB, 0x1F, 0x62], [0x61, 0x62]),
        ([0xFF, 0xFA, 0x18, 0x00, 0x41, 0xFF, 0xF0, 0x62], [0x62]),
        ([0xFF, 0xFA, 0x18, 0xFF, 0xFF, 0x0A, 0xFF, 0xF0, 0x62], [0x62]),
        ([0x61, 0xFF, 0xFF, 0x62], [0x61, 0xFF, 0x62]),
        ([0xFF, 0xF0, 0x61], [0x61]), ([0xFF, 0x41, 0x61], [0x61]),
    ])
    func `C5 commands are taken out of the data however they are cut`(
        octets: [UInt8],
        data: [UInt8]
    ) {
        #expect(self.filtered(octets).kept.data == data)
    }

    @Test
    func `C5 a subnegotiation broken off is read as a command`() {
        let result = self.filtered([0xFF, 0xFA, 0x1F, 0x00, 0x64, 0xFF, 0xF4, 0x61])

        #expect(result.kept == Kept(data: [0x61], events: [.interrupt]))
    }

    @Test(
        arguments: [
            (0xF4, .interrupt), (0xF6, .areYouThere), (0xF7, .eraseCharacter), (0xF8, .eraseLine),
            (0xEC, .endOfInput),
        ] as [(UInt8, TelnetFilter.Event)]
    )
    func `commands become events`(octet: UInt8, event: TelnetFilter.Event) {
        #expect(self.filtered([0xFF, octet]).kept.events == [event])
    }

    @Test(arguments: [0xF5, 0xF3, 0xED, 0xEE, 0xF1, 0xF2, 0xF9, 0xEF, 0xF0, 0x00] as [UInt8])
    func `other commands do nothing`(octet: UInt8) {
        #expect(self.filtered([0xFF, octet]).kept == Kept())
    }

    @Test
    func `C6 the offer is made with six blanks that wipe it`() {
        var filter = TelnetFilter()

        filter.makeOffer()
        filter.makeOffer()

        #expect(filter.state == .offered)
        #expect(filter.takeOutput() == Self.offer + Self.wiping)
        #expect(filter.takeOutput().isEmpty)
    }

    @Test(
        arguments: [
            [0xFF, 0xFB, 0x05], [0xFF, 0xFD, 0x05], [0xFF, 0xFA], [0xFF, 0xF4], [0xFF, 0xF5],
            [0xFF, 0xF6], [0xFF, 0xF7],
            [0xFF, 0xF8], [0xFF, 0xEC], [0xFF, 0xF3], [0xFF, 0xED], [0xFF, 0xEE],
        ] as [[UInt8]]
    )
    func `C7 a command that only Telnet sends makes certain and brings the offer`(octets: [UInt8]) {
        for isPassive in [false, true] {
            let result = self.filtered(octets, from: TelnetFilter(isPassive: isPassive))

            #expect(result.filter.isCertain)
            #expect(result.output.starts(with: Self.offer))
        }
    }

    @Test(
        arguments: [
            [0xFF, 0xF1], [0xFF, 0xF2], [0xFF, 0xF9], [0xFF, 0xEF], [0xFF, 0xF0],
            [0xFF, 0xFC, 0x00], [0xFF, 0xFE, 0x61],
            [0xFF, 0xFF], [0xFE, 0xFF],
        ] as [[UInt8]]
    )
    func `C7 other commands and a UTF-16 mark prove nothing`(octets: [UInt8]) {
        let result = self.filtered(octets)

        #expect(result.filter.state == .unknown)
        #expect(result.output.isEmpty)
    }

    @Test(
        arguments: [(0x00, true), (0x1F, true), (0x18, true), (0x01, false), (0x22, false)]
            as [(UInt8, Bool)]
    )
    func `C7 a refusal counts only for what was offered`(option: UInt8, isCertain: Bool) {
        var filter = TelnetFilter()
        filter.makeOffer()
        _ = filter.takeOutput()

        let result = self.filtered([0xFF, 0xFC, option], from: filter)

        #expect(result.filter.isCertain == isCertain)
        #expect(result.output.isEmpty)
    }

    @Test
    func `C8 a client without Telnet gets no offer`() {
        var filter = TelnetFilter()

        filter.becomeLineClient()
        filter.makeOffer()

        #expect(filter.state == .no)
        #expect(filter.takeOutput().isEmpty)
    }

    @Test
    func `C9 a long subnegotiation is thrown away as a whole`() {
        let content = [UInt8](repeating: 0x41, count: 5000)
        var filter = TelnetFilter()
        filter.set(.on)
        _ = filter.takeOutput()
        let octets = [0xFF, 0xFB, 0x18, 0xFF, 0xFA, 0x18, 0x00] + content + [0xFF, 0xF0, 0x61]
        var kept = Kept()

        filter.consume(octets.span, into: &kept)

        #expect(kept == Kept(data: [0x61]))
        #expect(filter.terminalTypes.isEmpty)
    }

    @Test
    func `C9 answers are bounded by the second and in all`() {
        var limits = TelnetFilter.Limits()
        limits.answersPerSecond = 3
        limits.answers = 5
        var filter = TelnetFilter(limits: limits)
        filter.set(.on)
        _ = filter.takeOutput()
        let flood = (0..<50).flatMap { _ in [0xFF, 0xFD, 0x06] as [UInt8] }
        var kept = Kept()

        var counts: [Int] = []
        for _ in 0..<3 {
            filter.consume(flood.span, into: &kept)
            counts.append(filter.takeOutput().count / 3)
            filter.renewAnswers()
        }

        let isHidden = filter.hideTyping()

        #expect(counts == [3, 2, 0])
        #expect(!isHidden)
    }

    @Test(arguments: [(0xF4, 0x83), (0xF5, 0x8F), (0xED, 0x9A), (0xF3, 0x9C)] as [(UInt8, UInt8)])
    func `C12a a command inside a character is its tail`(command: UInt8, tail: UInt8) {
        let second = self.filtered([0xE4, 0xFF, command, 0xAD])
        let third = self.filtered([0xE4, 0xB8, 0xFF, command])
        let fourth = self.filtered([0xF0, 0x9F, 0x98, 0xFF, command])

        #expect(second.kept == Kept(data: [0xE4, tail, 0xAD]))
        #expect(third.kept == Kept(data: [0xE4, 0xB8, tail]))
        #expect(fourth.kept == Kept(data: [0xF0, 0x9F, 0x98, tail]))
        #expect(third.filter.isCertain)
    }

    @Test(
        arguments: [
            [0x61], [], [0xE4, 0xB8, 0xAD], [0xE0], [0xF0], [0xE4, 0xB8, 0xAD, 0x80], [0xC3, 0xA9],
            [0x80, 0x80, 0x80],
        ] as [[UInt8]]
    )
    func `C12a elsewhere the command keeps its meaning`(before: [UInt8]) {
        #expect(self.filtered(before + [0xFF, 0xF4]).kept.events == [.interrupt])
    }

    @Test(arguments: [([0xED], true), ([0xF4], true), ([0xF1], true)] as [([UInt8], Bool)])
    func `C12a the second octet of special leads is checked`(before: [UInt8], isRepaired: Bool) {
        #expect(self.filtered(before + [0xFF, 0xF4]).kept.events.isEmpty == isRepaired)
    }

    @Test
    func `C12a with BINARY nothing is repaired`() {
        let result = self.filtered([0xFF, 0xFB, 0x00, 0xE4, 0xFF, 0xF4])

        #expect(result.kept == Kept(data: [0xE4], events: [.interrupt]))
    }
}
