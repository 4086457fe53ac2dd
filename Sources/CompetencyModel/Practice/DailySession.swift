public import QuizCore

/// What a trainee is asked in the few minutes of one day.
///
/// First what has returned, nearest to being forgotten first; then what tells most about one
/// competency that the job requires: an undecided one, or else the gap with the highest priority.
public struct DailySession: Equatable, Sendable {
    /// Questions in all.
    public static let most = 10
    /// Questions that are kept for the competency, where it has so many.
    public static let mostlyNew = 4

    /// Those that have returned.
    public let reviews: [QuestionName]
    /// The competency of the other ones; nil if there is none to ask about.
    public let competency: Competency.ID?
    /// Those about the competency.
    public let others: [QuestionName]

    /// All in the order in which they are asked.
    public var questions: [QuestionName] { self.reviews + self.others }

    /// Chooses for a trainee.
    ///
    /// - Parameters:
    ///   - standings: Those of the trainee as of `now`.
    ///   - bank: The questions that may be asked.
    ///   - evidence: All answers of the trainee.
    ///   - seed: Decides which of the best five comes.
    public init(
        _ plan: ReviewPlan,
        standings: [Standing],
        banks: CompetencyBanks,
        asking bank: [BankQuestion],
        after evidence: [Evidence],
        seed: UInt64,
        at now: Instant
    ) {
        let candidates = PracticeCandidates(bank, after: evidence, at: now)
        let due = plan.reviews.map(\.question)
        let standing = Self.weakest(of: standings) { standing in
            !candidates.about(standing.competency.id, besides: Set(due)).isEmpty
        }
        let wanted = standing.map { standing in
            candidates.best(
                of: Self.most - min(due.count, Self.most - Self.mostlyNew),
                about: standing,
                banks: banks,
                besides: Set(due),
                seed: seed
            )
        }
        let others = wanted ?? []
        self.reviews = Array(due.prefix(Self.most - others.count))
        self.competency = others.isEmpty ? nil : standing?.competency.id
        self.others = others
    }

    /// An undecided standing about which a few answers tell most; else the greatest gap.
    private static func weakest(
        of standings: [Standing],
        where hasQuestions: (Standing) -> Bool
    ) -> Standing? {
        let open = standings.filter { $0.requiredLevel > 0 && hasQuestions($0) }
        let gaps = open.filter { $0.verdict == .gap }.sorted(by: Standing.ranks)
        return NextQuestion.standing(among: open) ?? gaps.first
    }
}

/// The questions that may be asked of a trainee now, and which of them were seen before.
struct PracticeCandidates {
    private let bank: [BankQuestion]
    private let served: Set<QuestionName>
    private let servedLately: Set<QuestionName>

    /// A question is not asked twice within a day.
    init(_ bank: [BankQuestion], after evidence: [Evidence], at now: Instant) {
        let known = evidence.filter { $0.at <= now }
        self.bank = bank
        self.served = Set(known.map(\.question))
        self.servedLately = Set(known.filter { now.days(since: $0.at) < 1 }.map(\.question))
    }

    func about(
        _ competency: Competency.ID,
        besides taken: Set<QuestionName>
    ) -> [NextQuestion.Candidate] {
        self.bank.filter { question in
            question.shares.contains { $0.competency == competency }
                && !self.servedLately.contains(question.name) && !taken.contains(question.name)
        }
        .map { NextQuestion.Candidate($0, wasServed: self.served.contains($0.name)) }
    }

    /// So many questions about a competency, each the choice among those that are left.
    func best(
        of count: Int,
        about standing: Standing,
        banks: CompetencyBanks,
        besides taken: Set<QuestionName>,
        seed: UInt64
    ) -> [QuestionName] {
        guard let bank = banks[standing.competency.id] else { return [] }
        var draws = SeededOrder(seed: seed, purpose: "practice \(standing.competency.id)")
        var left = self.about(standing.competency.id, besides: taken)
        var chosen: [QuestionName] = []
        while chosen.count < count {
            let next = NextQuestion.choose(
                from: left,
                bank: bank,
                required: standing.gap?.required,
                draw: draws.nextShare()
            )
            guard let next else { break }
            chosen.append(next.name)
            left.removeAll { $0.question.name == next.name }
        }
        return chosen
    }
}

extension SeededOrder {
    /// From 0 to below 1, each of 2^53 equally likely.
    mutating func nextShare() -> Double { Double(self.next() >> 11) / 9_007_199_254_740_992 }
}
