import Foundation
import TestSupport
import Testing

/// Servers whose flushes fail from an instant on: strace answers them with EIO in the system's place.
@Suite("Flushes that fail", .enabled(if: Strace.isInstalled, "needs strace"))
struct FailingFlushTests {
    /// Lets each flush of a server fail until its end.
    private func failFlushes(of server: ServerProcess) throws -> ChildProcess {
        let strace = try ChildProcess(
            Strace.path,
            [
                "-f", "-q", "-o", server.folder.path("trace"), "-e", "trace=fdatasync", "-e",
                "inject=fdatasync:error=EIO", "-p", "\(server.pid)",
            ]
        )
        try server.wait { try $0.isTraced }
        return strace
    }

    private func trace(_ server: ServerProcess) throws -> String {
        try String(contentsOfFile: server.folder.path("trace"), encoding: .utf8)
    }

    @Test
    func `D7 a server whose last flush fails does not end as if it had been well`() throws {
        let server = try ServerProcess()
        let lina = try server.script()
        _ = try lina.enrol("lina")
        lina.close()
        let strace = try self.failFlushes(of: server)
        defer { strace.kill() }

        let status = try server.stop()

        #expect(status == 5)
        #expect(try self.trace(server).contains("(INJECTED)"))
        let log = try server.log
        #expect(log.contains("the disk failed") && log.contains("checkpoint"), "\(log)")
        #expect(!log.contains("stopped"), "\(log)")
        #expect(try Database.rows("SELECT id FROM trainee", in: server.database) == ["lina"])
    }

    @Test
    func `the file of numbers goes with a server that a fault ended`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("quizline.prom")
        let server = try ServerProcess(folder: folder, settings: ["metrics-file": path])
        try server.wait { _ in FileManager.default.fileExists(atPath: path) }
        let lina = try server.script()
        let strace = try self.failFlushes(of: server)
        defer { strace.kill() }

        // Whether a reply comes before the line ends is not what this is about.
        _ = try? lina.enrol("lina")
        let status = try server.status()

        #expect(status == 5)
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}

extension ServerProcess {
    /// Whether each of its threads is watched by a tracer.
    fileprivate var isTraced: Bool {
        get throws {
            let tasks = "/proc/\(self.pid)/task"
            return try FileManager.default.contentsOfDirectory(atPath: tasks).allSatisfy { task in
                let status = try String(contentsOfFile: "\(tasks)/\(task)/status", encoding: .utf8)
                return !status.contains("TracerPid:\t0\n")
            }
        }
    }
}

private enum Strace {
    static let path = "/usr/bin/strace"
    static let isInstalled = FileManager.default.isExecutableFile(atPath: Self.path)
}
