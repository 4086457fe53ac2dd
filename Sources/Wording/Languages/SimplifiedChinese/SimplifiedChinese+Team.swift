extension TeamPhrase {
    public var chinese: String {
        switch self {
        case .yourTeams(let count): "您可以看 \(count) 个团队的成绩："
        case .people(let count): "\(count) 人"
        case .afterTeams(let example): "看一个团队的情况：团队 \(example)"
        case .noTeams: "没有您可以看成绩的团队。"
        case .teamForm: "请输入 团队，或 team 团队 [all] [by=group] [state=gap]，例如：team east"
        case .reportForm:
            "请输入 report [all | why 能力]、report person 名字 [all | why 能力] 或 report team 团队。"
        case .standing(let team, let people):
            "\(team)，\(people) 人：平均水平，以及预计有几人低于岗位要求。"
        case .meanLevel(let level): "均值 \(level)%"
        case .below(let count, let people): "\(people) 人中约 \(count) 人低于要求"
        case .unknown(let count): "\(count) 人未明"
        case .moreRows(let count): "加 all 再看其余 \(count) 项。"
        case .youManage(let teams): "您管理：\(teams.joined(separator: "、"))。"
        }
    }
}
