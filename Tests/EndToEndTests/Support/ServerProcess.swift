import Foundation
import TestSupport

/// The built server as a process of its own, on a free port and a database of its own.
final class ServerProcess {
    /// The program lies beside the bundle of these tests.
    static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("quizline").path
    /// The quizzes that come with the program.
    static let quizzes = Repository.root.appendingPathComponent("quizzes").path

    /// The ports of its listeners: that of `listen` first, then those of the settings given.
    let ports: [Int]
    /// Where the database lies; given to the next server to go on with it.
    let folder: TemporaryFolder
    let database: String
    private let child: ChildProcess
    /// Kept open, so that the server can always write.
    private let output: Pipe

    /// Starts the server and waits until it says that it serves.
    ///
    /// - Parameters:
    ///   - quizzes: The folder of the quizzes.
    ///   - settings: Settings by name, as after `--set`.
    ///   - database: The file; one in the folder if left out.
    ///   - before: Words of a program that starts the server in its place.
    init(
        quizzes: String = ServerProcess.quizzes,
        folder: TemporaryFolder? = nil,
        database: String? = nil,
        settings: [String: String] = [:],
        before: [String] = []
    ) throws {
        let folder = try folder ?? TemporaryFolder()
        self.folder = folder
        self.database = database ?? folder.path("quizline.db")
        self.output = Pipe()
        let words =
            before + [Self.program]
            + Self.arguments(quizzes: quizzes, database: self.database, settings: settings)
        self.child = try ChildProcess(
            words[0],
            Array(words.dropFirst()),
            output: self.output.fileHandleForWriting,
            error: try folder.openForAppending("server.log")
        )
        // The server alone holds the other end, so that its death ends the reading.
        try self.output.fileHandleForWriting.close()
        self.ports = try Self.ports(in: self.output.fileHandleForReading.fileDescriptor)
    }

    deinit { self.child.kill() }

    /// The port of `listen`.
    var port: Int { self.ports[0] }

    /// The port of `proxy-listen`, where that is the only setting of a further listener.
    var proxyPort: Int { self.ports[1] }

    /// The port of `tls-listen`, where that is the only setting of a further listener.
    var tlsPort: Int { self.ports[1] }

    /// The command line of a server.
    static func arguments(
        listen: String = "127.0.0.1:0",
        quizzes: String = ServerProcess.quizzes,
        database: String,
        settings: [String: String] = [:]
    ) -> [String] {
        // No ballast for each of the many servers of the tests.
        let all = ["disk-reserve": "0"].merging(settings) { $1 }
        return ["serve", "--listen", listen, "--quizzes", quizzes, "--database", database]
            + all.sorted { $0.key < $1.key }.flatMap { ["--set", "\($0.key)=\($0.value)"] }
    }

    var pid: Int32 { self.child.pid }

    /// Everything that servers of this folder wrote to standard error.
    var log: String {
        get throws {
            try String(contentsOfFile: self.folder.path("server.log"), encoding: .utf8)
        }
    }

    /// A connection past its greeting, in the voice code.
    func script() throws -> LineClient {
        let client = try LineClient(port: self.port)
        _ = try client.readLine()
        try client.ask("voice code")
        return client
    }

    /// Sends SIGTERM and waits for the end; the exit status.
    func stop() throws -> Int32 {
        self.child.send(SIGTERM)
        return try self.child.status()
    }

    func send(_ signal: Int32) { self.child.send(signal) }

    /// Waits for the end; the exit status, or minus the number of the signal that ended it.
    func status() throws -> Int32 { try self.child.status() }

    /// Ends the server as a power cut would end it.
    func kill() { self.child.kill() }

    /// Waits until the log holds a text.
    func waitForLog(_ text: String) throws {
        do {
            try self.wait { try $0.log.contains(text) }
        } catch {
            throw LineClient.Fault("the log never said \(text): \(try self.log)")
        }
    }

    /// Waits until something holds; the limit only guards against hanging.
    func wait(until holds: (ServerProcess) throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(ChildProcess.patience)
        while try !holds(self) {
            guard ContinuousClock.now < end else { throw LineClient.Fault("waited in vain") }
            usleep(5_000)
        }
    }

    /// The ports that the opening notice tells, at least one.
    private static func ports(in descriptor: Int32) throws -> [Int] {
        var notice = ""
        while true {
            if let told = notice.firstMatch(of: #/serves .* on (127\.0\.0\.1:\d.*)\n/#) {
                let ports = told.1.matches(of: #/127\.0\.0\.1:(\d+)/#).compactMap { Int($0.1) }
                if !ports.isEmpty { return ports }
            }
            guard let more = try Reading.chunk(from: descriptor) else {
                throw LineClient.Fault("the server did not start: \(notice)")
            }
            notice += String(decoding: more, as: UTF8.self)
        }
    }
}

extension TemporaryFolder {
    /// A file to write to, behind what it holds.
    func openForAppending(_ name: String) throws -> FileHandle {
        if !FileManager.default.fileExists(atPath: self.path(name)) {
            try self.write(name, "")
        }
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: self.path(name)))
        try handle.seekToEnd()
        return handle
    }
}

/// Reading from a descriptor with a limit that only guards against hanging.
enum Reading {
    /// What came next; nil at the end.
    static func chunk(from descriptor: Int32) throws -> [UInt8]? {
        var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let isReady = poll(&waited, 1, Int32(ChildProcess.patience * 1000))
        guard isReady > 0 else { throw LineClient.Fault("nothing came") }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &chunk, chunk.count)
        // A pseudo-terminal whose other side is closed says EIO.
        guard count > 0 else { return nil }
        return Array(chunk[..<count])
    }
}
