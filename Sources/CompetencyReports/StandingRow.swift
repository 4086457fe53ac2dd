public import CompetencyModel
public import QuizCore
public import Wording

/// What a report may say about one trainee and one competency, by the names used in files.
public enum StandingColumn: String, CaseIterable, Sendable {
    case schema
    case asOf = "as_of"
    case trainee = "trainee_id"
    case name
    case team
    case role
    case scope
    case competencyID = "competency_id"
    case competency
    case required
    case level
    case deviation = "sd"
    case low
    case median
    case high
    case gapProbability = "p_gap"
    case evidenceRatio = "evidence_ratio"
    case shortfall
    case state
    case proven
    case provable
    case questions
    case answers
    case units
    case freshUnits = "units_unaged"
    case lastAnswer = "last_answer"
    case trend
    case priority
    case nextAction = "next_action"
    case next
    case nextCheck = "next_check"
    case bankVersion = "bank_version"
    case calibration
    case selfFirst = "self_first"
    case selfLatest = "self_latest"
    case selfDifference = "self_difference"

    /// The columns of the CSV file, in order.
    public static let table: [Self] = [
        .trainee, .name, .team, .role, .scope, .competencyID, .competency, .required, .level,
        .low, .high, .gapProbability, .evidenceRatio, .state, .proven, .provable, .questions,
        .answers, .units, .lastAnswer, .trend, .priority, .nextAction, .nextCheck, .bankVersion,
        .calibration, .asOf,
    ]

    /// The keys of a JSON row, in order.
    public static let object: [Self] = [
        .schema, .asOf, .trainee, .name, .role, .scope, .competencyID, .required, .level,
        .deviation, .low, .median, .high, .gapProbability, .evidenceRatio, .shortfall, .state,
        .proven, .provable, .questions, .answers, .units, .freshUnits, .lastAnswer, .trend, .next,
        .nextCheck, .bankVersion, .calibration,
    ]

    /// What the person said of themselves; in JSON only behind rows of which they said something.
    public static let ownRating: [Self] = [.selfFirst, .selfLatest, .selfDifference]
}

/// One standing of one trainee, ready to be written in any form.
public struct StandingRow: Equatable, Sendable {
    /// The person the row is about.
    public let trainee: ReportedTrainee
    /// What the row says.
    public let standing: Standing
    /// The language of names.
    public let language: Language
    /// The facts and rules it was made from.
    public let versions: ReportVersions
    /// What the person said of themselves; nil if nothing.
    public let ratings: SelfRatings?

    /// The name of the form of a JSON row.
    public static let schema = "quizline.standing/1"

    /// A row by itself.
    public init(
        trainee: ReportedTrainee,
        standing: Standing,
        language: Language,
        versions: ReportVersions,
        ratings: SelfRatings? = nil
    ) {
        self.trainee = trainee
        self.standing = standing
        self.language = language
        self.versions = versions
        self.ratings = ratings
    }

    /// The value of a column.
    public func cell(_ column: StandingColumn) -> ReportCell {
        let standing = self.standing
        let estimate = self.estimate
        return switch column {
        case .schema: .word(Self.schema)
        case .asOf: .instant(standing.asOf)
        case .trainee: .text(self.trainee.id.text)
        case .name: .text(self.trainee.displayName)
        case .team: .text(self.trainee.team)
        case .role: .text(self.trainee.role?.text)
        case .scope: .word("competency")
        case .competencyID: .text(standing.competency.id.text)
        case .competency: .text(standing.competency.name.text(in: self.language.tag))
        case .required: .percent(standing.gap?.required ?? 0, places: 0)
        case .level: .percent(estimate?.level, places: 1)
        case .deviation: .percent(estimate?.deviation, places: 1)
        case .low: .percent(estimate?.low, places: 1)
        case .median: .percent(estimate?.median, places: 1)
        case .high: .percent(estimate?.high, places: 1)
        case .gapProbability: .probability(estimate.flatMap { _ in standing.gap?.probability })
        case .evidenceRatio: .number(estimate.flatMap { _ in standing.gap?.evidenceRatio })
        case .shortfall: .number(standing.gap?.shortfall)
        case .state: .word(standing.verdict.rawValue)
        case .proven: .whole(standing.proven)
        case .provable: .whole(standing.provable)
        case .questions: .whole(standing.questions)
        case .answers: .whole(standing.answers)
        case .units: .number(standing.shownUnits)
        case .freshUnits: .number(standing.freshUnits)
        case .lastAnswer: .instant(standing.lastAnswer)
        case .trend: .word(standing.trend.rawValue)
        case .priority: .number(standing.gap.map { _ in standing.priority })
        case .nextAction, .next: .words(standing.next.map(\.word))
        case .nextCheck: .day(standing.nextCheck)
        case .bankVersion: .text(self.versions.bank)
        case .calibration: .text(self.versions.calibration)
        case .selfFirst: .percent(self.ratings?.first.share, places: 0)
        case .selfLatest: .percent(self.ratings?.latest.share, places: 0)
        case .selfDifference:
            .percent(
                estimate.flatMap { estimate in
                    self.ratings.map { $0.latest.share - estimate.level }
                },
                places: 1
            )
        }
    }

    /// The verdict as sentences name it.
    public var spokenVerdict: ReportPhrase.Verdict { ReportSpeech.verdict(self.standing.verdict) }

    /// The level; nil without answers, when it would only repeat the prior.
    public var estimate: LevelEstimate? {
        self.standing.answers == 0 ? nil : self.standing.estimate
    }
}

extension Language {
    /// The language of quiz content that belongs to it.
    public var tag: LanguageTag { LanguageTag(rawValue: self.rawValue) }
}
