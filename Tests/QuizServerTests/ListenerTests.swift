import TestSupport
import Testing

@testable import QuizServer

@Suite("Listeners")
struct ListenerTests {
    private static let offer: [UInt8] = [
        0xFF, 0xFD, 0x00, 0xFF, 0xFD, 0x1F, 0xFF, 0xFD, 0x18, 0x0D, 0x20, 0x20, 0x20, 0x20, 0x20,
        0x20, 0x0D,
    ]

    @Test
    func `C6 a telnet listener offers its options before the greeting`() async throws {
        let server = try await RunningServer(["telnet-listen": "127.0.0.1:0"])
        let client = try LineClient(port: server.ports[1])

        try client.send(Array("voice code\r\ntelnet\r\nquit\r\n".utf8))
        let octets = try client.readAll()

        let text = String(decoding: octets.dropFirst(Self.offer.count), as: UTF8.self)
        #expect(Array(octets.prefix(Self.offer.count)) == Self.offer)
        #expect(!octets.dropFirst(Self.offer.count).contains(0xFF))
        #expect(text.hasPrefix("200 quizline=1"))
        #expect(text.contains("\r\n201 telnet=offered "), "\(text)")
    }

    @Test(arguments: [
        ("plain", Entrance.Line.plain, false), ("plain-proxy", .plain, true),
        ("telnet", .telnet, false), ("telnet-proxy", .telnet, true), ("tls", .tls, false),
        ("tls-proxy", .tls, true),
    ])
    func `T4 the name of a socket says how its connections begin`(
        name: String,
        line: Entrance.Line,
        isProxied: Bool
    ) throws {
        let entrance = try #require(Entrance(name: name, proxies: []))

        #expect(entrance.line == line)
        #expect((entrance.proxies != nil) == isProxied)
    }

    @Test(arguments: ["", "-proxy", "proxy", "http", "tls-", "PLAIN", "plain-proxy-proxy"])
    func `T4 a socket of any other name is none`(name: String) {
        #expect(Entrance(name: name, proxies: []) == nil)
    }
}
