import Foundation
import Synchronization
import TestSupport

/// A relay before a server that keeps every octet the server sends, over all its connections.
///
/// Octets are kept before they are passed on: what a client has read is on the tape.
final class RecordingProxy: Sendable {
    /// Where clients connect to.
    let port: Int
    private let listener: Int32
    private let tape = Mutex<[UInt8]>([])

    /// Begins to relay to a port of this machine.
    init(to server: Int) throws {
        (self.listener, self.port) = try Loopback.listen(backlog: 16)
        Thread { [self] in self.serve(server) }.start()
    }

    /// How many octets the server has sent so far.
    var count: Int { self.tape.withLock(\.count) }

    /// What the server sent from a place on.
    func octets(from place: Int) -> [UInt8] { self.tape.withLock { Array($0[place...]) } }

    /// Takes no further connection; those that are open go on to their end.
    func stop() { shutdown(self.listener, Int32(SHUT_RDWR)) }

    private func serve(_ server: Int) {
        while true {
            let client = accept(self.listener, nil, nil)
            guard client >= 0 else { break }
            Thread { [self] in self.relay(client, to: server) }.start()
        }
        close(self.listener)
    }

    private func relay(_ client: Int32, to port: Int) {
        defer { close(client) }
        guard let server = try? Loopback.connect(to: port) else { return }  // Shows as an end.
        defer { close(server) }
        self.pump(client, server)
    }

    /// Passes octets on both ways until the server has closed.
    private func pump(_ client: Int32, _ server: Int32) {
        var ends = [
            pollfd(fd: client, events: Int16(POLLIN), revents: 0),
            pollfd(fd: server, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&ends, 2, -1) > 0 {
            if ends[1].revents != 0 {
                let octets = Self.read(server)
                guard !octets.isEmpty else { return }
                self.tape.withLock { $0 += octets }
                Self.write(octets, to: client)
            }
            if ends[0].revents != 0 {
                let octets = Self.read(client)
                if octets.isEmpty {
                    shutdown(server, Int32(SHUT_WR))
                    // A negative descriptor is passed over.
                    ends[0].fd = -1
                }
                Self.write(octets, to: server)
            }
        }
    }

    /// What came; nothing at the end.
    private static func read(_ descriptor: Int32) -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        return Array(chunk.prefix(max(0, count)))
    }

    /// Sends all of it; who is gone gets nothing.
    private static func write(_ octets: [UInt8], to descriptor: Int32) {
        var rest = octets[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
