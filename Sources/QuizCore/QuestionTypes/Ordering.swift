/// Items to be put in order: `order`.
public struct Ordering: WorkedInteraction {
    /// How an order makes a mark.
    public enum Grade: String, Sendable, CaseIterable {
        /// 1 less twice the share of pairs in the wrong order; not below 0.
        case tau
        /// 1 if the order is right, else 0.
        case exact
    }

    public static let keyword = "order"
    public static let arrangedPurpose = "items"
    public static let isAlwaysArranged = true

    /// The items in the right order.
    public let items: [LocalizedText]
    public let grade: Grade

    /// - Precondition: There are 2 to 12 items.
    public init(items: [LocalizedText], grade: Grade = .tau) {
        precondition((2...12).contains(items.count), "a question has 2 to 12 items")
        self.items = items
        self.grade = grade
    }

    public var arrangedCount: Int { self.items.count }
    public var namedParts: [NamedParts] { [NamedParts(self.items, mustAllPair: true)] }
    public var guessScore: Fraction { GuessScore.order(self.items.count, grade: self.grade) }

    public func view(_ arrangement: Arrangement) -> QuestionView {
        QuestionView(choices: arrangement.positions.map { self.items[$0] })
    }

    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        guard let labels = AnswerLabels(typed.text).order(of: self.items.count) else {
            return .refused(.form)
        }
        return .response(.order(labels.map { arrangement.positions[$0] }))
    }

    public func credit(for response: Response) -> Fraction {
        guard case .order(let order) = response, order.sorted() == Array(self.items.indices) else {
            return .zero
        }
        return self.grade.mark(wrongPairs: Self.wrongPairs(in: order), items: order.count)
    }

    public func feedback(for response: Response) -> [LocalizedText] { [] }

    public func key(_ arrangement: Arrangement) -> AnswerKey {
        AnswerKey(
            letters: self.shown(.order(Array(self.items.indices)), arrangement),
            texts: self.items
        )
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        guard case .order(let order) = response else { return "" }
        return arrangement.letters(of: order).joined(separator: " ")
    }

    /// The order shown turned by one, or as it is where that would be the key.
    public func example(_ arrangement: Arrangement) -> String {
        let shown = arrangement.positions
        let turned = Array(shown.dropFirst() + shown.prefix(1))
        let isKey = turned == Array(self.items.indices)
        return arrangement.letters(of: isKey ? shown : turned).joined()
    }

    /// Pairs of items in the wrong order; there are at most 66 pairs to look at.
    private static func wrongPairs(in order: [Int]) -> Int {
        order.indices.reduce(0) { count, index in
            count + order[(index + 1)...].count { $0 < order[index] }
        }
    }
}

extension Ordering.Grade {
    /// The mark of an order with a number of pairs in the wrong order.
    func mark(wrongPairs: Int, items: Int) -> Fraction {
        switch self {
        case .tau: max(.zero, .one - Fraction(4 * wrongPairs, items * (items - 1)))
        case .exact: wrongPairs == 0 ? .one : .zero
        }
    }
}

extension Ordering {
    public static var workedExample: WorkedExample {
        WorkedExample(
            LocalizedText(zh: "给一次辅导排出先后。", en: "Put the steps of a coaching talk in order."),
            Ordering(items: [
                LocalizedText(zh: "观察", en: "Observe"),
                LocalizedText(zh: "谈话", en: "Talk"),
                LocalizedText(zh: "练习", en: "Practise"),
                LocalizedText(zh: "跟进", en: "Follow up"),
            ]),
            shown: [1, 3, 0, 2],
            lines: [
                .init("3 1 4 2", .order([0, 1, 2, 3]), .one),
                .init("cadb", .order([0, 1, 2, 3]), .one),
                .init("Ｃ＞Ａ＞Ｂ＞Ｄ", .order([0, 1, 3, 2]), Fraction(2, 3)),
                .init("2413", .order([3, 2, 1, 0]), .zero),
                .init("3 1 4", .form),
                .init("3 1 4 4", .form),
            ]
        )
    }
}
