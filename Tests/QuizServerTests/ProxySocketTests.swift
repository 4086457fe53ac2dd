import Logging
import Synchronization
import TestSupport
import Testing

@testable import QuizServer

@Suite("Proxies")
struct ProxySocketTests {
    private static let settings = ["proxy-listen": "127.0.0.1:0"]
    private static let header = "PROXY TCP4 192.0.2.7 198.51.100.1 56324 7849\r\n"

    /// Log lines of a server.
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { self.lines.withLock(\.self) }

        var log: Logger {
            Logger(label: "test") { label in
                LineLog(label: label, level: .info) { line in
                    self.lines.withLock { $0.append(line) }
                }
            }
        }
    }

    /// What `whoami` says to a client whose connection begins with a header.
    private func whoami(_ server: RunningServer, behind header: [UInt8]) throws -> String? {
        let client = try LineClient(port: server.proxyPort)
        try client.send(header + Array("voice code\nwhoami\n".utf8))
        #expect(try client.readLine()?.hasPrefix("200 quizline=1") == true)
        _ = try client.readReply()
        return try client.readReply().first
    }

    @Test(
        arguments: [
            (Array(Self.header.utf8), false, "address=192.0.2.7"),
            (
                Array("PROXY TCP4 127.0.0.1 127.0.0.1 1 2\r\n".utf8), false,
                "address=127.0.0.1"
            ),
            (Array("PROXY UNKNOWN\r\n".utf8), false, "address=127.0.0.1"),
            (
                ProxyHeaderTests.binary(1, 0x21, ProxyHeaderTests.v6), false,
                "address=2001:db8::7"
            ),
            (
                ProxyHeaderTests.binary(
                    1,
                    0x11,
                    ProxyHeaderTests.v4 + ProxyHeaderTests.entry(0x20, [1, 0, 0, 0, 0])
                ), true, "address=192.0.2.7"
            ),
            (ProxyHeaderTests.binary(0, 0, []), true, "address=127.0.0.1"),
        ] as [([UInt8], Bool, String)]
    )
    func `the header says where a client is and whether its line is sealed`(
        header: [UInt8],
        isSealed: Bool,
        address: String
    ) async throws {
        let server = try await RunningServer(Self.settings)

        let reply = try #require(try self.whoami(server, behind: header))

        let words = reply.split(separator: " ").map(String.init)
        #expect(words.contains("sealed=1") == isSealed, "\(reply)")
        #expect(words.contains(address), "\(reply)")
    }

    @Test
    func `a header may come octet by octet and what follows may end the input`() async throws {
        let server = try await RunningServer(Self.settings)
        let client = try LineClient(port: server.proxyPort)

        for octet in Array(Self.header.utf8) { try client.send([octet]) }
        let greeting = try client.readLine()
        try client.send(Array("voice code\nping 1\nping 2\n".utf8))
        client.endInput()
        let text = String(decoding: try client.readAll(), as: UTF8.self)

        #expect(greeting?.hasPrefix("200 ") == true)
        #expect(text.hasSuffix("202 :1\r\n202 :2\r\n"), "\(text)")
    }

    @Test
    func `limits count by the address in the header, even one of this machine`() async throws {
        let server = try await RunningServer(Self.settings.merging(["per-address": "1"]) { $1 })
        let greetings = { (header: String) in
            let clients = try (1...2).map { _ in try LineClient(port: server.proxyPort) }
            for client in clients { try client.send(Array(header.utf8)) }
            return try clients.map { try $0.readLine()?.prefix(3) ?? "" }.sorted()
        }

        let far = try greetings(Self.header)
        let near = try greetings("PROXY TCP4 127.0.0.1 127.0.0.1 1 2\r\n")
        let own = try LineClient(port: server.port).readLine()

        #expect(far == ["200", "402"])
        #expect(near == ["200", "402"])
        #expect(own?.hasPrefix("200 ") == true)
    }

    @Test(arguments: ["ping 1\r\n", "PROXY TCP4 nowhere nowhere 1 2\r\n", "\u{16}\u{3}\u{1}"])
    func `anything but a header closes without a word and is logged`(text: String) async throws {
        let lines = Lines()
        let server = try await RunningServer(Self.settings, log: lines.log)
        let client = try LineClient(port: server.proxyPort)

        try client.send(Array(text.utf8))
        let octets = try client.readAll()

        #expect(octets.isEmpty)
        #expect(lines.all.count { $0.contains("closed a connection to a proxy listener") } == 1)
        #expect(server.services.door.count == 0)
    }

    @Test
    func `input that ends or dries up within the header closes without a word`() async throws {
        let server = try await RunningServer(Self.settings.merging(["header-time": "1"]) { $1 })
        let ending = try LineClient(port: server.proxyPort)
        let silent = try LineClient(port: server.proxyPort)

        try ending.send(Array("PROXY TCP4 ".utf8))
        ending.endInput()
        try silent.send(Array("PROXY TCP4 ".utf8))

        #expect(try ending.readAll().isEmpty)
        #expect(try silent.readAll().isEmpty)
    }

    @Test
    func `a header from elsewhere is not believed`() async throws {
        let lines = Lines()
        let server = try await RunningServer(
            Self.settings.merging(["proxy-from": "192.0.2.0/24"]) { $1 },
            log: lines.log
        )
        let client = try LineClient(port: server.proxyPort)

        let octets = try client.readAll()

        #expect(octets.isEmpty)
        #expect(lines.all.contains { $0.contains("proxy-from") })
    }

    @Test
    func `a header on a listener that is not marked is only a line`() async throws {
        let server = try await RunningServer(Self.settings)
        let client = try LineClient(port: server.port)
        _ = try client.readLine()

        try client.send(Array("voice code\n\(Self.header)whoami\n".utf8))
        let replies = try (1...3).map { _ in try client.readReply().first ?? "" }

        #expect(replies[1].hasPrefix("500 "), "\(replies)")
        #expect(replies[2].contains("address=127.0.0.1"), "\(replies)")
    }

    @Test
    func `a connection counts from its accept on, once, and no longer than it lives`()
        async throws
    {
        let server = try await RunningServer(Self.settings.merging(["connections": "10"]) { $1 })
        let clients = try (1...5).map { _ in try LineClient(port: server.proxyPort) }
        try server.wait { $0.door.count == 5 }

        let turnedAway = try LineClient(port: server.proxyPort).readLine()
        for client in clients.dropFirst() { try client.send(Array(Self.header.utf8)) }
        let greetings = try clients.dropFirst().map { try $0.readLine()?.prefix(4) }
        let count = server.services.door.count
        for client in clients { client.close() }
        try server.wait { $0.door.count == 0 }
        let later = try LineClient(port: server.proxyPort)
        try later.send(Array(Self.header.utf8))

        #expect(turnedAway?.hasPrefix("403 retry=") == true, "\(turnedAway ?? "")")
        #expect(greetings == Array(repeating: "200 ", count: 4))
        #expect(count == 5)
        #expect(try later.readLine()?.hasPrefix("200 ") == true)
    }
}
