/// A text with gaps: `blank`.
public struct GapFilling: WorkedInteraction {
    /// What fills a gap.
    public enum Gap: Hashable, Sendable {
        case text(AcceptedText)
        case choices([Choice])
        case number([NumberBand])

        /// The choices of a gap to choose for; else none.
        public var choices: [Choice] {
            switch self {
            case .choices(let choices): choices
            case .text, .number: []
            }
        }
    }

    /// How filled gaps make a mark.
    public enum Grade: String, Sendable, CaseIterable {
        /// The mean of the credits of the gaps.
        case share
        /// 1 if all gaps are right, else 0.
        case exact
    }

    public static let keyword = "blank"
    public static let arrangedPurpose = "choices"

    /// The text with `{1}`, `{2}` … in the place of the gaps; `\` makes the next sign literal.
    public let text: LocalizedText
    public let gaps: [Gap]
    public let grade: Grade

    /// - Precondition: There are 1 to 12 gaps; a gap of choices or bands has at least one.
    public init(text: LocalizedText, gaps: [Gap], grade: Grade = .share) {
        precondition((1...12).contains(gaps.count), "a text has 1 to 12 gaps")
        self.text = text
        self.gaps = gaps
        self.grade = grade
    }

    /// The choices of all gaps, counted one after the other.
    public var arrangedCount: Int { self.gaps.reduce(0) { $0 + $1.choices.count } }

    public var namedParts: [NamedParts] {
        self.gaps.map { NamedParts($0.choices.map(\.text), canBeMapped: self.gaps.count == 1) }
    }

    public var guessScore: Fraction {
        switch self.grade {
        case .share:
            self.gaps.reduce(.zero) { $0 + $1.choices.meanCredit } / Fraction(self.gaps.count)
        case .exact:
            self.gaps.reduce(.one) { $0 * $1.choiceGuess }
        }
    }

    public func view(_ arrangement: Arrangement) -> QuestionView {
        QuestionView(passage: GapText(self, arrangement).passage)
    }

    public func credit(for response: Response) -> Fraction {
        let credits = self.credits(of: response)
        switch self.grade {
        case .share: return credits.reduce(.zero, +) / Fraction(credits.count)
        case .exact: return credits.allSatisfy { $0 == .one } ? .one : .zero
        }
    }

    public func credit(forTries responses: [Response], cost: Fraction) -> Fraction {
        switch self.grade {
        case .exact: self.bestCredit(forTries: responses, cost: cost)
        case .share: CountBack.credit(ofTries: responses.map(self.credits), cost: cost)
        }
    }

    public func feedback(for response: Response) -> [LocalizedText] {
        self.parts(of: response).compactMap { gap, answer in gap.feedback(for: answer) }
    }

    public func key(_ arrangement: Arrangement) -> AnswerKey {
        let order = GapOrder(self, arrangement)
        let keys = self.gaps.enumerated().map { index, gap in
            gap.key(shown: order.positions(of: index))
        }
        let chosen = self.gaps.compactMap { gap in gap.choices.first { $0.credit == .one }?.text }
        return AnswerKey(
            typed: LocalizedText(
                self.text.entries.map { entry in
                    let texts = keys.map { $0.text(in: entry.language) }
                    return LocalizedText.Entry(entry.language, texts.joined(separator: " | "))
                }
            ),
            texts: chosen
        )
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        let order = GapOrder(self, arrangement)
        return self.parts(of: response).enumerated().map { index, part in
            part.gap.shown(part.answer, shown: order.positions(of: index))
        }
        .joined(separator: " | ")
    }

    public func example(_ arrangement: Arrangement) -> String {
        self.gaps.map(\.example).joined(separator: " | ")
    }

    /// Each gap with its answer; a response of another form leaves all open.
    private func parts(of response: Response) -> [(gap: Gap, answer: Response.Gap?)] {
        guard case .gaps(let answers) = response else { return self.gaps.map { ($0, nil) } }
        return self.gaps.enumerated().map { index, gap in
            (gap, answers.indices.contains(index) ? answers[index] : nil)
        }
    }

