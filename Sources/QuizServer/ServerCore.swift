import Logging
import ProgressStorage
import QuizCore
import QuizSession

/// What stands behind all connections: the store, the clock, identity and the quizzes.
final class ServerCore: Sendable {
    let loader: CatalogLoader
    let wishes = ReloadWishes()
    private let configuration: ServerConfiguration
    private let store: ProgressStore
    private let clock: ServerClock
    private let identity: IdentityService
    private let reports: TurnQueue
    private let log: Logger

    /// Opens the database and the key; becomes their owner.
    ///
    /// - Parameter whenDiskFails: Called once, on a thread of the store; nothing is recorded after it.
    init(
        _ configuration: ServerConfiguration,
        log: Logger,
        whenDiskFails: @escaping @Sendable (StoreError) -> Void
    ) throws(ServerFault) {
        let database = configuration.storage.database
        do {
            self.store = try ProgressStore(
                opening: database,
                limits: StoreLimits(
                    diskReserve: configuration.storage.diskReserve.count,
                    writesUrgently: configuration.storage.writesUrgently
                ),
                progress: Self.progress(log),
                onFault: whenDiskFails,
                onSpace: Self.space(log)
            )
            self.clock = ServerClock(notBefore: try self.store.reader.newestInstant())
        } catch {
            throw ServerFault(.environment, error.phrase(database: database))
        }
        if configuration.storage.writesUrgently, !self.store.writesUrgently {
            log.warning("writes are not urgent: the system does not let them")
        }
        self.configuration = configuration
        self.log = log
        self.loader = CatalogLoader(configuration, store: self.store, log: log)
        self.identity = try IdentityService.open(
            configuration.identity,
            accounts: self.store.accounts,
            clock: self.clock,
            log: log
        )
        self.identity.start()
        self.reports = ReportingService.makeQueue()
        self.reports.start()
    }

    /// Tells of an older database that is brought up to date, now and then if it is large.
    private static func progress(_ log: Logger) -> StoreProgress {
        StoreProgress { done, total in
            guard done == total || done.isMultiple(of: 1024) else { return }
            log.notice(
                "levels made from the log",
                metadata: ["trainees": "\(done)", "of": "\(total)"]
            )
        }
    }

    private static func space(_ log: Logger) -> @Sendable (SpaceNotice) -> Void {
        { notice in
            switch notice {
            case .low(let free):
                log.warning(
                    "the disk is nearly full; no attempt starts",
                    metadata: ["free": "\(free)"]
                )
            case .ballastGivenUp:
                log.error("the disk is full; the ballast was given up")
            case .enough(let free):
                log.notice("there is room again", metadata: ["free": "\(free)"])
            }
        }
    }

    /// What the store did since the start, and how much room there is.
    var statistics: StoreStatistics { self.store.statistics }

    /// What connections share, with the quizzes in service.
    func services(_ catalog: Catalog) -> ConnectionServices {
        let limits = self.configuration.limits
        let board = CatalogBoard(catalog)
        return ConnectionServices(
            store: self.store,
            identity: self.identity,
            authoring: AuthoringService(
                folder: self.configuration.content.quizzes,
                catalog: board,
                reload: self.wishes,
                reader: self.store.reader,
                audit: { [store, clock] quiz, version, author throws(StoreError) in
                    let signature = AuditSignature(person: author.text, at: clock.now)
                    try store.note(.published, of: quiz, by: signature, detail: version)
                },
                log: self.log
            ),
            reporting: ReportingService(
                database: self.configuration.storage.database,
                catalog: board,
                clock: self.clock,
                queue: self.reports,
                log: self.log
            ),
            catalog: board,
            door: Door(limits),
            policy: SessionPolicy(self.configuration),
            limits: limits,
            flow: self.configuration.flow,
            clock: self.clock,
            log: self.log,
            drawChance: { .random(in: .min ... .max) }
        )
    }

    /// What the disk did wrong, be it only while closing; nil if nothing.
    var fault: StoreError? { self.store.fault }

    /// Finishes what is queued and gives the database up; a second call does nothing.
    ///
    /// Waits for the disk.
    func close() {
        self.identity.stop()
        self.reports.stop()
        self.store.close()
    }
}

extension SessionPolicy {
    /// What the operator decided about sessions.
    init(_ configuration: ServerConfiguration) {
        self.init()
        self.language = configuration.content.language
        self.enrolment = configuration.identity.enrolment
        self.clearWays = configuration.identity.clearLogin
        self.requiresSeal = configuration.identity.requireTLS
        self.answerLimit = configuration.limits.answerText.count
        self.errorRun = configuration.limits.errorRun
        self.plainErrorRun = configuration.limits.errorRunPlain
        self.lineLimit = configuration.limits.line.count
        self.blockLimit = configuration.limits.block.count
        self.fileLimit = configuration.limits.file.count
        self.reviews = configuration.practice.reviews
        self.localOffset = { LocalTime.offset(at: $0) }
    }
}
