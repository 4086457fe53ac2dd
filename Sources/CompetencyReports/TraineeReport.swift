public import CompetencyModel
public import QuizCore
public import Wording

/// The person a report is about, as far as reports know them.
public struct ReportedTrainee: Equatable, Sendable {
    /// The user name.
    public let id: Trainee.ID
    /// The name that pages show where names are shown.
    public let displayName: String
    /// The job whose requirements apply; nil requires nothing.
    public let role: JobRole.ID?
    /// The team; nil without one.
    public let team: String?

    /// A person from single facts.
    public init(id: Trainee.ID, displayName: String, role: JobRole.ID?, team: String?) {
        self.id = id
        self.displayName = displayName
        self.role = role
        self.team = team
    }

    /// A person as the store knows them.
    public init(_ trainee: Trainee) {
        self.init(
            id: trainee.id,
            displayName: trainee.displayName,
            role: trainee.job,
            team: trainee.team?.text
        )
    }
}

/// Which facts and rules a report was made from.
public struct ReportVersions: Equatable, Sendable {
    /// The version of the active questions.
    public let bank: String
    /// `author`, or the number of a calibration of difficulty.
    public let calibration: String
    /// How far the log of answers was read; nil if it is not known.
    public let logPosition: LogPosition?

    /// The versions a report names.
    public init(bank: String, calibration: String = "author", logPosition: LogPosition? = nil) {
        self.bank = bank
        self.calibration = calibration
        self.logPosition = logPosition
    }
}

/// What one trainee knows, how sure that is, and what to do next.
///
/// A pure function of its arguments. Nothing is worked out by the formats.
public struct TraineeReport: Equatable, Sendable {
    /// The person the report is about.
    public let trainee: ReportedTrainee
    /// The name of the job in the report's language; nil without a job.
    public let roleName: String?
    /// In framework order.
    public let standings: [Standing]
    /// Competencies together, in framework order; empty where they were not worked out.
    public let groups: [GroupStanding]
    /// The instant the report is about; answers after it do not exist.
    public let asOf: Instant
    /// The language of pages and of names in files.
    public let language: Language
    /// The facts and rules it was made from.
    public let versions: ReportVersions
    /// The version of the framework of competencies.
    public let frameworkVersion: String
    /// How the person sees themselves, oldest first; only pages show it.
    public let ownViews: [OwnView]
    /// What the person said of themselves by competency; pages and JSON show it beside levels.
    public let ratings: [Competency.ID: SelfRatings]
    /// Whether pages show all rows instead of the first.
    public let showsAll: Bool

    /// - Parameters:
    ///   - standings: those of ``trainee`` as of `asOf`, in any order.
    ///   - ratings: what they said of themselves, oldest first.
    public init(
        trainee: ReportedTrainee,
        standings: [Standing],
        groups: [GroupStanding] = [],
        framework: CompetencyFramework,
        asOf: Instant,
        language: Language,
        versions: ReportVersions,
        ownViews: [OwnView] = [],
        ratings: [CompetencyRating] = [],
        showsAll: Bool = false
    ) {
        let places = Dictionary(
            framework.competencies.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: min
        )
        self.trainee = trainee
        self.roleName = trainee.role.flatMap(framework.role)?.name.text(in: language.tag)
        self.standings = standings.sorted {
            (places[$0.competency.id] ?? .max, $0.competency.id)
                < (places[$1.competency.id] ?? .max, $1.competency.id)
        }
        self.groups = groups
        self.asOf = asOf
        self.language = language
        self.versions = versions
        self.frameworkVersion = framework.version
        self.ownViews = ownViews.filter { $0.at <= asOf }
        self.ratings = SelfRatings.byCompetency(ratings.filter { $0.at <= asOf })
        self.showsAll = showsAll
    }

    /// The rows of files, in framework order.
    public var rows: [StandingRow] { self.standings.map(self.row) }

    /// A standing of the report, ready to be written.
    func row(_ standing: Standing) -> StandingRow {
        StandingRow(
            trainee: self.trainee,
            standing: standing,
            language: self.language,
            versions: self.versions,
            ratings: self.ratings[standing.competency.id]
        )
    }

    /// The standings of the page by rank: those the job requires, or all if it requires nothing.
    public var ranked: [Standing] {
        let required = self.standings.filter { $0.gap != nil }
        return (required.isEmpty ? self.standings : required).sorted(by: Standing.ranks)
    }

    /// The rows of the page for a terminal by rank: the first, or all where all are asked for.
    public var rowsOfPage: [StandingRow] {
        let ranked = self.ranked
        return ranked.prefix(self.showsAll ? ranked.count : Self.rowsOnFirstPage).map(self.row)
    }

    private static let rowsOnFirstPage = 8

    /// How many of the required competencies have each verdict.
    public var counts: ReportPhrase.Counts {
        ReportPhrase.Counts(self.standings.lazy.map(\.verdict))
    }

    /// Why nothing is required of the person.
    var nothingRequired: ReportPhrase {
        self.trainee.role == nil ? .nothingRequired : .jobRequiresNothing
    }

    /// At most three standings to work on: the two gaps with the greatest priority, then the
    /// undecided one of which a few answers tell most.
    public var mostUrgent: [Standing] {
        let ranked = self.ranked
        let undecided =
            ranked
            .filter(\.verdict.isUndecided)
            .max { left, right in left.decisionValue < right.decisionValue }
        let gaps = ranked.filter { $0.verdict == .gap }.prefix(2)
        return Array(gaps) + (undecided.map { [$0] } ?? [])
    }
}
