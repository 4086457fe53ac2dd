/// A reason to look at a question, the gravest first.
public enum ItemFlag: String, CaseIterable, Comparable, Sendable {
    /// Who knows the rest gets it wrong, or takes one wrong choice.
    case wrongKey = "wrong-key"
    /// Answers that differ too far from what was predicted, or too little [Wright and Stone 1979].
    case misfit
    /// Discrimination below 20 [Ebel and Frisbie].
    case weak
    /// Efficiency below 15 [Moodle].
    case dubious
    /// Facility below .20 or hardly above guessing.
    case tooHard = "too-hard"
    /// Facility above .90.
    case tooEasy = "too-easy"
    /// A wrong choice that fewer than 5 % take [Haladyna and Downing 1993].
    case deadDistractor = "dead-distractor"
    /// Discrimination below 30 [Ebel and Frisbie].
    case watch
    /// Too few attempts to say anything.
    case tooFew = "n-too-small"

    /// The attempts from which on a question is flagged.
    public static let usualMinimum = 30
    /// Below, a wrong choice is dead.
    public static let leastShare = 0.05
    private static let suspiciousShare = 0.10
    private static let weakBelow = 0.20
    private static let watchBelow = 0.30
    private static let dubiousBelow = 0.15
    private static let easyAbove = 0.90
    private static let hardBelow = 0.20
    private static let aboveGuess = 0.05

    public static func < (left: Self, right: Self) -> Bool {
        let all = Self.allCases
        return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
    }

    /// The flags of a question, the gravest first.
    ///
    /// - Parameters:
    ///   - wrongChoices: Those of its choices that give nothing.
    ///   - fit: Of its answers with what was predicted; nil if that was not looked at.
    ///   - minimum: With fewer attempts ``tooFew`` is the only flag.
    public static func flags(
        of item: ItemStatistics,
        wrongChoices: [ChoiceStatistics],
        fit: QuestionFit? = nil,
        minimum: Int = Self.usualMinimum
    ) -> [Self] {
        guard item.attempts >= minimum else { return [.tooFew] }
        return Self.allCases.filter { $0.applies(to: item, wrongChoices, fit) }
    }

    /// Whether many of those who know the rest take a wrong choice.
    public static func isSuspicious(_ wrongChoice: ChoiceStatistics) -> Bool {
        wrongChoice.share >= Self.suspiciousShare
            && wrongChoice.pointBiserial.map { ($0.low ?? -1) > 0 } ?? false
    }

    private func applies(
        to item: ItemStatistics,
        _ wrongChoices: [ChoiceStatistics],
        _ fit: QuestionFit?
    ) -> Bool {
        switch self {
        case .wrongKey:
            item.discrimination.map { ($0.high ?? 1) < 0 } ?? false
                || wrongChoices.contains(where: Self.isSuspicious)
        case .misfit: fit?.isMisfit ?? false
        case .weak: item.discrimination.map { $0.value < Self.weakBelow } ?? false
        case .watch:
            item.discrimination.map {
                (Self.weakBelow..<Self.watchBelow).contains($0.value)
            } ?? false
        case .dubious: item.efficiency.map { $0 < Self.dubiousBelow } ?? false
        case .tooHard:
            item.facility.map { $0 < max(Self.hardBelow, item.guess + Self.aboveGuess) } ?? false
        case .tooEasy: item.facility.map { $0 > Self.easyAbove } ?? false
        case .deadDistractor: wrongChoices.contains { $0.share < Self.leastShare }
        case .tooFew: false
        }
    }
}
