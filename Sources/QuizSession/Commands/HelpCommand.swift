import LineProtocol
import QuizCore
import Wording

/// `help [WORD]`: how to use a command, or one of a few topics.
enum HelpCommand: Command {
    static let word = CommandWord("help", shorts: ["?", "h"], prefix: "he", chinese: ["帮助"])
    static let help = CommandHelpPhrase.help

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        let wanted = TextFolding.word(call.tail)
        if wanted.isEmpty { return session.reply(Self.overview(for: session)) }
        if let topic = HelpTopic(rawValue: wanted) { return session.reply(Self.topic(topic)) }
        guard case .verb(let verb, _, _) = Commands.vocabulary.match(wanted),
            let command = Commands.named(verb)
        else {
            return session.reply(.commandHelp(.noSuchTopic(call.tail)), 510)
        }
        return session.reply(Reply(210, [.word("topic", verb)], text: .commandHelp(command.help)))
    }

    /// The commands that make sense for this person, one a line, then the topics.
    private static func overview(for session: Session) -> Reply {
        let commands = Commands.all.filter { $0.isFor(session.trainee) }
        let lines = commands.map { Phrase.commandHelp($0.help) }
        return Reply(
            Reply.Part(
                210,
                text: .commandHelp(.overview),
                rows: lines.map { Reply.Row(text: $0) } + [Reply.Row(text: .commandHelp(.topics))],
                plain: [.heading(.commandHelp(.overview))]
                    + lines.map { .paragraph($0, indent: 4) }
                    + [.paragraph(.commandHelp(.topics))]
            )
        )
    }

    private static func topic(_ topic: HelpTopic) -> Reply {
        Reply(
            Reply.Part(
                210,
                [.word("topic", topic.rawValue)],
                text: .commandHelp(.topicTitle(topic)),
                rows: topic.lines.map { Reply.Row(text: .commandHelp(.topicLine(topic, $0))) },
                plain: [.heading(.commandHelp(.topicTitle(topic)))]
                    + topic.lines.map { .paragraph(.commandHelp(.topicLine(topic, $0)), indent: 2) }
            )
        )
    }
}
