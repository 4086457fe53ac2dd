extension RebuildPhrase {
    public var english: String {
        switch self {
        case .rebuilt(let levels, let trainees):
            "Made anew from the log: \(levels) level\(levels == 1 ? "" : "s") of"
                + " \(trainees) trainee\(trainees == 1 ? "" : "s")."
        case .same(let levels):
            "Nothing differs: \(levels) kept level\(levels == 1 ? " is" : "s are") as the log has"
                + " \(levels == 1 ? "it" : "them")."
        case .difference(let trainee, let competency, let difference):
            "\(trainee), \(competency ?? "no competency"): \(Self.englishWords(difference))"
        case .differing(let count, let told, let levels):
            "\(count) of \(levels) level\(levels == 1 ? "" : "s") differ\(count == 1 ? "s" : "")"
                + (count > told ? "; the first \(told) are above" : "")
                + ". Put it right with: quizline rebuild"
        }
    }

    private static func englishWords(_ difference: Difference) -> String {
        switch difference {
        case .missing: "not kept, though there are answers"
        case .surplus: "kept, though the log has no such answers"
        case .answers(let kept, let log):
            "\(kept) answer\(kept == 1 ? "" : "s") kept, \(log) in the log"
        case .content: "the answers are kept otherwise than the log has them"
        }
    }
}
