/// One choice of several: `one`.
public struct OneChoice: WorkedInteraction {
    public static let keyword = "one"
    public static let arrangedPurpose = "choices"

    public let choices: [Choice]

    /// - Precondition: There are 2 to 16 choices; at least one has credit 1, none is below 0.
    public init(choices: [Choice]) {
        precondition((2...16).contains(choices.count), "a question has 2 to 16 choices")
        self.choices = choices
    }

    public var arrangedCount: Int { self.choices.count }
    public var guessScore: Fraction { self.choices.meanCredit }
    public var mostTries: Int? { self.choices.count - 1 }
    public var namedParts: [NamedParts] { [NamedParts(self.choices.map(\.text))] }

    public func view(_ arrangement: Arrangement) -> QuestionView {
        QuestionView(choices: arrangement.positions.map { self.choices[$0].text })
    }

    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        guard let labels = AnswerLabels(typed.text).labels(of: self.choices.count),
            labels.count == 1
        else { return .refused(.form) }
        return .response(.choices([arrangement.positions[labels[0]]]))
    }

    public func credit(for response: Response) -> Fraction {
        self.choice(of: response)?.credit ?? .zero
    }

    public func feedback(for response: Response) -> [LocalizedText] {
        self.choice(of: response)?.feedback.map { [$0] } ?? []
    }

    public func key(_ arrangement: Arrangement) -> AnswerKey {
        let keys = self.choices.indices.filter { self.choices[$0].credit == .one }
        return AnswerKey(
            letters: arrangement.letters(of: keys).joined(separator: ", "),
            texts: keys.map { self.choices[$0].text }
        )
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        guard case .choices(let positions) = response else { return "" }
        return arrangement.letters(of: positions).joined(separator: ", ")
    }

    public func example(_ arrangement: Arrangement) -> String { "B" }

    private func choice(of response: Response) -> Choice? {
        guard case .choices(let positions) = response, let position = positions.first,
            positions.count == 1, self.choices.indices.contains(position)
        else { return nil }
        return self.choices[position]
    }
}

extension OneChoice {
    public static var workedExample: WorkedExample {
        WorkedExample(
            LocalizedText(zh: "哪个角色帮助销售人员成长？", en: "Which role helps salespeople grow?"),
            OneChoice(choices: [
                Choice(
                    LocalizedText(zh: "战略家", en: "Strategist"),
                    credit: .zero,
                    feedback: LocalizedText(
                        zh: "战略家管大客户。",
                        en: "The strategist looks after accounts."
                    )
                ),
                Choice(LocalizedText(zh: "教练", en: "Coach"), credit: .one),
                Choice(LocalizedText(zh: "教育者", en: "Educator"), credit: Fraction(1, 2)),
                Choice(LocalizedText(zh: "政治家", en: "Politician"), credit: .zero),
            ]),
            shown: [2, 1, 3, 0],
            lines: [
                .init("2", .choices([1]), .one),
                .init("选Ｂ。", .choices([1]), .one),
                .init("(a)", .choices([2]), Fraction(1, 2)),
                .init("④", .choices([0]), .zero),
                .init("1 3", .form),
                .init("e", .form),
            ]
        )
    }
}
