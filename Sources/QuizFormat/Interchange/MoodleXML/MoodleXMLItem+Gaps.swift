import QuizCore
import Wording

extension MoodleXMLItem {
    /// A text with its gaps cut out.
    private struct Cut {
        var gaps: [ExchangedGap] = []
        var text = ""
    }

    /// Texts of gaps come as markup: they are cut out before it is reduced.
    private var source: String { self.element["questiontext"]?["text"]?.text ?? "" }

    /// Makes lines before the first gap the stem, and the rest the text with gaps.
    private mutating func finish(_ cut: Cut, _ question: inout ExchangedQuestion) throws(Refusal) {
        guard !cut.gaps.isEmpty else { throw Refusal(fault: .noAnswers) }
        let markup = self.element["questiontext"].map(Self.markup) ?? .html
        let lines = PlainText(cut.text, markup).lines
        let first = lines.firstIndex { $0.contains(#/\{\d+\}/#) } ?? 0
        let stem = lines[..<first].joined(separator: " ")
        question.stem = stem.replacing(#/\\([{}\\])/#) { String($0.1) }
        let text = Blanks.folded(lines[first...].joined(separator: " "))
        question.body = .blank(text, cut.gaps)
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        text.map { "{}\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    // MARK: Cloze

    mutating func readCloze(into question: inout ExchangedQuestion) throws(Refusal) {
        var cut = Cut()
        var rest = self.source[...]
        var weights: Set<String> = []
        while let start = rest.firstRange(of: #/\{(\d*):([A-Z_]+):/#) {
            cut.text += Self.escaped(rest[..<start.lowerBound])
            let head = rest[start].dropFirst().split(
                separator: ":",
                omittingEmptySubsequences: false
            )
            guard let end = Self.end(of: rest[start.upperBound...]) else {
                throw Refusal(fault: .brace("{"))
            }
            weights.insert(head[0].isEmpty ? "1" : String(head[0]))
            let markup = self.element["questiontext"].map(Self.markup) ?? .html
            let answers = ClozeAnswers(rest[start.upperBound..<end], markup)
            cut.gaps.append(try self.gap(String(head[1]), answers, cut.gaps.count + 1))
            cut.text += "{\(cut.gaps.count)}"
            rest = rest[rest.index(after: end)...]
        }
        cut.text += Self.escaped(rest)
        if weights.count > 1 {
            let list = weights.sorted().joined(separator: ", ")
            self.parts.append(.option("weights", value: list))
        }
        try self.finish(cut, &question)
    }

    /// The brace that closes a gap; a backslash makes it text.
    private static func end(of text: Substring) -> String.Index? {
        var isEscaped = false
        for index in text.indices {
            if text[index] == "}", !isEscaped { return index }
            isEscaped = text[index] == "\\" && !isEscaped
        }
        return nil
    }

    private mutating func gap(
        _ kind: String,
        _ answers: ClozeAnswers,
        _ number: Int
    ) throws(Refusal) -> ExchangedGap {
        guard !answers.list.isEmpty else { throw Refusal(fault: .gapWithoutAnswer(number)) }
        switch kind {
        case "SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC":
            if kind.hasSuffix("C") { self.parts.append(.option("usecase", value: kind)) }
            return try self.wordGap(answers, number)
        case "NUMERICAL", "NM": return try self.numberGap(answers, number)
        case let kind where kind.hasPrefix("MULTICHOICE") || kind.hasPrefix("MC"):
            return try self.choiceGap(answers)
        default: throw Refusal(fault: .unknownType(kind))
        }
    }

    private mutating func wordGap(
        _ answers: ClozeAnswers,
        _ number: Int
    ) throws(Refusal) -> ExchangedGap {
        var accepted: [String] = []
        for answer in answers.list {
            if let feedback = answer.feedback { self.parts.append(.feedback(feedback)) }
            if answer.credit == .one, !ExchangePattern.acceptsAnything(answer.text) {
                accepted.append(ExchangePattern.notation(of: answer.text))
            } else if answer.credit > .zero {
                self.parts.append(.partialCredit(answer.text))
            } else {
                self.parts.append(.catchAll(answer.text))
            }
        }
        guard !accepted.isEmpty else { throw Refusal(fault: .gapWithoutAnswer(number)) }
        return .accept(accepted)
    }

    private mutating func numberGap(
        _ answers: ClozeAnswers,
        _ number: Int
    ) throws(Refusal) -> ExchangedGap {
        var bands: [ExchangedBand] = []
        for answer in answers.list where answer.text != "*" {
            guard var band = ExchangedBand(gift: answer.text) else {
                throw Refusal(fault: .notNumber(answer.text))
            }
            band.credit = answer.credit
            band.feedback = answer.feedback
            bands.append(band)
        }
        guard !bands.isEmpty else { throw Refusal(fault: .gapWithoutAnswer(number)) }
        return .number(bands)
    }

    private func choiceGap(_ answers: ClozeAnswers) throws(Refusal) -> ExchangedGap {
        if let wrong = answers.list.first(where: { $0.credit < .zero }) {
            throw Refusal(fault: .negativeWeight(wrong.text))
        }
        return .choices(
            answers.list.map {
                ExchangedChoice(text: $0.text, credit: $0.credit, feedback: $0.feedback)
            }
        )
    }

    // MARK: Words to select or to drag

    mutating func readSelections(into question: inout ExchangedQuestion) throws(Refusal) {
        let elements = self.element.all("selectoption") + self.element.all("dragbox")
        let options = elements.map { option in
            (text: PlainText(option["text"]?.text ?? "", .html).text, group: option.value("group"))
        }
        var cut = Cut()
        var rest = self.source[...]
        while let match = rest.firstMatch(of: #/\[\[(\d+)\]\]/#) {
            cut.text += Self.escaped(rest[..<match.range.lowerBound])
            guard let number = Int(match.1), options.indices.contains(number - 1) else {
                throw Refusal(fault: .gapWithoutAnswer(cut.gaps.count + 1))
            }
            let key = options[number - 1]
            let choices = options.filter { $0.group == key.group }.map(\.text).uniqued()
            cut.gaps.append(
                .choices(
                    choices.map { ExchangedChoice(text: $0, credit: $0 == key.text ? .one : .zero) }
                )
            )
            cut.text += "{\(cut.gaps.count)}"
            rest = rest[match.range.upperBound...]
        }
        cut.text += Self.escaped(rest)
        try self.finish(cut, &question)
    }

    mutating func readGapFill(into question: inout ExchangedQuestion) throws(Refusal) {
        let signs = Array(self.element.value("delimitchars") ?? "[]")
        guard signs.count == 2 else { throw Refusal(fault: .unreadable(String(signs))) }
        let isTyped = (self.element.value("answerdisplay") ?? "gapfill") == "gapfill"
        let wrong = self.element.all("answer").filter { $0.attributes["fraction"] == "0" }
            .map { PlainText($0["text"]?.text ?? "", .html).text }
        let pieces = Self.pieces(of: self.source, signs[0], signs[1])
        let keys = pieces.compactMap(\.gap).map { PlainText($0, .html).text }
        var cut = Cut()
        for piece in pieces {
            cut.text += Self.escaped(piece.text)
            guard let gap = piece.gap else { continue }
            let key = PlainText(gap, .html).text
            let choices = (keys + wrong).uniqued().map {
                ExchangedChoice(text: $0, credit: $0 == key ? .one : .zero)
            }
            let words = key.split(separator: "|").map {
                ExchangePattern.literal(Blanks.trimmed(String($0)))
            }
            cut.gaps.append(isTyped ? .accept(words) : .choices(choices))
            cut.text += "{\(cut.gaps.count)}"
        }
        try self.finish(cut, &question)
    }

    /// Texts with the gaps that follow them.
    private static func pieces(
        of source: String,
        _ open: Character,
        _ close: Character
    ) -> [(text: Substring, gap: String?)] {
        var pieces: [(text: Substring, gap: String?)] = []
        var rest = source[...]
        while let start = rest.firstIndex(of: open),
            let end = rest[start...].dropFirst().firstIndex(of: close)
        {
            pieces.append((rest[..<start], String(rest[rest.index(after: start)..<end])))
            rest = rest[rest.index(after: end)...]
        }
        return pieces + [(rest, nil)]
    }
}

/// The answers in a gap of a text in cloze form.
struct ClozeAnswers {
    struct Answer {
        let text: String
        let credit: Fraction
        let feedback: String?
    }

    let list: [Answer]

    /// Cuts at `~`; `=` or `%n%` begin an answer that gives points, `#` a feedback.
    init(_ text: Substring, _ markup: PlainText.Markup) {
        var parts: [String] = [""]
        var isEscaped = false
        for sign in text {
            if sign == "~", !isEscaped {
                parts.append("")
            } else {
                parts[parts.count - 1].append(sign)
            }
            isEscaped = sign == "\\" && !isEscaped
        }
        self.list = parts.prefix(ExchangeLimits.answers).compactMap { Self.answer($0, markup) }
    }

    private static func answer(_ part: String, _ markup: PlainText.Markup) -> Answer? {
        var rest = part[...]
        var credit = Fraction.zero
        if rest.first == "=" {
            credit = .one
            rest.removeFirst()
        } else if let match = rest.prefixMatch(of: #/%(-?[\d.]+)%/#),
            let share = ExchangeWeight.share(percent: match.1)
        {
            credit = share
            rest = rest[match.range.upperBound...]
        }
        let halves = Self.split(rest)
        let text = PlainText(halves.text, markup).text
        let feedback = halves.feedback.map { PlainText($0, markup).text }
        guard !text.isEmpty else { return nil }
        return Answer(
            text: text,
            credit: credit,
            feedback: feedback.flatMap { $0.isEmpty ? nil : $0 }
        )
    }

    /// The text and the feedback with `\` before literal signs taken away.
    private static func split(_ part: Substring) -> (text: String, feedback: String?) {
        var halves = [""]
        var isEscaped = false
        for sign in part {
            if isEscaped {
                halves[halves.count - 1] += "~=#}/\"\\".contains(sign) ? "\(sign)" : "\\\(sign)"
                isEscaped = false
            } else if sign == "\\" {
                isEscaped = true
            } else if sign == "#", halves.count == 1 {
                halves.append("")
            } else {
                halves[halves.count - 1].append(sign)
            }
        }
        return (halves[0], halves.count > 1 ? halves[1] : nil)
    }
}
