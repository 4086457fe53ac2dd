import Foundation

/// Writes a transcript anew with what the server says now; for `RECORD_SNAPSHOTS=1`.
///
/// Comments and typed lines stay; words that differ each time become placeholders.
public struct TranscriptRecorder {
    /// Whether transcripts are to be written anew.
    public static var isWanted: Bool {
        ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    }

    private static let changing: [(pattern: String, placeholder: String)] = [
        (#"pin=\S+"#, "pin=<pin>"), (#"密码是 \S+?，"#, "密码是 <pin>，"),
        (#"your secret \S+?\."#, "your secret <pin>."), (#""pin":"[^"]+""#, #""pin":"<pin>""#),
        (#""receipt":"[^"]+""#, #""receipt":"<_>""#), (#""seconds":\d+"#, #""seconds":<_>"#),
        (#"receipt=\S+"#, "receipt=<_>"), (#"\battempt=\d+"#, "attempt=<attempt>"),
        (#"seconds=\d+"#, "seconds=<_>"), (#"report=[0-9a-f]+"#, "report=<_>"),
        (#""report":"[0-9a-f]+""#, #""report":"<_>""#),
    ]

    private var lines: [String] = []

    public init() {}

    /// A line of the file that stays: a comment, a typed line, a new connection.
    public mutating func keep(_ line: String) {
        self.lines.append(line)
    }

    /// A line that the server said.
    public mutating func said(_ line: String) {
        let text = Self.changing.reduce(line) { text, change in
            text.replacingOccurrences(
                of: change.pattern,
                with: change.placeholder,
                options: .regularExpression
            )
        }
        self.lines.append("S: \(text)")
    }

    /// Puts the recording in the place of the transcript.
    public func write(_ name: String) throws {
        let file = Repository.root.appendingPathComponent("Tests/Transcripts/\(name).txt")
        try (self.lines.joined(separator: "\n") + "\n")
            .write(to: file, atomically: true, encoding: .utf8)
    }
}
