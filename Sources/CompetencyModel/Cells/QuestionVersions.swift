public import QuizCore

/// The versions of questions that were ever served, by their keys in the store.
///
/// Immutable and shared; making it costs 122 logarithms for each distinct pair of difficulty and
/// guess.
public final class QuestionVersions: Sendable {
    /// One version of one question.
    public struct Version: Sendable {
        /// From 1, nearly without gaps.
        public let key: Int64
        /// What is asked, and how it is weighed.
        public let question: BankQuestion

        /// A version under its key.
        public init(key: Int64, question: BankQuestion) {
            self.key = key
            self.question = question
        }
    }

    /// A share of a version's evidence.
    struct Tag: Sendable {
        /// The place of the competency in ``competencies``.
        let competency: Int
        let weight: Double
    }

    /// By key; nil where there is no version.
    private let questions: [BankQuestion?]
    /// The place of the name among all names.
    let ranks: [Int32]
    let guessedCurves: [Int32]
    let unguessedCurves: [Int32]
    /// Where the tags of a key begin; they end where those of the next key begin.
    let tagStarts: [Int32]
    let tags: [Tag]
    let curves: ChanceCurves
    /// Every competency that a version carries, in the order of ids.
    public let competencies: [Competency.ID]
    private let places: [Competency.ID: Int]

    /// Costs a sort by name.
    public init(_ versions: [Version]) {
        let most = versions.map(\.key).max() ?? 0
        var questions = [BankQuestion?](repeating: nil, count: Int(most) + 1)
        for version in versions { questions[Int(version.key)] = version.question }
        let names = Set(versions.map(\.question.name)).sorted()
        let ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
        let competencies = Set(versions.flatMap(\.question.shares).map(\.competency)).sorted()
        let places = Dictionary(uniqueKeysWithValues: competencies.enumerated().map { ($1, $0) })
        var curves = ChanceCurves()
        let place = { (question: BankQuestion?, guess: Double) -> Int32 in
            guard let question else { return 0 }
            return Int32(curves.place(of: .init(difficulty: question.difficulty, guess: guess)))
        }
        var (tags, starts) = ([Tag](), [Int32(0)])
        for question in questions {
            tags += (question?.distinctShares ?? []).compactMap { share in
                places[share.competency].map {
                    Tag(competency: $0, weight: share.weight.approximated)
                }
            }
            starts.append(Int32(tags.count))
        }
        self.ranks = questions.map { $0.flatMap { ranks[$0.name] } ?? 0 }
        self.guessedCurves = questions.map { place($0, $0?.guess ?? 0) }
        self.unguessedCurves = questions.map { place($0, 0) }
        self.tagStarts = starts
        self.tags = tags
        self.curves = curves
        self.questions = questions
        self.competencies = competencies
        self.places = places
    }

    /// The version under a key; nil if it was registered later.
    public func question(_ key: Int64) -> BankQuestion? {
        self.questions.indices.contains(Int(key)) ? self.questions[Int(key)] : nil
    }

    /// The competencies that a version carries, each once; nil if it was registered later.
    public func competencies(ofVersion key: Int64) -> [Competency.ID]? {
        guard self.question(key) != nil else { return nil }
        let (start, end) = (Int(self.tagStarts[Int(key)]), Int(self.tagStarts[Int(key) + 1]))
        return self.tags[start..<end].map { self.competencies[$0.competency] }
    }

    /// The place of a competency in ``competencies``; nil if no version carries it.
    func place(of competency: Competency.ID) -> Int? { self.places[competency] }

    /// How the servings of a competency follow each other: by question, instant and what they say.
    ///
    /// A total order, so that the order of arrival changes nothing.
    func precedes(_ left: PackedServing, _ right: PackedServing) -> Bool {
        let (leftRank, rightRank) = (self.ranks[Int(left.version)], self.ranks[Int(right.version)])
        if leftRank != rightRank { return leftRank < rightRank }
        if left.milliseconds != right.milliseconds { return left.milliseconds < right.milliseconds }
        if left.outcome != right.outcome { return left.outcome < right.outcome }
        let (leftGuess, rightGuess) = (self.guess(of: left), self.guess(of: right))
        if leftGuess != rightGuess { return leftGuess < rightGuess }
        return self.rest(of: left) < self.rest(of: right)
    }

    private func guess(of serving: PackedServing) -> Double {
        serving.isGuessed ? self.questions[Int(serving.version)]?.guess ?? 0 : 0
    }

    private func rest(of serving: PackedServing) -> (Double, UInt32, UInt32) {
        let difficulty = self.questions[Int(serving.version)]?.difficulty ?? 0
        return (difficulty, serving.version, serving.kind.rawValue)
    }
}

extension BankQuestion {
    /// The shares with those of one competency added up.
    var distinctShares: [CompetencyShare] {
        self.shares.reduce(into: []) { result, share in
            guard let index = result.firstIndex(where: { $0.competency == share.competency }) else {
                return result.append(share)
            }
            result[index] = CompetencyShare(
                share.competency,
                weight: result[index].weight + share.weight
            )
        }
    }
}
