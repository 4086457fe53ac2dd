extension AssignmentPhrase {
    public var chinese: String {
        switch self {
        case .column(let column): Self.chineseHead(column)
        case .assigned(let programme, let users): "\(programme) 已分配给 \(Self.list(users))。"
        case .hadIt(let users, let isDueDayNew):
            "\(Self.list(users)) 早已分到，分配日期不变\(isDueDayNew ? "，期限已改" : "")。"
        case .withoutSteps(let programme, let users):
            "\(programme) 里没有 \(Self.list(users)) 岗位的步骤，没有分配。"
        case .closedAccounts(let users):
            "账号已停用，不分配：\(Self.list(users))。"
        case .withdrawn(let programme, let users):
            "已对 \(Self.list(users)) 撤回 \(programme)。做过的题都保留。"
        case .notAssigned(let programme, let users): "\(programme) 没有分配给 \(Self.list(users))。"
        case .waived(let quiz, let programme, let users):
            "\(Self.list(users))：\(programme) 的 \(quiz) 免做。"
        case .demanded(let quiz, let programme, let users):
            "\(Self.list(users))：\(programme) 的 \(quiz) 不再免做。"
        case .noSuchStep(let quiz, let programme, let known):
            "\(programme) 没有步骤 \(quiz)。现有：\(known.joined(separator: "、"))。"
        case .nobodyNamed: "请说明给谁：用户名、--team 或 --role。"
        case .nobodyMatches: "没有可登录的学员符合 --team 和 --role。"
        case .unknownTrainees(let users):
            "没有学员 \(users.joined(separator: "、"))。查看：quizline trainee list"
        case .dayOver(let day): "--due \(day) 已经过去：没做完的步骤马上算逾期。"
        case .dayForm(let text): "--due \(text)：请写成 2026-12-24 这样的日期。"
        case .reasonWanted: "请用 --reason 写明原因，报告里要用。"
        case .nothingAssigned: "没有分配任何训练计划。"
        }
    }

    private static func list(_ users: [String]) -> String { users.joined(separator: "、") }

    private static func chineseHead(_ column: Column) -> String {
        switch column {
        case .programme: "训练计划"
        case .trainee: "学员"
        case .assigned: "分配日"
        case .due: "期限"
        case .person: "分配人"
        case .waived: "免做"
        }
    }
}
