import Glibc

/// What a service manager such as systemd handed over and wants to hear (rule T4).
///
/// Read from variables as in sd_listen_fds(3), sd_notify(3) and sd_watchdog_enabled(3).
public struct Supervision: Sendable, Equatable {
    /// Nobody looks after this process.
    public static let none = Self([:], process: 0)

    /// Sockets that are bound and listen already, at most 256.
    let sockets: [HandedSocket]
    /// Where notices go: a path, or a name behind `@`.
    let noticePath: String?
    /// After how much silence the process counts as stuck; nil if nobody watches.
    let patience: Duration?

    /// Reads the variables of this process.
    public init(_ variables: [String: String]) {
        self.init(variables, process: getpid())
    }

    /// - Parameter process: The process that the variables must be meant for.
    init(_ variables: [String: String], process: Int32) {
        let isOurs = variables["LISTEN_PID"] == "\(process)"
        let count = isOurs ? variables["LISTEN_FDS"].flatMap { UInt8($0) } ?? 0 : 0
        let names = variables["LISTEN_FDNAMES"]?.split(
            separator: ":",
            omittingEmptySubsequences: false
        )
        self.sockets = (0..<Int(count)).map { index in
            let name = names.map { $0.indices.contains(index) ? String($0[index]) : "" }
            return HandedSocket(descriptor: Int32(3 + index), name: name ?? "plain")
        }
        self.noticePath = variables["NOTIFY_SOCKET"]
        let isWatched = variables["WATCHDOG_PID"].map { $0 == "\(process)" } ?? true
        let microseconds = variables["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
        self.patience = isWatched && microseconds > 0 ? .microseconds(microseconds) : nil
    }
}

/// A socket that the service manager bound.
struct HandedSocket: Sendable, Equatable {
    let descriptor: Int32
    /// Says how its connections begin.
    let name: String

    /// Whether connections over TCP can be accepted on it.
    var isListening: Bool {
        let family = self.option(SO_DOMAIN)
        return self.option(SO_ACCEPTCONN) == 1 && (family == AF_INET || family == AF_INET6)
    }

    private func option(_ name: Int32) -> Int32? {
        var value: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(self.descriptor, SOL_SOCKET, name, &value, &size) == 0 else { return nil }
        return value
    }
}
