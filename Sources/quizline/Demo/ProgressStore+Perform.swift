import Foundation
import ProgressStorage
import QuizCore

/// What a store answers to several requests, told from its threads.
///
/// Unchecked: the lock guards the results.
private final class ResultShelf: @unchecked Sendable {
    private let lock = NSLock()
    private var results: [ProgressResult?]
    private var missing: Int

    init(_ count: Int) {
        self.results = Array(repeating: nil, count: count)
        self.missing = count
    }

    /// Keeps a result; true if it was the last one.
    func put(_ result: ProgressResult, at index: Int) -> Bool {
        self.lock.withLock {
            self.results[index] = result
            self.missing -= 1
            return self.missing == 0
        }
    }

    var all: [ProgressResult] { self.lock.withLock { self.results.compactMap(\.self) } }
}

extension ProgressStore {
    /// Submits requests in their order and waits for all of them, which share commits.
    func perform(_ requests: [ProgressRequest]) async -> [ProgressResult] {
        guard !requests.isEmpty else { return [] }
        let shelf = ResultShelf(requests.count)
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            for (index, request) in requests.enumerated() {
                self.submit(request) { result in
                    if shelf.put(result, at: index) { continuation.resume() }
                }
            }
        }
        return shelf.all
    }
}
