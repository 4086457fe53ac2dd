import Logging
import ProgressStorage
import QuizSession

/// What all connections share.
struct ConnectionServices: Sendable {
    let store: ProgressStore
    let identity: IdentityService
    let authoring: AuthoringService
    let reporting: ReportingService
    let catalog: CatalogBoard
    let registry: ConnectionRegistry
    let door: Door
    let turns = Turns()
    let policy: SessionPolicy
    let limits: LimitConfiguration
    let flow: FlowConfiguration
    let clock: ServerClock
    let log: Logger
    /// Gives each session something nobody can foresee; tests give what they know.
    let drawChance: @Sendable () -> UInt64
}
