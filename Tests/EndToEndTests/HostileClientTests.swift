import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("Hostile clients")
struct HostileClientTests {
    private static let header = Array("PROXY TCP4 192.0.2.7 198.51.100.1 56324 7849\r\n".utf8)
    private static let endless = 64 << 10

    /// Somebody else asks from now on until it is looked at; how often an answer came.
    private final class Bystander: Sendable {
        private let isOver = Mutex(false)
        private let answers = Mutex<Result<Int, any Error>>(.success(0))
        private let done = DispatchSemaphore(value: 0)

        init(_ server: ServerProcess) throws {
            let client = try server.script()
            let thread = Thread { [self, line = UncheckedClient(client: client)] in
                let asked = Result { try self.ask(line.client) }
                self.answers.withLock { $0 = asked }
                self.done.signal()
            }
            thread.start()
        }

        /// Ends the asking.
        ///
        /// - Throws: If a line stayed without its answer.
        func stop() throws -> Int {
            self.isOver.withLock { $0 = true }
            self.done.wait()
            return try self.answers.withLock { try $0.get() }
        }

        private func ask(_ client: LineClient) throws -> Int {
            var count = 0
            repeat {
                count += 1
                guard try client.ask("ping \(count)") == ["202 :\(count)"] else {
                    throw LineClient.Fault("no answer to ping \(count)")
                }
            } while !self.isOver.withLock(\.self)
            return count
        }
    }

    /// Used by one thread at a time: it is handed over once.
    private struct UncheckedClient: @unchecked Sendable {
        let client: LineClient
    }

    @Test(arguments: [
        (start: Array("answer 1 ".utf8), octet: UInt8(ascii: "a")),
        // A subnegotiation that never ends is no line, and yet counts as one that was begun.
        (start: [0xFF, 0xFA, 0x18], octet: UInt8(ascii: "a")),
    ])
    func `S15 who sends octet by octet has no more time for a line than others`(
        start: [UInt8],
        octet: UInt8
    ) throws {
        let server = try ServerProcess(settings: ["line-time-guest": "5"])
        let client = try server.script()

        try client.send(start)
        while !client.isCut(within: 100), client.sendWhatFits([octet]) != nil {}
        let text = String(decoding: try client.readAll(), as: UTF8.self)

        // The offer of Telnet may stand before it.
        #expect(text.contains("404 :") && !text.contains("401 :"), "\(text)")
        #expect(text.split(separator: "\r\n").count == 1, "\(text)")
    }

    @Test
    func `S17 a line of two megabytes gets one reply and nothing behind it is done`() throws {
        let server = try ServerProcess()
        let line = [UInt8](repeating: 0x61, count: 2 << 20)
        let endless = try self.replies(of: server, to: line)
        let before = try server.memory

        let replies = try (1...8).map { _ in
            try self.replies(of: server, to: line + Array("\nping 1\n".utf8))
        }
        let more = try server.memory - before

        for text in replies + [endless] {
            #expect(text.hasPrefix("505 limit=\(Self.endless) :"), "\(text)")
            #expect(text.split(separator: "\r\n").count == 1, "\(text)")
        }
        print("8 lines of 2 MiB: \(more >> 10) KiB more")
        #expect(more < 1 << 20)
    }

    /// What comes back before the server closes, whether it reads everything or not.
    private func replies(of server: ServerProcess, to octets: [UInt8]) throws -> String {
        let client = try server.script()
        // The server may close before it has read everything.
        try? client.send(octets)
        return String(decoding: try client.readAll(), as: UTF8.self)
    }

    @Test
    func `S20 of 300 connections from one address 256 come in and the others are told why`() throws
    {
        let server = try ServerProcess(settings: ["proxy-listen": "127.0.0.1:0"])
        let bystander = try Bystander(server)

        let clients = try (1...300).map { _ in try LineClient(port: server.proxyPort) }
        for client in clients { try client.send(Self.header) }
        let greetings = try clients.map { try $0.readLine() ?? "" }
        let answers = try bystander.stop()

        #expect(greetings.count { $0.hasPrefix("200 quizline=1 ") } == 256)
        #expect(greetings.count { $0.hasPrefix("402 retry=10 :") } == 44)
        #expect(answers > 0)
    }

