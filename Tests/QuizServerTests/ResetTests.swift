import NIOCore
import TestSupport
import Testing

@testable import QuizServer

@Suite("Connections that are reset")
struct ResetTests {
    @Test(.timeLimit(.minutes(2)))
    func `who resets the connection before the greeting leaves nothing behind`() async throws {
        let server = try await RunningServer()
        for number in 0..<400 {
            let client = try LineClient(port: server.ports[0])
            if !number.isMultiple(of: 2) { try client.send(line: "help") }
            client.reset()
        }
        let last = try LineClient(port: server.ports[0])
        let greeting = try last.readLine()
        last.close()

        // Ends only once no connection is left.
        for await _ in server.services.registry.drain(Drain(end: .now() + .hours(1))) {}

        #expect(greeting?.hasPrefix("200 ") == true)
    }
}
