public import Foundation

/// A folder of its own for one test, removed with the last reference to it.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("quizline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        self.path = url.path
    }

    deinit {
        // What stays behind lies among the temporary files of the system.
        try? FileManager.default.removeItem(atPath: self.path)
    }

    /// The path of a file in the folder.
    public func path(_ name: String) -> String { "\(self.path)/\(name)" }

    /// Writes a file, with the folders it lies in, and returns its path.
    @discardableResult
    public func write(_ name: String, _ text: String) throws -> String {
        try self.write(name, octets: Array(text.utf8))
    }

    @discardableResult
    public func write(_ name: String, octets: [UInt8]) throws -> String {
        let url = URL(fileURLWithPath: self.path(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(octets).write(to: url)
        return url.path
    }

    /// Everything that is written in any file of the folder.
    public func content() throws -> Data {
        let names = try FileManager.default.subpathsOfDirectory(atPath: self.path)
        return names.reduce(into: Data()) { all, name in
            all.append(FileManager.default.contents(atPath: self.path(name)) ?? Data())
        }
    }
}
