import TestSupport
import Testing

@Suite("Receipts over sockets")
struct ReceiptSocketTests {
    private static func signedIn(_ name: String, _ server: RunningServer) throws -> LineClient {
        let client = try CompanyServer.connected(server)
        _ = try client.ask("enrol \(name)")
        return client
    }

    private static func receipt(of reply: [String]) throws -> String {
        let code = reply.compactMap { $0.firstMatch(of: #/ receipt=([0-9a-f]+-[0-9a-f]{10})\b/#) }
        return String(try #require(code.last).output.1)
    }

    @Test
    func `a receipt tells its owner what was stored, and nobody else`() async throws {
        let server = try await RunningServer()
        let lina = try Self.signedIn("lina", server)
        _ = try lina.ask("start six-roles")
        let answered = try Self.receipt(of: try lina.ask("answer 1 b"))
        let ended = try Self.receipt(of: try lina.ask("finish yes"))

        let answer = try lina.ask("verify \(answered.uppercased())")
        let end = try lina.ask("verify \(ended)")
        let altered = try lina.ask(
            "verify \(answered.dropLast())\(answered.hasSuffix("0") ? 1 : 0)"
        )
        let omar = try Self.signedIn("omar", server)
        let foreign = try omar.ask("verify \(answered)")
        let nothing = try omar.ask("verify ffff-0000000000")

        #expect(answer.first?.hasPrefix("250-state=holds attempt=1 quiz=six-roles n=1 at=") == true)
        #expect(answer.last?.hasSuffix(": b") == true, "\(answer)")
        #expect(!answer.joined().contains("points"))
        #expect(end.first?.hasPrefix("250-state=holds attempt=1 quiz=six-roles at=") == true)
        #expect(altered.first?.hasPrefix("563 state=differs attempt=1 ") == true, "\(altered)")
        #expect(foreign.map { $0.replacing(answered, with: "ffff-0000000000") } == nothing)
        #expect(nothing.first?.hasPrefix("562 ") == true)
    }

    @Test
    func `in the plain voice it is said in two sentences`() async throws {
        let server = try await RunningServer()
        let lina = try Self.signedIn("lina", server)
        _ = try lina.ask("start six-roles")
        let receipt = try Self.receipt(of: try lina.ask("answer 1 b"))
        _ = try lina.ask("set lang=zh")
        try lina.send(line: "voice plain")
        try lina.send(line: "验证 \(receipt)")

        var lines: [String] = []
        while !(lines.last?.contains("此后没有改动过。") ?? false), let line = try lina.readLine() {
            lines.append(line)
        }

        let told = lines.suffix(3).joined()
        #expect(told.contains("的第 1 题"), "\(lines)")
        #expect(told.contains("答：b"))
        #expect(lines.allSatisfy { $0.utf8.count < 240 })
    }
}
