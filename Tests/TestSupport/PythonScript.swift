public import Foundation

/// A script under `Scripts` that asks Python packages, to hold numbers against.
public struct PythonScript: Sendable {
    /// What went wrong with a script.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    /// Where there is no Python there is nothing to ask; the set-up of `make test` sees to it.
    public static var hasPython: Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/python3")
        }
    }

    private let name: String

    public init(_ name: String) {
        self.name = name
    }

    /// What the script prints of a file with some octets.
    ///
    /// - Throws: ``Fault`` if it does not end well.
    public func output(of input: Data) throws -> Data {
        let folder = try TemporaryFolder()
        let file = folder.path("input")
        try input.write(to: URL(fileURLWithPath: file))
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = Repository.root.appendingPathComponent("Scripts/\(self.name)").path
        process.arguments = ["python3", script, file]
        process.standardOutput = output
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Fault(description: "\(self.name) failed; run make setup-tests")
        }
        return printed
    }
}
