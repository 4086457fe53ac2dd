import Foundation
import Logging
import NIOCore
import NIOPosix
import ProgressStorage
import QuizCore
import QuizSession
import TestSupport

@testable import QuizServer

/// A server in this process on a port of its own, with a database in a folder of its own.
final class RunningServer {
    /// The ports of its listeners: that of `listen` first, then those of the settings given.
    let ports: [Int]
    let services: ConnectionServices
    let folder: URL
    private let doors: [Listener.OpenDoor]
    private let store: ProgressStore
    private let identity: IdentityService
    private let reports = ReportingService.makeQueue()

    /// - Parameters:
    ///   - settings: Settings by name, as on the command line.
    ///   - folder: The folder of an earlier server, to go on with its database.
    ///   - clock: What it takes for the time.
    ///   - log: Where it writes.
    init(
        _ settings: [String: String] = [:],
        catalog: Catalog? = nil,
        folder: URL? = nil,
        clock: ServerClock = ServerClock(),
        log: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) async throws {
        let folder =
            folder
            ?? FileManager.default.temporaryDirectory
            .appendingPathComponent("quizline-\(UUID().uuidString)")
        var flags = settings
        flags["default-job"] = "sales-rep"
        flags["listen"] = "127.0.0.1:0"
        flags["database"] = folder.appendingPathComponent("quizline.db").path
        let configuration = try ServerConfiguration(layers: [.flags(flags)])
        self.folder = folder
        self.store = try ProgressStore(opening: configuration.storage.database)

        let pepper = Pepper(key: [UInt8](repeating: 7, count: Pepper.size))
        guard let hasher = SecretHasher(pepper: pepper, strength: .least) else {
            throw LineClient.Fault("no hashing")
        }
        self.identity = try IdentityService(
            configuration.identity,
            accounts: self.store.accounts,
            hasher: hasher,
            clock: clock,
            log: log
        )
        self.identity.start()
        self.reports.start()
        let catalog = try catalog ?? Fixtures.catalog()
        for quiz in catalog.allVersions { try self.store.register(quiz, source: "") }
        let board = CatalogBoard(catalog)
        self.services = ConnectionServices(
            store: self.store,
            identity: self.identity,
            authoring: AuthoringService(
                folder: configuration.content.quizzes,
                catalog: board,
                reload: ReloadWishes(),
                log: log
            ),
            reporting: ReportingService(
                database: configuration.storage.database,
                catalog: board,
                clock: clock,
                queue: self.reports,
                log: log
            ),
            catalog: board,
            door: Door(configuration.limits),
            policy: SessionPolicy(configuration),
            limits: configuration.limits,
            flow: configuration.flow,
            clock: clock,
            log: log,
            drawChance: { Conversation.chance }
        )
        let listener = Listener(self.services, loops: MultiThreadedEventLoopGroup.singleton)
        self.doors = try await listener.open(configuration.listen)
        self.ports = self.doors.map { $0.channel.localAddress?.port ?? 0 }
    }

    /// The port of `listen`.
    var port: Int { self.ports[0] }

    /// The port of `proxy-listen`, where that is the only setting of a further listener.
    var proxyPort: Int { self.ports[1] }

    /// Waits until something holds; the limit only guards against hanging.
    func wait(until holds: (ConnectionServices) -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while !holds(self.services) {
            guard ContinuousClock.now < end else { throw LineClient.Fault("waited in vain") }
            usleep(2_000)
        }
    }

    /// The newest instant of any stored fact.
    func newestInstant() throws -> Instant? {
        try self.store.reader.newestInstant()
    }

    /// Closes everything and gives the database up; the folder stays for the next one.
    func stop() async throws {
        for door in self.doors { try await door.channel.close() }
        self.identity.stop()
        self.reports.stop()
        self.store.close()
    }

    deinit {
        for door in self.doors { door.channel.close(promise: nil) }
        self.identity.stop()
        self.reports.stop()
        self.store.close()
    }
}
