import NIOCore
import Testing

@testable import QuizServer

@Suite("PROXY header")
struct ProxyHeaderTests {
    /// A header and what it says.
    struct Sample: Sendable, CustomTestStringConvertible {
        let octets: [UInt8]
        let client: ProxyHeader.Client
        var isSealed = false

        var testDescription: String { "\(self.octets.count) octets: \(self.client)" }
    }

    static let v4: [UInt8] = [192, 0, 2, 7, 198, 51, 100, 1, 0xDC, 0x04, 0x1E, 0xA9]
    static let v6: [UInt8] =
        [0x20, 0x01, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [7]
        + [0x20, 0x01, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [1]
        + [0xDC, 0x04, 0x1E, 0xA9]

    static func line(_ text: String) -> [UInt8] { Array("\(text)\r\n".utf8) }

    static func entry(_ type: UInt8, _ value: [UInt8]) -> [UInt8] {
        [type, UInt8(value.count >> 8), UInt8(value.count & 255)] + value
    }

    /// Version 2 with a length that fits.
    static func binary(_ command: UInt8, _ family: UInt8, _ rest: [UInt8]) -> [UInt8] {
        ProxyHeaderV2.signature
            + [0x20 | command, family, UInt8(rest.count >> 8), UInt8(rest.count & 255)] + rest
    }

    static func address(_ text: String, port: Int = 56324) -> ProxyHeader.Client {
        (try? SocketAddress(ipAddress: text, port: port)).map { .address($0) } ?? .unknown
    }

    static let samples: [Sample] = [
        Sample(
            octets: Self.line("PROXY TCP4 192.0.2.7 198.51.100.1 56324 7849"),
            client: Self.address("192.0.2.7")
        ),
        Sample(
            octets: Self.line("PROXY TCP6 2001:db8::7 2001:db8::1 56324 7849"),
            client: Self.address("2001:db8::7")
        ),
        Sample(
            octets: Self.line("PROXY TCP4 127.0.0.1 127.0.0.1 0 0"),
            client: Self.address("127.0.0.1", port: 0)
        ),
        Sample(octets: Self.line("PROXY UNKNOWN"), client: .unknown),
        Sample(octets: Self.line("PROXY UNKNOWN ff:ff whatever"), client: .unknown),
        Sample(
            octets: Self.line("PROXY UNKNOWN " + String(repeating: "x", count: 91)),
            client: .unknown
        ),
        Sample(octets: Self.binary(1, 0x11, Self.v4), client: Self.address("192.0.2.7")),
        Sample(octets: Self.binary(1, 0x21, Self.v6), client: Self.address("2001:db8::7")),
        Sample(octets: Self.binary(0, 0x00, []), client: .proxy),
        Sample(octets: Self.binary(0, 0xFF, [1, 2, 3]), client: .proxy),
        Sample(octets: Self.binary(1, 0x00, []), client: .unknown),
        Sample(
            octets: Self.binary(1, 0x31, [UInt8](repeating: 0x2F, count: 216)),
            client: .unknown
        ),
        Sample(
            octets: Self.binary(1, 0x11, Self.v4 + Self.entry(0x20, [1, 0, 0, 0, 0])),
            client: Self.address("192.0.2.7"),
            isSealed: true
        ),
        Sample(
            octets: Self.binary(1, 0x11, Self.v4 + Self.entry(0x20, [6, 0, 0, 0, 0])),
            client: Self.address("192.0.2.7")
        ),
        Sample(
            octets: Self.binary(
                1,
                0x21,
                Self.v6 + Self.entry(0xEE, [9, 9]) + Self.entry(0x04, [])
                    + Self.entry(0x20, [7, 0, 0, 0, 0] + Self.entry(0x21, [0x31]))
            ),
            client: Self.address("2001:db8::7"),
            isSealed: true
        ),
        Sample(
            octets: Self.binary(
                1,
                0x11,
                Self.v4 + Self.entry(0x04, [UInt8](repeating: 0, count: 505))
            ),
            client: Self.address("192.0.2.7")
        ),
    ]

    @Test(arguments: Self.samples)
    func `a header is read once its last octet is there, and not before`(sample: Sample) {
        let header = ProxyHeader(client: sample.client, isSealed: sample.isSealed)
        let expected = ProxyHeader.Reading.complete(header, length: sample.octets.count)

        let cuts = sample.octets.indices.map { ProxyHeader.read(Array(sample.octets[..<$0])) }
        let whole = ProxyHeader.read(sample.octets)
        let more = ProxyHeader.read(sample.octets + Array("ping 1\r\n".utf8))

        #expect(cuts.allSatisfy { $0 == .partial })
        #expect(whole == expected)
        #expect(more == expected)
    }

    @Test(
        arguments: [
            (Array("ping 1\r\n".utf8), .noHeader),
            (Array("proxy TCP4".utf8), .noHeader),
            (Array("\r\n\r\n\r\n".utf8), .noHeader),
            (Array("PROXY TCP4 192.0.2.7 198.51.100.1 1 2\n".utf8), .malformed),
            (Self.line("PROXY "), .malformed),
            (Self.line("PROXY TCP4"), .malformed),
            (Self.line("PROXY TCP4 192.0.2.7 198.51.100.1 56324"), .malformed),
            (Self.line("PROXY TCP4 192.0.2.7  198.51.100.1 1 2"), .malformed),
            (Self.line("PROXY TCP4 192.0.2.7 198.51.100.1 1 2 "), .malformed),
            (Self.line("PROXY TCP4 192.0.2.256 198.51.100.1 1 2"), .malformed),
            (Self.line("PROXY TCP4 2001:db8::7 2001:db8::1 1 2"), .malformed),
            (Self.line("PROXY TCP6 192.0.2.7 198.51.100.1 1 2"), .malformed),
            (Self.line("PROXY TCP6 fe80::7%lo fe80::1 1 2"), .malformed),
            (Self.line("PROXY TCP4 192.0.2.7 198.51.100.1 65536 2"), .malformed),
            (Self.line("PROXY TCP4 192.0.2.7 198.51.100.1 01 2"), .malformed),
            (Self.line("PROXY TCP4 192.0.2.7 198.51.100.1 +1 2"), .malformed),
            (Self.line("PROXY UDP4 192.0.2.7 198.51.100.1 1 2"), .malformed),
            (Self.line("PROXY UNKNOWN " + String(repeating: "x", count: 92)), .tooLong),
            (Array("PROXY UNKNOWN".utf8) + [UInt8](repeating: 0x20, count: 94), .tooLong),
            (ProxyHeaderV2.signature + [0x11], .malformed),
            (Self.binary(2, 0x11, Self.v4), .malformed),
            (Self.binary(1, 0x12, Self.v4), .malformed),
            (Self.binary(1, 0x41, Self.v4), .malformed),
            (Self.binary(1, 0x11, Self.v4.dropLast()), .malformed),
            (Self.binary(1, 0x21, Self.v4), .malformed),
            (Self.binary(1, 0x11, Self.v4 + [0x04]), .malformed),
            (Self.binary(1, 0x11, Self.v4 + [0x04, 0, 2, 1]), .malformed),
            (Self.binary(1, 0x11, Self.v4 + Self.entry(0x20, [1, 0, 0, 0])), .malformed),
            (ProxyHeaderV2.signature + [0x21, 0x11, 0x02, 0x09], .tooLong),
        ] as [([UInt8], ProxyHeader.Flaw)]
    )
    func `what is no header is known as such`(octets: [UInt8], flaw: ProxyHeader.Flaw) {
        let reading = ProxyHeader.read(octets)

        #expect(reading == .flawed(flaw))
    }

    @Test
    func `random octets behind any beginning never trap and stay what they are`() {
        var chance = SystemRandomNumberGenerator()
        let beginnings = Self.samples.flatMap { sample in
            sample.octets.indices.map { Array(sample.octets[..<$0]) }
        }

        for beginning in beginnings {
            let rest = (0..<560).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
            let octets = beginning + rest

            let reading = ProxyHeader.read(octets)

            #expect(reading != .partial, "\(octets)")
            if case .complete(_, let length) = reading { #expect(length <= ProxyHeader.longest) }
            #expect(ProxyHeader.read(octets + [0]) == reading, "\(octets)")
        }
    }
}

@Suite("Arrival")
struct ArrivalTests {
    private func arrival(
        _ client: ProxyHeader.Client,
        isSealed: Bool = false,
        by proxy: String = "127.0.0.1"
    ) throws -> Arrival {
        let header = ProxyHeader(client: client, isSealed: isSealed)
        return Arrival(header, by: try SocketAddress(ipAddress: proxy, port: 1))
    }

    @Test(arguments: ["127.0.0.1", "::1", "192.0.2.7"])
    func `an address told by a proxy neither seals nor frees from limits`(text: String) throws {
        let clear = try self.arrival(ProxyHeaderTests.address(text))
        let sealed = try self.arrival(ProxyHeaderTests.address(text), isSealed: true)

        #expect(!clear.isSealed && !clear.source.isLoopback)
        #expect(sealed.isSealed && !sealed.source.isLoopback)
        #expect(clear.source.address == text)
        #expect(clear.source.block != SourceAddress(numeric: "127.0.0.1").block)
        #expect(clear.source.block != SourceAddress(numeric: "::1").block)
    }

    @Test
    func `an unknown client does not inherit what the proxy may do`() throws {
        let unknown = try self.arrival(.unknown)
        let own = try self.arrival(.proxy)
        let far = try self.arrival(.proxy, by: "192.0.2.9")

        #expect(!unknown.isSealed && !unknown.source.isLoopback)
        #expect(own.isSealed && own.source.isLoopback)
        #expect(!far.isSealed && far.source.address == "192.0.2.9")
    }
}

@Suite("Address ranges")
struct AddressRangeTests {
    @Test(arguments: [
        ("127.0.0.0/8", "127.9.9.9", true), ("127.0.0.0/8", "128.0.0.1", false),
        ("10.1.2.0/23", "10.1.3.255", true), ("10.1.2.0/23", "10.1.4.0", false),
        ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.8", false),
        ("192.0.2.7", "::ffff:192.0.2.7", true), ("0.0.0.0/0", "192.0.2.7", true),
        ("0.0.0.0/0", "2001:db8::1", false), ("::1", "::1", true), ("::1", "::2", false),
        ("fd00::/9", "fd7f::1", true), ("fd00::/9", "fd80::1", false),
        ("::/0", "2001:db8::1", true),
    ])
    func `an address is in a range or not`(text: String, address: String, isIn: Bool) throws {
        let range = try #require(AddressRange(text))

        #expect((range ~= (try SocketAddress(ipAddress: address, port: 1))) == isIn)
        #expect(range.description == text)
    }

    @Test(arguments: [
        "", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "::/129",
        "localhost", "10.0.0", "::ffff:10.0.0.0/104",
    ])
    func `anything else is none`(text: String) {
        #expect(AddressRange(text) == nil)
    }
}
