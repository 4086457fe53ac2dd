import LineProtocol
import QuizCore
import Wording

/// `voice plain|code|json`: the form of replies; answers in the new one.
enum VoiceCommand: Command {
    static let word = CommandWord("voice", shorts: ["v"], prefix: "vo", chinese: ["格式"])
    static let help = CommandHelpPhrase.voice

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        guard let voice = LineSettings.Voice(rawValue: TextFolding.word(call.tail)) else {
            let voices = LineSettings.Voice.allCases.map(\.rawValue)
            return session.reply(.connection(.valueWanted("voice", allowed: voices)), 501)
        }
        session.settings.voice = voice
        session.settings.follows = voice == .plain
        return session.reply(
            .connection(.voiceIs(voice.rawValue)),
            201,
            [.word("voice", voice.rawValue)]
        )
    }
}
