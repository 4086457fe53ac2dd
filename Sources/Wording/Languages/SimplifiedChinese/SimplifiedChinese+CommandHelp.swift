extension CommandHelpPhrase {
    public var chinese: String {
        switch self {
        case .overview: "命令（帮助 加命令可看详情）："
        case .topics:
            "还有：\(HelpTopic.allCases.map { "help \($0.rawValue)" }.joined(separator: "、"))"
        case .noSuchTopic(let word): "没有“\(word)”的帮助。输入 帮助 看目录。"
        case .topicTitle(let topic): Self.title(topic)
        case .topicLine(let topic, let line): Self.lines(of: topic)[line]
        case .help: "help [命令]：本目录，或某条命令的用法。简写 ?，中文 帮助。"
        case .capabilities: "capabilities：本服务器现在能为您做什么。中文 功能。"
        case .voice: "voice [plain|code|json [ascii]]：回复的格式，后两种给脚本用。简写 v，中文 格式。"
        case .set: "set [名称 值]：设置 lang、charset、width、page、style、follow。中文 设置、语言、编码、宽度。"
        case .telnet: "telnet [on|off]：服务器是否对客户端使用 Telnet 指令。"
        case .ping: "ping [文字]：原样送回。简写 p。"
        case .quit: "quit：离开，没做完的会保留。简写 q，中文 退出、再见。"
        case .login: "login 名字：登录，随后问密码。中文 登录。"
        case .enrol: "enrol 名字 [as=显示名]：注册，密码只显示一次。中文 注册。"
        case .whoami: "whoami：您是谁，连接会不会被偷听。简写 me，中文 我。"
        case .secret: "secret pin|password：换密码；secret codes：要一次性码。中文 密码。"
        case .logout: "logout：登出，没做完的会保留。中文 登出。"
        case .list: "list [词]：有哪些题。简写 l，中文 题库。"
        case .show: "show 题：一套题的内容与规则。简写 sh，中文 查看。"
        case .start: "start 题：开始一套题。简写 st，中文 开始。"
        case .resume: "resume：继续没做完的题。简写 r，中文 继续。"
        case .question: "question [题号|next|back]：显示某题；直接回车显示当前题。中文 题。"
        case .answer: "answer 答案：作答；题目开着时直接输入答案即可。中文 答。"
        case .rewind: "rewind [步数] | take 字母 | leave：情景结束后看别的走法，不计分。中文 回退。"
        case .skip: "skip [题号]：先跳过这道题，稍后再答。题目开着时简写 /sk，中文 跳过。"
        case .flag: "flag [题号] [备注]：做标记，或去掉标记。题目开着时简写 /fl，中文 标记。"
        case .hint: "hint [题号]：给一条提示。题目开着时简写 /hi，中文 提示。"
        case .why: "why [题号]：可以看时，给出答案与道理。题目开着时简写 /w，中文 讲解。"
        case .review: "review [flagged|skipped|wrong|open]：各题的状态。简写 map，中文 检查。"
        case .finish: "finish：交卷并看结果。中文 交卷。"
        case .status: "status：做过的题与成绩，以及分配给您的训练计划。中文 进度。"
        case .report:
            "report [all | why 能力]：自己的能力报告；report person 名字 | team 团队 | programme 计划 | quiz 题 | coverage [文章] | exports [名字]：别人的和其他报告，有权看的才给。适用时可加 lang=（语言）、as-of=时间（截至何时）、trend=天数（与多少天前相比）。中文 报告。"
        case .team: "team [团队 [all] [by=group] [state=gap]]：您管理的团队，或一个团队的情况。中文 团队。"
        case .export:
            "export gaps|trainee [format=csv|json|ndjson|text] [columns=列名]：把自己的成绩导出成文件；export team 团队 | programme 计划 | quiz 题 | coverage [文章] | answers [名字] [format=格式]：有权看的报告和作答。lang=、as-of=、trend= 同 report。中文 导出。"
        case .get: "get 题 [version=draft]：一套题的文件，给出题人。中文 下载。"
        case .lint: "lint 题：检查草稿；没有草稿就检查已发布的。中文 校验。"
        case .put: "put 题 [version=版本]：上传草稿，随后逐行输入，单独一个点结束。中文 上传。"
        case .publish: "publish 题 [version=版本]：发布草稿，新开始的人就会做到。中文 发布。"
        case .mark: "mark [编号 [分数 … // 评语]]：待批改的答卷；看一份；给分。中文 批改。"
        case .gaps: "gaps [个数|能力]：接下来该学什么。简写 g，中文 差距。"
        case .due: "due：有几道题该复习；due start [most=题数] 开始复习。简写 d，中文 复习。"
        case .assess: "assess 能力：一题一题地问，直到看得清这项能力够不够。简写 as，中文 测评。"
        case .rate: "rate 能力 0..100：记下您自认为做得怎样；rate 看自评与作答的对照。中文 自评。"
        case .daily: "daily：五分钟，先复习到期的题，再练最没把握的能力。简写 da，中文 每日。"
        case .certificate: "certificate [计划]：完成训练计划的证书，附查验编号。简写 cert，中文 证书。"
        case .verify: "verify 编号：查回执或证书存了什么、是否相符。简写 ver，中文 验证。"
        }
    }

    private static func title(_ topic: HelpTopic) -> String {
        switch topic {
        case .answers: "怎样作答"
        case .charset: "字符"
        case .telnet: "用 telnet"
        case .netcat: "用 netcat"
        case .privacy: "保存了什么"
        }
    }

    private static func lines(of topic: HelpTopic) -> [String] {
        switch topic {
        case .answers:
            [
                "单选：字母或数字，如 b 或 2。",
                "多选：全部选项，如 ac 或 1、3。",
                "判断：对 或 错，t 或 f 也行。",
                "配对：1c 2a 3b。排序：3 1 4 2。",
                "数字：9000、9,000、0.9万；百分数要带 %。",
                "填空：用 | 隔开一次填完，或一空一空地填。",
                "问答：一行一行写，最后单独一个点。断线时写好的行都留着。",
                "答案恰好也是命令时：答案前加 =，命令前加 /。",
            ]
        case .charset:
            [
                "最好用 UTF-8。也可用 GB18030（GBK）和 Big5：set charset gbk、set charset big5。",
                "中文界面下第一行是 GBK 时会自动改用并告知；改回：set charset utf-8",
                "读不懂的行不会执行。",
            ]
        case .telnet:
            [
                "telnet 主机 端口；用 quit 离开。",
                "如果出现奇怪的符号：telnet off。",
                "从管道输入时请用 nc -N，telnet 会太早断开。",
            ]
        case .netcat:
            [
                "nc 主机 端口；脚本把各行送进 nc -N。",
                "脚本先发 voice code，这样每行回复都以代码开头。",
                "可以一次发很多行，回复保持顺序。",
            ]
        case .privacy:
            [
                "保存您的答案、时间、成绩和自评；密码只存散列值。",
                "您看得到自己的成绩，报告给管理这台服务器的人。",
                "成绩只说明这些题掌握得怎样，不评价工作。",
            ]
        }
    }
}
