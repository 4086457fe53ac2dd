import NIOCore
import QuizCore
import QuizSession
import Synchronization

/// All open connections, and which of them leads which attempt.
final class ConnectionRegistry: Sendable {
    /// A connection as other threads may hold it.
    typealias Line = NIOLoopBound<ConnectionHandler>

    private struct Lines {
        var byID: [ObjectIdentifier: Line] = [:]
        var leaders: [AttemptID: ObjectIdentifier] = [:]
        /// Connections of each person, in the order in which they signed in.
        var byPerson: [Trainee.ID: [ObjectIdentifier]] = [:]
        /// Set once the server stops: connections that come later are told so at once.
        var drain: Drain?
        /// Those who wait until no connection is left.
        var emptied: [AsyncStream<Never>.Continuation] = []

        mutating func tellIfEmpty() {
            guard self.byID.isEmpty else { return }
            for waiting in self.emptied { waiting.finish() }
            self.emptied = []
        }
    }

    private let lines = Mutex(Lines())

    /// Adds an open connection; gives the drain if one is under way.
    func add(_ id: ObjectIdentifier, _ line: Line) -> Drain? {
        self.lines.withLock { lines in
            lines.byID[id] = line
            return lines.drain
        }
    }

    /// Removes a connection that is gone.
    func remove(_ id: ObjectIdentifier) {
        self.lines.withLock { lines in
            lines.byID[id] = nil
            lines.tellIfEmpty()
        }
    }

    /// One connection leads an attempt from now on; another one that did is told (rule C18).
    func claim(_ attempt: AttemptID, for id: ObjectIdentifier) {
        let older = self.lines.withLock { lines -> Line? in
            let leader = lines.leaders.updateValue(id, forKey: attempt)
            return leader == id ? nil : leader.flatMap { lines.byID[$0] }
        }
        older?.call { $0.announce(.moved) }
    }

    /// The attempt is over or left by this connection.
    func release(_ attempt: AttemptID, by id: ObjectIdentifier) {
        self.lines.withLock { lines in
            if lines.leaders[attempt] == id { lines.leaders[attempt] = nil }
        }
    }

    /// A person signed in; beyond a number of connections the oldest ones end.
    func note(_ person: Trainee.ID, on id: ObjectIdentifier, most: Int) {
        let displaced = self.lines.withLock { lines -> [Line] in
            let all = lines.byPerson[person, default: []] + [id]
            // They count no longer, although it takes them a while to end.
            lines.byPerson[person] = all.suffix(most)
            return all.dropLast(most).compactMap { lines.byID[$0] }
        }
        for line in displaced { line.call { $0.displace() } }
    }

    /// A person signed out or is gone from this connection.
    func forget(_ person: Trainee.ID, on id: ObjectIdentifier) {
        self.lines.withLock { lines in
            lines.byPerson[person]?.removeAll { $0 == id }
            if lines.byPerson[person]?.isEmpty == true { lines.byPerson[person] = nil }
        }
    }

    /// Quizzes were read anew.
    func replace(catalog: Catalog) {
        for line in self.all { line.call { $0.replace(catalog: catalog) } }
    }

    /// The server stops: every connection finishes what it read.
    ///
    /// - Returns: A stream that ends when no connection is left.
    func drain(_ drain: Drain) -> AsyncStream<Never> {
        let (stream, emptied) = AsyncStream.makeStream(of: Never.self)
        let lines = self.lines.withLock { lines in
            lines.drain = drain
            lines.emptied.append(emptied)
            lines.tellIfEmpty()
            return Array(lines.byID.values)
        }
        for line in lines { line.call { $0.drain(drain) } }
        return stream
    }

    private var all: [Line] { self.lines.withLock { Array($0.byID.values) } }
}

/// How the server stops.
struct Drain: Sendable, Equatable {
    /// When people are no longer waited for.
    let end: NIODeadline
}

extension NIOLoopBound where Value == ConnectionHandler {
    /// Runs a body on the connection's own event loop.
    fileprivate func call(_ body: @escaping @Sendable (ConnectionHandler) -> Void) {
        self.eventLoop.execute { body(self.value) }
    }
}
