public import Logging
import NIOCore
import NIOPosix
import ProgressStorage
import QuizSession
import ServiceLifecycle
import UnixSignals
import Wording

/// The whole server: store, quizzes, sockets, and the order in which they start and stop.
public enum Server {
    /// What is told once connections are accepted.
    public struct Opening: Sendable {
        /// The addresses that are bound, with the ports in use.
        public let addresses: [ListenAddress]
        /// Quizzes in service.
        public let quizzes: Int
        /// Files that could not be loaded.
        public let refusedFiles: Int
    }

    /// Runs until SIGTERM or SIGINT, then finishes what is under way; SIGHUP reads the quizzes anew.
    ///
    /// A second SIGTERM or SIGINT waits for people no longer.
    ///
    /// - Parameter whenReady: Called once, when connections are accepted and signals are heard.
    public static func run(
        _ configuration: ServerConfiguration,
        log: Logger,
        whenReady: @escaping @Sendable (Opening) -> Void
    ) async throws(ServerFault) {
        for remark in configuration.remarks { log.warning("\(remark)") }
        let (faults, fault) = AsyncStream.makeStream(of: StoreError.self)
        let core = try ServerCore(configuration, log: log) { fault.yield($0) }
        defer { core.close() }
        let loaded = try core.loader.load(after: nil)
        let services = core.services(loaded.catalog)
        let loops = MultiThreadedEventLoopGroup.singleton
        let notices = ServiceNotices(path: configuration.supervision.noticePath, log: log)
        let beat = configuration.supervision.patience.map { notices.beat($0, on: loops) }
        defer { beat?.cancel() }
        let channels = try await Listener(services, loops: loops).open(configuration.listen)
        let connections = ConnectionService(
            channels: channels,
            services: services,
            drainTime: configuration.limits.drainTime,
            notices: notices
        )
        let opening = Opening(channels, loaded)
        if !configuration.supervision.sockets.isEmpty {
            let remarks = ServerConfiguration.exposures(among: opening.addresses)
            for remark in remarks { log.warning("\(remark)") }
        }
        let signals = SignalService(
            connections: connections,
            reload: CatalogReload(core.loader, services),
            log: log
        ) {
            whenReady(opening)
            log.info("serving", metadata: ["quizzes": "\(opening.quizzes)"])
        }
        // The last one stops first; signals are heard until the end.
        let watch = FaultService(faults: faults, connections: connections, log: log)
        let database = configuration.storage.database
        try await Self.attend([signals, watch, connections], database: database, log: log)
        log.info("stopped")
    }

    private static func attend(
        _ services: [any Service],
        database: String,
        log: Logger
    ) async throws(ServerFault) {
        let group = ServiceGroup(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: log
        )
        do {
            try await group.run()
        } catch let error as StoreError {
            throw ServerFault(.disk, error.phrase(database: database))
        } catch {
            throw ServerFault(.environment, .databaseOther(database, reason: "\(error)"))
        }
    }
}

extension Server.Opening {
    fileprivate init(_ channels: [any Channel], _ loaded: CatalogLoader.Loaded) {
        self.addresses = channels.compactMap { $0.localAddress.flatMap(ListenAddress.init) }
        self.quizzes = loaded.catalog.quizzes.count
        self.refusedFiles = loaded.refusedFiles
    }
}
