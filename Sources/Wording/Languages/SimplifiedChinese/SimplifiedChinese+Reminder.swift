extension ReminderPhrase {
    public var chinese: String {
        switch self {
        case .subject(let late, let soon, let days, let reviews):
            "训练提醒："
                + [
                    late > 0 ? "\(late) 步逾期" : nil,
                    soon > 0 ? "\(soon) 步在 \(days) 天内到期" : nil,
                    reviews > 0 ? "\(reviews) 题该复习" : nil,
                ].compactMap(\.self).joined(separator: "，")
        case .late: "已逾期："
        case .soon(let days): "\(days) 天内到期："
        case .more(let count): "另有 \(count) 步，全部见 status"
        case .howToBegin(let user, let words):
            "开始：连接后输入 login \(user)，再输入 \(words.joined(separator: " 或 "))。"
        case .written(let count, let folder): "已写入 \(count) 份提醒：\(folder)。"
        case .nobody: "没有人需要提醒，或者今天都提醒过了。"
        case .busy(let folder): "\(folder)：另一个程序正在那里写提醒。"
        case .full(let folder, let most): "\(folder)：已有 \(most) 个文件没有取走，取走之前不再写。"
        }
    }
}
