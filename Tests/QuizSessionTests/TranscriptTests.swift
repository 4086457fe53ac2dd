import TestSupport
import Testing

@Suite("Transcripts against the session value")
struct TranscriptTests {
    @Test(arguments: try Transcript.all())
    func `a conversation goes as its transcript says`(transcript: Transcript) throws {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        var words = TranscriptWords()
        var lines = conversation.connect().linesOfReply

        for step in transcript.steps {
            switch step {
            case .newConnection:
                #expect(lines.isEmpty, "nobody expected \(lines)")
                lines = conversation.connect().linesOfReply
            case .typed(let line):
                #expect(lines.isEmpty, "before \(line) nobody expected \(lines)")
                lines = conversation.type(words.filled(line)).linesOfReply
            case .expected(let expected):
                let line = lines.isEmpty ? "(nothing)" : lines.removeFirst()
                let isExpected = words.matches(expected, line)
                #expect(isExpected, "expected \(expected), got \(line)")
            }
        }
        #expect(lines.isEmpty, "nobody expected \(lines)")
    }
}

extension String {
    /// The lines of a reply without the empty ones that only set it apart.
    fileprivate var linesOfReply: [String] {
        self.split(separator: "\r\n").map(String.init)
    }
}
