extension TeamPhrase {
    public var chinese: String {
        switch self {
        case .yourTeams(let count): "您可以看 \(count) 个团队的成绩："
        case .people(let count): "\(count) 人"
        case .afterTeams(let example): "看一个团队的情况：团队 \(example)"
        case .noTeams: "没有您可以看成绩的团队。"
        case .teamForm: "请输入 团队，或 team 团队 [all] [by=group] [state=gap]，例如：team east"
        case .reportForm:
            "请输入 report [all | why 能力]、report person 名字 [all | why 能力]、report team 团队、report programme 计划、report quiz 测验、report coverage 或 report exports。"
        case .youManage(let teams): "您管理：\(teams.joined(separator: "、"))。"
        }
    }
}
