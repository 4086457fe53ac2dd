/// What help says: one line for each command, and a few topics.
public enum CommandHelpPhrase: Speakable {
    case overview
    case topics
    case noSuchTopic(String)
    case topicTitle(HelpTopic)
    case topicLine(HelpTopic, Int)
    case help
    case capabilities
    case voice
    case set
    case telnet
    case ping
    case quit
    case login
    case enrol
    case whoami
    case secret
    case logout
    case list
    case show
    case start
    case resume
    case question
    case answer
    case skip
    case rewind
    case flag
    case hint
    case why
    case review
    case finish
    case status
    case gaps
    case due
    case daily
    case assess
    case certificate
    case verify
    case rate
    case report
    case team
    case export
    case get
    case lint
    case put
    case publish
    case mark
}

/// Something else that help explains.
public enum HelpTopic: String, Hashable, Sendable, CaseIterable {
    case answers
    case charset
    case telnet
    case netcat
    case privacy

    /// The numbers of its lines.
    public var lines: Range<Int> {
        switch self {
        case .answers: 0..<8
        case .charset: 0..<3
        case .telnet: 0..<3
        case .netcat: 0..<3
        case .privacy: 0..<3
        }
    }
}
