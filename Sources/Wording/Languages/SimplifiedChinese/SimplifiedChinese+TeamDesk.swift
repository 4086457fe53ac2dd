extension TeamDeskPhrase {
    public var chinese: String {
        switch self {
        case .abstract(let command): Self.chineseAbstract(command)
        case .examples(let command): Self.chineseExamples(command)
        case .argument(let argument): Self.chineseHelp(argument)
        case .column(let column): Self.chineseHead(column)
        case .standing(let team, let name, let parent):
            "\(name)（\(team)）：" + (parent.map { "上级团队 \($0)。" } ?? "没有上级团队。")
        case .managedBy(let users):
            users.isEmpty ? "没有人管理。" : "管理者：\(Self.chineseList(users))。"
        case .size(let count): "连下级团队共 \(count) 人。"
        case .removed(let team): "团队 \(team) 已删除。"
        case .appointed(let user, let team): "\(user) 现在管理 \(team) 和它的下级团队，并有 manager 权限。"
        case .dismissed(let user, let team, let keepsRight):
            "\(user) 不再管理 \(team)。" + (keepsRight ? "" : "没有别的团队可管，manager 权限也去掉了。")
        case .noTeams: "还没有团队。添加一个：quizline team add 华东"
        case .taken(let team): "已经有团队 \(team) 了。查看：quizline team show \(team)"
        case .unknown(let typed, let near):
            "没有团队 \(typed)。"
                + (near.isEmpty ? "" : "是不是 \(near.joined(separator: " 或 "))？")
                + "查看全部：quizline team list"
        case .notEmpty(let team, let people, let below):
            Self.chineseNotEmpty(team, people: people, below: below)
        case .belowItself(let team, let parent):
            "\(team) 不能放到 \(parent) 下面：\(parent) 就是它自己，或在它下面。"
        case .notManager(let user, let team):
            "\(user) 并不管理 \(team)。看看由谁管理：quizline team show \(team)"
        }
    }

    private static func chineseList(_ words: [String]) -> String { words.joined(separator: "、") }

    private static func chineseNotEmpty(_ team: String, people: Int, below: [String]) -> String {
        let persons = people == 0 ? nil : "还有 \(people) 人（quizline trainee team 名字 别的团队）"
        let teams =
            below.isEmpty
            ? nil : "还有下级团队 \(Self.chineseList(below))（quizline team move \(below[0]) 别的团队）"
        return "\(team) 没有删除：" + [persons, teams].compactMap(\.self).joined(separator: "，") + "。"
    }

    private static func chineseAbstract(_ command: Command) -> String {
        switch command {
        case .team: "添加和修改团队，指定由谁管理。"
        case .list: "列出全部团队；服务器运行时也能用。"
        case .add: "添加团队。"
        case .show: "查看一个团队和它的人；服务器运行时也能用。"
        case .rename: "给团队改名，编号不变。"
        case .move: "把团队连同下级团队移到另一个团队下面。"
        case .remove: "删除空的团队。"
        case .manager: "指定由谁管理一个团队和它的下级团队。"
        case .managerAdd: "让某人管理一个团队。"
        case .managerRemove: "不再让某人管理一个团队。"
        }
    }

    private static func chineseExamples(_ command: Command) -> String {
        switch command {
        case .team:
            """
            管理者看得到所管团队和全部下级团队里每个人的成绩。
            除 list 和 show 外都要独占数据库：请先停下服务器。
            退出状态：0 完成，2 参数不对，3 数据库、密钥文件或机器有问题。
            """
        case .list:
            """
            例：
              quizline team list
            """
        case .add:
            """
            例：
              quizline team add sales --name 销售部
              quizline team add 华东 --in sales --manager wang
            """
        case .show:
            """
            例：
              quizline team show 华东
            """
        case .rename:
            """
            例：
              quizline team rename sales 销售中心
            """
        case .move:
            """
            例：
              quizline team move 上海 华东
              quizline team move 华东 none
            """
        case .remove:
            """
            例：
              quizline team remove 上海
            """
        case .manager:
            """
            管理团队的人自动得到 manager 权限；不再管理任何团队时，权限也去掉。
            """
        case .managerAdd:
            """
            例：
              quizline team manager add 华东 wang
            """
        case .managerRemove:
            """
            例：
              quizline team manager remove 华东 wang
            """
        }
    }

    private static func chineseHelp(_ argument: Argument) -> String {
        switch argument {
        case .team: "团队的编号。"
        case .newTeam: "编号：一个词，只用文字、数字和 - _ .，最多 40 个字符。"
        case .name: "大家看到的名称，占 1 到 40 列；不给就用编号。"
        case .newName: "新的名称，占 1 到 40 列。"
        case .parent: "上级团队；不给就没有上级。"
        case .newParent: "上级团队；none 表示没有上级。"
        case .manager: "管理者的登录名。可重复。"
        case .person: "管理者的登录名（一个）。"
        }
    }

    private static func chineseHead(_ column: Column) -> String {
        switch column {
        case .team: "团队"
        case .name: "名称"
        case .people: "人数"
        case .managers: "管理者"
        }
    }
}
