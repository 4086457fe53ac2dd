/// What attempts earned with each question, for statistics of questions and of whole tests.
///
/// Marks have any unit; whole numbers below 2^53, such as grains, keep all sums exact. An attempt
/// need not have every question. Holds 12 octets for each mark.
public struct MarkMatrix: Sendable {
    /// A question with what it can give.
    public struct Question: Equatable, Sendable {
        /// The highest mark, in the unit of the marks.
        public let maximum: Double
        /// The expected share of a blind answer, 0 to 1.
        public let guess: Double

        /// A question with what it can give.
        public init(maximum: Double, guess: Double) {
            self.maximum = maximum
            self.guess = guess
        }
    }

    struct Column {
        let question: Question
        var attempts: [Int32] = []
        var marks: [Double] = []
    }

    private(set) var columns: [Column] = []
    private(set) var totals: [Double] = []
    /// For each attempt the number of the set of questions that it has.
    private(set) var setNumbers: [Int32] = []
    private var sets: [[Int]: Int32] = [:]

    /// A matrix of no attempts.
    public init() {}

    /// The number of attempts.
    public var attempts: Int { self.totals.count }

    /// Adds a question that no attempt has yet; its place.
    public mutating func add(_ question: Question) -> Int {
        self.columns.append(Column(question: question))
        return self.columns.count - 1
    }

    /// Adds an attempt.
    ///
    /// Where totals are equal, attempts added earlier rank lower.
    ///
    /// - Parameter marks: One for each question that the attempt has, by place.
    public mutating func append(_ marks: [(question: Int, mark: Double)]) {
        let attempt = Int32(self.totals.count)
        for mark in marks {
            self.columns[mark.question].attempts.append(attempt)
            self.columns[mark.question].marks.append(mark.mark)
        }
        self.totals.append(marks.reduce(0) { $0 + $1.mark })
        let set = marks.map(\.question).sorted()
        let number = self.sets[set] ?? Int32(self.sets.count)
        self.sets[set] = number
        self.setNumbers.append(number)
    }

    /// Totals of the attempts that have a question, in their order.
    public func totals(with question: Int) -> [Double] {
        self.columns[question].attempts.map { self.totals[Int($0)] }
    }

    /// What the same attempts earned with all other questions.
    public func rests(besides question: Int) -> [Double] {
        zip(self.totals(with: question), self.columns[question].marks).map { $0 - $1 }
    }

    /// The attempts that ``TestStatistics`` are about, in the order in which they were added.
    public var commonAttempts: [Int] { self.common?.attempts ?? [] }

    /// The greatest group of attempts with the same questions, of equal ones the first.
    var common: CommonQuestions? {
        var counts: [Int32: Int] = [:]
        for number in self.setNumbers { counts[number, default: 0] += 1 }
        let greatest = self.sets.min { left, right in
            let (leftCount, rightCount) = (counts[left.value] ?? 0, counts[right.value] ?? 0)
            return (-leftCount, left.value) < (-rightCount, right.value)
        }
        return greatest.map { set in
            CommonQuestions(
                self,
                questions: set.key,
                isMember: { self.setNumbers[$0] == set.value }
            )
        }
    }
}

/// Attempts that all have the same questions.
struct CommonQuestions {
    let attempts: [Int]
    /// By place, rising.
    let questions: [Int]
    /// For each question what the attempts earned with it.
    let marks: [[Double]]
    let totals: [Double]
    let maximum: Double

    init(_ matrix: MarkMatrix, questions: [Int], isMember: (Int) -> Bool) {
        self.attempts = matrix.totals.indices.filter(isMember)
        self.questions = questions
        self.marks = questions.map { question in
            let column = matrix.columns[question]
            return zip(column.attempts, column.marks).filter { isMember(Int($0.0)) }.map(\.1)
        }
        self.totals = self.attempts.map { matrix.totals[$0] }
        self.maximum = questions.reduce(0) { $0 + matrix.columns[$1].question.maximum }
    }
}
