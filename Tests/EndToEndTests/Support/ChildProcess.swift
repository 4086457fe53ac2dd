import Foundation
import Synchronization
import TestSupport

/// A process that a test started, ended by its own pid.
final class ChildProcess {
    /// How long a test waits at most for a process; only guards against hanging.
    static let patience = 60

    /// The environment of every program that a test starts.
    static var surroundings: [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return ["LANG": "C.UTF-8", "TERM": "xterm", "PATH": path]
    }

    private let process = Process()
    private let ended = DispatchSemaphore(value: 0)
    private var hasEnded = false

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: A path, or the name of a program of the system.
    ///   - input: A pipe or file; nothing can be read if left out.
    ///   - output: Where standard output goes; nowhere if left out.
    ///   - error: Where standard error goes; nowhere if left out.
    init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        input: Any = FileHandle.nullDevice,
        output: Any = FileHandle.nullDevice,
        error: Any = FileHandle.nullDevice
    ) throws {
        let isPath = program.contains("/")
        self.process.executableURL = URL(fileURLWithPath: isPath ? program : "/usr/bin/env")
        self.process.arguments = isPath ? arguments : [program] + arguments
        self.process.environment = Self.surroundings.merging(environment) { $1 }
        self.process.standardInput = input
        self.process.standardOutput = output
        self.process.standardError = error
        let ended = self.ended
        self.process.terminationHandler = { _ in ended.signal() }
        try self.process.run()
    }

    deinit { self.kill() }

    var pid: Int32 { self.process.processIdentifier }

    /// Sends a signal, unless the process is known to have ended.
    func send(_ signal: Int32) {
        if !self.hasEnded { Foundation.kill(self.pid, signal) }
    }

    /// Ends the process at once and waits until it is gone.
    func kill() {
        guard !self.hasEnded else { return }
        self.send(SIGKILL)
        _ = try? self.status()  // A process that was killed has no status that matters.
    }

    /// Waits for the end; the exit status, or minus the number of the signal that ended it.
    func status() throws -> Int32 {
        if !self.hasEnded {
            let limit = DispatchTime.now() + .seconds(Self.patience)
            guard self.ended.wait(timeout: limit) == .success else {
                throw LineClient.Fault("process \(self.pid) does not end")
            }
            self.hasEnded = true
        }
        let status = self.process.terminationStatus
        return self.process.terminationReason == .uncaughtSignal ? -status : status
    }
}

/// What a program said and how it ended.
struct Outcome {
    let status: Int32
    let output: String
    let error: String

    var lines: [String] { self.output.split(whereSeparator: \.isNewline).map(String.init) }

    /// Runs a program to its end with some text as its whole input.
    init(
        of program: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        input: String = ""
    ) throws {
        let folder = try TemporaryFolder()
        let files = try ["output", "error"].map { name in
            try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write(name, "")))
        }
        let given = URL(fileURLWithPath: try folder.write("input", input))
        let child = try ChildProcess(
            program,
            arguments,
            environment: environment,
            input: try FileHandle(forReadingFrom: given),
            output: files[0],
            error: files[1]
        )
        self.status = try child.status()
        self.output = try String(contentsOfFile: folder.path("output"), encoding: .utf8)
        self.error = try String(contentsOfFile: folder.path("error"), encoding: .utf8)
    }
}
