import Foundation
import ProgressStorage
import QuizCore
import QuizSession
import Synchronization
import TestSupport
import Testing

@testable import QuizServer

/// Nobody gains time beyond the pause of a quiz (promise P4).
///
/// Real sockets and a real database; only the time of the server is moved by hand.
@Suite("Deadlines of a running server")
struct DeadlineTests {
    /// A wall clock that the test moves.
    private final class HandClock: Sendable {
        private let instant = Mutex(Instant(milliseconds: 1_780_000_000_000))

        var now: Instant {
            get { self.instant.withLock { $0 } }
            set { self.instant.withLock { $0 = newValue } }
        }

        var clock: ServerClock { ServerClock { self.now } }

        func advance(_ seconds: Int) { self.now = self.now + .seconds(seconds) }
    }

    /// 60 seconds for an attempt, of which the line may be down for 20.
    private static func catalog() throws -> Catalog {
        let catalog = try Fixtures.catalog()
        let quizzes = catalog.quizzes.map { quiz -> Quiz in
            var settings = quiz.settings
            settings.timeLimit = .seconds(60)
            settings.pause = .seconds(20)
            return Quiz(
                id: quiz.id,
                version: "timed-" + quiz.version,
                languages: quiz.languages,
                title: quiz.title,
                settings: settings,
                questions: quiz.questions
            )
        }
        return Catalog(quizzes: quizzes, framework: catalog.framework)
    }

    private func script(_ server: RunningServer) throws -> LineClient {
        let client = try LineClient(port: server.port)
        _ = try client.readLine()
        _ = try client.ask("voice code")
        return client
    }

    /// Enrols `lina` and starts; her secret.
    private func start(_ client: LineClient, _ quiz: String = "six-roles") throws -> String {
        let enrolled = try client.ask("enrol lina").joined()
        let pin = try #require(enrolled.firstMatch(of: #/pin=(\S+)/#)?.1)
        _ = try client.ask("start \(quiz)")
        return String(pin)
    }

    /// Signs in on a new line and resumes; the reply.
    private func resume(_ client: LineClient, _ pin: String) throws -> String {
        _ = try client.ask("login lina pin=\(pin)")
        return try client.ask("resume").joined(separator: "\n")
    }

    /// Closes a line and waits until the server knows.
    private func lose(_ client: LineClient, of server: RunningServer) throws {
        client.close()
        try server.wait { services in
            // A store that cannot be read is asked again until the wait is given up.
            let attempt = try? services.store.reader.attempt(AttemptID(rawValue: 1), of: "lina")
            return attempt?.events.last?.kind == .lineLost
        }
    }

    @Test
    func `P4 an answer after the deadline of the server is not taken, whatever the client says`()
        async throws
    {
        let hand = HandClock()
        let server = try await RunningServer(catalog: Self.catalog(), clock: hand.clock)
        let client = try self.script(server)
        _ = try self.start(client)

        hand.advance(60)
        let inTime = try client.ask("@20260101 answer 1 b").joined()
        hand.advance(1)
        let late = try client.ask("@20260101 answer 2 ab").joined()

        #expect(inTime.hasPrefix("@20260101 240-n=1 "), "\(inTime)")
        #expect(late.contains(" 248 attempt=1 kind=quiz by=expired points=1 "), "\(late)")
    }

    @Test
    func `P4 leaving and coming back again and again gives no more than the pause`() async throws {
        let hand = HandClock()
        let server = try await RunningServer(catalog: Self.catalog(), clock: hand.clock)
        var client = try self.script(server)
        let pin = try self.start(client)

        var left: [String] = []
        for _ in 1...5 {
            try self.lose(client, of: server)
            hand.advance(10)
            client = try self.script(server)
            left.append(try self.resume(client, pin))
        }

        #expect(left[0].contains(" seconds=60"), "\(left[0])")
        #expect(left[1].contains(" seconds=60"), "\(left[1])")
        #expect(left[2].contains(" seconds=50"), "\(left[2])")
        #expect(left[4].contains(" seconds=30"), "\(left[4])")
    }

    @Test
    func `P4 taking the attempt to another line gives no more than the pause`() async throws {
        let hand = HandClock()
        let server = try await RunningServer(catalog: Self.catalog(), clock: hand.clock)
        let first = try self.script(server)
        let pin = try self.start(first)

        var left: [String] = []
        var lines = [first]
        for _ in 1...5 {
            hand.advance(10)
            lines.append(try self.script(server))
            left.append(try self.resume(lines[lines.count - 1], pin))
        }

        #expect(left[4].contains(" seconds=30"), "\(left[4])")
    }

    @Test
    func `P4 a restart of the server gives no more than the pause`() async throws {
        let hand = HandClock()
        var server = try await RunningServer(catalog: Self.catalog(), clock: hand.clock)
        var client = try self.script(server)
        let pin = try self.start(client)
        hand.advance(10)

        for seconds in [15, 15] {
            try self.lose(client, of: server)
            let folder = server.folder
            try await server.stop()
            hand.advance(seconds)
            server = try await RunningServer(
                catalog: Self.catalog(),
                folder: folder,
                clock: hand.clock
            )
            client = try self.script(server)
            _ = try self.resume(client, pin)
        }
        let left = try client.ask("question").joined()
        hand.advance(40)
        let last = try client.ask("answer 1 b").joined()
        let late = try client.ask("question").joined()

        #expect(left.contains(" seconds=40"), "\(left)")
        #expect(last.hasPrefix("240"), "\(last)")
        #expect(late.contains(" seconds=0"), "\(late)")
        hand.advance(1)
        #expect(try client.ask("answer 2 ab").joined().contains("by=expired"))
    }

    @Test
    func `P4 D24 a system clock that was set back gives none of the time again that was used`()
        async throws
    {
        let hand = HandClock()
        let server = try await RunningServer(catalog: Self.catalog(), clock: hand.clock)
        let client = try self.script(server)
        let pin = try self.start(client)
        hand.advance(50)
        _ = try client.ask("answer 1 b")
        try self.lose(client, of: server)
        let folder = server.folder
        let newest = try server.newestInstant()
        try await server.stop()

        // The wall clock of the machine lies an hour before the newest fact now.
        let wall = hand.now + .seconds(-3600)
        let again = ServerClock(notBefore: newest, wall: wall)
        let next = try await RunningServer(
            catalog: Self.catalog(),
            folder: folder,
            clock: again
        )
        let left = try self.resume(try self.script(next), pin)

        let seconds = left.firstMatch(of: #/seconds=(\d+)/#).flatMap { Int($0.1) }
        #expect(newest == hand.now)
        #expect(seconds.map { $0 <= 10 } == true, "\(left)")
    }

    @Test
    func `P4 the time of a question goes on over a restart of the server`() async throws {
        let hand = HandClock()
        let folder = Repository.root.appendingPathComponent("Tests/Fixtures/timed")
        let catalog = try Fixtures.catalog(of: folder)
        let server = try await RunningServer(catalog: catalog, clock: hand.clock)
        let client = try self.script(server)
        let pin = try self.start(client, "quick-thinking")
        try self.lose(client, of: server)
        let database = server.folder
        try await server.stop()

        hand.advance(45)
        let next = try await RunningServer(catalog: catalog, folder: database, clock: hand.clock)
        let line = try self.script(next)
        let left = try self.resume(line, pin)
        hand.advance(6)
        let late = try line.ask("answer 1 a").joined()

        #expect(left.contains(" n=1 of=3 type=one question_seconds=5 "), "\(left)")
        #expect(late.contains("541 n=1 reason=time next=2 "), "\(late)")
    }
}
