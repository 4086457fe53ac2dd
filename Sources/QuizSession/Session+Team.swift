import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// The report on a team, worked out person by person so that no other line waits for all of them.
struct TeamReading: Sendable {
    let team: TeamPeople
    let order: TeamOrder
    /// The instant that the report is about.
    let now: Instant
    /// Reports on the first people, in their order.
    private(set) var members: [TraineeReport] = []
    /// Whether one of them has answered anything.
    private(set) var hasAnswers = false

    /// Who is to be read next; nil once everybody was.
    var next: Trainee? {
        self.members.count < self.team.people.count ? self.team.people[self.members.count] : nil
    }

    init(of team: TeamPeople, _ order: TeamOrder, at now: Instant) {
        self.team = team
        self.order = order
        self.now = order.terms.asOf ?? now
    }

    mutating func add(_ member: TraineeReport, hasAnswers: Bool) {
        self.members.append(member)
        self.hasAnswers = self.hasAnswers || hasAnswers
    }
}

extension Session {
    /// Reads what the people's answers say, one after the other, then tells the report.
    mutating func report(_ reading: TeamReading) -> Reaction {
        guard let person = reading.next else { return self.tell(reading) }
        return self.withEvidence(of: person) { session, evidence, _ in
            var reading = reading
            let member = session.catalog.member(
                person,
                evidence,
                reading.order.view,
                asOf: reading.now,
                in: session.language(of: reading.order)
            )
            reading.add(member, hasAnswers: evidence.hasBegun(by: reading.now))
            return session.report(reading)
        }
    }

    private func language(of order: TeamOrder) -> Language {
        order.terms.language ?? self.settings.language
    }

    private func tell(_ reading: TeamReading) -> Reaction {
        let team = reading.team
        let report = self.catalog.report(
            on: team.team,
            reading.members,
            reading.order.view,
            showsNames: reading.order.showsNames,
            asOf: reading.now,
            in: self.language(of: reading.order)
        )
        guard reading.hasAnswers, !report.isEmpty else {
            return self.reply(.report(.nothingAnswered), 561)
        }
        return self.reply(
            Reply(
                Reply.Part(
                    263,
                    [Reply.Field](
                        .word("team", team.team.id.text),
                        .integer("people", team.people.count),
                        reading.order.view.since.map { .word("since", "\($0)") },
                        .word("report", report.id)
                    ),
                    text: .verbatim(team.team.name),
                    rows: report.numbers.map(\.replyRow),
                    plain: [.lines(report.lines(width: self.pageWidth))]
                )
            )
        )
    }
}

extension TeamReport.Numbers {
    fileprivate var replyRow: Reply.Row {
        Reply.Row(
            [Reply.Field](
                .word("competency_id", self.id),
                self.level.isEmpty ? nil : Reply.Field("level", .number(self.level)),
                self.below.isEmpty ? nil : Reply.Field("below", .number(self.below)),
                .integer("people", self.people),
                .integer("unknown", self.unknown)
            ),
            text: .verbatim(self.name)
        )
    }
}
