import Foundation
import Testing

/// A text recorded in the repository; `RECORD_SNAPSHOTS=1` records anew and fails once.
struct RecordedText {
    private let url: URL

    /// - Parameter path: From the root of the repository.
    init(_ path: String) {
        self.url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(path)
    }

    /// The names in a folder of the repository.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: RecordedText(folder).url.path).sorted()
    }

    func recorded() throws -> String {
        try String(contentsOf: self.url, encoding: .utf8)
    }

    func expect(_ text: String) throws {
        guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil else {
            try text.write(to: self.url, atomically: true, encoding: .utf8)
            Issue.record("recorded \(self.url.lastPathComponent)")
            return
        }
        let recorded = try self.recorded()
        let pairs = zip(
            text.split(separator: "\n", omittingEmptySubsequences: false),
            recorded.split(separator: "\n", omittingEmptySubsequences: false)
        )
        for (line, expected) in pairs where line != expected {
            #expect(line == expected)
            return
        }
        #expect(text == recorded)
    }
}
