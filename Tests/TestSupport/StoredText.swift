public import Foundation

/// A text that was recorded beside the tests; `RECORD_SNAPSHOTS=1` records anew and fails once.
public struct StoredText {
    private let file: URL

    public init(_ file: URL) {
        self.file = file
    }

    /// What is recorded.
    public func recorded() throws -> String {
        String(decoding: try Data(contentsOf: self.file), as: UTF8.self)
    }

    /// The first difference from what is recorded; nil if there is none.
    public func difference(from text: String) throws -> String? {
        let text = text.replacing("\r\n", with: "\n")
        guard !TranscriptRecorder.isWanted else {
            try Data(text.utf8).write(to: self.file)
            return "recorded \(self.file.lastPathComponent); look at it and run again"
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = try self.recorded().split(separator: "\n", omittingEmptySubsequences: false)
        guard lines != wanted else { return nil }
        let place = zip(lines, wanted).enumerated().first { $1.0 != $1.1 }
        let number = (place?.offset ?? min(lines.count, wanted.count)) + 1
        let texts = place.map { "\($0.element.0)\nrecorded: \($0.element.1)" }
        return "\(self.file.lastPathComponent) line \(number): \(texts ?? "more or fewer lines")"
    }
}
