import QuizCore
import Wording

/// A condition of `needs` with its place.
struct PlacedNeed {
    let need: QuizSettings.Need
    let place: Place
}

extension QuizReader {
    private static let day = 86_400

    func settings(needs: [PlacedNeed], draws: [PlacedDraw]) -> QuizSettings {
        var settings = QuizSettings()
        self.readTimes(&settings)
        self.readAttempts(&settings)
        self.readMarking(&settings)
        self.readFeedback(&settings)
        self.readOffer(&settings)
        settings.needs = needs.map(\.need)
        settings.draws = draws.map(\.rule)
        self.reportContradictions(in: settings)
        return settings
    }

    private func readTimes(_ settings: inout QuizSettings) {
        if let node = self.fields["time"], node.text != "none" {
            settings.timeLimit = self.scalars.duration(node, name: "time", within: 30...Self.day)
        }
        if let node = self.fields["pause"] {
            let pause = self.scalars.duration(node, name: "pause", within: 0...Self.day)
            settings.pause = pause ?? .zero
        }
        if let node = self.fields["wait"] {
            let wait = self.scalars.duration(node, name: "wait", within: 0...90 * Self.day)
            settings.wait = wait ?? .zero
        }
        if let node = self.fields["late"] { settings.late = self.late(node) ?? .submit }
    }

    private func late(_ node: SourceNode) -> QuizSettings.LatePolicy? {
        guard let word = self.scalars.word(node, name: "late", example: "grace 2m") else {
            return nil
        }
        switch word {
        case "submit": return .submit
        case "void": return .void
        default:
            let words = word.split(separator: " ")
            guard words.count == 2, words[0] == "grace",
                let grace = Measure.duration(String(words[1]))
            else {
                let form = SpokenForm.words(["submit", "grace 2m", "void"])
                self.findings.report(
                    .wrongForm(word, form, example: "grace 2m"),
                    at: node.place
                )
                return nil
            }
            guard (10...1800).contains(grace.components.seconds) else {
                self.findings.report(.outOfRange("late", from: "10s", to: "30m"), at: node.place)
                return nil
            }
            return .grace(grace)
        }
    }

    private func readAttempts(_ settings: inout QuizSettings) {
        if let node = self.fields["attempts"], node.text != "unlimited" {
            settings.attempts = self.number("attempts", within: 1...100)
        }
        if let node = self.fields["counts"] {
            settings.counts = self.named(node, "counts") ?? .best
        }
        if let node = self.fields["seed"], node.text != "attempt" {
            settings.seed = self.number("seed", within: 0...999_999_999).map(UInt64.init)
        }
    }

    private func readMarking(_ settings: inout QuizSettings) {
        settings.pass = self.fields["pass"].flatMap { node in
            node.text == "none" ? nil : self.hundredths(node, name: "pass", from: 100)
        }
        settings.tries = self.number("tries", within: 1...5) ?? 1
        if let node = self.fields["cost"] {
            settings.cost = self.scalars.share(node, name: "cost") ?? settings.cost
        }
        if let node = self.fields["hint-cost"] {
            settings.hintCost = self.scalars.share(node, name: "hint-cost") ?? .zero
        }
        if let node = self.fields["sure"] { settings.certainty = self.named(node, "sure") ?? .off }
    }

    /// A percentage with at most two decimals, in hundredths of a percent.
    func hundredths(_ node: SourceNode, name: String, from least: Int) -> Int? {
        guard let word = self.scalars.word(node, name: name, example: "70%") else { return nil }
        return self.hundredths(word, name: name, from: least, at: node.place)
    }

    func hundredths(_ word: String, name: String, from least: Int, at place: Place) -> Int? {
        let hundredths = Measure.percent(word).map { $0 * Fraction(10_000) }
        guard let hundredths, hundredths.denominator == 1 else {
            self.findings.report(.wrongForm(word, .percent, example: "70%"), at: place)
            return nil
        }
        guard let number = Int(exactly: hundredths.numerator), (least...10_000).contains(number)
        else {
            self.findings.report(
                .outOfRange(name, from: "\(least / 100)%", to: "100%"),
                at: place
            )
            return nil
        }
        return number
    }

