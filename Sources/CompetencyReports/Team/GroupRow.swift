import CompetencyModel
import QuizCore
import Wording

/// One standing of one trainee in a group of competencies, for the columns of standings.
///
/// What only single competencies have is empty.
struct GroupRow {
    let member: TraineeReport
    let group: GroupStanding

    /// The value of a column.
    func cell(_ column: StandingColumn) -> ReportCell {
        let group = self.group
        let estimate = group.answers == 0 ? nil : group.estimate
        return switch column {
        case .schema: .word(StandingRow.schema)
        case .asOf: .instant(self.member.asOf)
        case .trainee: .text(self.member.trainee.id.text)
        case .name: .text(self.member.trainee.displayName)
        case .team: .text(self.member.trainee.team)
        case .role: .text(self.member.trainee.role?.text)
        case .scope: .word("group")
        case .competencyID: .text(group.id)
        case .competency: .text(group.name.text(in: self.member.language.tag))
        case .required: .percent(group.gap.required, places: 0)
        case .level: .percent(estimate?.level, places: 1)
        case .deviation: .percent(estimate?.deviation, places: 1)
        case .low: .percent(estimate?.low, places: 1)
        case .median: .percent(estimate?.median, places: 1)
        case .high: .percent(estimate?.high, places: 1)
        case .gapProbability: .probability(estimate.map { _ in group.gap.probability })
        case .evidenceRatio: .number(estimate.map { _ in group.gap.evidenceRatio })
        case .shortfall: .number(group.gap.shortfall)
        case .state: .word(group.verdict.rawValue)
        case .proven, .provable: .whole(nil)
        case .questions: .whole(group.questions)
        case .answers: .whole(group.answers)
        case .units: .number(group.shownUnits)
        case .freshUnits: .number(group.freshUnits)
        case .lastAnswer: .instant(group.lastAnswer)
        case .trend: .word(group.trend.rawValue)
        case .priority: .number(group.gap.shortfall * 100)
        case .nextAction, .next: .words([])
        case .nextCheck: .day(nil)
        case .bankVersion: .text(self.member.versions.bank)
        case .calibration: .text(self.member.versions.calibration)
        case .selfFirst, .selfLatest, .selfDifference: .percent(nil, places: 0)
        }
    }
}
