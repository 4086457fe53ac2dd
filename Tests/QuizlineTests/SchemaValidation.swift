import Foundation
import TestSupport

/// Files held against the schemas of the documentation, by a validator that knows nothing of this
/// program.
enum SchemaValidation {
    /// What is wrong, one fault a line.
    static func faults(in path: String, by schema: String) throws -> String {
        let root = Repository.root
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", root.appendingPathComponent("Scripts/validate-json").path,
            root.appendingPathComponent("Docs/schemas/\(schema).schema.json").path, path,
        ]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
