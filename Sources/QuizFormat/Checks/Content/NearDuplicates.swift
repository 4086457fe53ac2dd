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
            var index = SimilarityIndex(questions.map { Self.pairs(of: $0.question, in: language) })
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

    /// Neighbouring tokens of stem and items in one language, as a set.
    static func pairs(of question: CheckedQuestion, in language: LanguageTag) -> Set<String> {
        question.texts(Set<PlacedText.Role>.items.union([.stem, .gaps]))
            .reduce(into: []) { pairs, text in
                for entry in text.folded where entry.language == language {
                    pairs.formUnion(Self.pairs(ofFolded: entry.text))
                }
            }
    }

    static func pairs(ofFolded text: String) -> Set<String> {
        let tokens = Tokens.of(text)
        return Set(zip(tokens, tokens.dropFirst()).map { "\($0) \($1)" })
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

    init(_ sets: [Set<String>]) {
        let counts = sets.reduce(into: [String: Int]()) { counts, set in
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
        for (item, set) in self.sets.enumerated() where !set.isEmpty {
            let least = (set.count * Self.least + 99) / 100
            let rarest = set.prefix(set.count - least + 1)
            var seen: Set<Int> = []
            for member in rarest {
                for other in index[member, default: []].prefix(Self.mostCandidates)
                where seen.count < Self.mostCandidates && seen.insert(other).inserted {
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
