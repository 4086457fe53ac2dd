extension ProgressPhrase {
    public var chinese: String {
        switch self {
        case .title: "训练计划进度"
        case .name(let title, let id): "\(title) (\(id))"
        case .people(let count, let through): "共 \(count) 人，其中 \(through) 人全部完成。"
        case .steps(let steps): Self.chinese(steps)
        case .closed(let count): "另有 \(count) 人账号已停用，没有计入。"
        case .column(let column): Self.chineseHead(column)
        case .rowColumn(let column): Self.chineseHead(column)
        case .status(let status): Self.chineseWord(status)
        case .stepLegend:
            "步骤表：期限：自分配起的天数；完成：分到这一步的人里完成的人数；用天数：自分配起到完成的中位天数，分配前已完成的不算。"
        case .rowLegend: "学员表：期限：到当天结束为止；逾期：过期天数；完成于：UTC 时间，也可以在分配之前；待重做：曾经完成，到期限那天失效。"
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
        let waived = steps.waived == 0 ? "" : "（免做的 \(steps.waived) 步不算）"
        let share = steps.share.isEmpty ? "" : "（\(steps.share)%）"
        return "共 \(steps.asked) 步\(waived)，完成 \(steps.done)\(share)：按时 \(steps.onTime)，迟交"
            + " \(steps.late)；逾期未完成 \(steps.overdue)。"
    }

    private static func chineseHead(_ column: RowColumn) -> String {
        switch column {
        case .trainee: "学员"
        case .team: "团队"
        case .step: "步"
        case .quiz: "测验"
        case .status: "状态"
        case .assigned: "分配日"
        case .due: "期限"
        case .overdueDays: "逾期"
        case .doneAt: "完成于"
        case .waivedBy: "免做人"
        case .reason: "原因"
        }
    }

    private static func chineseWord(_ status: Status) -> String {
        switch status {
        case .notStarted: "未开始"
        case .inProgress: "进行中"
        case .done: "已完成"
        case .renew: "待重做"
        case .waived: "免做"
        }
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
