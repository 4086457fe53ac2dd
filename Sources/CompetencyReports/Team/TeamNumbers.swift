public import CompetencyModel
import QuizCore
import Wording

/// Where a team stands, competency by competency or group by group, as the line tells it.
///
/// A pure function of the reports on its people. Only what somebody's job requires is told.
public struct TeamNumbers: Equatable, Sendable {
    /// What the columns of a report are.
    public enum Scope: String, Sendable {
        case competency
        case group
    }

    /// A competency or group.
    public struct Row: Equatable, Sendable {
        /// Its id.
        public let id: String
        /// Its name in the language of the reports.
        public let name: String
        /// What the people know together.
        public let standing: TeamStanding

        /// The mean level in percent with one decimal; nil if nobody is counted.
        public var level: String? {
            self.standing.level.map { ReportCell.percent($0, places: 1).full }
        }

        /// How many are expected below what their jobs require, with two decimals; nil if
        /// nobody is counted.
        public var below: String? {
            self.standing.counted == 0
                ? nil : ReportCell.number(self.standing.below.expected).full
        }
    }

    /// By the number of people expected below, the greatest first; ties by id.
    public let rows: [Row]
    /// The first 12 hexadecimal digits of the hash of what the reports say.
    public let id: String

    /// - Parameters:
    ///   - members: The reports on the people; with their groups where the rows are groups.
    ///   - verdicts: Only rows in which somebody has one of these; nil means all.
    public init(
        of members: [TraineeReport],
        by scope: Scope,
        verdicts: Set<Verdict>? = nil
    ) {
        let rows =
            switch scope {
            case .competency: Self.competencies(of: members, verdicts)
            case .group: Self.groups(of: members, verdicts)
            }
        self.rows = rows.sorted(by: Self.ranks)
        let words = verdicts.map { $0.map(\.rawValue).sorted() } ?? ["*"]
        let people = ReportModel(.gaps, members, showsNames: false).id
        self.id = ReportID.of((["team", scope.rawValue, people] + words).joined(separator: "\n"))
    }

    private static func competencies(
        of members: [TraineeReport],
        _ verdicts: Set<Verdict>?
    ) -> [Row] {
        let standings = members.flatMap { member in
            member.standings.map { (standing: $0, language: member.language) }
        }
        return Dictionary(grouping: standings, by: { $0.standing.competency.id }).compactMap {
            id,
            found in
            let all = found.map { $0.standing }
            let isWanted = verdicts.map { all.map(\.verdict).contains(where: $0.contains) }
            guard let first = found.first, isWanted ?? true else { return nil }
            return Row(
                id: id.text,
                name: first.standing.competency.name.text(in: first.language.tag),
                standing: TeamStanding(of: all)
            )
        }.filter { $0.standing.required > 0 }
    }

    private static func groups(
        of members: [TraineeReport],
        _ verdicts: Set<Verdict>?
    ) -> [Row] {
        let groups = members.flatMap { member in
            member.groups.map { (group: $0, language: member.language) }
        }
        return Dictionary(grouping: groups, by: { $0.group.id }).compactMap { id, found in
            let all = found.map { $0.group }
            let isWanted = verdicts.map { all.map(\.verdict).contains(where: $0.contains) }
            guard let first = found.first, isWanted ?? true else { return nil }
            return Row(
                id: id,
                name: first.group.name.text(in: first.language.tag),
                standing: TeamStanding(of: all)
            )
        }
    }

    private static func ranks(_ left: Row, before right: Row) -> Bool {
        let (leftBelow, rightBelow) = (left.standing.below.expected, right.standing.below.expected)
        return leftBelow == rightBelow ? left.id < right.id : leftBelow > rightBelow
    }
}
