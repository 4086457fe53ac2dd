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

    static func findings(in bank: CheckedBank) -> [BankFinding] {
        var found: [Int: SimilarityIndex.Match] = [:]
        for (item, match) in bank.likenesses.joined() {
            if let other = found[item], other.percent >= match.percent { continue }
            found[item] = match
        }
        return found.map { item, match in
            let question = bank.questions[item]
            let other = bank.questions[match.other].question.name
            return BankFinding(
                .nearDuplicate("\(other)", percent: match.percent),
                at: question.placed.place,
                in: question.findings
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

extension PlacedText.Roles {
    /// What questions are compared by.
    fileprivate static let compared = Self.items.union([.stem, .gaps])
}

/// Neighbouring tokens of a question by number, each once: what is compared of it.
enum TokenPairs {
    /// Those of stem and items, by language.
    static func of(_ texts: [PlacedText]) -> [LanguageTag: [UInt64]] {
        let folded = texts.filter { PlacedText.Roles.compared.contains($0.role) }.map(\.folded)
        var pairs: [LanguageTag: [UInt64]] = [:]
        // All texts of a question have the same languages.
        for (index, language) in (folded.first ?? []).map(\.language).enumerated() {
            let sorted = folded.flatMap { Self.of($0[index].tokens) }.sorted()
            var unique: [UInt64] = []
            unique.reserveCapacity(sorted.count)
            for pair in sorted where pair != unique.last { unique.append(pair) }
            pairs[language] = unique
        }
        return pairs
    }

    static func of(_ tokens: [Substring]) -> [UInt64] {
        guard let first = tokens.first else { return [] }
        var last = Self.number(of: first)
        return tokens.dropFirst().map { token in
            let number = Self.number(of: token)
            defer { last = number }
            return (last &* 31) ^ number
        }
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

    /// How many members each set has.
    private let sizes: [Int]
    /// The members of each set that stand in another set as well, the rarest first, as numbers.
    private let shared: [[Int]]
    /// How many members stand in several sets.
    private let sharedCount: Int
    /// How often two sets were compared.
    private(set) var comparisons = 0

    /// - Parameter sets: Members of each set, each once.
    init<Members: Collection>(_ sets: [Members]) where Members.Element: Comparable {
        let entries = sets.enumerated()
            .flatMap { set, members in members.map { (member: $0, set: set) } }
            .sorted { $0.member < $1.member }
        var runs: [Range<Int>] = []
        var start = 0
        for end in 1..<max(1, entries.count + 1)
        where end == entries.count || entries[end].member != entries[start].member {
            if end > start + 1 { runs.append(start..<end) }
            start = end
        }
        runs.sort { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
        var shared = Array(repeating: [Int](), count: sets.count)
        for (number, run) in runs.enumerated() {
            for entry in entries[run] { shared[entry.set].append(number) }
        }
        self.sizes = sets.map(\.count)
        self.shared = shared
        self.sharedCount = runs.count
    }

    /// For each set that is like earlier ones, the one it is most like.
    mutating func matches() -> [Int: Match] {
        var index = Array(repeating: [Int](), count: self.sharedCount)
        var matches: [Int: Match] = [:]
        // The item that an earlier set was last compared with.
        var comparedWith = Array(repeating: -1, count: self.sizes.count)
        for (item, set) in self.shared.enumerated() {
            var count = 0
            for member in set.prefix(self.lookedUp(of: item)) {
                for other in index[member]
                where count < Self.mostCandidates && comparedWith[other] != item {
                    comparedWith[other] = item
                    count += 1
                    guard let percent = self.likeness(item, other) else { continue }
                    if let best = matches[item], best.percent >= percent { continue }
                    matches[item] = Match(other: other, percent: percent)
                }
                if index[member].count < Self.mostCandidates { index[member].append(item) }
            }
        }
        return matches
    }

    /// How many of the members that a set shares are among its rarest; those that it has alone
    /// are the very rarest.
    private func lookedUp(of item: Int) -> Int {
        let size = self.sizes[item]
        let least = (size * Self.least + 99) / 100
        return max(0, self.shared[item].count - least + 1)
    }

    /// Shared members of all, in percent; nil if too few.
    private mutating func likeness(_ one: Int, _ other: Int) -> Int? {
        let (size, otherSize) = (self.sizes[one], self.sizes[other])
        guard min(size, otherSize) * 100 >= max(size, otherSize) * Self.least else { return nil }
        self.comparisons += 1
        let (left, right) = (self.shared[one], self.shared[other])
        let wanted = ((size + otherSize) * Self.least + 99 + Self.least) / (100 + Self.least)
        var (i, j, shared) = (0, 0, 0)
        while shared + min(left.count - i, right.count - j) >= wanted {
            guard i < left.count, j < right.count else {
                return shared * 100 / (size + otherSize - shared)
            }
            let (member, otherMember) = (left[i], right[j])
            if member == otherMember { shared += 1 }
            if member <= otherMember { i += 1 }
            if otherMember <= member { j += 1 }
        }
        return nil
    }
}
