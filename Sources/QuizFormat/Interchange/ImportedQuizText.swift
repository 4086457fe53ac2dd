import QuizCore
import Wording

/// Writes an imported quiz as a quiz file, as a draft.
struct ImportedQuizText {
    let language: Language

    /// The whole file.
    func text(of quiz: ExchangedQuiz) -> String {
        var lines = [
            "id: \(quiz.id)",
            "langs: \(self.language.rawValue)",
            "title: \(self.text(quiz.title))",
        ]
        if let summary = quiz.summary { lines.append("summary: \(self.text(summary))") }
        if let drawn = quiz.drawn { lines.append("draw: \(drawn) from here") }
        lines += ["draft: yes", "questions:"]
        for question in quiz.questions { lines += self.lines(of: question) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of question: ExchangedQuestion) -> [String] {
        var lines = ["- id: \(question.id)", "  ask: \(self.text(question.stem))"]
        lines += self.lines(of: question.body).map { "  \($0)" }
        if let competency = question.competency { lines.append("  competency: \(competency)") }
        if let level = question.level { lines.append("  level: \(level.rawValue)") }
        if let why = question.explanation { lines.append("  why: \(self.text(why))") }
        if !question.facts.isEmpty { lines.append("  facts: \(Self.list(question.facts))") }
        if !question.hints.isEmpty {
            lines.append("  hint:")
            lines += question.hints.map { "  - \(self.text($0))" }
        }
        if let passage = question.passage { lines.append("  read: \(self.text(passage))") }
        if question.points != 1 { lines.append("  points: \(question.points)") }
        if question.keepsOrder { lines.append("  fixed: yes") }
        if let grade = question.grade { lines.append("  grade: \(grade)") }
        if let source = question.source { lines.append("  source: \(self.text(source))") }
        if let note = Self.note(of: question) {
            lines.append("  note: \(ScalarText.text(of: note))")
        }
        if !question.formerIDs.isEmpty { lines.append("  was: \(Self.list(question.formerIDs))") }
        return lines
    }

    private func lines(of body: QuestionBody) -> [String] {
        switch body {
        case .one(let choices): ["one:"] + choices.flatMap(self.choice)
        case .many(let choices): ["many:"] + choices.flatMap(self.choice)
        case .truth(let answer, nil): ["truth: \(answer)"]
        case .truth(let answer, let feedback?):
            ["truth:", "  answer: \(answer)", "  feedback: \(self.text(feedback))"]
        case .match(let pairs): ["match:"] + pairs.flatMap(self.pair)
        case .order(let items): ["order:"] + items.map { "- \(self.text($0))" }
        case .number(let bands, let unit):
            self.numbers(bands) + (unit.map { ["unit: \(self.text($0))"] } ?? [])
        case .text(let entries): self.words(entries)
        case .blank(let text, let gaps):
            ["blank:", "  text: \(self.text(text))", "  gaps:"]
                + gaps.flatMap(self.gap).map { "  \($0)" }
        case .essay(let criteria):
            ["essay:"]
                + criteria.flatMap { ["- points: \($0.points)", "  text: \(self.text($0.text))"] }
        }
    }

    private func choice(_ choice: ExchangedChoice) -> [String] {
        let mark =
            switch choice.credit {
            case .one: "(x)"
            case .zero: "( )"
            default: "(\(Measure.text(choice.credit)))"
            }
        let texts = [choice.text] + [choice.feedback].compactMap { $0 }
        if texts.allSatisfy(Self.hasNoSigns) {
            return ["- \(ScalarText.text(of: "\(mark) \(texts.joined(separator: " >> "))"))"]
        }
        return self.item(
            "text: \(self.text(choice.text))",
            credit: choice.credit == .zero ? nil : choice.credit,
            feedback: choice.feedback
        )
    }

    private func numbers(_ bands: [ExchangedBand]) -> [String] {
        guard bands.count == 1, bands[0].credit == .one, bands[0].feedback == nil else {
            return ["number:"] + bands.flatMap(self.band)
        }
        let sign = bands[0].isPercent ? "%" : ""
        let ends = [bands[0].from, bands[0].to].map { ScoreDisplay.number($0) + sign }
        return ["number: \(ends[0] == ends[1] ? ends[0] : ends.joined(separator: ".."))"]
    }

    private func words(_ entries: [ExchangedEntry]) -> [String] {
        guard entries.count == 1, entries[0].credit == .one, entries[0].feedback == nil,
            entries[0].accepted.allSatisfy({ Self.hasNoSigns($0) && !$0.contains("\\") })
        else { return ["text:"] + entries.flatMap(self.entry) }
        return ["text: \(ScalarText.text(of: entries[0].accepted.joined(separator: " | ")))"]
    }

    private func pair(_ pair: ExchangedPair) -> [String] {
        let right = "right: \(self.text(pair.right))"
        return pair.left.map { ["- left: \(self.text($0))", "  \(right)"] } ?? ["- \(right)"]
    }

    private func band(_ band: ExchangedBand) -> [String] {
        let sign = band.isPercent ? "%" : ""
        let (from, to) = (ScoreDisplay.number(band.from), ScoreDisplay.number(band.to))
        let first =
            from == to ? "value: \(from)\(sign)" : "from: \(from)\(sign)\n  to: \(to)\(sign)"
        let credit = band.credit == .one ? nil : band.credit
        return self.item(first, credit: credit, feedback: band.feedback)
    }

    private func entry(_ entry: ExchangedEntry) -> [String] {
        let accepted = entry.accepted.map { "\n  - \(ScalarText.text(of: $0))" }.joined()
        let credit = entry.credit == .one ? nil : entry.credit
        return self.item("accept:\(accepted)", credit: credit, feedback: entry.feedback)
    }

    private func gap(_ gap: ExchangedGap) -> [String] {
        switch gap {
        case .accept(let accepted):
            ["- accept:"] + accepted.map { "  - \(ScalarText.text(of: $0))" }
        case .choices(let choices):
            ["- choices:"] + choices.flatMap(self.choice).map { "  \($0)" }
        case .number(let bands): ["- number:"] + bands.flatMap(self.band).map { "  \($0)" }
        }
    }

    /// An item in long form.
    private func item(_ first: String, credit: Fraction?, feedback: String?) -> [String] {
        var lines = "- \(first)".split(separator: "\n").map(String.init)
        if let credit {
            lines.append(
                "  credit: \(credit.denominator == 1 && credit >= .zero ? "\(credit.numerator)" : Measure.text(credit))"
            )
        }
        if let feedback { lines.append("  feedback: \(self.text(feedback))") }
        return lines
    }

    /// A text, in long form where signs in it would divide it.
    private func text(_ text: String) -> String {
        Self.hasNoSigns(text)
            ? ScalarText.text(of: text)
            : "{\(self.language.rawValue): \(DoubleQuotes.quoted(text))}"
    }

    /// Whether the short form leaves a text as it is.
    private static func hasNoSigns(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        let mark = ChoiceMark(text)
        guard case .none = mark else { return false }
        return !words.contains { ["//", ">>", "=>"].contains($0) }
    }

    private static func list(_ words: [String]) -> String {
        "[\(words.map(DoubleQuotes.quoted).joined(separator: ", "))]"
    }

    /// The title, unless the id says it all, and the tags.
    private static func note(of question: ExchangedQuestion) -> String? {
        let plainTitle = question.title.lowercased().replacing(" ", with: "-")
        let title = plainTitle == question.id ? nil : question.title
        let tags =
            question.tags.isEmpty ? nil : "tags: \(question.tags.joined(separator: ", "))"
        let parts = [title, tags].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
