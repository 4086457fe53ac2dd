import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `status`: what the person did so far, quiz by quiz, what has come back to be reviewed, and what
/// is assigned to them.
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
        return session.withSteps(of: trainee) { session, attempts, steps, _ in
            session.withEvidence(of: trainee) { session, evidence, now in
                let due = session.reviewPlan(of: trainee, evidence, at: now).reviews.count
                return session.reply(Self.reply(attempts, steps, due: due, in: session, at: now))
            }
        }
    }

    /// - Parameter due: How many questions have come back and the day still takes.
    private static func reply(
        _ attempts: [AttemptSummary],
        _ steps: OwnSteps,
        due: Int,
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
        let fields: [Reply.Field] = [
            .integer("attempts", attempts.count), .integer("answered", answered),
        ]
        let blocks: [Reply.Block] =
            table.isEmpty ? [.paragraph(.attempt(.nothingDoneYet))] : [.table(table)]
        let reviews = Phrase.practice(.reviewsWait(due))
        return Reply(
            Reply.Part(
                260,
                fields + (due > 0 ? [.integer("due", due)] : []) + steps.countFields,
                rows: rows + session.rows(of: steps),
                plain: blocks + (due > 0 ? [.emptyLine, .paragraph(reviews)] : [])
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
