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
            reading.add(
                session.member(person, evidence, of: reading),
                hasAnswers: evidence.hasBegun(by: reading.now)
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
            return self.report(of: person, evidence, at: reading.now, on: reading.order.terms)
        }
        let terms = reading.order.terms
        return TraineeReport(
            trainee: ReportedTrainee(person),
            standings: [],
            groups: self.catalog.groups(
                of: evidence,
                job: person.job,
                at: reading.now,
                trendDays: terms.trendDays ?? Standing.usualTrendDays
            ),
            framework: self.catalog.framework,
            asOf: reading.now,
            language: terms.language ?? self.settings.language,
            versions: ReportVersions(bank: self.catalog.bankVersion)
        )
    }

    private func tell(_ reading: TeamReading) -> Reaction {
        let order = reading.order
        let team = reading.team
        var request = TeamReport.Request(
            team.team.id.text,
            name: team.team.name,
            language: order.terms.language ?? self.settings.language,
            asOf: reading.now
        )
        request.trendDays = order.terms.trendDays ?? request.trendDays
        request.scope = order.isByGroup ? .group : .competency
        request.selection.verdicts = order.verdicts
        request.showsAll = order.showsAll
        request.showsNames = order.showsNames
        let report = TeamReport(
            request,
            members: reading.members,
            framework: self.catalog.framework,
            versions: ReportVersions(bank: self.catalog.bankVersion)
        )
        guard reading.hasAnswers, !report.isEmpty else {
            return self.reply(.report(.nothingAnswered), 561)
        }
        return self.reply(
            Reply(
                Reply.Part(
                    263,
                    [
                        .word("team", team.team.id.text),
                        .integer("people", team.people.count), .word("report", report.id),
                    ],
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
