extension PracticePhrase {
    public var english: String {
        switch self {
        case .dueForm: "Type due, or due start, or due start most=5."
        case .due(let count, waiting: 0): "\(Self.questions(count)) to review now."
        case .due(let count, let waiting):
            "\(Self.questions(count)) to review now; \(waiting) more wait for the next days."
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
        case .today(reviews: 0, let new, let competency):
            "Five minutes: \(Self.questions(new)) on \(competency ?? "")."
        case .today(let reviews, let new, let competency):
            "Five minutes: \(Self.questions(reviews)) to review, then \(new) on \(competency ?? "")."
        case .whatChanged: "What changed:"
        case .changed(let competency, let before, let after):
            "\(competency): was \(Self.english(before)), is \(Self.english(after))."
        }
    }

    private static func questions(_ count: Int) -> String {
        count == 1 ? "1 question" : "\(count) questions"
    }

    private static func english(_ view: View) -> String {
        let verdict = ReportPhrase.verdict(view.verdict).english
        return view.level.map { "\($0)% (\(verdict))" } ?? verdict
    }
}
