extension ProgrammePhrase {
    public var chinese: String {
        switch self {
        case .column(let column): Self.chineseHead(column)
        case .rule(let rule):
            switch rule {
            case .pass: "及格"
            case .done: "做完"
            }
        case .audience(let jobs): "对象：\(jobs.isEmpty ? "所有人" : jobs.joined(separator: "、"))"
        case .steps(let count, let days): "共 \(count) 步，自分配之日起 \(days) 天内完成"
        case .validity(let days): "完成后 \(days) 天内有效，到期要重做。"
        case .note(let text): "备注：\(text)"
        case .quizMissing: "（没有启用）"
        case .noProgrammes(let folder): "\(folder) 里没有训练计划。"
        case .noSuchProgramme(let id, let known):
            "没有训练计划 \(id)。现有：\(known.joined(separator: "、"))。"
        case .noSuchJob(let id, let known): "没有岗位 \(id)。现有：\(known.joined(separator: "、"))。"
        case .faultyFile(let path): "\(path) 有错，没有列出。查看：quizline check"
        }
    }

    private static func chineseHead(_ column: Column) -> String {
        switch column {
        case .programme: "训练计划"
        case .steps: "步数"
        case .days: "天数"
        case .title: "标题"
        case .day: "期限"
        case .rule: "要求"
        case .quiz: "测验"
        }
    }
}