    private func credits(of response: Response) -> [Fraction] {
        self.parts(of: response).map { gap, answer in gap.credit(for: answer) }
    }
}

extension GapFilling.Gap {
    /// The chance to hit full credit blindly; only choices can be guessed.
    fileprivate var choiceGuess: Fraction {
        guard !self.choices.isEmpty else { return .zero }
        return Fraction(self.choices.count { $0.credit == .one }, self.choices.count)
    }

    fileprivate func credit(for answer: Response.Gap?) -> Fraction {
        switch (self, answer) {
        case (.text(let accepted), .text(let text)): accepted.matches(text) ? .one : .zero
        case (.choices(let choices), .choice(let position)):
            choices.indices.contains(position) ? choices[position].credit : .zero
        case (.number(let bands), .number(let number)): bands.band(of: number)?.credit ?? .zero
        case (.text, _), (.choices, _), (.number, _): .zero
        }
    }

    fileprivate func feedback(for answer: Response.Gap?) -> LocalizedText? {
        switch (self, answer) {
        case (.choices(let choices), .choice(let position)):
            choices.indices.contains(position) ? choices[position].feedback : nil
        case (.number(let bands), .number(let number)): bands.band(of: number)?.feedback
        case (.text, _), (.choices, _), (.number, _): nil
        }
    }

    fileprivate func key(shown positions: [Int]) -> LocalizedText {
        switch self {
        case .text(let accepted): return accepted.shown
        case .choices(let choices):
            let keys = choices.indices.filter { choices[$0].credit == .one }
            return LocalizedText(all: Arrangement(positions).letters(of: keys).joined())
        case .number(let bands):
            let band = bands.first { $0.credit == .one } ?? bands[0]
            return LocalizedText(all: band.shown)
        }
    }

    fileprivate func shown(_ answer: Response.Gap?, shown positions: [Int]) -> String {
        switch answer {
        case nil: "-"
        case .text(let text): text
        case .choice(let position): Arrangement(positions).letters(of: [position]).joined()
        case .number(let number): ScoreDisplay.number(number) + (self.isPercent ? "%" : "")
        }
    }

    private var isPercent: Bool {
        switch self {
        case .number(let bands): bands.isPercent
        case .text, .choices: false
        }
    }

    fileprivate var example: String {
        switch self {
        case .text(let accepted):
            ["word", "name", "term"].first { !accepted.matches($0) } ?? "word"
        case .choices: "A"
        case .number(let bands): bands.exampleNumber
        }
    }
}

extension GapFilling {
    public static var workedExample: WorkedExample {
        let traded = LocalizedText(zh: "换|交换", en: "traded|exchanged|swapped")
        let steps = [
            Choice(LocalizedText(zh: "逐次变小", en: "shrink"), credit: .one),
            Choice(LocalizedText(zh: "逐次变大", en: "grow"), credit: .zero),
            Choice(LocalizedText(zh: "保持不变", en: "stay equal"), credit: .zero),
        ]
        let gaps: [Gap?] = [AcceptedText(notation: traded).map { .text($0) }, .choices(steps)]
        return WorkedExample(
            LocalizedText(zh: "填空。", en: "Fill the gaps."),
            GapFilling(
                text: LocalizedText(
                    zh: "每次让步都要{1}回点什么；让步幅度应{2}。",
                    en: "Every concession should be {1} for something; let them {2}."
                ),
                gaps: gaps.compactMap { $0 }
            ),
            shown: [2, 0, 1],
            lines: [
                .init("换 | b", .gaps([.text("换"), .choice(0)]), .one),
                .init("Swapped｜２", .gaps([.text("swapped"), .choice(0)]), .one),
                .init("交換 | shrink", .gaps([.text("交换"), .choice(0)]), .one),
                .init("送 | b", .gaps([.text("送"), .choice(0)]), Fraction(1, 2)),
                .init("- | c", .gaps([nil, .choice(1)]), .zero),
                .init("换", unfinished: .gaps([.text("换"), nil])),
                .init("换 | d", .form),
                .init("换 | b | c", .form),
                .init("- | -", .form),
            ]
        )
    }
}
