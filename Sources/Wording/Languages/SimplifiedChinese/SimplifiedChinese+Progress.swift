extension ProgressPhrase {
    public var chinese: String {
        switch self {
        case .title: "训练计划进度"
        case .name(let title, let id): "\(title) (\(id))"
        case .people(let count, let through): "共 \(count) 人，其中 \(through) 人全部完成。"
        case .steps(let steps): Self.chinese(steps)
        case .column(let column): Self.chineseHead(column)
        case .overdueHeading(0): "没有人逾期。"
        case .overdueHeading(let count): "逾期 \(count) 项："
        case .dueSoonHeading(0, let days): "\(days) 天内没有到期的步骤。"
        case .dueSoonHeading(let count, let days): "\(days) 天内到期 \(count) 项："
        case .daysLate(let days): "\(days) 天"
        case .foot(let id): "报告 \(id)。"
        case .nobodyHasIt(let id): "所查的人里没有人分到 \(id)。分配：quizline assign \(id) 用户名"
        case .nobodyIsLate(let id): "\(id) 没有人逾期。"
        }
    }

    private static func chinese(_ steps: Steps) -> String {
        let share = steps.share.isEmpty ? "" : "（\(steps.share)%）"
        let waived = steps.waived == 0 ? "" : "，免做 \(steps.waived)"
        return "共 \(steps.all) 步，完成 \(steps.done)\(share)：按时 \(steps.onTime)，迟交"
            + " \(steps.late)；逾期未完成 \(steps.overdue)\(waived)。"
    }

    private static func chineseHead(_ column: Column) -> String {
        switch column {
        case .step: "步"
        case .dueDays: "期限"
        case .done: "完成"
        case .medianDays: "用天数"
        case .quiz: "测验"
        }
    }
}
