import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// What people are told of the programmes that are assigned to them.
extension Session {
    /// Reads the attempts of the person, and how far they are in their programmes.
    mutating func withSteps(
        of trainee: Trainee,
        then: @escaping @Sendable (inout Session, [AttemptSummary], OwnSteps, Instant) -> Reaction
    ) -> Reaction {
        self.withHistory(of: trainee) { session, attempts, now in
            guard !session.catalog.programmes.isEmpty else {
                return then(&session, attempts, session.steps(of: trainee, [], attempts, now), now)
            }
            return session.ask(
                .assignments(trainee.id),
                for: { if case .assignments(let assignments) = $0 { assignments } else { nil } },
                then: { session, assignments, now in
                    let steps = session.steps(of: trainee, assignments, attempts, now)
                    return then(&session, attempts, steps, now)
                }
            )
        }
    }

    private func steps(
        of trainee: Trainee,
        _ assignments: [Assignment],
        _ attempts: [AttemptSummary],
        _ now: Instant
    ) -> OwnSteps {
        OwnSteps(
            self.catalog.programmes,
            assignments,
            job: trainee.job,
            attempts: attempts,
            at: now,
            offset: self.policy.localOffset
        )
    }

    /// What is still to be done, the next due day first.
    func rows(of steps: OwnSteps) -> [Reply.Row] {
        steps.open.map { entry in
            let progress = entry.progress
            return Reply.Row(
                [Reply.Field](
                    .word("programme", entry.programme.text),
                    .integer("step", progress.number),
                    .word("quiz", progress.step.quiz.text),
                    .word("status", progress.status.rawValue),
                    .word("until", progress.due.description),
                    progress.overdueDays > 0 ? .integer("overdue_days", progress.overdueDays) : nil
                ),
                text: self.title(of: progress.step.quiz)
            )
        }
    }

    /// Each programme with the steps that are still to be done.
    func blocks(of steps: OwnSteps) -> [Reply.Block] {
        steps.parts.flatMap { part -> [Reply.Block] in
            let title = part.programme.title.text(in: self.contentLanguage)
            let heading = OwnStepsPhrase.programme(
                title: title,
                closed: part.closed,
                of: part.steps.count
            )
            let open = steps.open.filter { $0.programme == part.programme.id }.map(\.progress)
            let table = open.map { progress -> [Phrase] in
                [
                    .verbatim(progress.due.description), .ownSteps(.deadline(progress.deadline)),
                    .verbatim(progress.step.quiz.text), self.title(of: progress.step.quiz),
                ]
            }
            return [.emptyLine, .paragraph(.ownSteps(heading))]
                + (table.isEmpty ? [] : [.table(table)])
        }
    }

    /// The title of a quiz in service, else its id.
    private func title(of id: Quiz.ID) -> Phrase {
        self.catalog.quiz(id).map { self.text($0.title) } ?? .verbatim(id.text)
    }
}

extension StepProgress {
    fileprivate var deadline: OwnStepsPhrase.Deadline {
        OwnStepsPhrase.Deadline(daysLeft: self.due.number - self.today.number)
    }
}

extension OwnSteps {
    /// What is said after signing in; nil if nothing is late or due soon.
    var reminder: OwnStepsPhrase? {
        self.next.map { entry in
            .reminder(
                late: self.overdue,
                soon: self.soon,
                days: ProgrammeReport.soonDays,
                quiz: entry.progress.step.quiz.text,
                day: entry.progress.due.description
            )
        }
    }

    /// The same for scripts.
    var reminderFields: [Reply.Field] {
        guard let next = self.next else { return [] }
        return self.countFields + [
            .word("quiz", next.progress.step.quiz.text),
            .word("until", next.progress.due.description),
        ]
    }

    /// How many steps are late and due soon; nothing for who has none.
    var countFields: [Reply.Field] {
        self.parts.isEmpty
            ? [] : [.integer("overdue", self.overdue), .integer("soon", self.soon)]
    }
}