    @Test
    func `S19 who never reads costs little and is cut off, and others are served`() throws {
        let server = try ServerProcess(settings: ["output-stall": "5"])
        let bystander = try Bystander(server)
        let clients = try (1...20).map { _ in try server.script() }
        let before = try server.memory
        let batch = Array(String(repeating: "help\n", count: 10_000).utf8)

        var most = 0
        var waiting = clients
        while !waiting.isEmpty {
            for client in waiting { _ = client.sendWhatFits(batch) }
            most = max(most, try server.memory - before)
            waiting.removeAll { $0.isCut(within: 5) }
        }
        let answers = try bystander.stop()

        print("20 that never read: \(most >> 10) KiB more")
        // What may wait unsent, to be carried out, and to be cut, and as much again for buffers.
        #expect(most < clients.count * 512 << 10)
        #expect(answers > 0)
    }

    @Test
    func `S16 a flood of short lines takes no more memory than what waits of it`() throws {
        let server = try ServerProcess(settings: ["proxy-listen": "127.0.0.1:0"])
        let bystander = try Bystander(server)
        let clients = try (1...20).map { _ in try LineClient(port: server.proxyPort) }
        for client in clients {
            try client.send(Self.header)
            _ = try client.readLine()
        }
        let before = try server.memory
        let flood = [UInt8](repeating: 0x0A, count: 256 << 10)

        // Beyond its burst nothing is done at once, and so it waits: here or in the system.
        var hasRoom = true
        while hasRoom {
            hasRoom = false
            for client in clients where client.sendWhatFits(flood) ?? 0 > 0 { hasRoom = true }
        }
        let answers = try bystander.stop()
        let more = try server.memory - before

        print("a flood of 20: \(more >> 10) KiB more")
        #expect(more < clients.count * 512 << 10)
        #expect(answers > 0)
    }

    @Test
    func `a storm of connections leaves nothing behind and others are served`() throws {
        let server = try ServerProcess()
        let bystander = try Bystander(server)
        let port = server.port
        let before = try server.descriptors

        let greeted = try Threads.run(8) { number in
            try (1...250).count { round in
                let client = try LineClient(port: port)
                // Some leave at once, some in the middle of a line, some after their greeting.
                if (round + number) % 3 == 0 { return true }
                try client.send(Array("pin".utf8))
                if (round + number) % 3 == 1 { return true }
                return try client.readLine()?.hasPrefix("200 ") == true
            }
        }
        let answers = try bystander.stop()
        try server.wait { try $0.descriptors <= before }

        #expect(greeted == Array(repeating: 250, count: 8))
        #expect(answers > 0)
    }

    @Test
    func `S18 a bomb of negotiation is answered so often and no more`() throws {
        let server = try ServerProcess(
            settings: ["telnet-answers": "1024", "telnet-answers-in-all": "100"]
        )
        let client = try server.script()

        let bomb = (0..<20_000).flatMap { [0xFF, 0xFD, UInt8(50 + $0 % 150)] as [UInt8] }
        try client.send(bomb + Array("ping 1\n".utf8))
        client.endInput()
        let octets = try client.readAll()

        // IAC WONT; the offer that the server makes of its own accord is IAC DO.
        let answers = zip(octets, octets.dropFirst()).count { $0 == (0xFF, 0xFC) }
        #expect(answers == 100)
        #expect(octets.suffix(8) == Array("202 :1\r\n".utf8)[...])
    }

    @Test
    func `T3 a batch of a thousand lines is answered in few writes`() throws {
        let server = try ServerProcess()
        let client = try server.script()
        let batch = (1...1000).map { "ping \($0)\n" }.joined()
        let before = try server.writes

        try client.send(Array(batch.utf8))
        client.endInput()
        let octets = try client.readAll()
        let writes = try server.writes - before

        print("\(writes) writes")
        #expect(octets.count { $0 == 0x0A } == 1000)
        #expect(writes <= 20)
    }
}
