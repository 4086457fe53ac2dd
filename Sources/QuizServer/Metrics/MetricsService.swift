import Foundation
import Logging
import NIOPosix
import ProgressStorage
import ServiceLifecycle

/// Writes a few numbers to a file from time to time, in the text form that Prometheus reads.
///
/// The node exporter of Prometheus picks such files up (`--collector.textfile.directory`), so the
/// server opens no further port.
struct MetricsService: Service {
    /// What is written; called on any thread.
    typealias Sample = @Sendable () -> [Metric]

    private static let interval = Duration.seconds(10)

    let path: String?
    let sample: Sample
    let log: Logger

    func run() async throws {
        guard let path = self.path else { return try await gracefulShutdown() }
        guard Self.mayReplace(path) else {
            self.log.error("metrics not written: the file holds something else")
            return try await gracefulShutdown()
        }
        // Old numbers would look like those of a server that runs. After a fault of the disk this is
        // cancelled, and nothing can be waited for.
        defer { unlink(path) }
        var failed = false
        repeat {
            let text = Metric.text(self.sample())
            let reason = try await NIOThreadPool.singleton.runIfActive {
                Self.write(text, to: path)
            }
            // Once is enough until it works again.
            if let reason, !failed {
                self.log.warning("metrics not written", metadata: ["reason": "\(reason)"])
            }
            failed = reason != nil
        } while try await self.waits()
    }

    /// Waits for the next time; false once the server stops.
    private func waits() async throws -> Bool {
        await cancelWhenGracefulShutdown {
            // Cancelled, it returns early, and that is all there is to tell.
            try? await Task.sleep(for: Self.interval)
            return !Task.isCancelled
        }
    }

    /// Whether a file holds metrics of a server, or nothing: no other file is replaced, and removed
    /// at the end, because its name was given by mistake.
    private static func mayReplace(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return true }
        let beginning = Data(Metric.beginning.utf8)
        let found = try? file.read(upToCount: beginning.count)
        return found == nil || found == beginning
    }

    /// Nobody ever reads half of it; what went wrong, or nil.
    private static func write(_ text: String, to path: String) -> String? {
        let unfinished = path + ".new"
        let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return String(cString: strerror(errno)) }
        let code = OctetWriting.write(Array(text.utf8), to: descriptor)
        close(descriptor)
        if let code { return String(cString: strerror(code)) }
        return rename(unfinished, path) == 0 ? nil : String(cString: strerror(errno))
    }
}
