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
        self.now = now
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
            reading.add(
                session.member(person, evidence, of: reading),
                hasAnswers: !evidence.isEmpty
            )
            return session.report(reading)
        }
    }

    /// With groups where the report is by group, else with competencies.
    private func member(
        _ person: Trainee,
        _ evidence: [Evidence],
        of reading: TeamReading
    ) -> TraineeReport {
        guard reading.order.isByGroup else {
            return self.report(of: person, evidence, at: reading.now)
        }
        return TraineeReport(
            trainee: ReportedTrainee(person),
            standings: [],
            groups: self.catalog.groups(of: evidence, job: person.job, at: reading.now),
            framework: self.catalog.framework,
            asOf: reading.now,
            language: self.settings.language,
            versions: ReportVersions(bank: self.catalog.bankVersion)
        )
    }

    private func tell(_ reading: TeamReading) -> Reaction {
        let numbers = TeamNumbers(
            of: reading.members,
            by: reading.order.isByGroup ? .group : .competency,
            verdicts: reading.order.verdicts
        )
        guard reading.hasAnswers, !numbers.rows.isEmpty else {
            return self.reply(.report(.nothingAnswered), 561)
        }
        return self.reply(Self.reply(numbers, on: reading))
    }

    /// Rows of a report that is not told whole.
    private static let firstRows = 8

    private static func reply(_ numbers: TeamNumbers, on reading: TeamReading) -> Reply {
        let team = reading.team
        let count = reading.order.showsAll ? numbers.rows.count : Self.firstRows
        let rows = numbers.rows.prefix(count)
        let rest = numbers.rows.count - rows.count
        var plain: [Reply.Block] = [
            .heading(.team(.standing(team: team.team.name, people: team.people.count))),
            .table(rows.map(\.tableRow)),
        ]
        if rest > 0 { plain.append(.paragraph(.team(.moreRows(rest)))) }
        plain.append(.paragraph(.report(.foot(numbers.id))))
        return Reply(
            Reply.Part(
                263,
                [
                    .word("team", team.team.id.text), .integer("people", team.people.count),
                    .word("report", numbers.id),
                ],
                text: .verbatim(team.team.name),
                rows: rows.map(\.replyRow),
                plain: plain
            )
        )
    }
}

extension TeamNumbers.Row {
    fileprivate var replyRow: Reply.Row {
        Reply.Row(
            [Reply.Field](
                .word("competency_id", self.id),
                self.level.map { Reply.Field("level", .number($0)) },
                self.below.map { Reply.Field("below", .number($0)) },
                .integer("people", self.standing.counted),
                .integer("unknown", self.standing.unknown)
            ),
            text: .verbatim(self.name)
        )
    }

    fileprivate var tableRow: [Phrase] {
        let unknown = self.standing.unknown
        return [
            .verbatim(self.name),
            self.level.map { .team(.meanLevel($0)) } ?? .verbatim("-"),
            self.below.map { .team(.below($0, of: self.standing.counted)) } ?? .verbatim("-"),
            unknown == 0 ? .verbatim("") : .team(.unknown(unknown)),
        ]
    }
}
