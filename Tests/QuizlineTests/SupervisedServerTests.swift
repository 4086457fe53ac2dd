import Foundation
import TestSupport
import Testing

@Suite("Service manager")
struct SupervisedServerTests {
    @Test(arguments: [false, true])
    func `a handed socket is served and the service manager is told`(isAbstract: Bool) throws {
        let manager = try ServiceManager(isAbstract: isAbstract)
        defer { manager.end() }

        try manager.start(socketName: "plain")
        let first = manager.notices(until: "READY=1")
        let client = try LineClient(port: manager.port)
        let greeting = try client.readLine()
        let alive = [manager.notice(), manager.notice()]
        manager.stop()
        let rest = manager.notices(until: "STOPPING=1")

        #expect(first.last == "READY=1")
        #expect(greeting?.hasPrefix("200 quizline=1") == true)
        #expect(alive == ["WATCHDOG=1", "WATCHDOG=1"])
        #expect(rest.last == "STOPPING=1")
        #expect(manager.status() == 0)
    }

    @Test
    func `a handed socket can be one of proxies`() throws {
        let manager = try ServiceManager(isAbstract: false)
        defer { manager.end() }

        try manager.start(socketName: "plain-proxy")
        _ = manager.notices(until: "READY=1")
        let client = try LineClient(port: manager.port)
        try client.send(Array("PROXY TCP4 192.0.2.7 192.0.2.1 1 2\r\nvoice code\nwhoami\n".utf8))
        _ = try client.readLine()
        _ = try client.readReply()
        let reply = try client.readReply()

        #expect(reply.first?.contains("address=192.0.2.7") == true, "\(reply)")
    }

    @Test
    func `a socket with another name keeps the server from starting`() throws {
        let manager = try ServiceManager(isAbstract: false)
        defer { manager.end() }

        try manager.start(socketName: "http")

        #expect(manager.status() == 3)
    }
}

/// Plays the service manager: binds a socket, starts the program with it, and listens to notices.
private final class ServiceManager {
    private static let patience = timeval(tv_sec: 30, tv_usec: 0)

    let port: Int
    private let folder: TemporaryFolder
    private let listening: Int32
    private let noticing: Int32
    private let noticePath: String
    private var process: pid_t = 0

    init(isAbstract: Bool) throws {
        self.folder = try TemporaryFolder()
        (self.listening, self.port) = try Loopback.listen(backlog: 16)
        self.noticing = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        self.noticePath = isAbstract ? "@quizline-\(UUID().uuidString)" : self.folder.path("n")
        try Self.bind(self.noticing, to: self.noticePath)
        var limit = Self.patience
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(self.noticing, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    }

    /// Starts the program with the listening socket as descriptor 3.
    ///
    /// A shell in between knows the process id that the program will have. The address to listen
    /// on is none of this machine: whoever binds it fails.
    func start(socketName: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, self.listening, 3)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions,
            2,
            self.folder.path("log"),
            O_CREAT | O_WRONLY,
            0o600
        )
        let quizzes = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes").path
        let arguments = [
            "/bin/sh", "-c", "LISTEN_PID=$$ exec \"$@\"", "sh", Program.url.path, "serve",
            "--listen", "192.0.2.1:1", "--quizzes", quizzes,
            "--database", self.folder.path("data/q.db"), "--set", "drain-time=0",
        ]
        let variables = [
            "LANG=C", "LISTEN_FDS=1", "LISTEN_FDNAMES=\(socketName)", "WATCHDOG_USEC=100000",
            "NOTIFY_SOCKET=\(self.noticePath)",
        ]
        var pointers = arguments.map { strdup($0) } + [nil]
        var environment = variables.map { strdup($0) } + [nil]
        defer { for pointer in pointers + environment { free(pointer) } }
        let status = posix_spawn(
            &self.process,
            "/bin/sh",
            &actions,
            nil,
            &pointers,
            &environment
        )
        guard status == 0 else { throw LineClient.Fault("cannot start: \(status)") }
    }

    /// The next notice; nil if none comes.
    func notice() -> String? {
        var octets = [UInt8](repeating: 0, count: 512)
        let count = recv(self.noticing, &octets, octets.count, 0)
        return count < 0 ? nil : String(decoding: octets.prefix(count), as: UTF8.self)
    }

    /// All notices up to one.
    func notices(until last: String) -> [String] {
        var all: [String] = []
        while all.last != last, let next = self.notice() { all.append(next) }
        return all
    }

    func stop() {
        kill(self.process, SIGTERM)
    }

    /// Waits until the process ends and gives its exit status; nil if a signal ended it.
    func status() -> Int32? {
        var status: Int32 = 0
        guard waitpid(self.process, &status, 0) == self.process else { return nil }
        self.process = 0
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    func end() {
        if self.process > 0 {
            kill(self.process, SIGKILL)
            _ = self.status()
        }
        close(self.listening)
        close(self.noticing)
    }

    private static func bind(_ descriptor: Int32, to path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = path.hasPrefix("@") ? [0] + path.utf8.dropFirst() : Array(path.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let size = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.bind(descriptor, $0, size)
            }
        }
        guard status == 0 else { throw LineClient.Fault("cannot bind \(path): \(errno)") }
    }
}
