import CompetencyModel
public import QuizCore
public import Wording

/// Where a team stands and what to train together: people against competencies.
///
/// A pure function of its arguments. Nothing is worked out by the formats.
public struct TeamReport: Equatable, Sendable {
    /// What the columns are.
    public enum Scope: String, CaseIterable, Sendable {
        case competency
        case group
    }

    /// What was asked for.
    public struct Request: Equatable, Sendable {
        /// The id of the team.
        public var team: String
        /// The team as it is called.
        public var name: String
        /// The language of pages and of names in files.
        public var language: Language
        /// The instant the report is about.
        public var asOf: Instant
        /// What the columns are.
        public var scope = Scope.competency
        /// Which columns there are, and which verdicts are shown.
        public var selection = RowSelection()
        /// The days between the two levels that changes compare.
        public var trendDays = Standing.usualTrendDays
        /// Whether pages show all columns instead of the first.
        public var showsAll = false
        /// Whether names stand beside user names or instead of them.
        public var showsNames = false
        /// Whether single people are shown.
        ///
        /// If not, numbers over fewer than five are hidden.
        public var showsPeople = true

        /// A report on a team.
        ///
        /// - Parameter name: nil if it is called as its id.
        public init(_ team: String, name: String? = nil, language: Language, asOf: Instant) {
            self.team = team
            self.name = name ?? team
            self.language = language
            self.asOf = asOf
        }
    }

    /// What was asked for.
    public let request: Request
    /// The facts and rules it was made from.
    public let versions: ReportVersions
    /// The version of the framework of competencies.
    public let frameworkVersion: String
    /// The people by user name.
    let members: [TraineeReport]
    /// All that were selected, by rank.
    let columns: [TeamColumn]
    /// Everybody, by rank.
    let rows: [TeamRow]

    /// The user names of the people it is about.
    public var people: [Trainee.ID] { self.members.map(\.trainee.id) }

    /// A number over fewer people is hidden from those who may not see the people.
    static let fewestPeople = QuestionRow.fewestPeople

    /// - Parameter members: the reports on the people as of the instant and in the language of
    ///   the request, in any order; with their groups where the columns are groups.
    public init(
        _ request: Request,
        members: [TraineeReport],
        framework: CompetencyFramework,
        versions: ReportVersions
    ) {
        // Sums must not depend on the order in which people were given.
        let members = members.sorted { $0.trainee.id < $1.trainee.id }
        let map = TeamMap(request, framework: framework, members: members)
        self.request = request
        self.versions = versions
        self.frameworkVersion = framework.version
        self.members = members
        self.columns = map.columns
        self.rows = map.rows
    }

    /// Whether there is neither a row nor a column to show.
    public var isEmpty: Bool { self.shownColumns.isEmpty }

    /// The first 12 hexadecimal digits of the hash of what the report says.
    ///
    /// The same id means the same bytes in every format. Costs one pass over all rows.
    public var id: String {
        let people = ReportModel(.gaps, self.members, showsNames: self.request.showsNames)
        let columns = self.columns.map { TeamStandingRow($0, in: self).canonicalText }
        let facts = [self.canonicalRequest, people.id] + columns
        return ReportID.of(facts.joined(separator: "\n"), in: self.request.language)
    }

    /// What was asked for, and of which versions.
    private var canonicalRequest: String {
        let request = self.request
        let position = self.versions.logPosition.map { String($0.rawValue) }
        let competencies = request.selection.competencies?.map(\.text).sorted()
        let verdicts = request.selection.verdicts?.map(\.rawValue).sorted()
        let words: [String] = [
            "team", request.team, request.name, request.scope.rawValue, request.asOf.text,
            String(request.trendDays), String(request.showsAll), String(request.showsPeople),
            self.frameworkVersion, self.versions.bank, self.versions.calibration,
            position ?? "", competencies?.joined(separator: " ") ?? "*",
            verdicts?.joined(separator: " ") ?? "*",
        ]
        return JSONText.array(words.map(JSONText.quoted))
    }
}

extension TeamReport {
    /// Whether a cell is of a verdict that was asked for.
    func shows(_ cell: TeamCell) -> Bool {
        self.request.selection.verdicts?.contains(cell.verdict) ?? true
    }

    /// The columns with a cell that was asked for, by rank.
    var shownColumns: [TeamColumn] {
        guard self.request.selection.verdicts != nil else { return self.columns }
        return self.columns.filter { column in
            // That one of few has such a verdict would be told by standing there.
            guard !self.hides(column.standing.required) else { return false }
            return self.rows.contains { row in row.cells[column.id].map(self.shows) ?? false }
        }
    }

    /// The people with a cell that was asked for, by rank; none where people are not shown.
    var shownRows: [TeamRow] {
        guard self.request.showsPeople else { return [] }
        guard self.request.selection.verdicts != nil else { return self.rows }
        return self.rows.filter { row in row.cells.values.contains(where: self.shows) }
    }

    /// How many of all required levels have each verdict; those of too few people are left out.
    var counts: VerdictCounts {
        self.columns.filter { !self.hides($0.standing.required) }.map(\.allCounts)
            .reduce(VerdictCounts(), +)
    }

    /// How many columns are left out of ``counts``.
    var notCounted: Int { self.columns.count { self.hides($0.standing.required) } }

    /// Whether there is nothing that may be counted.
    var hidesCounts: Bool {
        !self.columns.isEmpty && self.columns.allSatisfy { self.hides($0.standing.required) }
    }

    /// Whether a number over so many people may not be shown.
    func hides(_ people: Int) -> Bool {
        !self.request.showsPeople && people < Self.fewestPeople
    }
}
