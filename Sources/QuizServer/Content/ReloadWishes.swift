import Synchronization

/// Wishes to read the quizzes anew, from any thread; several that come meanwhile are one.
final class ReloadWishes: Sendable {
    /// Called when the reload is over, whatever came of it.
    typealias Completion = @Sendable () -> Void

    private enum State {
        case serving([Completion])
        case over
    }

    /// One element for each reload that is wished for.
    let stream: AsyncStream<Void>
    private let wish: AsyncStream<Void>.Continuation
    private let state = Mutex(State.serving([]))

    init() {
        (self.stream, self.wish) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Wishes for a reload that begins from now on; returns at once.
    ///
    /// - Parameter isDone: Called once it is over, or at once when the server stops.
    func add(then isDone: Completion? = nil) {
        let isServing = self.state.withLock { state in
            guard case .serving(let waiting) = state else { return false }
            state = .serving(waiting + [isDone].compactMap { $0 })
            return true
        }
        if isServing { self.wish.yield() } else { isDone?() }
    }

    /// Who waits for the reload that begins now.
    func take() -> [Completion] {
        self.state.withLock { state in
            guard case .serving(let waiting) = state else { return [] }
            state = .serving([])
            return waiting
        }
    }

    /// Nobody reloads any more; who waits is told.
    func end() {
        let waiting = self.state.withLock { state in
            defer { state = .over }
            return if case .serving(let waiting) = state { waiting } else { [Completion]() }
        }
        for isDone in waiting { isDone() }
    }
}
