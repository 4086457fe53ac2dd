extension AuditListPhrase {
    public var chinese: String {
        switch self {
        case .column(let column): Self.chinese(column)
        case .act(let act): Self.chinese(act)
        case .nothing: "没有这样的操作。"
        }
    }

    private static func chinese(_ column: Column) -> String {
        switch column {
        case .at: "时间"
        case .who: "谁"
        case .act: "做了什么"
        case .trainee: "对谁"
        case .object: "对象"
        case .detail: "详情"
        }
    }

    private static func chinese(_ act: Act) -> String {
        switch act {
        case .traineeAdded: "建立账号"
        case .traineeChanged: "修改账号"
        case .secretReplaced: "换密码"
        case .codesMade: "发放一次性码"
        case .tokenMade: "发放令牌"
        case .tokenRevoked: "吊销令牌"
        case .traineeForgotten: "删去身份"
        case .teamAdded: "建立团队"
        case .teamRenamed: "团队改名"
        case .teamMoved: "移动团队"
        case .teamRemoved: "撤销团队"
        case .managerAppointed: "任命管理者"
        case .managerDismissed: "免去管理者"
        case .assigned: "分配计划"
        case .withdrawn: "撤回分配"
        case .waived: "免做一步"
        case .demanded: "取消免做"
        case .regraded: "重新判分"
        case .regradeUndone: "撤销重判"
        case .marked: "批改文字"
        case .published: "发布测验"
        case .restored: "恢复备份"
        case .exported: "导出报告"
        }
    }
}
