import CompetencyModel
import Wording

extension TeamReport {
    /// What a team knows about one competency or group, as the line tells it.
    public struct Numbers: Equatable, Sendable {
        /// The id of the competency or group.
        public let id: String
        /// Its name in the language of the report.
        public let name: String
        /// The mean level in percent; empty if nobody is counted.
        public let level: String
        /// How many are expected below what their jobs require; empty if nobody is counted.
        public let below: String
        /// How many people are counted.
        public let people: Int
        /// Of how many too little is known.
        public let unknown: Int
    }

    private static let firstNumbers = 8

    /// The columns by rank: the first, or all where all are asked for.
    public var numbers: [Numbers] {
        let columns = self.shownColumns
        let count = self.request.showsAll ? columns.count : Self.firstNumbers
        return columns.prefix(count).map { column in
            let row = TeamStandingRow(column, in: self)
            return Numbers(
                id: column.id,
                name: column.name,
                level: row.cell(.level).full,
                below: row.cell(.expectedBelow).full,
                people: column.standing.counted,
                unknown: column.standing.unknown
            )
        }
    }
}
