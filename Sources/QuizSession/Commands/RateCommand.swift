import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `rate [COMPETENCY 0..100]`: keeps how well somebody thinks they do a competency, or shows what
/// they said beside what their answers show.
///
/// Only the list tells a level, and only of what was rated, so that nobody copies it.
enum RateCommand: PersonalCommand {
    static let word = CommandWord("rate", prefix: "ra", chinese: ["自评"])
    static let help = CommandHelpPhrase.rate

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let arguments = call.arguments, arguments.has(only: []) else {
            return Self.refuseForm(in: session)
        }
        guard let last = arguments.positional.last else {
            return Self.list(of: trainee, in: &session)
        }
        guard let percent = Self.percent(last), arguments.positional.count > 1 else {
            return Self.refuseForm(in: session)
        }
        let typed = arguments.positional.dropLast().joined(separator: " ")
        guard let competency = session.catalog.framework.competency(typed: typed) else {
            return session.refuseCompetency(typed)
        }
        return Self.keep(percent, competency, by: trainee, in: &session, at: now)
    }

    private static func refuseForm(in session: Session) -> Reaction {
        session.reply(.selfRating(.form), 501)
    }

    /// A whole number from 0 to 100, in digits of any width, with a sign of percent or without.
    private static func percent(_ typed: String) -> Int? {
        let word = TextFolding.word(typed)
        let digits = word.hasSuffix("%") ? word.dropLast() : word[...]
        guard digits.allSatisfy(\.isNumber) else { return nil }
        return Int(digits).flatMap { CompetencyRating.range.contains($0) ? $0 : nil }
    }

    private static func keep(
        _ percent: Int,
        _ competency: Competency,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        session.ask(
            .rate(CompetencyRating(competency.id, percent: percent, at: now), by: trainee.id),
            for: { if case .noted = $0 { true } else { nil } },
            then: { session, _, _ in
                let name = competency.name.text(in: session.contentLanguage)
                return session.reply(
                    .selfRating(.kept(competency: name, percent: percent)),
                    251,
                    [.word("competency_id", competency.id.text), .integer("percent", percent)]
                )
            }
        )
    }

    private static func list(of trainee: Trainee, in session: inout Session) -> Reaction {
        session.withRatings(of: trainee) { session, ratings, _ in
            guard !ratings.isEmpty else {
                return session.reply(.selfRating(.noneYet), 252, [.integer("count", 0)])
            }
            return session.withEvidence(of: trainee) { session, evidence, now in
                let rows = session.report(of: trainee, evidence, ratings, at: now).rows
                return session.reply(Self.reply(ratings, beside: rows, in: session))
            }
        }
    }

    /// The ratings of competencies that the framework still has, in its order.
    private static func reply(
        _ ratings: [CompetencyRating],
        beside rows: [StandingRow],
        in session: Session
    ) -> Reply {
        let rated = SelfRatings.byCompetency(ratings)
        let entries = session.catalog.framework.competencies.compactMap { competency in
            rated[competency.id].map { own in
                Entry(
                    name: competency.name.text(in: session.contentLanguage),
                    own: own,
                    row: rows.first { $0.standing.competency.id == competency.id }
                )
            }
        }
        return Reply(
            Reply.Part(
                252,
                [.integer("count", entries.count)],
                rows: entries.map { Reply.Row($0.fields, text: .verbatim($0.name)) },
                plain: [.paragraph(.selfRating(.heading(entries.count)))]
                    + entries.map { .paragraph(.selfRating($0.spoken), indent: 2) }
            )
        )
    }

    /// What somebody said of a competency, beside what answers show.
    private struct Entry {
        let name: String
        let own: SelfRatings
        /// nil where neither the job nor an answer is about it.
        let row: StandingRow?

        var spoken: SelfRatingPhrase { self.own.spoken(of: self.name, beside: self.row) }

        var fields: [Reply.Field] {
            let columns: [StandingColumn] = [.level, .low, .high, .state, .selfDifference]
            let measured = columns.compactMap { column -> Reply.Field? in
                let text = self.row?.cell(column).full ?? ""
                return text.isEmpty ? nil : Reply.Field(column.rawValue, column.fieldValue(text))
            }
            return [
                .word("competency_id", self.own.latest.competency.text),
                .integer("self_first", self.own.first.percent),
                .word("first_at", self.own.first.at.text),
                .integer("self_latest", self.own.latest.percent),
                .word("latest_at", self.own.latest.at.text),
            ] + measured
                + [Reply.Field](
                    self.own.place(beside: self.row).map { .word("self_place", $0.rawValue) }
                )
        }
    }
}
