import Foundation
import TestSupport
import Testing

/// Files held against the schemas of the documentation, by a validator that knows nothing of this
/// program.
enum SchemaValidation {
    /// What is wrong, one fault a line.
    ///
    /// - Parameter schema: Such as `team` for `Docs/schemas/team.schema.json`.
    static func faults(in paths: String..., by schema: String) throws -> [String] {
        let root = Repository.root
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [
                "python3", root.appendingPathComponent("Scripts/validate-json").path,
                root.appendingPathComponent("Docs/schemas/\(schema).schema.json").path,
            ] + paths
        process.standardOutput = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let lines = String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(process.terminationStatus == (lines.isEmpty ? 0 : 1))
        return lines
    }
}
