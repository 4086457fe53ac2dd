/// What is said on pages with drawings: captions, legends, and what a drawing shows in words.
public enum SheetPhrase: Speakable {
    /// The change of a level.
    public enum Trend: String, CaseIterable, Sendable {
        case up
        case down
        case same
        case unknown
    }

    /// What a bar shows; numbers are percentages without their sign.
    public struct Bar: Hashable, Sendable {
        /// The name of the competency or group.
        public var name: String
        /// The level; nil without answers.
        public var level: Level?
        /// The required level; nil if nothing is required.
        public var required: String?
        /// What may be said about the level.
        public var verdict: ReportPhrase.Verdict

        /// What a bar shows.
        public init(
            name: String,
            level: Level?,
            required: String?,
            verdict: ReportPhrase.Verdict
        ) {
            self.name = name
            self.level = level
            self.required = required
            self.verdict = verdict
        }
    }

    /// A level and the ends of its 90 % range in percent.
    public struct Level: Hashable, Sendable {
        /// The level.
        public var level: String
        /// The lower end of the range.
        public var low: String
        /// The upper end of the range.
        public var high: String

        /// The numbers of one level.
        public init(level: String, low: String, high: String) {
            self.level = level
            self.low = low
            self.high = high
        }
    }

    /// Above the rows of groups.
    case groups
    /// Above the rows of competencies.
    case competencies
    /// Heads the column of groups.
    case group
    /// Heads the column of bars.
    case scale
    /// Heads the column of what to do.
    case toDo
    case trend(Trend)
    case bar(Bar)
    /// How a bar is drawn.
    case barShape
    /// The levels of a curve, oldest first, as percentages; nil where there was too little to go by.
    case curve(name: String, levels: [String?])
    /// How a curve is drawn.
    case curveShape
    /// How to read the drawings.
    case legend(withTrend: Bool)
    /// How to read the signs of a table without drawings.
    case tableLegend(withTrend: Bool)
}
