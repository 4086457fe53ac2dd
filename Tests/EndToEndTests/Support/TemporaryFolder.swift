import Foundation

/// A folder that goes when the test ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("quizline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        self.path = url.path
    }

    deinit {
        // What stays behind lies among the temporary files of the system.
        try? FileManager.default.removeItem(atPath: self.path)
    }

    func path(of name: String) -> String { self.path + "/" + name }

    /// Writes a file, with the folders it lies in, and returns its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try self.write(name, octets: Array(text.utf8))
    }

    @discardableResult
    func write(_ name: String, octets: [UInt8]) throws -> String {
        let url = URL(fileURLWithPath: self.path(of: name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(octets).write(to: url)
        return url.path
    }
}
