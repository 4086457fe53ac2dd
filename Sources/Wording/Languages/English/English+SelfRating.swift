extension SelfRatingPhrase {
    public var english: String {
        switch self {
        case .form:
            "Type rate, a competency and how well you think you do it, 0 to 100, such as rate role-coach 60. rate alone shows what you said."
        case .kept(let competency, let percent):
            "Kept: \(competency), \(percent)%. Type rate to see it beside what your answers show."
        case .noneYet:
            "You have not rated yourself yet. Type for example: rate role-coach 60"
        case .heading(1): "What you said of yourself, beside what your answers show:"
        case .heading(let count):
            "What you said of yourself in \(count) competencies, beside what your answers show:"
        case .beside(let competency, let latest, let first, let measured):
            (competency.map { "\($0): own" } ?? "Own") + " rating \(Self.english(latest))"
                + (first.map { ", at first \(Self.english($0))" } ?? "")
                + (measured.map { "; \(Self.english($0))" } ?? "; no answers yet.")
        }
    }

    private static func english(_ said: Said) -> String { "\(said.percent)% (\(said.day))" }

    private static func english(_ measured: Measured) -> String {
        let verdict =
            measured.verdict == .notRequired
            ? "" : ", \(ReportPhrase.verdict(measured.verdict).english)"
        let points = measured.difference.magnitude
        let difference =
            points == 0
            ? "the same"
            : "\(points) point\(points == 1 ? "" : "s") \(measured.difference > 0 ? "higher" : "lower")"
        let place =
            switch measured.place {
            case .higher: "above the range"
            case .within: "within the range"
            case .lower: "below the range"
            }
        return "answers show \(measured.level)% (\(measured.low)-\(measured.high)\(verdict)). "
            + "Rated \(difference), \(place)."
    }
}
