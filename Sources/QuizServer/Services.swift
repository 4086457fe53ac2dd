import Logging
import NIOCore
import NIOPosix
import ProgressStorage
import QuizSession
import ServiceLifecycle
import UnixSignals

/// Accepts connections until the server stops, then lets them finish (rule T5).
struct ConnectionService: Service {
    let channels: [any Channel]
    let services: ConnectionServices
    let drainTime: Duration
    let notices: ServiceNotices

    func run() async throws {
        // Signals are heard by now, and connections accepted.
        self.notices.send(.ready)
        try await gracefulShutdown()
        await self.drain(for: self.drainTime)
    }

    /// Closes the listeners, tells all connections, and waits until they are gone.
    func drain(for time: Duration) async {
        self.notices.send(.stopping)
        for channel in self.channels { channel.close(promise: nil) }
        let emptied = self.services.registry.drain(Drain(end: .now() + TimeAmount(time)))
        let longest = time + self.services.limits.linger + .seconds(1)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in emptied {} }
            // Cancelled when the connections are gone before.
            group.addTask { try? await Task.sleep(for: longest) }
            await group.next()
            group.cancelAll()
        }
    }

    /// People are waited for no longer.
    func hurry() {
        _ = self.services.registry.drain(Drain(end: .now()))
    }
}

/// SIGHUP asks to read quizzes and certificate anew; a second SIGTERM or SIGINT ends the waiting for people.
struct SignalService: Service {
    let connections: ConnectionService
    let reload: Reload
    let log: Logger
    /// Called once signals are heard: before, they would end the process unprepared.
    let whenListening: @Sendable () -> Void

    func run() async throws {
        var stops = 0
        let signals = await UnixSignalsSequence(trapping: .sighup, .sigterm, .sigint)
        self.whenListening()
        for await signal in signals.cancelOnGracefulShutdown() {
            if signal == .sighup {
                self.reload.ask()
            } else {
                stops += 1
                self.log.info("stopping", metadata: ["signal": "\(signal)"])
                if stops > 1 { self.connections.hurry() }
            }
        }
    }
}

/// Ends the server when the disk has failed: those who wait are told first (rule D7).
struct FaultService: Service {
    let faults: AsyncStream<StoreError>
    let connections: ConnectionService
    let log: Logger

    func run() async throws {
        for await fault in self.faults.cancelOnGracefulShutdown() {
            Self.tell(fault, in: self.log)
            await self.connections.drain(for: .zero)
            throw fault
        }
    }

    static func tell(_ fault: StoreError, in log: Logger) {
        log.error(
            "the disk failed; nothing is recorded any more",
            metadata: ["operation": "\(fault.operation)", "message": "\(fault.message)"]
        )
    }
}

/// Reads the quizzes anew for attempts that start from now on, and the certificate for connections
/// that come from now on.
///
/// One at a time: wishes that come meanwhile are one more reload.
struct Reload: Service {
    private let wishes: ReloadWishes
    private let loader: CatalogLoader
    private let certificate: Certificate?
    private let services: ConnectionServices

    init(
        _ loader: CatalogLoader,
        _ certificate: Certificate?,
        _ services: ConnectionServices,
        _ wishes: ReloadWishes
    ) {
        self.wishes = wishes
        self.loader = loader
        self.certificate = certificate
        self.services = services
    }

    /// Wishes for a reload; returns at once.
    func ask() {
        self.wishes.add()
    }

    /// Reads both, again and again; what cannot be read leaves everything as it is.
    func run() async throws {
        for await _ in self.wishes.stream.cancelOnGracefulShutdown() {
            let waiting = self.wishes.take()
            self.renewCertificate()
            await self.reloadQuizzes()
            for isDone in waiting { isDone() }
        }
        self.wishes.end()
    }

    private func renewCertificate() {
        guard let certificate = self.certificate else { return }
        do {
            try certificate.renew()
            self.services.log.info("certificate read anew")
        } catch {
            self.services.log.warning("certificate not read anew", metadata: ["reason": "\(error)"])
        }
    }

    /// Reads off the event loops.
    private func reloadQuizzes() async {
        let log = self.services.log
        do {
            let loaded = try await NIOThreadPool.singleton.runIfActive {
                try self.loader.load(after: self.services.catalog.current)
            }
            self.services.catalog.replace(with: loaded.catalog)
            self.services.registry.replace(catalog: loaded.catalog)
            log.info(
                "quizzes read anew",
                metadata: [
                    "quizzes": "\(loaded.catalog.quizzes.count)",
                    "refused": "\(loaded.refusedFiles)",
                ]
            )
        } catch {
            log.warning("quizzes not read anew", metadata: ["reason": "\(error)"])
        }
    }
}
