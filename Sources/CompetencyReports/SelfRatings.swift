import CompetencyModel
public import QuizCore
public import Wording

/// What a person said of themselves in one competency; never part of a level.
public struct SelfRatings: Equatable, Sendable {
    public let first: CompetencyRating
    /// The one that counts.
    public let latest: CompetencyRating

    /// The ratings of a person by competency.
    ///
    /// - Parameter ratings: oldest first.
    public static func byCompetency(
        _ ratings: [CompetencyRating]
    ) -> [Competency.ID: SelfRatings] {
        ratings.reduce(into: [:]) { found, rating in
            let first = found[rating.competency]?.first ?? rating
            found[rating.competency] = SelfRatings(first: first, latest: rating)
        }
    }

    /// Where the newest lies beside the range that answers show, as both are shown.
    ///
    /// nil without answers.
    public func place(beside row: StandingRow?) -> SelfRatingPhrase.Place? {
        row?.estimate.map { estimate in
            if self.latest.percent > Self.percent(estimate.high) { return .higher }
            return self.latest.percent < Self.percent(estimate.low) ? .lower : .within
        }
    }

    /// The sentence that stands beside a level.
    ///
    /// - Parameter competency: The name; nil where it stands above.
    public func spoken(of competency: String?, beside row: StandingRow?) -> SelfRatingPhrase {
        let isSame = self.first.percent == self.latest.percent
        return .beside(
            competency: competency,
            latest: Self.said(self.latest),
            first: isSame ? nil : Self.said(self.first),
            self.measured(beside: row)
        )
    }

    private func measured(beside row: StandingRow?) -> SelfRatingPhrase.Measured? {
        guard let row, let estimate = row.estimate, let place = self.place(beside: row) else {
            return nil
        }
        return SelfRatingPhrase.Measured(
            level: row.cell(.level).short,
            low: row.cell(.low).short,
            high: row.cell(.high).short,
            verdict: row.spokenVerdict,
            difference: self.latest.percent - Self.percent(estimate.level),
            place: place
        )
    }

    private static func said(_ rating: CompetencyRating) -> SelfRatingPhrase.Said {
        SelfRatingPhrase.Said(percent: rating.percent, day: ReportCell.day(rating.at).full)
    }

    /// A share in whole percent, as ``ReportCell`` shows it.
    private static func percent(_ share: Double) -> Int {
        Int((share * 100).rounded(.toNearestOrAwayFromZero))
    }
}

extension CompetencyRating {
    /// The rating as levels are kept, 0 to 1.
    var share: Double { Double(self.percent) / 100 }
}
