import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// The report on a team, worked out person by person so that no line waits for all of them.
extension Session {
    /// Reads what the people's answers say, one after the other, then tells the report.
    mutating func report(
        on team: TeamPeople,
        _ order: TeamOrder,
        knowing members: [TraineeReport] = [],
        at now: Instant
    ) -> Reaction {
        guard members.count < team.people.count else {
            return self.tell(order, on: team, members, at: now)
        }
        let person = team.people[members.count]
        return self.withEvidence(of: person) { session, evidence, _ in
            let member = session.report(of: person, evidence, at: now)
            return session.report(on: team, order, knowing: members + [member], at: now)
        }
    }

    private func tell(
        _ order: TeamOrder,
        on team: TeamPeople,
        _ members: [TraineeReport],
        at now: Instant
    ) -> Reaction {
        self.reply(.connection(.notServed("team")), 504)
    }
}
