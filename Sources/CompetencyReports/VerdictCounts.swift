import CompetencyModel
import Wording

typealias VerdictCounts = ReportPhrase.Counts

extension VerdictCounts {
    /// How many there are of each; those of which nothing is required do not count.
    init(_ verdicts: some Sequence<Verdict>) {
        self.init()
        for verdict in verdicts {
            switch verdict {
            case .gap: self.gap += 1
            case .stale: self.stale += 1
            case .borderline: self.borderline += 1
            case .insufficient: self.insufficient += 1
            case .noData: self.noData += 1
            case .met: self.met += 1
            case .notRequired: break
            }
        }
    }

    /// The number of a verdict.
    func count(of verdict: Verdict) -> Int {
        switch verdict {
        case .gap: self.gap
        case .stale: self.stale
        case .borderline: self.borderline
        case .insufficient: self.insufficient
        case .noData: self.noData
        case .met: self.met
        case .notRequired: 0
        }
    }

    /// The numbers of both.
    static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.gap += right.gap
        sum.stale += right.stale
        sum.borderline += right.borderline
        sum.insufficient += right.insufficient
        sum.noData += right.noData
        sum.met += right.met
        return sum
    }
}
