import Logging
import ProgressStorage
import QuizCore
import QuizSession
import Synchronization
import TestSupport

@testable import QuizServer

/// An identity service over a real store, with a clock that is moved by hand.
final class IdentityBench: Sendable {
    static let home = SourceAddress(numeric: "192.0.2.7")
    static let elsewhere = SourceAddress(numeric: "198.51.100.9")
    static let loopback = SourceAddress(numeric: "127.0.0.1")

    let folder: TemporaryFolder
    let store: ProgressStore
    let service: IdentityService
    let hasher: SecretHasher
    let clock: HandClock
    let log: LogRecorder

    init(
        _ settings: [String: String] = ["enrolment": "open"],
        folder: TemporaryFolder? = nil,
        clock: HandClock = HandClock()
    ) throws {
        let folder = try folder ?? TemporaryFolder()
        let log = LogRecorder()
        let pepper = try Pepper.open(folder.path("pepper.key"))
        let store = try ProgressStore(opening: folder.path("quizline.db"))
        guard let hasher = SecretHasher(pepper: pepper, strength: .least) else {
            throw Fault.noHasher
        }
        self.service = try IdentityService(
            try ServerConfiguration(layers: [.flags(settings)]).identity,
            accounts: store.accounts,
            hasher: hasher,
            clock: ServerClock { clock.now },
            log: log.logger
        )
        self.folder = folder
        self.store = store
        self.hasher = hasher
        self.clock = clock
        self.log = log
        self.service.start()
    }

    enum Fault: Error {
        case noHasher
        case notEnrolled(IdentityResult)
    }

    deinit {
        self.stop()
    }

    /// Ends the service and the store, as a stopping server does.
    func stop() {
        self.service.stop()
        self.store.close()
    }

    /// A server that starts with what this one stored.
    func restarted() throws -> IdentityBench {
        self.stop()
        return try IdentityBench(folder: self.folder, clock: self.clock)
    }

    func ask(
        _ request: IdentityRequest,
        from source: SourceAddress = IdentityBench.home
    ) async -> IdentityResult {
        await withCheckedContinuation { continuation in
            self.service.perform(request, from: source) { continuation.resume(returning: $0) }
        }
    }

    /// Makes an account over the line and returns its pin.
    func enrol(_ name: String) async throws -> String {
        let result = await self.ask(.enrol(name))
        guard case .enrolled(_, let secret) = result else { throw Fault.notEnrolled(result) }
        return secret.text
    }

    /// Fails to sign in that many times in a row, each time after the wait.
    func fail(
        _ count: Int,
        _ name: String,
        from source: SourceAddress = IdentityBench.home
    ) async -> [IdentityResult] {
        var results: [IdentityResult] = []
        for _ in 0..<count {
            self.clock.advance(.seconds(SignInDelays.seconds(afterFailures: results.count)))
            results.append(await self.ask(.signIn(name, "wrong"), from: source))
        }
        return results
    }
}

extension IdentityRequest {
    static func enrol(_ name: String, as displayName: String? = nil) -> Self {
        .enrol(name: name, displayName: displayName, team: nil, invitation: nil)
    }

    static func signIn(_ name: String, _ secret: String, _ way: SignInWay = .pin) -> Self {
        .signIn(name: name, ways: [way], secret: Secret(secret))
    }

    /// As it is typed where a secret of any kind is asked for.
    static func signIn(_ name: String, typing secret: String) -> Self {
        .signIn(name: name, ways: [.pin, .password, .code], secret: Secret(secret))
    }
}

/// A clock that only moves when it is told to.
final class HandClock: Sendable {
    private let instant = Mutex(Instant(milliseconds: 1_790_000_000_000))

    var now: Instant { self.instant.withLock { $0 } }

    func advance(_ time: Duration) {
        self.instant.withLock { $0 = $0 + time }
    }
}

/// Keeps the lines that are logged.
final class LogRecorder: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { self.kept.withLock { $0 } }

    var logger: Logger {
        Logger(label: "test") { label in
            LineLog(label: label, level: .debug) { line in
                self.kept.withLock { $0.append(line) }
            }
        }
    }
}
