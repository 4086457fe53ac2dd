import Logging
import ProgressStorage
import QuizSession

/// What all connections share, by reference: it is larger than all else that one of them keeps.
final class ConnectionServices: Sendable {
    let store: ProgressStore
    let identity: IdentityService
    let authoring: AuthoringService
    let reporting: ReportingService
    let catalog: CatalogBoard
    let registry = ConnectionRegistry()
    let door: Door
    let turns = Turns()
    let policy: SessionPolicy
    let limits: LimitConfiguration
    let flow: FlowConfiguration
    let clock: ServerClock
    let log: Logger
    /// Gives each session something nobody can foresee; tests give what they know.
    let drawChance: @Sendable () -> UInt64

    init(
        store: ProgressStore,
        identity: IdentityService,
        authoring: AuthoringService,
        reporting: ReportingService,
        catalog: CatalogBoard,
        door: Door,
        policy: SessionPolicy,
        limits: LimitConfiguration,
        flow: FlowConfiguration,
        clock: ServerClock,
        log: Logger,
        drawChance: @escaping @Sendable () -> UInt64
    ) {
        self.store = store
        self.identity = identity
        self.authoring = authoring
        self.reporting = reporting
        self.catalog = catalog
        self.door = door
        self.policy = policy
        self.limits = limits
        self.flow = flow
        self.clock = clock
        self.log = log
        self.drawChance = drawChance
    }
}
