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
    /// Where connections are accepted.
    public struct Place: Sendable {
        /// With the port in use.
        public let address: ListenAddress
        /// What is spoken there.
        public let line: Entrance.Line
    }

    /// What is told once connections are accepted.
    public struct Opening: Sendable {
        /// All that are bound; those of `listen` first.
        public let places: [Place]
        /// Quizzes in service.
        public let quizzes: Int
        /// Files that could not be loaded.
        public let refusedFiles: Int
    }

    /// Runs until SIGTERM or SIGINT, then finishes what is under way.
    ///
    /// SIGHUP reads quizzes and certificate anew; quizzes that were saved go live by themselves.
    ///
    /// A second SIGTERM or SIGINT waits for people no longer.
    ///
    /// - Parameter whenReady: Called once, when connections are accepted and signals are heard.
    public static func run(
        _ configuration: ServerConfiguration,
        log: Logger,
        whenReady: @escaping @Sendable (Opening) -> Void
    ) async throws(ServerFault) {
        for remark in configuration.remarks { log.warning("\(remark.text(in: .english))") }
        let (faults, fault) = AsyncStream.makeStream(of: StoreError.self)
        let core = try ServerCore(configuration, log: log) { fault.yield($0) }
        defer { core.close() }
        let seen = QuizFiles.traces(in: configuration.content.quizzes)
        let loaded = try await core.loader.load()
        try configuration.identity.requireJob(in: loaded.catalog.framework)
        let services = core.services(loaded.catalog)
        let loops = MultiThreadedEventLoopGroup.singleton
        let notices = ServiceNotices(path: configuration.supervision.noticePath, log: log)
        let beat = configuration.supervision.patience.map { notices.beat($0, on: loops) }
        defer { beat?.cancel() }
        let certificate = try Certificate.open(configuration.certificate)
        let doors = try await Listener(services, certificate, loops: loops)
            .open(configuration.listen)
        let connections = ConnectionService(
            channels: doors.map(\.channel),
            services: services,
            drainTime: configuration.limits.drainTime,
            notices: notices
        )
        let opening = Opening(doors, loaded)
        if !configuration.supervision.sockets.isEmpty {
            let clear = opening.places.filter { $0.line != .tls }.map(\.address)
            let remarks = ServerConfiguration.exposures(among: clear)
            for remark in remarks { log.warning("\(remark.text(in: .english))") }
        }
        let reload = Reload(core.loader, certificate, services, core.wishes)
        let watch = QuizWatch(configuration.content, seen: seen, reload: reload)
        let signals = SignalService(connections: connections, reload: reload, log: log) {
            whenReady(opening)
            log.info("serving", metadata: ["quizzes": "\(opening.quizzes)"])
        }
        // The last one stops first; signals are heard until the end.
        let disk = FaultService(faults: faults, connections: connections, log: log)
        let database = configuration.storage.database
        let beginning = ContinuousClock.now
        let metrics = MetricsService(
            path: configuration.log.metricsFile,
            sample: {
                Metric.all(
                    core.statistics,
                    connections: services.door.count,
                    quizzes: services.catalog.current.quizzes.count,
                    seconds: Int(beginning.duration(to: .now).components.seconds)
                )
            },
            log: log
        )
        let reminders = ReminderService(
            folder: configuration.practice.remindersFolder,
            database: database,
            catalog: services.catalog,
            clock: services.clock,
            reviews: configuration.practice.reviews,
            language: configuration.content.language,
            log: log
        )
        let order: [any Service] = [
            signals, reload, watch, metrics, reminders, disk, connections,
        ]
        try await Self.attend(order, database: database, log: log)
        // The last flushes are those of closing, and nobody waits for faults any more.
        core.close()
        if let fault = core.fault {
            FaultService.tell(fault, in: log)
            throw ServerFault(.disk, fault.phrase(database: database))
        }
        log.info("stopped")
    }

    private static func attend(
        _ services: [any Service],
        database: String,
        log: Logger
    ) async throws(ServerFault) {
        // What it tells of its own work is of no use to operators, and very long.
        var quiet = log
        quiet.logLevel = max(log.logLevel, .warning)
        let group = ServiceGroup(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: quiet
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
    fileprivate init(_ doors: [Listener.OpenDoor], _ loaded: CatalogLoader.Loaded) {
        self.places = doors.compactMap { door in
            door.channel.localAddress.flatMap(ListenAddress.init).map {
                Server.Place(address: $0, line: door.line)
            }
        }
        self.quizzes = loaded.catalog.quizzes.count
        self.refusedFiles = loaded.refusedFiles
    }
}
