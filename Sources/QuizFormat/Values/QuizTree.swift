import QuizCore

/// The value of the keys of a quiz, defaults left out, without `questions`, `note`, `was`,
/// `allow` and `code`.
struct QuizTree {
    let id: String
    let languages: [LanguageTag]
    let title: LocalizedText
    let summary: LocalizedText?
    let audience: [JobRole.ID]?
    let settings: QuizSettings
    let points: Int

    var value: ValueTree {
        var map: ValueMap = [
            "id": .text(self.id),
            "langs": ValueTree(self.languages.map(\.rawValue)),
            "title": ValueTree(self.title),
        ]
        if let summary = self.summary { map["summary"] = ValueTree(summary) }
        if let audience = self.audience { map["audience"] = ValueTree(audience.map(\.text)) }
        if self.points != 1 { map["points"] = .text("\(self.points)") }
        self.add(self.timesAndAttempts, to: &map)
        self.add(self.marking, to: &map)
        self.add(self.offer, to: &map)
        if !self.settings.draws.isEmpty {
            map["draw"] = ValueTree(self.settings.draws.map(DrawNotation.text))
        }
        if self.settings.review != self.defaultReview { map["review"] = self.review }
        if !self.settings.bands.isEmpty { map["bands"] = .list(self.settings.bands.map(Self.band)) }
        return .map(map)
    }

    private func add(_ texts: [String: String?], to map: inout ValueMap) {
        for case (let key, let text?) in texts { map[key] = .text(text) }
    }

    private var timesAndAttempts: [String: String?] {
        let settings = self.settings
        let late: String? =
            switch settings.late {
            case .submit: nil
            case .grace(let grace): "grace \(Measure.text(grace))"
            case .void: "void"
            }
        return [
            "time": settings.timeLimit.map(Measure.text),
            "pause": settings.pause == .zero ? nil : Measure.text(settings.pause),
            "late": late,
            "attempts": settings.attempts.map(String.init),
            "counts": settings.counts == .best ? nil : settings.counts.rawValue,
            "wait": settings.wait == .zero ? nil : Measure.text(settings.wait),
            "seed": settings.seed.map(String.init),
        ]
    }

    private var marking: [String: String?] {
        let settings = self.settings
        return [
            "pass": settings.pass.map { ScoreDisplay.hundredths($0) + "%" },
            "tries": settings.tries == 1 ? nil : "\(settings.tries)",
            "cost": settings.cost == Fraction(1, 3) ? nil : Self.fraction(settings.cost),
            "hint-cost": settings.hintCost == .zero ? nil : Self.fraction(settings.hintCost),
            "sure": settings.certainty == .off ? nil : settings.certainty.rawValue,
            "feedback": settings.feedback == .each ? nil : settings.feedback.rawValue,
            "shuffle": self.shuffle,
        ]
    }

    private var offer: [String: String?] {
        let settings = self.settings
        let needs = settings.needs.map { need in
            switch need {
            case .passed(let quiz): "\(quiz) passed"
            case .done(let quiz): "\(quiz) done"
            case .level(let competency, let level): "\(competency) >= \(level)"
            }
        }
        return [
            "opens": settings.opens?.text,
            "closes": settings.closes?.text,
            "needs": needs.isEmpty ? nil : needs.joined(separator: ", "),
            "pool": settings.isPool ? nil : "no",
            "draft": settings.isDraft ? "yes" : nil,
        ]
    }

    private var shuffle: String? {
        switch (self.settings.shufflesQuestions, self.settings.shufflesChoices) {
        case (false, true): nil
        case (false, false): "none"
        case (true, false): "questions"
        case (true, true): "questions, choices"
        }
    }

    private var defaultReview: QuizSettings.Review {
        var review = QuizSettings.Review()
        if self.settings.feedback == .end { review.afterTry = .nothing }
        return review
    }

    private var review: ValueTree {
        let review = self.settings.review
        return .map([
            "try": .text("\(review.afterTry)"),
            "attempt": .text("\(review.afterAttempt)"),
            "close": .text("\(review.afterClose)"),
        ])
    }

    private static func band(_ band: QuizSettings.Band) -> ValueTree {
        .map([
            "from": .text(ScoreDisplay.hundredths(band.from) + "%"),
            "text": ValueTree(band.words),
        ])
    }

    private static func fraction(_ fraction: Fraction) -> String {
        fraction.denominator == 1
            ? "\(fraction.numerator)" : "\(fraction.numerator)/\(fraction.denominator)"
    }
}
