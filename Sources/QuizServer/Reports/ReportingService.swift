import CompetencyReports
import Logging
import ProgressStorage
import QuizCore
import QuizSession

/// Makes reports about more than one person for sessions.
///
/// Works on threads of its own with connections of its own: a report that takes seconds holds up
/// neither an event loop nor the writing of answers. One person's reports are made one after the
/// other, and people take turns.
final class ReportingService: Sendable {
    private let database: String
    private let catalog: CatalogBoard
    private let clock: ServerClock
    private let queue: TurnQueue
    private let log: Logger

    /// - Parameters:
    ///   - database: The file that the answers are in.
    ///   - queue: Started by its owner, see ``makeQueue()``.
    init(
        database: String,
        catalog: CatalogBoard,
        clock: ServerClock,
        queue: TurnQueue,
        log: Logger
    ) {
        self.database = database
        self.catalog = catalog
        self.clock = clock
        self.queue = queue
        self.log = log
    }

    /// The threads that reports are made on.
    static func makeQueue() -> TurnQueue {
        TurnQueue(named: "reports", workers: 2, jobsPerSecond: 1)
    }

    /// Makes a report; returns at once.
    ///
    /// - Parameter isDone: Called exactly once: on a thread for reports, or before this returns if
    ///   all places are taken.
    func perform(
        _ request: ReportingRequest,
        then isDone: @escaping @Sendable (ReportingResult) -> Void
    ) {
        let person = request.viewer.text
        let place = self.queue.add(from: person, isFree: false, key: person) {
            isDone(self.result(of: request))
        }
        if case .full(let seconds) = place { isDone(.busy(seconds: seconds)) }
    }

    private func result(of request: ReportingRequest) -> ReportingResult {
        do {
            let reader = try ProgressReader(opening: self.database)
            defer { reader.close() }
            let desk = ReportDesk(
                request,
                catalog: self.catalog.current,
                database: self.database,
                reader: reader
            )
            let made = try desk.made()
            if let note = made.note {
                try ExportLog(besides: self.database).append(
                    note.exportNote(by: request.viewer, at: self.clock.now)
                )
            }
            return made.result
        } catch {
            self.log.error(
                "a report could not be made",
                metadata: [
                    "operation": "\(error.operation)", "kind": "\(error.kind)",
                    "message": "\(error.message)", "by": "\(request.viewer)",
                ]
            )
            return .failed
        }
    }
}
