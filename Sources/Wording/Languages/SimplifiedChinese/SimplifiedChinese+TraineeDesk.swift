extension TraineeDeskPhrase {
    public var chinese: String {
        switch self {
        case .abstract(let command): Self.chineseAbstract(command)
        case .examples(let command): Self.chineseExamples(command)
        case .argument(let argument): Self.chineseHelp(argument)
        case .column(let column): Self.chineseHead(column)
        case .isDisabled: "已停用"
        case .added(let name, let user, let secret):
            "\(name) 的账号开好了：登录名 \(user)，密码 \(secret)。密码只显示这一次。"
        case .newSecret(let user, let secret):
            "\(user) 的新密码：\(secret)。只显示这一次；旧密码和一次性码全部作废。"
        case .standing(let name, let user, let job, let team, let rights):
            "\(name)（\(user)）：岗位 \(job ?? "无")，团队 \(team ?? "无")，权限 \(Self.chineseList(rights))。"
        case .disabled(let user): "\(user) 不能再登录。数据都还在。"
        case .enabled(let user): "\(user) 又可以登录了，以前输错密码的等待也清零了。"
        case .forgetQuestion(let name, let user):
            "将忘掉 \(name)（\(user)）是谁，不能撤销。要继续请输入用户名："
        case .forgotten(let user, let name):
            "已忘掉 \(user)，作答保留在 \(name) 名下。以前的报告、备份和日志收不回来，请到存放处删除。"
        case .notForgotten(let user): "没有改动：输入的不是 \(user)。"
        case .forgottenBefore(let user): "\(user) 是以前已忘掉的人。"
        case .nobody: "没有符合条件的学员。"
        case .jobNotChecked(let job, let folder):
            "没有核对岗位 \(job)：从 \(folder)/competencies.yaml 读不到岗位。"
        case .nameTaken(let user): "已经有学员 \(user) 了，请换一个名字。"
        case .displayNameRefused: "显示名占 1 到 40 列。"
        case .teamRefused: "团队是一个词，只用文字、数字和 - _ .，占 1 到 40 列。"
        case .unknownTrainee(let user): "没有学员 \(user)。查看名单：quizline trainee list"
        case .unknownJob(let job, let known):
            "没有岗位 \(job)。现有岗位：\(Self.chineseList(known))；填 none 表示不设岗位。"
        case .nothingToChange: "请说明要改什么：岗位、--team、--display、--right 或 --no-right。"
        case .nameOrAll: "请给出名字或 --all，二选一。"
        }
    }

    private static func chineseList(_ words: [String]) -> String {
        words.isEmpty ? "无" : words.joined(separator: "、")
    }

    private static func chineseAbstract(_ command: Command) -> String {
        switch command {
        case .trainee: "开设和修改学员账号。"
        case .add: "添加学员，密码显示一次。"
        case .list: "列出学员；服务器运行时也能用。"
        case .role: "修改学员的岗位、团队、权限或显示名。"
        case .team: "把学员放进团队。"
        case .secret: "给学员换新密码，显示一次。"
        case .codes: "给学员发放一张一次性码清单，显示一次。"
        case .token: "发放脚本登录用的令牌，或列出、吊销令牌。"
        case .disable: "停用学员账号，数据不删。"
        case .enable: "重新启用学员账号。"
        case .forget: "永久忘掉一名学员是谁；作答不记名保留。"
        }
    }

    private static func chineseExamples(_ command: Command) -> String {
        switch command {
        case .trainee:
            """
            除 list 和 token --list 外都要独占数据库：请先停下服务器。
            退出状态：0 完成，1 forget 没有确认，2 参数不对，3 数据库、密钥文件或机器有问题，
            或者结果没能显示。
            """
        case .add:
            """
            例：
              quizline trainee add lina --display 李娜 --job sales-rep --team 华东
              quizline trainee add chen --right manager --team 华东
            """
        case .list:
            """
            例：
              quizline trainee list
              quizline trainee list li --team 华东 --right manager
            """
        case .role:
            """
            例：
              quizline trainee role lina sales-rep
              quizline trainee role lina --right manager --no-right author
              quizline trainee role lina none --team none
            """
        case .team:
            """
            例：
              quizline trainee team lina 华东
              quizline trainee team lina none
            """
        case .secret:
            """
            例：
              quizline trainee secret lina
              quizline trainee secret --all     （密钥文件丢失时）
            """
        case .codes:
            """
            例：
              quizline trainee codes lina
            """
        case .token:
            """
            例：
              quizline trainee token bot                     （90 天）
              quizline trainee token bot --days 7
              quizline trainee token bot --until 2027-06-30
              quizline trainee token bot --list
              quizline trainee token bot --revoke 3
              quizline trainee token bot --revoke-all
            """
        case .disable:
            """
            例：
              quizline trainee disable lina
            """
        case .enable:
            """
            例：
              quizline trainee enable lina
            """
        case .forget:
            """
            例：
              quizline trainee forget lina          （先确认）
              quizline trainee forget lina --yes

            删除：用户名、显示名、口令、设置、团队、权限、分配的训练计划、登录失败记录、
            论述题的正文和批改人写的评语。不记名保留（记作 removed-01 等）：岗位、答题次数、
            时间、得分、所选选项，以及简答题原样的答案，因为题目统计要用。审计记录从不改动，
            保留对这个账号做过的操作及时间（当时的岗位、团队、权限、训练计划），对象记作
            removed-01；此人自己作为管理者或批改人做过的操作，仍记着原来的名字。导出记录里也
            改成 removed-01。没有人能用 removed-01 登录；原来的用户名可以给别人用。以前的
            文件、备份和日志收不回来。
            """
        }
    }

    private static func chineseHelp(_ argument: Argument) -> String {
        switch argument {
        case .database: "数据库文件；不给则取 QUIZLINE_DATABASE，再不然 data/quizline.db。"
        case .pepperFile: "服务器的密钥文件；不给则取 QUIZLINE_PEPPER_FILE，再不然是数据库旁的 pepper.key。"
        case .quizzes: "competencies.yaml 所在的文件夹，用来核对岗位；不给则取 QUIZLINE_QUIZZES，再不然 quizzes。"
        case .name: "登录名。"
        case .newName: "登录名：2 到 32 个字母、汉字、数字或 - _ . 。"
        case .displayName: "别人看到的名字，占 1 到 40 列。"
        case .job: "岗位，从此按它的要求看差距；none 表示不设岗位。"
        case .jobOfNewcomer: "岗位，或 none；不给则取设置 default-job。"
        case .team: "团队，必须已经有；none 表示不属于团队。"
        case .newTeam: "从现在起所属的团队；none 表示不属于团队。"
        case .rightOfNewcomer: "trainee 以外的权限：author、facilitator、manager 或 operator。可重复。"
        case .right: "要增加的权限。可重复。"
        case .withoutRight: "要去掉的权限。可重复。"
        case .allTrainees: "全部学员；密钥文件丢了就重新生成，令牌全部作废。"
        case .word: "登录名或显示名的一部分。"
        case .filterTeam: "只看这个团队和它的下级团队。"
        case .filterJob: "只看这个岗位。"
        case .filterRight: "只看有这个权限的人。"
        case .withoutAsking: "不再询问。"
        case .tokenDays: "新令牌有效的天数，1 到 3650；不给则为 90。"
        case .tokenUntil: "新令牌有效的最后一天，例如 2027-06-30。"
        case .tokenRevoked: "吊销这个编号的令牌。"
        case .tokensRevoked: "吊销全部令牌。"
        case .tokenList: "列出令牌；服务器运行时也能用。"
        }
    }

    private static func chineseHead(_ column: Column) -> String {
        switch column {
        case .user: "登录名"
        case .name: "姓名"
        case .job: "岗位"
        case .team: "团队"
        case .rights: "权限"
        case .state: "状态"
        }
    }
}
