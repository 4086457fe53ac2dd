import Foundation
public import QuizCore

/// The time of the server: the wall clock at start plus monotonic time since (rule D22).
///
/// A jump of the wall clock changes nothing in a running server.
public struct ServerClock: Sendable {
    private let reading: @Sendable () -> Instant

    /// A clock that begins now.
    ///
    /// - Parameter earliest: The newest stored instant; the clock never begins before it (rule D24).
    public init(notBefore earliest: Instant? = nil) {
        self.init(
            notBefore: earliest,
            wall: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        )
    }

    /// A clock that begins now, with what the machine takes for the time.
    init(notBefore earliest: Instant?, wall: Instant) {
        let start = max(wall, earliest ?? wall)
        let origin = ContinuousClock.now
        self.reading = { start + origin.duration(to: .now) }
    }

    /// A clock that tests move by hand.
    init(reading: @escaping @Sendable () -> Instant) {
        self.reading = reading
    }

    /// The instant now.
    public var now: Instant { self.reading() }
}
