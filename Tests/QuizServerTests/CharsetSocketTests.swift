import LineProtocol
import NIOCore
import TestSupport
import Testing

@testable import QuizServer

@Suite("Charsets over a socket")
struct CharsetSocketTests {
    private func connected(
        _ settings: [String: String] = [:]
    ) async throws -> (
        RunningServer, LineClient
    ) {
        let server = try await RunningServer(settings)
        let client = try LineClient(port: server.port)
        _ = try client.readLine()
        return (server, client)
    }

    private func gbk(_ text: String) -> [UInt8] { Charset.encode(text, as: .gb18030) }

    /// Everything until the server closes, read in GB18030.
    private func rest(of client: LineClient) throws -> String? {
        client.endInput()
        return Charset.decode(
            try client.readAll().map { $0 == 0x0A || $0 == 0x0D ? 0x7C : $0 },
            as: .gb18030
        )
    }

    @Test
    func `L8 a person with a GBK terminal is answered in GBK`() async throws {
        let (server, client) = try await self.connected()

        try client.send(self.gbk("ping 在吗\nping 销售\n"))
        let text = try #require(try self.rest(of: client))

        #expect(text.hasPrefix("* 您输入的像是 gb18030"))
        #expect(text.contains("set charset utf-8"))
        #expect(text.contains("||在吗||销售||"))
        try await server.stop()
    }

    @Test
    func `R6 a file leaves in UTF-8 whatever the charset, counted to the octet`() async throws {
        let (server, client) = try await self.connected()
        let lines = [
            "voice code", "enrol lina", "start six-roles", "answer 1 b", "finish yes",
            "set charset gbk", "export gaps competency=role-coach columns=competency raw", "list",
        ]
        try client.send(Array((lines.joined(separator: "\n") + "\n").utf8))
        client.endInput()
        let octets = try client.readAll()

        let file = Array("\u{FEFF}competency\r\n教练\r\n".utf8)
        let head = try #require(octets.firstRange(of: Array(" octets=\(file.count) ".utf8)))
        let rest = octets[head.upperBound...].drop { $0 != 0x0A }.dropFirst()
        #expect(Array(rest.prefix(file.count)) == file)
        #expect(rest.dropFirst(file.count).starts(with: Array("\r\n220-count=4\r\n".utf8)))
        #expect(octets.firstRange(of: self.gbk("销售经理")) != nil)
        try await server.stop()
    }

    @Test
    func `1·3 what Telnet agreed on holds for input, editing and output`() async throws {
        let (server, client) = try await self.connected()

        try client.send([0xFF, 0xFB, 0x2A])
        let offer = try client.read(until: "\u{18}")
        let request: [UInt8] = [0xFF, 0xFA, 0x2A, 1] + Array(";GBK".utf8) + [0xFF, 0xF0]
        try client.send(request)
        try client.send(self.gbk("ping 销售售") + [0x08, 0x0A])
        client.endInput()
        let octets = try client.readAll()

        #expect(!offer.isEmpty)
        let accepted: [UInt8] = [0xFF, 0xFA, 0x2A, 2] + Array("GBK".utf8) + [0xFF, 0xF0]
        #expect(octets.firstRange(of: accepted) != nil)
        #expect(octets.firstRange(of: self.gbk("销售\r\n")) != nil)
        #expect(octets.firstRange(of: self.gbk("售售")) == nil)
        try await server.stop()
    }

    @Test
    func `C12 a lost octet 85 is put back for a client that may speak Telnet`() async throws {
        let (server, client) = try await self.connected(["offer-wait": "0"])

        try client.send([0xFF, 0xFB, 0x18])
        try client.send(Array("set charset utf-8\r\nping 公元\r\n".utf8).filter { $0 != 0x85 })
        client.endInput()
        let octets = try client.readAll()

        #expect(octets.firstRange(of: Array("公元\r\n".utf8)) != nil)
        try await server.stop()
    }

    @Test
    func `W6 pages wait for Enter, and not while lines are waiting`() async throws {
        let (server, client) = try await self.connected()
        try client.send(line: "set page 3")
        _ = try client.read(until: "> ")

        try client.send(line: "帮助")
        let page = try client.read(until: "q 停 -- ")
        try client.send(line: "q")
        let stopped = try client.read(until: "> ")
        try client.send(Array("帮助\nping end\n".utf8))
        let all = try client.read(until: "end\r\n")

        #expect(page.split(separator: "\r\n").count == 4)
        #expect(stopped == "> ")
        #expect(all.split(separator: "\r\n").count > 10)
        #expect(!all.contains("--"))
        try await server.stop()
    }
}
