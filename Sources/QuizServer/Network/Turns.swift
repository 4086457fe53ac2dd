import NIOCore
import Synchronization

/// Connections that have more lines to carry out than one turn is long, one after the other.
///
/// A loop carries out every task that is due before it looks at its sockets. Turns that followed
/// each other without a pause would keep it from them as long as anybody wants one.
final class Turns: Sendable {
    typealias Line = NIOLoopBound<ConnectionHandler>

    /// So short that it costs nothing, and long enough that the next turn is not due at once.
    private static let pause = TimeAmount.microseconds(20)

    /// By loop, in the order in which they came; who has the turn stays in front until its end.
    private let waiting = Mutex<[ObjectIdentifier: [Line]]>([:])

    /// Gives a connection a turn on its loop once those that came before had theirs.
    func wait(_ line: Line) {
        let loop = ObjectIdentifier(line.eventLoop)
        let isAlone = self.waiting.withLock { waiting in
            waiting[loop, default: []].append(line)
            return waiting[loop]?.count == 1
        }
        if isAlone { self.scheduleTurn(on: line.eventLoop) }
    }

    private func scheduleTurn(on eventLoop: any EventLoop) {
        let loop = ObjectIdentifier(eventLoop)
        eventLoop.scheduleTask(in: Self.pause) {
            self.waiting.withLock { $0[loop]?.first }?.value.takeTurn()
            let isMore = self.waiting.withLock { waiting in
                waiting[loop]?.removeFirst()
                return waiting[loop]?.isEmpty == false
            }
            if isMore { self.scheduleTurn(on: eventLoop) }
        }
    }
}
