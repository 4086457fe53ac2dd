public import QuizCore

/// What a trainee is asked in the few minutes of one day.
///
/// First what has returned, nearest to being forgotten first; then what tells most about a
/// competency that the job requires: an undecided one, or else the gap with the highest priority;
/// where it has too few questions, the next one after it. What was asked before comes by its
/// schedule: it is asked earlier only where nothing new and nothing that has returned is left.
public struct DailySession: Equatable, Sendable {
    /// Questions in all.
    public static let most = 10
    /// Questions that are kept for competencies, where they have so many.
    public static let mostlyNew = 4

    /// Those that have returned.
    public let reviews: [QuestionName]
    /// The competencies of the other ones, in the order in which they are asked about.
    public let competencies: [Competency.ID]
    /// Those about the competencies.
    public let others: [QuestionName]

    /// All in the order in which they are asked.
    public var questions: [QuestionName] { self.reviews + self.others }

    /// Chooses for a trainee.
    ///
    /// - Parameters:
    ///   - standings: Those of the trainee as of `now`.
    ///   - bank: The questions that may be asked.
    ///   - evidence: All answers of the trainee.
    ///   - servings: How often each question was shown to anybody within seven days.
    ///   - seed: Decides which of the best five comes.
    public init(
        _ plan: ReviewPlan,
        standings: [Standing],
        banks: CompetencyBanks,
        asking bank: [BankQuestion],
        after evidence: [Evidence],
        servings: [QuestionName: Int],
        seed: UInt64,
        at now: Instant
    ) {
        let candidates = PracticeCandidates(bank, after: evidence, servings: servings, at: now)
        let choice = Choice(standings: standings, banks: banks, seed: seed)
        let due = plan.reviews.map(\.question)
        let new = choice.questions(
            Self.most - min(due.count, Self.most - Self.mostlyNew),
            among: candidates.neverServed,
            besides: Set(due)
        )
        self.reviews = Array(due.prefix(Self.most - new.count))
        let again = choice.questions(
            Self.most - new.count - self.reviews.count,
            among: candidates,
            besides: Set(due + new.map(\.question))
        )
        self.others = (new + again).map(\.question)
        self.competencies = (new + again).map(\.competency).reduce(into: []) { all, competency in
            if !all.contains(competency) { all.append(competency) }
        }
    }
}

/// What to ask about the competencies of a job, one after the other.
private struct Choice {
    let standings: [Standing]
    let banks: CompetencyBanks
    let seed: UInt64

    /// At most so many, each with the competency that it was chosen for.
    func questions(
        _ count: Int,
        among candidates: PracticeCandidates,
        besides taken: Set<QuestionName>
    ) -> [(question: QuestionName, competency: Competency.ID)] {
        var open = self.standings.filter { $0.requiredLevel > 0 }
        var chosen: [(question: QuestionName, competency: Competency.ID)] = []
        while chosen.count < count, let standing = Self.weakest(of: open) {
            let more = candidates.best(
                of: count - chosen.count,
                about: standing,
                banks: self.banks,
                besides: taken.union(chosen.map(\.question)),
                seed: self.seed
            )
            chosen += more.map { ($0, standing.competency.id) }
            open.removeAll { $0.competency.id == standing.competency.id }
        }
        return chosen
    }

    /// An undecided standing about which a few answers tell most; else the greatest gap.
    private static func weakest(of standings: [Standing]) -> Standing? {
        NextQuestion.standing(among: standings)
            ?? standings.filter { $0.verdict == .gap }.min(by: Standing.ranks)
    }
}

/// The questions that may be asked of a trainee now, and which of them were seen before.
struct PracticeCandidates {
    private let bank: [BankQuestion]
    private let served: Set<QuestionName>
    private let servedLately: Set<QuestionName>
    private let servings: [QuestionName: Int]
    private var isNewOnly = false

    /// From so many servings of a competency on one question may be too well known.
    static let leastServings = 50
    /// The share of a competency's servings above which a question is left alone.
    static let largestShare = 0.20

    /// A question is not asked twice within a day.
    ///
    /// - Parameter servings: How often each was shown to anybody within seven days.
    init(
        _ bank: [BankQuestion],
        after evidence: [Evidence],
        servings: [QuestionName: Int],
        at now: Instant
    ) {
        self.servings = servings
        let known = evidence.filter { $0.at <= now }
        self.bank = bank
        self.served = Set(known.map(\.question))
        self.servedLately = Set(known.filter { now.days(since: $0.at) < 1 }.map(\.question))
    }

    /// The same without the questions that this trainee has seen.
    var neverServed: Self {
        var candidates = self
        candidates.isNewOnly = true
        return candidates
    }

    func about(
        _ competency: Competency.ID,
        besides taken: Set<QuestionName>
    ) -> [NextQuestion.Candidate] {
        let all = self.bank.filter { $0.shares.contains { $0.competency == competency } }
        let free = all.filter {
            !self.servedLately.contains($0.name) && !taken.contains($0.name)
                && !(self.isNewOnly && self.served.contains($0.name))
        }
        let rested = free.filter { !self.isWorn($0, among: all) }
        return (rested.isEmpty ? free : rested).map {
            NextQuestion.Candidate($0, wasServed: self.served.contains($0.name))
        }
    }

    /// Whether too many of the recent answers in a competency were to one question.
    private func isWorn(_ question: BankQuestion, among all: [BankQuestion]) -> Bool {
        let total = all.reduce(0) { $0 + self.servings[$1.name, default: 0] }
        let own = self.servings[question.name, default: 0]
        return total >= Self.leastServings && Double(own) > Self.largestShare * Double(total)
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
    mutating func nextShare() -> Double { self.next().asShare }
}
