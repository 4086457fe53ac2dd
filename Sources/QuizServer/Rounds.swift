import Logging
import NIOPosix
public import ServiceLifecycle
import UnixSignals

/// Work that is done again and again until the process is told to stop.
public struct Rounds: Service {
    /// How far apart rounds may be.
    public static let distances = Duration.seconds(1)...Duration.seconds(365 * 86_400)

    private let distance: Duration
    private let round: @Sendable () -> Void

    /// Rounds at a distance from each other, the first at once.
    ///
    /// - Parameter round: Called on a thread that may wait for the disk.
    public init(every distance: Duration, _ round: @escaping @Sendable () -> Void) {
        self.distance = distance
        self.round = round
    }

    /// A distance as it is typed, such as `6h`; nil if it is none or out of range.
    public static func distance(_ text: String) -> Duration? {
        SettingText.time(text).flatMap { Self.distances.contains($0) ? $0 : nil }
    }

    /// Goes on until SIGTERM or SIGINT; a round that has begun is brought to its end.
    public func runUntilSignal() async throws {
        let group = ServiceGroup(
            services: [self],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "rounds") { _ in SwiftLogNoOpLogHandler() }
        )
        try await group.run()
    }

    public func run() async throws {
        var next = ContinuousClock.now
        while !Task.isShuttingDownGracefully {
            try await NIOThreadPool.singleton.runIfActive { self.round() }
            // A round that took longer than the distance makes none come sooner.
            while next <= ContinuousClock.now { next += self.distance }
            let wake = next
            await cancelWhenGracefulShutdown {
                // Cancelled, it returns early, and that is all there is to tell.
                try? await Task.sleep(until: wake)
            }
        }
    }
}
