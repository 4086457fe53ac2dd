import CompetencyModel
import Logging
import NIOPosix
import ProgressStorage
import QuizCore
import QuizSession
import ServiceLifecycle
import Synchronization
import Wording

/// Writes reminders for a mailer: at the start, and each day when it begins where the server runs.
struct ReminderService: Service {
    /// How often it looks whether a new day has begun, or tries again what failed.
    private static let interval = Duration.seconds(60)

    /// nil writes none.
    let folder: String?
    let database: String
    let catalog: CatalogBoard
    let clock: ServerClock
    let reviews: ReviewSettings
    let language: Language
    let log: Logger

    func run() async throws {
        guard let folder = self.folder else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            var done: CalendarDay?
            var isFailing = false
            while !Task.isCancelled {
                let now = self.clock.now
                let today = CalendarDay(of: now, offset: LocalTime.offset(at: now))
                if today != done {
                    let isWritten = await self.write(into: folder, tellingFaults: !isFailing)
                    if isWritten { done = today }
                    isFailing = !isWritten
                }
                // Cancelled, it returns early, and that is all there is to tell.
                try? await Task.sleep(for: Self.interval)
            }
        }
    }

    /// Whether everybody was looked at; a fault is told once until it works again.
    private func write(into folder: String, tellingFaults: Bool) async -> Bool {
        let stop = StopWish()
        do {
            let written = try await withTaskCancellationHandler {
                try await NIOThreadPool.singleton.runIfActive {
                    try self.round(into: folder) { stop.isThere }
                }
            } onCancel: {
                stop.make()
            }
            guard let written else { return false }
            self.log.info("reminders written", metadata: ["count": "\(written)"])
            return true
        } catch let fault as ReminderFault {
            if tellingFaults {
                let reason = fault.text(in: .english)
                self.log.warning("reminders not written", metadata: ["reason": "\(reason)"])
            }
            return false
        } catch {
            // The program stops.
            return false
        }
    }

    /// On a thread that may wait for the disk.
    private func round(
        into folder: String,
        isStopped: () -> Bool
    ) throws(ReminderFault) -> Int? {
        let reader: ProgressReader
        do {
            reader = try ProgressReader(opening: self.database)
        } catch {
            throw ReminderFault(error)
        }
        defer { reader.close() }
        let round = ReminderRound(
            self.catalog.current,
            reader,
            self.reviews,
            language: self.language,
            at: self.clock.now
        )
        var spool = try ReminderSpool(opening: folder, on: round.day)
        defer { spool.close() }
        return try round.write(into: &spool, isStopped: isStopped)
    }
}

/// A wish to stop that is made on one thread and seen on another.
private final class StopWish: Sendable {
    private let flag = Atomic(false)

    var isThere: Bool { self.flag.load(ordering: .relaxed) }

    func make() { self.flag.store(true, ordering: .relaxed) }
}
