import LineProtocol
import QuizCore
import Wording

/// `hint [n]`: the next hint of a question, at its cost.
enum HintCommand: PersonalCommand {
    static let word = CommandWord("hint", shorts: ["hi"], prefix: "hi", chinese: ["提示"])
    static let help = CommandHelpPhrase.hint

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        session.withItem(call, at: now) { session, answering, item in
            guard !answering.attempt.awaitsClock(item) else {
                return session.reply(
                    .clock(.notBegun(item.number)),
                    549,
                    [.integer("n", item.number)]
                )
            }
            guard !answering.attempt.isClosed(item) else {
                return session.reply(
                    item.isOver ? .clock(.over) : .attempt(.questionClosed(item.number)),
                    549,
                    [.integer("n", item.number)]
                )
            }
            guard item.hintsTaken < item.question.hints.count else {
                return session.reply(.attempt(.noHintLeft(item.question.hints.count)), 548)
            }
            let hint = session.text(item.question.hints[item.hintsTaken])
            return session.note(.hint(number: item.number), in: answering, at: now) {
                session,
                answering,
                _ in
                session.reply(
                    Self.reply(
                        hint,
                        item: item,
                        cost: answering.attempt.settings.hintCost,
                        in: session
                    )
                )
            }
        }
    }

    private static func reply(
        _ hint: Phrase,
        item: Attempt.Item,
        cost: Fraction,
        in session: Session
    ) -> Reply {
        let points = Grains(cost, ofPoints: item.question.points)
        let taken = item.hintsTaken + 1
        return Reply(
            Reply.Part(
                247,
                [
                    .integer("n", item.number),
                    .integer("hint", taken),
                    .integer("hints", item.question.hints.count),
                    .points("cost", points),
                ],
                text: hint,
                plain: [
                    .paragraph(
                        .attempt(
                            .hint(
                                taken,
                                of: item.question.hints.count,
                                hint.text(in: session.settings.language)
                            )
                        )
                    )
                ]
            )
        )
    }
}
