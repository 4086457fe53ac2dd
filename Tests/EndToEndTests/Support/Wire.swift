import Foundation
import Synchronization
import TestSupport

/// A relay between one client and a server that keeps what each of them sent.
final class Wire: Sendable {
    /// Everything that passed so far.
    struct Traffic {
        fileprivate(set) var fromClient: [UInt8] = []
        fileprivate(set) var fromServer: [UInt8] = []
        fileprivate(set) var serverEnded = false
    }

    /// Where the client finds the server.
    let port: Int
    private let passed = Mutex(Traffic())

    /// Waits for one client on a free port.
    init(to server: Int) throws {
        let (listener, port) = try Loopback.listen(backlog: 1)
        self.port = port
        Thread { [self] in self.serve(listener, server) }.start()
    }

    var traffic: Traffic {
        self.passed.withLock { $0 }
    }

    /// Waits until what passed is as it should be.
    func wait(for what: String, until isTrue: (Traffic) -> Bool) throws {
        let end = ContinuousClock.now + .seconds(ChildProcess.patience)
        while !isTrue(self.traffic) {
            guard ContinuousClock.now < end else {
                throw LineClient.Fault("never passed: \(what); \(self.traffic)")
            }
            usleep(5_000)
        }
    }

    private func serve(_ listener: Int32, _ port: Int) {
        var waited = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        let isHere = poll(&waited, 1, Int32(ChildProcess.patience * 1000)) > 0
        let client = isHere ? accept(listener, nil, nil) : -1
        close(listener)
        guard client >= 0 else { return }
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        defer { close(client) }
        guard let server = try? Loopback.connect(to: port) else { return }  // Shows as an end.
        defer { close(server) }
        self.relay(client, server)
    }

    private func relay(_ client: Int32, _ server: Int32) {
        var sides = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while sides.contains(where: { $0.fd >= 0 }) {
            guard poll(&sides, 2, -1) > 0 else { return }
            for index in 0...1 where sides[index].fd >= 0 && sides[index].revents != 0 {
                let other = index == 0 ? server : client
                if !self.pass(from: sides[index].fd, to: other, isClient: index == 0) {
                    shutdown(other, Int32(SHUT_WR))
                    sides[index].fd = -1
                }
            }
        }
    }

    /// Hands on what came; false at the end.
    private func pass(from source: Int32, to target: Int32, isClient: Bool) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(source, &chunk, chunk.count, 0)
        guard count > 0 else {
            if !isClient { self.passed.withLock { $0.serverEnded = true } }
            return false
        }
        self.passed.withLock { traffic in
            if isClient {
                traffic.fromClient += chunk[..<count]
            } else {
                traffic.fromServer += chunk[..<count]
            }
        }
        // A loopback socket takes so little in one piece; a side that is gone shows when read.
        _ = send(target, chunk, count, Int32(MSG_NOSIGNAL))
        return true
    }
}
