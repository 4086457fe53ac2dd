import CompetencyModel
public import QuizCore

/// The marks of all attempts that a report on a quiz counts, question version by question version.
///
/// Holds about 28 octets for each mark; who earned it is not kept.
public struct QuizMarks: Sendable {
    /// What is kept of one version of a question beside its marks, by attempt.
    struct Item {
        let version: AttemptMarks.Version
        /// The choices of the first answer, the first as the lowest bit.
        var chosen: [UInt64] = []
        var persons: [Int32] = []
        var seconds: [Float] = []
        var sureAndWrong = 0

        /// How many people have the question, or took one of its choices.
        func people(taking choice: Int? = nil) -> Int {
            guard let choice else { return Set(self.persons).count }
            let takers = zip(self.persons, self.chosen).filter { $0.1 >> UInt64(choice) & 1 == 1 }
            return Set(takers.map(\.0)).count
        }
    }

    private(set) var matrix = MarkMatrix()
    private(set) var items: [Item] = []
    /// For each attempt.
    private(set) var persons: [Int32] = []
    private(set) var isDrawn = false
    private(set) var quizVersions: Set<String> = []
    private var places: [Int64: Int] = [:]
    /// What responses name by position, by content hash.
    private let parts: [String: [[LocalizedText]]]

    /// Marks of no attempts.
    ///
    /// - Parameter versions: Those of the quiz that can be read. A response to one version of a
    ///   question that another marked counts for choices if both have the same.
    public init(versions: [Quiz]) {
        let questions = versions.flatMap(\.questions)
        self.parts = Dictionary(
            questions.map { ($0.contentHash, $0.interaction.namedParts.map(\.texts)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The number of attempts.
    public var attempts: Int { self.matrix.attempts }

    /// The number of people whose attempts these are.
    public var people: Int { Set(self.persons).count }

    /// Adds an attempt; one without marks is not counted.
    public mutating func append(_ attempt: AttemptMarks) {
        guard !attempt.marks.isEmpty else { return }
        self.isDrawn = self.isDrawn || attempt.isDrawn
        self.quizVersions.insert(attempt.quizVersion)
        self.persons.append(Int32(attempt.person))
        let marks = attempt.marks.map { mark in
            let place = self.place(of: mark)
            let isReadable = self.hasSameParts(mark.shownHash, mark.version.contentHash)
            let bits = isReadable ? mark.firstResponse?.chosenBits : nil
            self.items[place].chosen.append(bits ?? 0)
            self.items[place].persons.append(Int32(attempt.person))
            if let time = mark.time { self.items[place].seconds.append(Float(time / .seconds(1))) }
            if mark.isSureAndWrong { self.items[place].sureAndWrong += 1 }
            return (question: place, mark: Double(mark.score.count))
        }
        self.matrix.append(marks)
    }

    /// How many people had the questions that most attempts share.
    var peopleInCommon: Int {
        Set(self.matrix.commonAttempts.map { self.persons[$0] }).count
    }

    private func hasSameParts(_ shown: String, _ marking: String) -> Bool {
        if shown == marking { return true }
        guard let parts = self.parts[shown] else { return false }
        return parts == self.parts[marking]
    }

    private mutating func place(of mark: AttemptMarks.Mark) -> Int {
        if let place = self.places[mark.version.key] { return place }
        let place = self.matrix.add(
            MarkMatrix.Question(
                maximum: Double(mark.possible.count),
                guess: mark.version.guess
            )
        )
        self.items.append(Item(version: mark.version))
        self.places[mark.version.key] = place
        return place
    }
}

extension Response {
    /// The choices that were taken, the first of the file as the lowest bit; "true" is the first
    /// of a statement.
    fileprivate var chosenBits: UInt64 {
        switch self {
        case .choices(let positions):
            positions.filter { (0..<UInt64.bitWidth).contains($0) }
                .reduce(0) { $0 | 1 << UInt64($1) }
        case .truth(let answer): answer ? 1 : 2
        case .pairs, .order, .number, .text, .gaps, .path, .essay, .rating: 0
        }
    }
}
