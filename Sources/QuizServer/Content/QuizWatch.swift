import NIOPosix
import ServiceLifecycle

/// Notices when an author saved something, so that it goes live without a restart.
///
/// Looks from time to time instead of listening to the system: that works on every file system,
/// also on those that other machines write to.
struct QuizWatch: Service {
    private let folder: String
    private let interval: Duration
    private let seen: Set<FileReading.Trace>
    private let reload: Reload

    /// - Parameter seen: The files as they lay before they were read for the first time.
    init(_ content: ContentConfiguration, seen: Set<FileReading.Trace>, reload: Reload) {
        self.folder = content.quizzes
        self.interval = content.watch
        self.seen = seen
        self.reload = reload
    }

    func run() async throws {
        guard self.interval > .zero else { return try await gracefulShutdown() }
        var served = self.seen
        var last = served
        while try await self.waits() {
            let now = try await self.look()
            // A file that still changes is being written.
            if now != served, now == last {
                served = now
                self.reload.ask()
            }
            last = now
        }
    }

    /// Waits for the next look; false once the server stops.
    private func waits() async throws -> Bool {
        await cancelWhenGracefulShutdown {
            // Cancelled, it returns early, and that is all there is to tell.
            try? await Task.sleep(for: self.interval)
            return !Task.isCancelled
        }
    }

    private func look() async throws -> Set<FileReading.Trace> {
        let folder = self.folder
        return try await NIOThreadPool.singleton.runIfActive { QuizFiles.traces(in: folder) }
    }
}
