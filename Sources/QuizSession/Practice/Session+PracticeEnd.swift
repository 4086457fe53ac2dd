import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// The end of an attempt as it is told; practice also tells what it changed.
extension Session {
    /// - Parameter result: What is told before, such as the verdict on the last answer.
    mutating func tell(
        _ last: Reply.Part,
        of attempt: Attempt,
        after result: Reply.Part? = nil
    ) -> Reaction {
        let effects = [Reaction.Effect.release(attempt.id)]
        let alone = self.reply(Self.ending(with: last, after: result), effects: effects)
        guard attempt.quiz.practice != nil, let trainee = self.trainee else { return alone }
        let reaction = self.withEvidence(of: trainee) { session, evidence, now in
            let told = session.adding(attempt, of: trainee, evidence, to: last, at: now)
            return session.tell(told, withSceneAfter: attempt, of: trainee, after: result)
        }
        // The end is stored, whether or not its meaning can be read.
        self.fallback = alone
        return reaction
    }

    static func ending(with last: Reply.Part, after result: Reply.Part?) -> Reply {
        result.map { Reply($0, following: last) } ?? Reply(last)
    }

    /// The verdict of a check, or what other practice changed.
    private func adding(
        _ attempt: Attempt,
        of trainee: Trainee,
        _ evidence: [Evidence],
        to part: Reply.Part,
        at now: Instant
    ) -> Reply.Part {
        let facts = PracticeFacts(evidence: evidence, servings: [:], seed: 0, now: now)
        guard case .assess(let competency) = attempt.quiz.practice,
            let standing = self.catalog.checkedStanding(of: competency, for: trainee, facts)
        else {
            let changes = self.changes(by: attempt, of: trainee, evidence, at: now)
            return Self.adding(changes, to: part)
        }
        return self.adding(standing, facts, of: trainee, to: part)
    }

    /// A competency that was asked about, as it was seen before and is now.
    private struct Change {
        let before: StandingRow?
        let after: StandingRow
    }

    /// The competencies of the questions that were answered, in the order of the framework.
    private func changes(
        by attempt: Attempt,
        of trainee: Trainee,
        _ evidence: [Evidence],
        at now: Instant
    ) -> [Change] {
        let asked = attempt.askedCompetencies
        let before = self.report(
            of: trainee,
            evidence.filter { $0.at < attempt.startedAt },
            at: now
        )
        let rows = Dictionary(
            before.rows.map { ($0.standing.competency.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return self.report(of: trainee, evidence, at: now).rows
            .filter { asked.contains($0.standing.competency.id) }
            .map { Change(before: rows[$0.standing.competency.id], after: $0) }
    }

    private static func adding(_ changes: [Change], to part: Reply.Part) -> Reply.Part {
        guard !changes.isEmpty else { return part }
        var part = part
        part.rows += changes.map(Self.row)
        let spoken = changes.map { Reply.Block.paragraph(.practice(Self.spoken($0)), indent: 2) }
        let blocks = [.paragraph(.practice(.whatChanged))] + spoken
        // Before the words on how to go on, which are the last.
        part.plain.insert(contentsOf: blocks, at: max(0, part.plain.count - 1))
        return part
    }

    private static func row(_ change: Change) -> Reply.Row {
        let columns: [StandingColumn] = [.competencyID, .level, .low, .high, .state]
        let fields = columns.compactMap { column -> Reply.Field? in
            let text = change.after.cell(column).full
            return text.isEmpty ? nil : Reply.Field(column.rawValue, column.fieldValue(text))
        }
        let level = change.before.map { $0.cell(.level).full } ?? ""
        let earlier = [Reply.Field](
            level.isEmpty ? nil : Reply.Field("level_before", .number(level)),
            .word("state_before", (change.before?.standing.verdict ?? .noData).rawValue)
        )
        return Reply.Row(fields + earlier, text: .verbatim(change.after.cell(.competency).short))
    }

    private static func spoken(_ change: Change) -> PracticePhrase {
        .changed(
            competency: change.after.cell(.competency).short,
            before: change.before.map(Self.view) ?? PracticePhrase.View(.noData, level: nil),
            after: Self.view(change.after)
        )
    }

    static func view(_ row: StandingRow) -> PracticePhrase.View {
        let level = row.cell(.level).short
        return PracticePhrase.View(
            row.spokenVerdict,
            level: level.isEmpty ? nil : level
        )
    }
}
