/// Replays transcripts against a server on a port of this machine.
public struct TranscriptReplay {
    private let port: Int

    public init(port: Int) {
        self.port = port
    }

    /// Every line that is not as expected, and every line too many; none if all is well.
    public func differences(from transcript: Transcript) throws -> [String] {
        var client = try LineClient(port: self.port)
        var words = TranscriptWords()
        var differences: [String] = []
        for step in transcript.steps {
            switch step {
            case .comment: break
            case .newConnection:
                differences += try Self.rest(of: client)
                client = try LineClient(port: self.port)
            case .typed(let line): try client.send(line: words.filled(line))
            case .expected(let expected):
                let line = try Self.next(client)
                if !words.matches(expected, line) {
                    differences.append("expected: \(expected)\n     got: \(line)")
                }
            }
        }
        return differences + (try Self.rest(of: client))
    }

    /// The same with everything that is typed on a connection sent at once.
    ///
    /// Nil if a line to be typed is learnt from an earlier reply.
    public func differencesWhenSentAhead(from transcript: Transcript) throws -> [String]? {
        var words = TranscriptWords()
        var differences: [String] = []
        for steps in transcript.steps.split(separator: .newConnection) {
            let typed = steps.compactMap { if case .typed(let line) = $0 { line } else { nil } }
            let expected = steps.compactMap {
                if case .expected(let line) = $0 { line } else { nil }
            }
            let lines = typed.map(words.filled)
            guard !lines.contains(where: { $0.contains("<") }) else { return nil }
            let client = try LineClient(port: self.port)
            try client.send(Array(lines.map { $0 + "\n" }.joined().utf8))
            client.endInput()
            let said = String(decoding: try client.readAll(), as: UTF8.self)
                .split(separator: "\r\n").map { Self.withoutPrompt(String($0)) }
                .filter { !$0.isEmpty }
            for (wanted, line) in zip(expected, said) where !words.matches(wanted, line) {
                differences.append("expected: \(wanted)\n     got: \(line)")
            }
            if expected.count != said.count {
                differences.append("expected \(expected.count) lines, got \(said.count)")
            }
        }
        return differences
    }

    /// The next line that says something, without the prompt before it.
    private static func next(_ client: LineClient) throws -> String {
        while let line = try client.readLine() {
            let text = Self.withoutPrompt(line)
            if !text.isEmpty { return text }
        }
        return "(nothing)"
    }

    /// What the server still says after the end of the input.
    private static func rest(of client: LineClient) throws -> [String] {
        client.endInput()
        let text = String(decoding: try client.readAll(), as: UTF8.self)
        return text.split(separator: "\r\n").map { Self.withoutPrompt(String($0)) }
            .filter { !$0.isEmpty }.map { "not expected: \($0)" }
    }

    private static func withoutPrompt(_ line: String) -> String {
        let prompt =
            #/(\d+([\/.]\d+)?)?> |[^：]*密码（[^）]*）：|[^:]* \((it will be visible|not shown)\): /#
        var rest = line[...]
        while let found = rest.prefixMatch(of: prompt) {
            rest = rest[found.range.upperBound...]
        }
        return String(rest)
    }
}
