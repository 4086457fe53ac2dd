import Wording

extension PhraseSamples {
    static let selfRating: [SelfRatingPhrase] =
        [
            .form, .kept(competency: "Coach", percent: 0), .kept(competency: "Coach", percent: 100),
            .noneYet, .heading(1), .heading(2),
        ]
        + [nil, "Coach"].flatMap { name in
            [nil, Self.said(80)].flatMap { first in
                Self.measured.map { measured in
                    .beside(
                        competency: name,
                        latest: Self.said(60),
                        first: first,
                        measured
                    )
                }
            }
        }

    private static func said(_ percent: Int) -> SelfRatingPhrase.Said {
        SelfRatingPhrase.Said(percent: percent, day: "2026-06-01")
    }

    private static let measured: [SelfRatingPhrase.Measured?] =
        [nil]
        + SelfRatingPhrase.Place.allCases.flatMap { place in
            [-29, -1, 0, 1, 29].map { difference in
                SelfRatingPhrase.Measured(
                    level: "31",
                    low: "4",
                    high: "64",
                    verdict: difference == 0 ? .notRequired : .gap,
                    difference: difference,
                    place: place
                )
            }
        }
}
