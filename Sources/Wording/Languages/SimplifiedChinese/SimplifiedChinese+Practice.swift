extension PracticePhrase {
    public var chinese: String {
        switch self {
        case .dueForm: "请输入 due、due start 或 due start most=5。"
        case .due(let count, waiting: 0): "现在该复习 \(count) 题。"
        case .due(let count, let waiting): "现在该复习 \(count) 题，另有 \(waiting) 题留到以后几天。"
        case .reviewsWait(let count): "现在该复习 \(count) 题：due start"
        case .first(let stem): "第一题：\(stem)"
        case .howToStart: "开始复习：due start"
        case .nothingDue(next: nil): "没有要复习的题。"
        case .nothingDue(.some(let day)): "现在没有要复习的题，下一题 \(day) 到期。"
        case .enoughToday(let waiting): "今天的复习够了，还有 \(waiting) 题留到以后几天。"
        case .nothingToAsk: "现在没什么可练：没有题到期，岗位要求的能力里也没有哪项还有差距或没把握而又有题可问。输入 题库 看测验。"
        case .today(let reviews, new: 0, _): "五分钟：复习 \(reviews) 题。"
        case .today(reviews: 0, let new, let competencies):
            "五分钟：“\(competencies.joined(separator: "、"))” \(new) 题。"
        case .today(let reviews, let new, let competencies):
            "五分钟：先复习 \(reviews) 题，再练“\(competencies.joined(separator: "、"))” \(new) 题。"
        case .whatChanged: "有什么变化："
        case .resumeScene(let attempt): "再走一步情景：resume \(attempt)"
        case .startScene(let quiz): "再走一步情景：start \(quiz)"
        case .changed(let competency, let before, let after):
            "\(competency)：原来 \(Self.chinese(before))，现在 \(Self.chinese(after))。"
        case .assessForm: "请输入 assess 和一项能力，例如 assess role-coach。差距 会列出能力。"
        case .checkBegins(let competency, let required, let most):
            "测评“\(competency)”，要求 \(required)%：最多 \(most) 题，看清了就结束。"
        case .bankTooSmall(let competency, let required, let count, let missing):
            "“\(competency)”只有 \(count) 题，证明不了 \(required)%，"
                + (missing.map { "大约还缺 \($0) 题" } ?? "还缺 64 题以上") + "。请改用 每日 练习。"
        case .settledAlready(let competency, let view, let required):
            "“\(competency)”已经清楚：\(Self.chinese(view))，要求 \(required)%。"
        case .nothingToCheck(let competency): "“\(competency)”的题今天都答过了，没有别的题可问。"
        case .checked(let competency, let view, low: "", high: _, let required):
            "\(competency)：\(Self.chinese(view))，要求 \(required)%。"
        case .checked(let competency, let view, let low, let high, let required):
            "\(competency)：\(Self.chinese(view))，九成把握在 \(low) 到 \(high) 之间；要求 \(required)%。"
        case .wouldSettle(let count):
            "还看不清。大约再答 \(count) 题\(count == 20 ? "或更多" : "")就能看清。"
        case .goOnTomorrow(let id): "这项能力的题今天都答过了。明天再输入 assess \(id)。"
        case .noQuestions(let competency): "没有关于“\(competency)”的可练习的题。"
        }
    }

    private static func chinese(_ view: View) -> String {
        let verdict = ReportPhrase.verdict(view.verdict).chinese
        return view.level.map { "\($0)%（\(verdict)）" } ?? verdict
    }
}
