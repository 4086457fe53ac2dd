import LineProtocol
import QuizCore
import Wording

/// `voice [plain|code|json [ascii]]`: the form of replies; answers in the new one.
enum VoiceCommand: Command {
    static let word = CommandWord("voice", shorts: ["v"], prefix: "vo", chinese: ["格式"])
    static let help = CommandHelpPhrase.voice

    /// JSON whose characters beyond ASCII are escaped (rule L9).
    private static let ascii = "ascii"

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        guard !call.tail.isEmpty else { return Self.tell(in: session, isNew: false) }
        let words = call.arguments?.positional.map(TextFolding.word) ?? []
        guard let voice = words.first.flatMap(LineSettings.Voice.init),
            words.count == 1 || (voice == .json && words.dropFirst() == [Self.ascii])
        else {
            let voices = LineSettings.Voice.allCases.map(\.rawValue) + ["json \(Self.ascii)"]
            return session.reply(.connection(.valueWanted("voice", allowed: voices)), 501)
        }
        session.settings.voice = voice
        session.settings.escapesJSON = words.count > 1
        session.settings.follows = voice == .plain
        return Self.tell(in: session, isNew: true)
    }

    private static func tell(in session: Session, isNew: Bool) -> Reaction {
        let voice = session.settings.voice.rawValue
        let isASCII = session.settings.escapesJSON
        let spoken = isASCII ? "\(voice) \(Self.ascii)" : voice
        return session.reply(
            .connection(isNew ? .voiceIs(spoken) : .voiceStays(spoken)),
            201,
            [Reply.Field](.word("voice", voice), isASCII ? .flag(Self.ascii) : nil)
        )
    }
}
