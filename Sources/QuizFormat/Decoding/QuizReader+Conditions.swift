import QuizCore
import Wording

extension QuizReader {
    /// `QUIZ passed`, `QUIZ done` and `COMPETENCY >= N`.
    func needs() -> [PlacedNeed] {
        guard let node = self.fields["needs"],
            let words = self.scalars.words(node, name: "needs", example: "price-talk passed")
        else { return [] }
        return words.compactMap { word in
            guard let need = self.need(word) else { return nil }
            return PlacedNeed(need: need, place: word.place)
        }
    }

    private func need(_ word: ScalarReader.Word) -> QuizSettings.Need? {
        let words = word.text.split(separator: " ").map(String.init)
        guard let first = words.first, KebabCase.isID(first) else { return self.noNeed(word) }
        switch (words.count, words.dropFirst().first) {
        case (2, "passed"?): return .passed(Quiz.ID(first))
        case (2, "done"?): return .done(Quiz.ID(first))
        case (3, ">="?):
            guard let level = Measure.wholeNumber(words[2]) else { return self.noNeed(word) }
            guard (1...100).contains(level) else {
                self.findings.report(.outOfRange(first, from: "1", to: "100"), at: word.place)
                return nil
            }
            return .level(Competency.ID(first), level)
        default: return self.noNeed(word)
        }
    }

    private func noNeed(_ word: ScalarReader.Word) -> QuizSettings.Need? {
        self.findings.report(
            .wrongForm(word.text, .need, example: "price-talk passed"),
            at: word.place
        )
        return nil
    }

    /// `N% => text`.
    func bands() -> [QuizSettings.Band] {
        guard let node = self.fields["bands"] else { return [] }
        guard let list = node.list else {
            self.findings.report(.wrongKind("bands", .list), at: node.place)
            return []
        }
        return list.compactMap { item in
            guard let text = item.text.map(Blanks.folded) else {
                self.findings.report(.wrongKind("bands", .text), at: item.place)
                return nil
            }
            let sides = Blanks.split(text, at: "=>")
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
                self.findings.report(
                    .wrongForm(text, .band, example: "90% => Very good."),
                    at: item.place
                )
                return nil
            }
            let from = self.hundredths(sides[0], name: "bands", from: 0, at: item.place)
            let words = self.texts.text(sides[1], name: "bands", at: item.place)
            guard let from, let words else { return nil }
            return QuizSettings.Band(from: from, words: words)
        }
    }

    /// Whether any question says that it has a time of its own.
    private var hasTimedQuestions: Bool {
        (self.fields["questions"]?.list ?? []).contains { question in
            question.map?.contains { $0.key.text == "time" } ?? false
        }
    }

    /// Keys that are right by themselves and not together.
    func reportContradictions(in settings: QuizSettings) {
        if let opens = settings.opens, let closes = settings.closes, closes <= opens,
            let node = self.fields["closes"]
        {
            self.findings.report(.closesBeforeOpens, at: node.place)
        }
        if settings.tries > 1, settings.feedback == .end || settings.certainty != .off {
            self.findings.report(.severalTries, at: self.fields.place(of: "tries"))
        }
        if self.fields.contains("pause"), settings.timeLimit == nil, self.fields["time"] == nil,
            settings.draws.isEmpty, !self.hasTimedQuestions
        {
            self.findings.report(.noEffect("pause"), at: self.fields.place(of: "pause"))
        }
        if self.fields.contains("cost"), settings.tries == 1 {
            self.findings.report(.noEffect("cost"), at: self.fields.place(of: "cost"))
        }
        if self.fields.contains("seed"), !settings.shufflesChoices, !settings.shufflesQuestions,
            settings.draws.isEmpty
        {
            self.findings.report(.noEffect("seed"), at: self.fields.place(of: "seed"))
        }
    }
}
