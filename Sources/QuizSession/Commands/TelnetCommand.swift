import LineProtocol
import QuizCore
import Wording

/// `telnet [on|off|keys]`: whether and how the server speaks Telnet.
enum TelnetCommand: Command {
    static let word = CommandWord("telnet", prefix: "tel")
    static let help = CommandHelpPhrase.telnet

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        let wanted = TextFolding.word(call.tail)
        if wanted.isEmpty {
            let state = session.telnetState
            return session.reply(.connection(.telnetIs(state)), 201, [.word("telnet", state)])
        }
        guard let mode = Reaction.TelnetMode(rawValue: wanted) else {
            return session.reply(
                .connection(.valueWanted("telnet", allowed: ["on", "off", "keys"])),
                501
            )
        }
        let state = mode == .off ? "off" : "certain"
        return session.reply(
            Reply(201, [.word("telnet", state)], text: .connection(.telnetIs(state))),
            effects: [.telnet(mode)]
        )
    }
}
