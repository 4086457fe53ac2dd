import LineProtocol
import QuizCore
import Wording

/// `flag [n] [NOTE]`: marks a question; without a note on a marked one, takes the mark away.
enum FlagCommand: PersonalCommand {
    static let word = CommandWord("flag", shorts: ["fl"], prefix: "fl", chinese: ["标记"])
    static let help = CommandHelpPhrase.flag

    /// Characters of a note; more is cut.
    private static let longestNote = 200

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        let named = call.leadingNumber
        let note = named?.rest ?? call.tail
        let target = CommandCall(tail: named.map { String($0.number) } ?? "")
        return session.withItem(target, at: now) { session, answering, item in
            let removes = note.isEmpty && item.flag != nil
            let kind: AttemptEvent.Kind =
                removes
                ? .unflagged(number: item.number)
                : .flagged(number: item.number, note: String(note.prefix(Self.longestNote)))
            return session.note(kind, in: answering, at: now) { session, _, _ in
                let fields = [Reply.Field](
                    .integer("n", item.number),
                    removes ? nil : .flag("flagged")
                )
                let spoken: AttemptPhrase =
                    removes ? .unflagged(item.number) : .flagged(item.number)
                return session.reply(
                    Reply(Reply.Part(246, fields, plain: [.paragraph(.attempt(spoken))]))
                )
            }
        }
    }
}
