public import Logging

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
    /// - Parameter whenReady: Called once, when the first connection could be accepted.
    public static func run(
        _ configuration: ServerConfiguration,
        log: Logger,
        whenReady: @Sendable (Opening) -> Void
    ) async throws(ServerFault) {
        throw ServerFault(.environment, "not yet")
    }
}
