extension GapFilling {
    /// Reads all gaps separated by `|`, or one answer for the next open gap.
    ///
    /// In an unfinished response a gap passed over with `-` holds an empty text.
    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        let parts = typed.text.split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == "|" || $0 == "｜" }
        )
        if parts.count == 1, self.gaps.count > 1 {
            return self.readNext(String(parts[0]), typed, arrangement)
        }
        guard parts.count == self.gaps.count else { return .refused(.form) }
        var answers: [Response.Gap?] = []
        for (index, part) in parts.enumerated() {
            switch self.readGap(index, String(part), typed, arrangement) {
            case .answer(let answer): answers.append(answer)
            case .refused(let refusal): return .refused(refusal)
            }
        }
        return Self.finished(answers)
    }

    private func readNext(
        _ text: String,
        _ typed: TypedAnswer,
        _ arrangement: Arrangement
    ) -> Reading {
        var answers: [Response.Gap?] = self.gaps.map { _ in nil }
        if case .gaps(let earlier) = typed.unfinished, earlier.count == answers.count {
            answers = earlier
        }
        guard let next = answers.firstIndex(of: nil) else { return .refused(.form) }
        switch self.readGap(next, text, typed, arrangement) {
        case .answer(let answer): answers[next] = answer ?? .text("")
        case .refused(let refusal): return .refused(refusal)
        }
        return answers.contains(nil) ? .unfinished(.gaps(answers)) : Self.finished(answers)
    }

    /// A response, unless every gap was left open.
    private static func finished(_ answers: [Response.Gap?]) -> Reading {
        let answers = answers.map { $0 == .text("") ? nil : $0 }
        return answers.allSatisfy { $0 == nil } ? .refused(.form) : .response(.gaps(answers))
    }

    private enum GapReading {
        /// nil was left open.
        case answer(Response.Gap?)
        case refused(Reading.Refusal)
    }

    private func readGap(
        _ index: Int,
        _ text: String,
        _ typed: TypedAnswer,
        _ arrangement: Arrangement
    ) -> GapReading {
        let folded = TextFolding.fold(text)
        guard folded != "-" else { return .answer(nil) }
        switch self.gaps[index] {
        case .text(let accepted):
            guard !folded.isEmpty else { return .refused(.form) }
            let isSlip = !accepted.matches(folded) && accepted.isNearlyMatched(by: folded)
            return isSlip && !typed.hadNearMiss ? .refused(.spelling) : .answer(.text(folded))
        case .choices(let choices):
            let order = GapOrder(self, arrangement).positions(of: index)
            return Self.position(in: choices, shown: order, text, folded: folded)
                .map { .answer(.choice($0)) } ?? .refused(.form)
        case .number(let bands):
            switch bands.read(text) {
            case .number(let number): return .answer(.number(number))
            case .refused(let refusal): return .refused(refusal)
            }
        }
    }

    /// A choice by its text in any language, else by its label.
    private static func position(
        in choices: [Choice],
        shown order: [Int],
        _ text: String,
        folded: String
    ) -> Int? {
        let named = choices.firstIndex { choice in
            choice.text.entries.contains { TextFolding.fold($0.text) == folded }
        }
        if let named, !folded.isEmpty { return named }
        guard let labels = AnswerLabels(text).labels(of: choices.count), labels.count == 1 else {
            return nil
        }
        return order[labels[0]]
    }
}

/// The order in which the choices of each gap are shown.
struct GapOrder {
    private let gaps: [GapFilling.Gap]
    private let arrangement: Arrangement

    init(_ question: GapFilling, _ arrangement: Arrangement) {
        self.gaps = question.gaps
        self.arrangement = arrangement
    }

    /// Positions among the choices of one gap, first shown first.
    func positions(of gap: Int) -> [Int] {
        let start = self.gaps[..<gap].reduce(0) { $0 + $1.choices.count }
        let range = start..<start + self.gaps[gap].choices.count
        return self.arrangement.positions.filter(range.contains).map { $0 - start }
    }
}

/// The text of a question with its gaps drawn: `[1]____` and `[2: A x / B y]`.
struct GapText {
    private let question: GapFilling
    private let order: GapOrder

    init(_ question: GapFilling, _ arrangement: Arrangement) {
        self.question = question
        self.order = GapOrder(question, arrangement)
    }

    var passage: LocalizedText {
        LocalizedText(
            self.question.text.entries.map {
                LocalizedText.Entry($0.language, self.drawn($0.text, in: $0.language))
            }
        )
    }

    private func drawn(_ text: String, in language: LanguageTag) -> String {
        var drawn = ""
        var rest = text[...]
        while let sign = rest.popFirst() {
            if sign == "\\", let literal = rest.popFirst() {
                drawn.append(literal)
            } else if sign == "{", let gap = self.takeGap(&rest) {
                drawn += self.gap(gap, in: language)
            } else {
                drawn.append(sign)
            }
        }
        return drawn
    }

    /// The gap that a brace opens; nil, and nothing taken, if there is none of that number.
    private func takeGap(_ rest: inout Substring) -> Int? {
        guard let end = rest.firstIndex(of: "}"), let number = Int(rest[..<end]),
            self.question.gaps.indices.contains(number - 1)
        else { return nil }
        rest = rest[rest.index(after: end)...]
        return number - 1
    }

    private func gap(_ index: Int, in language: LanguageTag) -> String {
        let number = self.question.gaps.count > 1 ? "\(index + 1)" : ""
        switch self.question.gaps[index] {
        case .text, .number: return number.isEmpty ? "____" : "[\(number)]____"
        case .choices(let choices):
            let shown = self.order.positions(of: index).enumerated().map { place, position in
                "\(AnswerLabels.letter(place)) \(choices[position].text.text(in: language))"
            }
            let label = number.isEmpty ? "" : number + ": "
            return "[\(label)\(shown.joined(separator: " / "))]"
        }
    }
}
