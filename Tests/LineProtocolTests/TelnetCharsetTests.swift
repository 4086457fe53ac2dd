import LineProtocol
import Testing

@Suite("Telnet CHARSET")
struct TelnetCharsetTests {
    private static let will: [UInt8] = [0xFF, 0xFB, 0x2A]
    private static let wants: [UInt8] = [0xFF, 0xFD, 0x2A]
    private static let rejected: [UInt8] = [0xFF, 0xFA, 0x2A, 3, 0xFF, 0xF0]

    private func certain() -> TelnetFilter {
        var filter = TelnetFilter()
        filter.set(.on)
        _ = filter.takeOutput()
        return filter
    }

    private func subnegotiation(_ verb: UInt8, _ text: String) -> [UInt8] {
        [0xFF, 0xFA, 0x2A, verb] + text.octets + [0xFF, 0xF0]
    }

    /// What is answered, however the octets are cut.
    private func answer(_ filter: inout TelnetFilter, _ octets: [UInt8]) -> [UInt8] {
        let start = filter
        let outputs = Cutting.all(octets).map { packets -> [UInt8] in
            var copy = start
            var kept = Kept()
            for packet in packets { copy.consume(packet.span, into: &kept) }
            return copy.takeOutput()
        }
        for octet in octets { _ = filter.consume(octet) }
        let output = filter.takeOutput()
        #expect(outputs.allSatisfy { $0 == output })
        return output
    }

    @Test
    func `1·3 a client that says DO is asked, and what it accepts holds`() {
        var filter = self.certain()

        let asked = self.answer(&filter, Self.wants)
        let accepted = self.answer(&filter, self.subnegotiation(2, "GB18030"))

        #expect(asked == [0xFF, 0xFB, 0x2A] + self.subnegotiation(1, ";UTF-8;GB18030;BIG5"))
        #expect(accepted.isEmpty)
        #expect(filter.takeCharset() == .gb18030)
        #expect(filter.takeCharset() == nil)
    }

    @Test
    func `1·3 a client may take its offer back`() {
        var filter = self.certain()

        let agreed = self.answer(&filter, Self.will)
        let confirmed = self.answer(&filter, [0xFF, 0xFC, 0x2A])

        #expect(agreed == Self.wants)
        #expect(confirmed == [0xFF, 0xFE, 0x2A])
    }

    @Test
    func `1·3 what was not asked or is not known has no effect`() {
        var unasked = self.certain()
        var unknown = self.certain()
        var rejected = self.certain()

        _ = self.answer(&unasked, self.subnegotiation(2, "BIG5"))
        _ = self.answer(&unknown, Self.wants + self.subnegotiation(2, "KOI8-R"))
        _ = self.answer(&rejected, Self.wants + Self.rejected + self.subnegotiation(2, "BIG5"))

        #expect(unasked.takeCharset() == nil)
        #expect(unknown.takeCharset() == nil)
        #expect(rejected.takeCharset() == nil)
    }

    @Test(
        arguments: [
            (";UTF-8;BIG5", "UTF-8", .utf8), (" latin1 gbk UTF-8", "gbk", .gb18030),
            (";GB2312", "GB2312", .gb18030), (";Big5", "Big5", .big5),
            ("[TTABLE]\u{1};KOI8-R;GB18030", "GB18030", .gb18030),
        ] as [(String, String, LineCharset)]
    )
    func `1·3 the first name that the server knows is accepted`(
        list: String,
        name: String,
        charset: LineCharset
    ) {
        var filter = self.certain()

        let agreed = self.answer(&filter, Self.will)
        let accepted = self.answer(&filter, self.subnegotiation(1, list))

        #expect(agreed == [0xFF, 0xFD, 0x2A])
        #expect(accepted == self.subnegotiation(2, name))
        #expect(filter.takeCharset() == charset)
    }

    @Test(arguments: ["", ";", ";KOI8-R;latin1", "UTF-8", "[TTABLE]", "[TTABLE]\u{1}"])
    func `1·3 a list without a known name is rejected`(list: String) {
        var filter = self.certain()
        _ = self.answer(&filter, Self.will)

        #expect(self.answer(&filter, self.subnegotiation(1, list)) == Self.rejected)
        #expect(filter.takeCharset() == nil)
    }

    @Test
    func `RFC 2066 while the server asks the client's request is rejected`() {
        var filter = self.certain()
        _ = self.answer(&filter, Self.wants + Self.will)

        let first = self.answer(&filter, self.subnegotiation(1, ";BIG5"))
        _ = self.answer(&filter, self.subnegotiation(2, "UTF-8"))
        let second = self.answer(&filter, self.subnegotiation(1, ";BIG5"))

        #expect(first == Self.rejected)
        #expect(second == self.subnegotiation(2, "BIG5"))
    }

    @Test
    func `1·3 a request without WILL, and one to a passive server, is not answered`() {
        var filter = self.certain()
        var off = TelnetFilter()
        off.set(.off)

        #expect(self.answer(&filter, self.subnegotiation(1, ";BIG5")).isEmpty)
        #expect(self.answer(&off, Self.wants + Self.will + self.subnegotiation(1, ";BIG5")).isEmpty)
    }

    @Test
    func `RFC 1143 DO and DONT in turn are asked again`() {
        var filter = self.certain()
        let question = [0xFF, 0xFB, 0x2A] + self.subnegotiation(1, ";UTF-8;GB18030;BIG5")

        #expect(self.answer(&filter, Self.wants + Self.wants) == question)
        #expect(self.answer(&filter, [0xFF, 0xFE, 0x2A]) == [0xFF, 0xFC, 0x2A])
        #expect(self.answer(&filter, Self.wants) == question)
    }

    @Test
    func `C12 tails are repaired for each of the 64, and not in another charset`() {
        let commands: [UInt8: UInt8] = [0x83: 0xF4, 0x8F: 0xF5, 0x9A: 0xED, 0x9C: 0xF3]
        for tail in UInt8(0x80)...0xBF {
            let typed: [UInt8] = commands[tail].map { [0xFF, $0] } ?? [tail]
            let sent: [UInt8] = [0xE4, 0xB8] + typed
            var repairing = self.certain()
            var other = self.certain()
            other.repairsTails = false
            var kept = Kept()
            var keptByOther = Kept()

            repairing.consume(sent.span, into: &kept)
            other.consume(sent.span, into: &keptByOther)

            #expect(kept.data == [0xE4, 0xB8, tail])
            #expect(
                keptByOther.data == (commands[tail] == nil ? [0xE4, 0xB8, tail] : [0xE4, 0xB8])
            )
        }
    }
}
