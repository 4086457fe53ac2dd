import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `status`: what the person did so far, quiz by quiz, and what is assigned to them.
enum StatusCommand: PersonalCommand {
    static let word = CommandWord("status", prefix: "stat", chinese: ["进度"])
    static let help = CommandHelpPhrase.status

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard call.tail.isEmpty else {
            return session.reply(.connection(.noArguments("status")), 501)
        }
        return session.withSteps(of: trainee) { session, attempts, steps, now in
            session.reply(Self.reply(attempts, steps, in: session, at: now))
        }
    }

    private static func reply(
        _ attempts: [AttemptSummary],
        _ steps: OwnSteps,
        in session: Session,
        at now: Instant
    ) -> Reply {
        let histories = session.catalog.quizzes.map { QuizHistory(of: $0, attempts, at: now) }
            .filter { !$0.attempts.isEmpty }
        let rows = histories.map { history in
            Reply.Row(
                [Reply.Field](
                    .word("quiz", history.quiz.id.text),
                    .integer("attempts", history.attempts.count),
                    history.bestPercent.map { Reply.Field("best", .number($0)) },
                    history.isPassed ? .flag("passed") : nil,
                    history.pending.map { .points("pending", $0) },
                    history.lastDay.map { .word("last", $0) }
                ),
                text: session.text(history.quiz.title)
            )
        }
        let table = histories.map { history -> [Phrase] in
            let standing = AttemptPhrase.quizStanding(
                attempts: history.attempts.count,
                best: history.bestShown,
                state: SpokenQuizState(rawValue: history.state.rawValue) ?? .new
            )
            return [
                .verbatim(history.quiz.id.text), session.text(history.quiz.title),
                .attempt(standing),
            ]
        }
        let answered = attempts.reduce(0) { $0 + $1.answered }
        return Reply(
            Reply.Part(
                260,
                [.integer("attempts", attempts.count), .integer("answered", answered)]
                    + steps.countFields,
                rows: rows + session.rows(of: steps),
                plain: (table.isEmpty ? [.paragraph(.attempt(.nothingDoneYet))] : [.table(table)])
                    + session.blocks(of: steps)
            )
        )
    }
}

extension QuizHistory {
    /// The day of the newest attempt.
    fileprivate var lastDay: String? {
        self.attempts.map { $0.end?.at ?? $0.start.at }.max()?.day
    }
}
