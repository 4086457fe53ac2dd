extension PracticePhrase {
    public var chinese: String {
        switch self {
        case .dueForm: "请输入 due、due start 或 due start most=5。"
        case .due(let count, waiting: 0): "现在该复习 \(count) 题。"
        case .due(let count, let waiting): "现在该复习 \(count) 题，另有 \(waiting) 题留到以后几天。"
        case .first(let stem): "第一题：\(stem)"
        case .howToStart: "开始复习：due start"
        case .nothingDue(next: nil): "没有要复习的题。"
        case .nothingDue(.some(let day)): "现在没有要复习的题，下一题 \(day) 到期。"
        case .enoughToday(let waiting): "今天的复习够了，还有 \(waiting) 题留到以后几天。"
        case .nothingToAsk: "现在没什么可练：没有题到期，岗位要求的能力里也没有哪项还有差距或没把握而又有题可问。输入 题库 看测验。"
        case .today(let reviews, new: 0, _): "五分钟：复习 \(reviews) 题。"
        case .today(reviews: 0, let new, let competency): "五分钟：\(competency ?? "") \(new) 题。"
        case .today(let reviews, let new, let competency):
            "五分钟：先复习 \(reviews) 题，再练“\(competency ?? "")” \(new) 题。"
        case .whatChanged: "有什么变化："
        case .changed(let competency, let before, let after):
            "\(competency)：原来 \(Self.chinese(before))，现在 \(Self.chinese(after))。"
        }
    }

    private static func chinese(_ view: View) -> String {
        let verdict = ReportPhrase.verdict(view.verdict).chinese
        return view.level.map { "\($0)%（\(verdict)）" } ?? verdict
    }
}
