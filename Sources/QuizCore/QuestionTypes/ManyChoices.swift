/// All right choices of several: `many`.
public struct ManyChoices: WorkedInteraction {
    /// How ticked choices make a mark.
    public enum Grade: String, Sendable, CaseIterable {
        /// Right ones less wrong ones, as a share of the right ones; not below 0.
        case net
        /// 1 if all right ones and no wrong one are ticked, else 0.
        case exact
        /// The share of choices that are ticked or left as they should be.
        case each
        /// The sum of the credits of the ticked choices, cut to 0 to 1.
        case weights
    }

    public static let keyword = "many"
    public static let arrangedPurpose = "choices"

    public let choices: [Choice]
    public let grade: Grade
    public let guessScore: Fraction

    /// - Precondition: There are 2 to 16 choices, at least one of them right. Credits are 0 and 1,
    ///   or with `weights` any from -1 to 1 whose positive ones sum to 1.
    public init(choices: [Choice], grade: Grade = .net) {
        precondition((2...16).contains(choices.count), "a question has 2 to 16 choices")
        precondition(choices.contains(where: \.isRight), "a question has a right choice")
        self.choices = choices
        self.grade = grade
        self.guessScore =
            grade == .weights
            ? GuessScore.weights(choices.map(\.credit))
            : GuessScore.ticks(
                right: choices.count(where: \.isRight),
                wrong: choices.count { !$0.isRight },
                grade: grade
            )
    }

    public var arrangedCount: Int { self.choices.count }
    public var namedParts: [NamedParts] { [NamedParts(self.choices.map(\.text))] }

    public func view(_ arrangement: Arrangement) -> QuestionView {
        QuestionView(choices: arrangement.positions.map { self.choices[$0].text })
    }

    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        guard let labels = AnswerLabels(typed.text).labels(of: self.choices.count) else {
            return .refused(.form)
        }
        return .response(.choices(Set(labels.map { arrangement.positions[$0] }).sorted()))
    }

    public func credit(for response: Response) -> Fraction {
        let ticked = self.ticked(by: response)
        guard self.grade != .weights else {
            return min(.one, max(.zero, ticked.reduce(.zero) { $0 + $1.credit }))
        }
        return self.grade.mark(
            rightTicked: ticked.count(where: \.isRight),
            of: self.choices.count(where: \.isRight),
            wrongTicked: ticked.count { !$0.isRight },
            of: self.choices.count { !$0.isRight }
        )
    }

    public func feedback(for response: Response) -> [LocalizedText] {
        self.ticked(by: response).compactMap(\.feedback)
    }

    public func key(_ arrangement: Arrangement) -> AnswerKey {
        let keys = arrangement.positions.filter { self.choices[$0].isRight }
        return AnswerKey(
            letters: arrangement.letters(of: keys).joined(separator: ", "),
            texts: keys.map { self.choices[$0].text }
        )
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        guard case .choices(let positions) = response else { return "" }
        return arrangement.letters(of: positions).sorted().joined(separator: ", ")
    }

    public func example(_ arrangement: Arrangement) -> String {
        self.choices.count > 2 ? "AC" : "B"
    }

    private func ticked(by response: Response) -> [Choice] {
        guard case .choices(let positions) = response else { return [] }
        return Set(positions).sorted().filter(self.choices.indices.contains)
            .map { self.choices[$0] }
    }
}

extension ManyChoices.Grade {
    /// The mark of a number of ticks; `weights` marks by credits instead and gives that of `net`.
    func mark(
        rightTicked: Int,
        of right: Int,
        wrongTicked: Int,
        of wrong: Int
    ) -> Fraction {
        guard rightTicked + wrongTicked > 0 else { return .zero }
        switch self {
        case .net, .weights: return max(.zero, Fraction(rightTicked - wrongTicked, right))
        case .exact: return rightTicked == right && wrongTicked == 0 ? .one : .zero
        case .each: return Fraction(rightTicked + wrong - wrongTicked, right + wrong)
        }
    }
}

extension ManyChoices {
    public static var workedExample: WorkedExample {
        WorkedExample(
            LocalizedText(zh: "哪些是客观标准？", en: "Which of these are objective criteria?"),
            ManyChoices(choices: [
                Choice(LocalizedText(zh: "市场价", en: "The market price"), credit: .one),
                Choice(LocalizedText(zh: "去年的先例", en: "Last year's precedent"), credit: .one),
                Choice(LocalizedText(zh: "行业规范", en: "A professional standard"), credit: .one),
                Choice(LocalizedText(zh: "我方还差的销量", en: "Our own shortfall"), credit: .zero),
                Choice(
                    LocalizedText(zh: "对方的心情", en: "The other side's mood"),
                    credit: .zero,
                    feedback: LocalizedText(zh: "心情无法查证。", en: "A mood cannot be checked.")
                ),
            ]),
            shown: [4, 0, 1, 2, 3],
            lines: [
                .init("bcd", .choices([0, 1, 2]), .one),
                .init("2、3 和 ４", .choices([0, 1, 2]), .one),
                .init("234", .choices([0, 1, 2]), .one),
                .init("B, A", .choices([0, 4]), .zero),
                .init("1 2 3", .choices([0, 1, 4]), Fraction(1, 3)),
                .init("2 2", .choices([0]), Fraction(1, 3)),
                .init("1-3", .form),
                .init("b f", .form),
            ]
        )
    }
}
