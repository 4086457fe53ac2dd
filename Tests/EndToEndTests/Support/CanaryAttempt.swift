/// An attempt as somebody outside knows it: what was done in it, and what it may tell by now.
struct CanaryAttempt: Sendable {
    struct Item: Sendable {
        let question: CanaryQuestion
        var given: [CanaryQuestion.Answer] = []
        var hints = 0
        /// Whether it was on screen or answered, which begins a time of its own.
        var isOpened = false
    }

    let rules: CanaryRules
    /// Those that are known to be in it, by number.
    private(set) var items: [Int: Item]
    private(set) var isOver = false

    /// An attempt that asks all questions of a quiz in their order, or some that show themselves.
    init(_ rules: CanaryRules, questions: [CanaryQuestion] = []) {
        self.rules = rules
        self.items = Dictionary(
            uniqueKeysWithValues: zip(1..., questions).map { ($0, Item(question: $1)) }
        )
    }

    /// What may be told of an answer now.
    private var sight: CanaryRules.Sight {
        self.isOver ? self.rules.afterAttempt : self.rules.afterTry
    }

    /// Whether a question takes no further answer.
    func isClosed(_ item: Item) -> Bool {
        guard !self.isOver, let last = item.given.last else { return self.isOver }
        guard item.question.form != .scene else { return true }
        let tries = min(self.rules.tries, item.question.mostTries)
        return !self.rules.tellsAtEnd && (last.isRight || item.given.count >= tries)
    }

    /// Whether key and explanation have to be told when asked for.
    func showsKey(_ item: Item) -> Bool {
        guard self.isClosed(item) else { return false }
        if self.isGuessed(item) { return self.sight >= .answers }
        let isKnown = item.given.last?.isRight == true
        return self.sight >= (isKnown ? .feedback : .answers)
    }

    /// Whether key and explanation are due, as far as anybody knows from outside.
    func mayShowKey(_ item: Item) -> Bool {
        let mayBeRight = self.isGuessed(item) && self.isClosed(item) && self.sight >= .feedback
        return mayBeRight || self.showsKey(item)
    }

    /// Whether nobody knows from outside which choice was taken.
    private func isGuessed(_ item: Item) -> Bool {
        self.rules.isShuffled && [.one, .many].contains(item.question.form) && !item.given.isEmpty
    }

    /// All secret words that may be told.
    var due: Set<String> { self.items.values.reduce(into: []) { $0.formUnion(self.due($1)) } }

    /// All secret words of questions that can still be tried, but those that are due all the same.
    var withheld: Set<String> {
        self.items.values.filter { !self.isClosed($0) }
            .reduce(into: Set()) { $0.formUnion($1.question.secrets) }
            .subtracting(self.due)
    }

    private func due(_ item: Item) -> Set<String> {
        let question = item.question
        guard question.form != .scene else { return self.dueOfScene(item) }
        var due = Set((0..<item.hints).map(question.hint))
        if self.sight >= .feedback {
            let taken = self.isGuessed(item) ? question.answers : item.given
            due.formUnion(taken.flatMap(\.feedback))
        }
        if self.mayShowKey(item) { due.formUnion(question.keys.union(question.why)) }
        return due
    }

    /// One path as it was played; every branch once the play is over and feedback may be seen.
    private func dueOfScene(_ item: Item) -> Set<String> {
        guard self.sight < .feedback || !self.isClosed(item) else { return item.question.secrets }
        return Set(item.given.map { item.question.ending($0.typed == "a" ? 0 : 1) })
    }

    // MARK: - What happens

    mutating func end() { self.isOver = true }

    mutating func show(_ question: CanaryQuestion, number: Int) {
        if self.items[number] == nil { self.items[number] = Item(question: question) }
        self.items[number]?.isOpened = true
    }

    /// Whether the answer was a new one.
    mutating func answer(_ number: Int, _ answer: CanaryQuestion.Answer) -> Bool {
        guard let item = self.items[number], !self.isClosed(item) else { return false }
        self.items[number]?.isOpened = true
        let earlier = self.rules.tellsAtEnd ? item.given.suffix(1) : item.given[...]
        guard !earlier.contains(where: { $0.typed == answer.typed }) else { return false }
        self.items[number]?.given.append(answer)
        return true
    }

    /// The hint that has to come; nil if there is none to come.
    ///
    /// - Parameter isTimed: Whether the question has a time of its own.
    mutating func takeHint(_ number: Int, isTimed: Bool) -> String? {
        guard let item = self.items[number], !self.isClosed(item), item.isOpened || !isTimed,
            item.question.form != .scene, item.hints < CanaryQuestion.hintCount
        else { return nil }
        self.items[number]?.hints += 1
        return item.question.hint(item.hints)
    }
}
