import QuizCore

/// Threads that answer the reading requests of sessions, each with a connection of its own.
///
/// A session has at most one request outstanding, so what it wrote was committed before it
/// reads: every connection shows it its own writes.
final class ReadingLanes: Sendable {
    private struct Reading: Sendable {
        let request: ProgressRequest
        let completion: @Sendable (ProgressResult) -> Void
    }

    private let waiting: WaitingQueue<Reading>
    private let threads: [StoreThread]

    init(_ readers: [ProgressReader], limits: StoreLimits, faults: FaultLatch) {
        let waiting = WaitingQueue<Reading>(
            mostElements: limits.waitingRequests,
            mostOctets: limits.waitingOctets
        )
        self.waiting = waiting
        self.threads = readers.enumerated().map { index, reader in
            StoreThread(named: "progress-reader-\(index + 1)") {
                while let readings = waiting.take(upTo: 1) {
                    for reading in readings {
                        reading.completion(Self.answer(reading.request, reader, faults))
                    }
                }
                reader.close()
            }
        }
    }

    /// Queues a reading request; never waits.
    func submit(
        _ request: ProgressRequest,
        _ completion: @escaping @Sendable (ProgressResult) -> Void
    ) {
        do {
            let reading = Reading(request: request, completion: completion)
            try self.waiting.append(reading, octets: request.weight)
        } catch {
            completion(.failed(error == .full ? .busy : .stopped))
        }
    }

    /// Answers what waits and closes the connections; a second call only waits.
    func close() {
        self.waiting.close()
        for thread in self.threads { thread.join() }
    }

    private static func answer(
        _ request: ProgressRequest,
        _ reader: ProgressReader,
        _ faults: FaultLatch
    ) -> ProgressResult {
        guard faults.fault == nil else { return .failed(.stopped) }
        do {
            return try reader.perform(request)
        } catch {
            return .failed(error.failure)
        }
    }
}
