import Foundation

/// TCP sockets of this machine, closed in programs that are started from here.
///
/// Each piece that is sent leaves at once: otherwise a second short piece waits some 40 ms until
/// the first is acknowledged (RFC 896, with the delays of RFC 1122, section 4.2.3.2).
public enum Loopback {
    /// Connects to a port.
    public static func connect(to port: Int) throws -> Int32 {
        let descriptor = try self.socket()
        guard self.named(port, { Foundation.connect(descriptor, $0, $1) }) == 0 else {
            let fault = LineClient.Fault("cannot connect: \(errno)")
            close(descriptor)
            throw fault
        }
        return descriptor
    }

    /// Listens on a port that is free.
    public static func listen(backlog: Int32) throws -> (descriptor: Int32, port: Int) {
        let descriptor = try self.socket()
        var name = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                self.named(0, { bind(descriptor, $0, $1) }) == 0
                    && Foundation.listen(descriptor, backlog) == 0
                    ? getsockname(descriptor, $0, &size) : -1
            }
        }
        guard status == 0 else { throw LineClient.Fault("cannot listen: \(errno)") }
        return (descriptor, Int(in_port_t(bigEndian: name.sin_port)))
    }

    private static func socket() throws -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = Foundation.socket(AF_INET, kind, 0)
        guard descriptor >= 0 else { throw LineClient.Fault("no socket: \(errno)") }
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        // What a listening socket accepts has it from there.
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
        return descriptor
    }

    private static func named(
        _ port: Int,
        _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                call($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
