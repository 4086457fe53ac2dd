/// What is said about how well people think they do competencies.
public enum SelfRatingPhrase: Speakable {
    /// Where a rating lies beside the range that answers show.
    public enum Place: String, CaseIterable, Sendable {
        case higher
        case within
        case lower
    }

    /// A rating and its day.
    public struct Said: Hashable, Sendable {
        /// 0 to 100.
        public var percent: Int
        public var day: String

        /// A rating with its day written out.
        public init(percent: Int, day: String) {
            self.percent = percent
            self.day = day
        }
    }

    /// What answers show, as it is shown: percentages without their sign.
    public struct Measured: Hashable, Sendable {
        public var level: String
        public var low: String
        public var high: String
        public var verdict: ReportPhrase.Verdict
        /// Points by which the rating is above the level; below 0 it is below.
        public var difference: Int
        public var place: Place

        /// What answers show beside a rating.
        public init(
            level: String,
            low: String,
            high: String,
            verdict: ReportPhrase.Verdict,
            difference: Int,
            place: Place
        ) {
            self.level = level
            self.low = low
            self.high = high
            self.verdict = verdict
            self.difference = difference
            self.place = place
        }
    }

    case form
    case kept(competency: String, percent: Int)
    case noneYet
    case heading(Int)
    /// A rating beside what answers show.
    ///
    /// - Parameters:
    ///   - competency: nil where the name stands above it.
    ///   - latest: The newest.
    ///   - first: nil where it is the same.
    ///   - measured: nil without answers.
    case beside(competency: String?, latest: Said, first: Said?, Measured?)
}
