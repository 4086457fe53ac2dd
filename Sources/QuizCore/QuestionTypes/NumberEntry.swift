/// A number typed in digits: `number`.
public struct NumberEntry: WorkedInteraction {
    public static let keyword = "number"
    public static let arrangedPurpose = "choices"

    /// In file order; the first that contains the answer counts.
    public let bands: [NumberBand]
    /// The unit shown; nil if there is none.
    public let unit: LocalizedText?
    /// All words that may be typed with the number, folded, longest first.
    let unitWords: [String]

    /// - Parameter unit: Words the trainee may add; `|` separates those of one language, and the
    ///   first of each is shown.
    /// - Precondition: There is a band.
    public init(bands: [NumberBand], unit: LocalizedText? = nil) {
        precondition(!bands.isEmpty, "a number question has a band")
        self.bands = bands
        self.unit = unit?.mapTexts { UnitWords.list($0).first ?? "" }
        self.unitWords = UnitWords.folded(unit)
    }

    public var arrangedCount: Int { 0 }
    public var guessScore: Fraction { .zero }

    /// Whether answers are in percent.
    public var isPercent: Bool { self.bands.isPercent }

    public func view(_ arrangement: Arrangement) -> QuestionView { QuestionView(unit: self.unit) }

    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        switch self.bands.read(typed.text, units: self.unitWords) {
        case .number(let number): .response(.number(number))
        case .refused(let refusal): .refused(refusal)
        }
    }

    public func credit(for response: Response) -> Fraction {
        self.band(of: response)?.credit ?? .zero
    }

    public func feedback(for response: Response) -> [LocalizedText] {
        self.band(of: response)?.feedback.map { [$0] } ?? []
    }

    public func key(_ arrangement: Arrangement) -> AnswerKey {
        let band = self.bands.first { $0.credit == .one } ?? self.bands[0]
        return AnswerKey(letters: band.shown)
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        guard case .number(let number) = response else { return "" }
        return ScoreDisplay.number(number) + (self.isPercent ? "%" : "")
    }

    public func example(_ arrangement: Arrangement) -> String { self.bands.exampleNumber }

    private func band(of response: Response) -> NumberBand? {
        guard case .number(let number) = response else { return nil }
        return self.bands.band(of: number)
    }
}

extension NumberEntry {
    public static var workedExample: WorkedExample {
        WorkedExample(
            LocalizedText(
                zh: "卖方最低 46 元，成交价 49 元。卖方每箱得益多少？",
                en: "The seller's minimum is 46 yuan, the deal 49. What does the seller gain?"
            ),
            NumberEntry(
                bands: [
                    NumberBand(from: Fraction(3), to: Fraction(3)),
                    NumberBand(
                        from: Fraction(7, 2),
                        to: Fraction(7, 2),
                        credit: .zero,
                        feedback: LocalizedText(zh: "这是买方的得益。", en: "That is the buyer's gain.")
                    ),
                    NumberBand(
                        from: Fraction(5, 2),
                        to: Fraction(17, 5),
                        credit: Fraction(1, 2)
                    ),
                ],
                unit: LocalizedText(zh: "元 | 块", en: "yuan | CNY")
            ),
            lines: [
                .init("3", .number(Fraction(3)), .one),
                .init("３．０ 元", .number(Fraction(3)), .one),
                .init("CNY 3", .number(Fraction(3)), .one),
                .init("5/2", .number(Fraction(5, 2)), Fraction(1, 2)),
                .init("3.5", .number(Fraction(7, 2)), .zero),
                .init("0.9万", .number(Fraction(9000)), .zero),
                .init("3%", .percent),
                .init("三", .form),
                .init("1e3", .form),
            ]
        )
    }
}
