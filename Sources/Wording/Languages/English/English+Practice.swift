extension PracticePhrase {
    public var english: String {
        switch self {
        case .dueForm: "Type due, or due start, or due start most=5."
        case .due(let count, waiting: 0): "\(Self.questions(count)) to review now."
        case .due(let count, let waiting):
            "\(Self.questions(count)) to review now; \(waiting) more wait for the next days."
        case .reviewsWait(let count): "\(Self.questions(count)) to review now: due start"
        case .first(let stem): "The first: \(stem)"
        case .howToStart: "Begin: due start"
        case .nothingDue(next: nil): "Nothing to review."
        case .nothingDue(.some(let day)):
            "Nothing to review now. The next question comes back on \(day)."
        case .enoughToday(let waiting):
            "Enough reviewed for today. \(Self.questions(waiting)) wait\(waiting == 1 ? "s" : "") for the next days."
        case .nothingToAsk:
            "There is nothing to practise now: no question has come back, and no competency of your job is unclear or short that has a question left. Type list for the quizzes."
        case .today(let reviews, new: 0, _): "Five minutes: \(Self.questions(reviews)) to review."
        case .today(reviews: 0, let new, let competencies):
            "Five minutes: \(Self.questions(new)) on \(Self.list(competencies))."
        case .today(let reviews, let new, let competencies):
            "Five minutes: \(Self.questions(reviews)) to review, then \(new) on \(Self.list(competencies))."
        case .whatChanged: "What changed:"
        case .resumeScene(let attempt): "One turn of a scene: resume \(attempt)"
        case .startScene(let quiz): "One turn of a scene: start \(quiz)"
        case .changed(let competency, let before, let after):
            "\(competency): was \(Self.english(before)), is \(Self.english(after))."
        case .assessForm:
            "Type assess and one competency, such as assess role-coach. gaps shows them."
        case .checkBegins(let competency, let required, let most):
            "Check of \(competency), need \(required)%: at most \(Self.questions(most)), and it ends once the answer is clear."
        case .bankTooSmall(let competency, let required, let count, let missing):
            "\(competency): \(Self.questions(count)) are too few to show \(required)%; "
                + (missing.map { "about \($0) more are" } ?? "more than 64 are")
                + " missing. Practise it with daily instead."
        case .settledAlready(let competency, let view, let required):
            "\(competency) is clear already: \(Self.english(view)), need \(required)%."
        case .nothingToCheck(let competency):
            "No question on \(competency) is left that you have not answered today."
        case .checked(let competency, let view, low: "", high: _, let required):
            "\(competency): \(Self.english(view)), need \(required)%."
        case .checked(let competency, let view, let low, let high, let required):
            "\(competency): \(Self.english(view)), 90% sure between \(low) and \(high); need \(required)%."
        case .wouldSettle(let count):
            "Not clear yet. About \(count)\(count == 20 ? " or more" : "") further answers would settle it."
        case .goOnTomorrow(let id):
            "All its questions were answered today. Tomorrow type assess \(id) again."
        case .noQuestions(let competency):
            "There is no question on \(competency) that practice may ask."
        }
    }

    private static func questions(_ count: Int) -> String {
        count == 1 ? "1 question" : "\(count) questions"
    }

    private static func list(_ names: [String]) -> String {
        let last = names.last ?? ""
        return names.count < 2 ? last : "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }

    private static func english(_ view: View) -> String {
        let verdict = ReportPhrase.verdict(view.verdict).english
        return view.level.map { "\($0)% (\(verdict))" } ?? verdict
    }
}
