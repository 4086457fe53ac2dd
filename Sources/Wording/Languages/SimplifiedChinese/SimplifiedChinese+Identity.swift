extension IdentityPhrase {
    public var chinese: String {
        switch self {
        case .notIdentified: "请先登录：登录 名字。还没有账号？输入 注册 名字。"
        case .alreadyIdentified(let user): "您已登录为 \(user)。请先 登出。"
        case .enrolForm: "请输入 注册 名字，例如：enrol lina as=李娜。名字为 2 到 32 个字母、数字或汉字。"
        case .loginForm: "请输入 登录 名字，随后会问密码。脚本用 login NAME pin=密码。"
        case .secretForm:
            "请输入 密码 pin、密码 password 或 密码 codes；脚本用 secret pin old=旧 value=新、secret codes old=旧。"
        case .enrolled(let name, let user, let pin):
            "\(name)，注册好了。登录名是 \(user)，密码是 \(pin)，只显示这一次，请记下。"
        case .afterEnrolment: "输入 题库 看有哪些测验。"
        case .welcome(let name): "\(name)，欢迎回来。"
        case .failuresSince(let count): "上次登录以来，有 \(count) 次登录失败。"
        case .stoppedAt(let quiz, let answered, let count, let days):
            "“\(quiz)”还没做完：共 \(count) 题，已答 \(answered) 题" + (days > 0 ? "，\(days) 天前开始。" : "。")
        case .afterLogin(let hasAttempt): (hasAttempt ? "继续 r　" : "") + "题库 l　差距 g　帮助 ?"
        case .loggedOut: "已登出。"
        case .whoYouAre(let name, let user, let job, let team, let sealed):
            ["\(name)（\(user)）", job, team].compactMap { $0 }.joined(separator: "，")
                + "；\(Self.line(sealed))。"
        case .youAreGuest(let sealed): "您是访客；\(Self.line(sealed))。请输入 登录 名字，或 注册 名字。"
        case .secretWanted(let prompt, let isVisible):
            Self.name(of: prompt) + (isVisible ? "（输入时看得见）：" : "（输入时不显示）：")
        case .sendSecret(let ways):
            "请把密码一起发来：" + ways.map { "login NAME \($0)=…" }.joined(separator: " 或 ")
        case .secretChanged: "新密码已生效。"
        case .secretByToken: "用令牌登录时不能改。请用自己的密码登录后再改登录方式。"
        case .codesMade(let count):
            "\(count) 个一次性码，每个用一次，先后不限，在任何连接上都能用。只显示这一次，请记下。以前的清单作废。"
        case .codesLeft(let count):
            (count == 0 ? "一次性码已全部用完。" : "一次性码还剩 \(count) 个。")
                + "要新的：在不会被偷听的连接上输入 密码 codes，或请管理员发放。"
        case .secretRefused(let fault): Self.sentence(fault)
        case .wrongNameOrSecret(let wait): "名字或密码不对。" + (wait > 0 ? "请 \(wait) 秒后再试。" : "请核对后再试。")
        case .wrongOldSecret(let wait):
            "现在的密码不对，没有改动。" + (wait > 0 ? "请 \(wait) 秒后再试。" : "")
        case .wait(let seconds): "没有检查：请等 \(seconds) 秒再试。"
        case .nameTaken: "这个名字已有人用。请换一个，或者用 登录。"
        case .nameRefused(let fault): Self.sentence(fault)
        case .invitationWanted: "需要邀请码：enrol 名字 invite=邀请码。请向管理员索取。"
        case .enrolmentClosed: "这里不开放注册。请让管理员开账号。"
        case .notOverClearLine(let takesCodes):
            "这条连接可能被人偷听，不能传密码。请" + (takesCodes ? "用一次性码登录（登录 名字），或" : "")
                + "在服务器本机连接，或走 SSH 隧道、TLS。"
        case .wayNotOpen(let ways): "这里不开放这种登录方式。可用：\(ways.joined(separator: "、"))。"
        }
    }

    private static func line(_ sealed: Bool) -> String {
        sealed ? "连接不会被偷听" : "连接可能被偷听"
    }

    private static func name(of prompt: SecretPrompt) -> String {
        switch prompt {
        case .signIn: "密码"
        case .code: "一次性码"
        case .token: "令牌"
        case .old: "现在的密码"
        case .new: "新密码"
        case .newAgain: "再输入一次新密码"
        }
    }

    private static func sentence(_ fault: NameFault) -> String {
        switch fault {
        case .length: "名字要有 2 到 32 个字，显示名占 1 到 40 列。"
        case .signs: "名字只能用字母、汉字、数字和 - _ .，第一个要是字母或汉字。"
        case .scripts: "名字要么全用汉字，要么全用同一种字母。"
        case .reserved: "这个名字是命令或角色的名称，请换一个。"
        }
    }

    private static func sentence(_ fault: SecretFault) -> String {
        switch fault {
        case .short(let least): "密码至少 \(least) 个字符。"
        case .long(let most): "密码最多 \(most) 个字符。"
        case .different: "两次输入的新密码不一样，没有改动。请重来。"
        case .same: "新密码和旧密码一样，请换一个。"
        }
    }
}
