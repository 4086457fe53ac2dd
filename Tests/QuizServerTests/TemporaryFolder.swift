import Foundation

/// A folder of its own for one test, removed with the last reference to it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("quizline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        self.path = url.path
    }

    deinit {
        // What is left of a folder in the system's temporary place does no harm.
        try? FileManager.default.removeItem(atPath: self.path)
    }

    func path(_ name: String) -> String {
        "\(self.path)/\(name)"
    }

    /// Everything that is written in any file of the folder.
    func content() throws -> Data {
        let names = try FileManager.default.subpathsOfDirectory(atPath: self.path)
        return names.reduce(into: Data()) { all, name in
            all.append(FileManager.default.contents(atPath: self.path(name)) ?? Data())
        }
    }
}
