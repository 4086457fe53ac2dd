import Foundation
import TestSupport

/// A process that a test started, ended by its own pid.
final class ChildProcess {
    /// How long a test waits at most for a process; only guards against hanging.
    static let patience = SpawnedProgram.patience

    /// The environment of every program that a test starts.
    static var surroundings: [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return ["LANG": "C.UTF-8", "TERM": "xterm", "PATH": path]
    }

    private let program: SpawnedProgram

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: A path, or the name of a program of the system.
    ///   - input: Where it reads; nothing can be read if left out.
    ///   - output: Where standard output goes; nowhere if left out.
    ///   - error: Where standard error goes; nowhere if left out.
    init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        input: FileHandle? = nil,
        output: FileHandle? = nil,
        error: FileHandle? = nil
    ) throws {
        self.program = try SpawnedProgram(
            [program] + arguments,
            environment: Self.surroundings.merging(environment) { $1 },
            ends: .descriptors(
                input: input?.fileDescriptor,
                output: output?.fileDescriptor,
                error: error?.fileDescriptor
            )
        )
    }

    var pid: Int32 { self.program.pid }

    /// Sends a signal, unless the process is known to have ended.
    func send(_ signal: Int32) { self.program.send(signal) }

    /// Ends the process at once and waits until it is gone.
    func kill() { self.program.kill() }

    /// Waits for the end; the exit status, or minus the number of the signal that ended it.
    func status() throws -> Int32 { try self.program.status() }
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
