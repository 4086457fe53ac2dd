extension OwnStepsPhrase {
    public var chinese: String {
        switch self {
        case .reminder(let late, let soon, let days, let quiz, let day):
            [
                late > 0 ? "训练计划有 \(late) 步逾期" : nil,
                soon > 0
                    ? (late > 0 ? "" : "训练计划有 ") + "\(soon) 步在 \(days) 天内到期" : nil,
            ].compactMap(\.self).joined(separator: "，")
                + "。最早的一步 \(day) 到期：start \(quiz)。全部：status"
        case .programme(let title, let closed, let count):
            "\(title)：共 \(count) 步，完成 \(closed)。"
        case .deadline(let deadline): Self.chinese(deadline)
        }
    }

    private static func chinese(_ deadline: Deadline) -> String {
        switch deadline {
        case .late(let days): "逾期 \(days) 天"
        case .today: "今天到期"
        case .left(let days): "还有 \(days) 天"
        }
    }
}
