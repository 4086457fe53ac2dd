extension BadgePhrase {
    public var english: String {
        switch self {
        case .criteria(let level):
            "Reached level \(level) with 90% certainty, estimated from answers to training"
                + " questions; not a judgement of work."
        }
    }
}