    private func readFeedback(_ settings: inout QuizSettings) {
        if let node = self.fields["feedback"] {
            settings.feedback = self.named(node, "feedback") ?? .each
        }
        if settings.feedback == .end { settings.review.afterTry = .nothing }
        if let node = self.fields["review"] { self.readReview(node, &settings.review) }
        if let node = self.fields["shuffle"] {
            let words = self.scalars.words(node, name: "shuffle", example: "choices") ?? []
            settings.shufflesQuestions = words.contains { $0.text == "questions" }
            settings.shufflesChoices = words.contains { $0.text == "choices" }
            let known =
                words.count == 1 ? ["questions", "choices", "none"] : ["questions", "choices"]
            for word in words where !known.contains(word.text) {
                self.findings.report(
                    .wrongForm(word.text, .words(known), example: "questions, choices"),
                    at: word.place
                )
            }
        }
    }

    private func readReview(_ node: SourceNode, _ review: inout QuizSettings.Review) {
        guard node.map != nil else {
            guard let visibility = self.visibility(node, "review") else { return }
            review.afterAttempt = visibility
            review.afterClose = visibility
            return
        }
        guard
            let fields = Fields(
                node,
                known: FormatKeys.review,
                name: "review",
                self.findings
            )
        else { return }
        if let value = fields["try"] {
            review.afterTry = self.visibility(value, "try") ?? review.afterTry
        }
        if let value = fields["attempt"] {
            review.afterAttempt = self.visibility(value, "attempt") ?? review.afterAttempt
        }
        if let value = fields["close"] {
            review.afterClose = self.visibility(value, "close") ?? review.afterClose
        }
    }

    private func visibility(_ node: SourceNode, _ name: String) -> QuizSettings.Visibility? {
        self.scalars.choice(
            node,
            name: name,
            of: [
                "nothing": .nothing, "score": .score, "marks": .marks, "feedback": .feedback,
                "answers": .answers,
            ]
        )
    }

    private func readOffer(_ settings: inout QuizSettings) {
        settings.opens = self.fields["opens"].flatMap { self.instant($0, name: "opens") }
        settings.closes = self.fields["closes"].flatMap { self.instant($0, name: "closes") }
        if let node = self.fields["code"] {
            let code = self.scalars.word(node, name: "code", example: "spring-2026")
            if let code, !(4...64).contains(code.unicodeScalars.count) {
                self.findings.report(.outOfRange("code", from: "4", to: "64"), at: node.place)
            }
            settings.accessCode = code
        }
        if let node = self.fields["draft"] {
            settings.isDraft = self.scalars.yesNo(node, name: "draft") ?? false
        }
        if let node = self.fields["note"] {
            _ = self.scalars.word(node, name: "note", example: "…")
        }
        if let node = self.fields["pool"] {
            settings.isPool = self.scalars.yesNo(node, name: "pool") ?? true
        }
        settings.bands = self.bands()
    }

    private func instant(_ node: SourceNode, name: String) -> Instant? {
        let example = "2026-03-01 09:00 +08:00"
        guard let word = self.scalars.word(node, name: name, example: example) else { return nil }
        switch Instant.reading(word) {
        case .instant(let instant): return instant
        case .noOffset:
            self.findings.report(.offsetWanted, at: node.place, fix: "\(name): \(word) +08:00")
        case .malformed:
            self.findings.report(.wrongForm(word, .instant, example: example), at: node.place)
        }
        return nil
    }

    /// A value whose words are those of its raw values.
    private func named<Value: RawRepresentable<String> & CaseIterable>(
        _ node: SourceNode,
        _ name: String
    ) -> Value? {
        let words = Value.allCases.map(\.rawValue)
        let example = words.first ?? ""
        guard let word = self.scalars.word(node, name: name, example: example) else { return nil }
        if let value = Value(rawValue: word) { return value }
        let nearest = Spelling.nearest(to: word, among: words)
        self.findings.report(
            .wrongForm(word, .words(words), example: nearest ?? example),
            at: node.place,
            fix: nearest
        )
        return nil
    }
}
