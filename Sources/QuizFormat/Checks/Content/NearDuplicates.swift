import QuizCore
import Wording

/// W715: questions that are very like others of the bank.
enum NearDuplicates: BankRule {
    static let examples = [
        MarkedExample(
            "W715",
            file: Self.quiz(second: "客户说价格太贵了时，先做什么才好？"),
            mended: Self.quiz(second: "如何记录一次拜访？").filter { $0 != MarkedExample.mark }
        )
    ]

    static func check(_ bank: CheckedBank) {
        let questions = bank.questions
        let languages = Set(bank.quizzes.flatMap(\.quiz.quiz.languages))
        var found: [Int: SimilarityIndex.Match] = [:]
        for language in languages {
            var index = SimilarityIndex(questions.map { $0.question.pairs[language] ?? [] })
            for (item, match) in index.matches() {
                if let other = found[item], other.percent >= match.percent { continue }
                found[item] = match
            }
        }
        for (item, match) in found {
            let question = questions[item].question
            questions[item].findings.report(
                .nearDuplicate(
                    "\(questions[match.other].question.question.name)",
                    percent: match.percent
                ),
                at: question.placed.place
            )
        }
    }

    private static func quiz(second: String) -> String {
        let stems = ["客户说价格太贵时，先做什么才好？", second]
        let questions = stems.enumerated().map { index, stem in
            """
            - \(index == 1 ? "\(MarkedExample.mark)" : "")id: q-\(index + 1)
              competency: sales
              level: easy
              ask: \(stem)
              why: 因为。
              number: \(index + 7)

            """
        }
        return "id: sample\nlangs: zh\ntitle: 样例\nquestions:\n" + questions.joined()
    }
}

/// Neighbouring tokens of a question by number, each once: what is compared of it.
enum TokenPairs {
    /// Those of stem and items, by language.
    static func of(_ texts: [PlacedText]) -> [LanguageTag: [UInt64]] {
        let compared = Set<PlacedText.Role>.items.union([.stem, .gaps])
        var pairs: [LanguageTag: [UInt64]] = [:]
        for text in texts where compared.contains(text.role) {
            for folded in text.folded {
                pairs[folded.language, default: []] += Self.of(folded.tokens)
            }
        }
        return pairs.mapValues { numbers in
            let sorted = numbers.sorted()
            return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }
                .map { sorted[$0] }
        }
    }

    static func of(_ tokens: [Substring]) -> [UInt64] {
        let numbers = tokens.map(Self.number)
        return zip(numbers, numbers.dropFirst()).map { ($0 &* 31) ^ $1 }
    }

    /// The 64-bit hash FNV-1a of a token (Fowler, Noll, Vo).
    private static func number(of token: Substring) -> UInt64 {
        token.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// Finds sets that have much in common without comparing each with each.
///
/// Members are ordered by how rare they are; two sets that share two fifths must share one of
/// their rarest members, so only those are looked up (prefix filter, Chaudhuri et al. 2006).
struct SimilarityIndex {
    /// A set that is like an earlier one.
    struct Match: Equatable {
        let other: Int
        /// Shared members of all members.
        let percent: Int
    }

    /// The share from which on two sets are very like each other, in percent.
    private static let least = 40
    /// The most earlier sets that one is compared with, so that a bank of copies stays cheap.
    static let mostCandidates = 100

    /// Each set as numbers, the rarest first.
    private let sets: [[Int]]
    /// How often two sets were compared.
    private(set) var comparisons = 0

    /// - Parameter sets: Members of each set, each once.
    init<Members: Collection>(_ sets: [Members]) where Members.Element: Hashable & Comparable {
        let counts = sets.reduce(into: [Members.Element: Int]()) { counts, set in
            for member in set { counts[member, default: 0] += 1 }
        }
        let order = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
        let ranks = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
        self.sets = sets.map { set in set.compactMap { ranks[$0] }.sorted() }
    }

    /// For each set that is like earlier ones, the one it is most like.
    mutating func matches() -> [Int: Match] {
        var index: [Int: [Int]] = [:]
        var matches: [Int: Match] = [:]
        // The item that an earlier set was last compared with.
        var comparedWith = Array(repeating: -1, count: self.sets.count)
        for (item, set) in self.sets.enumerated() where !set.isEmpty {
            let least = (set.count * Self.least + 99) / 100
            let rarest = set.prefix(set.count - least + 1)
            var count = 0
            for member in rarest {
                for other in index[member, default: []].prefix(Self.mostCandidates)
                where count < Self.mostCandidates && comparedWith[other] != item {
                    comparedWith[other] = item
                    count += 1
                    guard let percent = self.likeness(item, other) else { continue }
                    if let best = matches[item], best.percent >= percent { continue }
                    matches[item] = Match(other: other, percent: percent)
                }
                index[member, default: []].append(item)
            }
        }
        return matches
    }

    /// Shared members of all, in percent; nil if too few.
    private mutating func likeness(_ one: Int, _ other: Int) -> Int? {
        let (left, right) = (self.sets[one], self.sets[other])
        guard min(left.count, right.count) * 100 >= max(left.count, right.count) * Self.least else {
            return nil
        }
        self.comparisons += 1
        var (i, j, shared) = (0, 0, 0)
        while i < left.count, j < right.count {
            let (member, otherMember) = (left[i], right[j])
            if member == otherMember { shared += 1 }
            if member <= otherMember { i += 1 }
            if otherMember <= member { j += 1 }
        }
        let all = left.count + right.count - shared
        guard shared * 100 >= all * Self.least else { return nil }
        return shared * 100 / all
    }
}
