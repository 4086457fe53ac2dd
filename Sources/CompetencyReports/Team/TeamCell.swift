import CompetencyModel
import QuizCore
import Wording

/// What a map of a team says about one person and one competency or group.
struct TeamCell: Equatable, Sendable {
    /// nil without answers.
    let estimate: LevelEstimate?
    let verdict: Verdict
    /// 1 to 3.
    let importance: Int
    /// Importance times expected shortfall in points.
    let priority: Double
    /// About how many questions decide an undecided level; nil if it is not known.
    let questions: Int?

    init(_ standing: Standing) {
        self.estimate = standing.answers == 0 ? nil : standing.estimate
        self.verdict = standing.verdict
        self.importance = standing.importance
        self.priority = standing.priority
        self.questions = standing.next.lazy.compactMap(Self.questions).first
    }

    init(_ group: GroupStanding) {
        self.estimate = group.answers == 0 ? nil : group.estimate
        self.verdict = group.verdict
        self.importance = 1
        self.priority = group.gap.shortfall * 100
        self.questions = nil
    }

    /// That of a person whose job requires nothing and who has answered nothing.
    static let nothing = TeamCell()

    private init() {
        self.estimate = nil
        self.verdict = .notRequired
        self.importance = 1
        self.priority = 0
        self.questions = nil
    }

    /// The level in percent; empty where the letter says everything.
    var level: String {
        switch self.verdict {
        case .noData, .notRequired: ""
        case .stale, .insufficient, .gap, .met, .borderline:
            self.estimate.map { ReportCell.percent($0.level, places: 0).short } ?? ""
        }
    }

    /// Level and letter, such as `20G`.
    var text: String { self.level + String(self.verdict.letter) }

    private static func questions(of step: NextStep) -> Int? {
        switch step {
        case .recheck(let count), .ask(let count): count
        case .read, .review: nil
        }
    }
}

/// A competency or a group as a column of a map, with what the team knows about it.
struct TeamColumn: Equatable, Sendable {
    let id: String
    let name: String
    /// The place in the framework.
    let place: Int
    let standing: TeamStanding
    /// How many people have each verdict, by importance from 3 to 1; others are left out.
    let counts: [ImportanceCounts]

    /// How many people have each verdict where the competency is so important to their jobs.
    struct ImportanceCounts: Equatable, Sendable {
        let importance: Int
        let counts: VerdictCounts
    }

    /// How many people have each verdict.
    var allCounts: VerdictCounts { self.counts.map(\.counts).reduce(VerdictCounts(), +) }

    /// The order of columns: by the number expected below, the greatest first; ties by id.
    static func ranks(_ left: Self, before right: Self) -> Bool {
        let (leftBelow, rightBelow) = (left.standing.below.expected, right.standing.below.expected)
        return leftBelow == rightBelow ? left.id < right.id : leftBelow > rightBelow
    }
}

/// A person as a row of a map.
struct TeamRow: Equatable, Sendable {
    let trainee: ReportedTrainee
    /// The name of the job; nil without a job.
    let job: String?
    /// By the id of the column.
    let cells: [String: TeamCell]

    private var gaps: [TeamCell] { self.cells.values.filter { $0.verdict == .gap } }

    /// The number of gaps.
    var gapCount: Int { self.gaps.count }

    /// The sum of the priorities of the gaps, the smallest first, so that it is always the same.
    var priority: Double { self.gaps.map(\.priority).sorted().reduce(0, +) }

    /// The order of rows: by the priorities of the gaps, the greatest first; ties by id.
    static func ranks(_ left: Self, before right: Self) -> Bool {
        let (leftSum, rightSum) = (left.priority, right.priority)
        return leftSum == rightSum ? left.trainee.id < right.trainee.id : leftSum > rightSum
    }

    /// The cells whose last answers are too old.
    var stale: [TeamCell] { self.cells.values.filter { $0.verdict == .stale } }
}
