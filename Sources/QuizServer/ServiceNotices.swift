import Glibc
import Logging
import NIOCore

/// Tells the service manager how the server is, if there is one (rule T4).
struct ServiceNotices: Sendable {
    enum Notice: String {
        case ready = "READY=1"
        case stopping = "STOPPING=1"
        case alive = "WATCHDOG=1"
    }

    /// Where notices go: a path, or a name behind `@`; nil if nobody wants them.
    let path: String?
    let log: Logger

    /// Sends without waiting; what cannot be sent is logged.
    func send(_ notice: Notice) {
        guard let path = self.path, !Self.send(notice.rawValue, to: path) else { return }
        let reason = String(cString: strerror(errno))
        self.log.warning(
            "the service manager was not told",
            metadata: ["notice": "\(notice.rawValue)", "reason": "\(reason)"]
        )
    }

    /// Says again and again that every event loop turns, until cancelled.
    ///
    /// - Parameter patience: After how much silence the process counts as stuck; half of it is the
    ///   time between two notices.
    func beat(_ patience: Duration, on loops: any EventLoopGroup) -> RepeatedTask {
        let loop = loops.next()
        let half = TimeAmount(patience / 2)
        return loop.scheduleRepeatedTask(initialDelay: half, delay: half) { _ in
            let turns = loops.makeIterator().map { $0.submit {} }
            EventLoopFuture.andAllSucceed(turns, on: loop).whenSuccess { self.send(.alive) }
        }
    }

    private static func send(_ text: String, to path: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        // A name that begins with NUL is no file.
        let name = path.hasPrefix("@") ? [0] + path.utf8.dropFirst() : Array(path.utf8)
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else {
            errno = ENAMETOOLONG
            return false
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let size = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let kind = Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
        let octets = Array(text.utf8)
        let sent = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, octets, octets.count, flags, $0, size)
            }
        }
        return sent == octets.count
    }
}
