extension AuditPhrase {
    public var english: String {
        switch self {
        case .title(let trainee): "WHY \(trainee)"
        case .level(let level, let low, let high, let need):
            "Level \(level) %, 90 % between \(low) and \(high); "
                + (need.map(Self.sentence) ?? "nothing required")
        case .column(let column): Self.word(column)
        case .firstServing: "first"
        case .latestServing: "latest"
        case .notCounted(let count):
            "\(count) answer\(count == 1 ? "" : "s") between first and latest: not counted"
        case .weights(let sum, let cap, let bank):
            "Sum of weights \(sum) units (cap \(cap)); bank of \(bank); "
                + "prior uniform on the level"
        case .effectMeaning: "effect = level minus the level without this question, in points"
        }
    }

    private static func sentence(_ need: Need) -> String {
        let verdict = ReportPhrase.verdict(need.verdict).english
        let chance =
            switch need.verdict {
            case .gap, .met: "\(need.probability) % sure"
            case .noData, .stale, .insufficient, .borderline, .notRequired:
                "below: \(need.probability) %"
            }
        return "required \(need.required): \(verdict) (\(chance))"
    }

    private static func word(_ column: Column) -> String {
        switch column {
        case .question: "question"
        case .serving: "which"
        case .answered: "answered"
        case .score: "score"
        case .difficulty: "diff"
        case .guess: "guess"
        case .share: "share"
        case .tag: "tag"
        case .aged: "aged"
        case .weight: "weight"
        case .effect: "effect"
        }
    }
}
