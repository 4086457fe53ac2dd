import QuizCore
import TestSupport
import Testing

@Suite("Transcripts against the session value")
struct TranscriptTests {
    @Test(arguments: try Transcript.all())
    func `a conversation goes as its transcript says`(transcript: Transcript) throws {
        try #require(!TranscriptRecorder.isWanted, "transcripts are being recorded")
        var conversation = try Self.conversation(for: transcript)
        var words = TranscriptWords()
        var lines = conversation.connect().linesOfReply

        for step in transcript.steps {
            switch step {
            case .comment: break
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

    /// Writes all transcripts anew; fails, so that nobody takes a recording for a test.
    @Test(.enabled(if: TranscriptRecorder.isWanted), arguments: try Transcript.all())
    func `transcripts are recorded on request`(transcript: Transcript) throws {
        var conversation = try Self.conversation(for: transcript)
        var recorder = TranscriptRecorder()
        var comments = transcript.steps.prefix { if case .comment = $0 { true } else { false } }[
            ...
        ]
        while case .comment(let text)? = comments.popFirst() { recorder.keep(text) }
        for line in conversation.connect().linesOfReply { recorder.said(line) }
        for step in transcript.steps {
            switch step {
            case .comment, .expected: break
            case .newConnection:
                recorder.keep("--")
                for line in conversation.connect().linesOfReply { recorder.said(line) }
            case .typed(let line):
                recorder.keep("C: \(line)")
                let typed = line.replacing("<pin>", with: Conversation.pin)
                for line in conversation.type(typed).linesOfReply { recorder.said(line) }
            }
        }
        try recorder.write(transcript.name)
        Issue.record("recorded \(transcript.name); read it and run again")
    }

    private static func conversation(for transcript: Transcript) throws -> Conversation {
        var conversation = Conversation(catalog: try Fixtures.catalog(for: transcript))
        conversation.defaultJob = "sales-rep"
        return conversation
    }
}

extension String {
    /// The lines of a reply without the empty ones that only set it apart.
    fileprivate var linesOfReply: [String] {
        self.split(separator: "\r\n").map(String.init)
    }
}
