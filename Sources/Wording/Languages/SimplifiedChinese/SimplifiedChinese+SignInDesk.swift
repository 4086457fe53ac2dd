extension SignInDeskPhrase {
    public var chinese: String {
        switch self {
        case .column(let column): Self.chineseHead(column)
        case .state(let state): Self.chineseWord(state)
        case .tokenMade(let number, let user, let until):
            "\(user) 的 \(number) 号令牌，有效期到 \(until)，只显示这一次。登录：login \(user) token=令牌"
        case .tokensRevoked(let numbers, let user):
            "\(user) 的 \(Self.chineseList(numbers)) 号令牌已吊销，不能再登录。"
        case .noTokens(let user): "\(user) 没有有效的令牌。"
        case .codesMade(let count, let user):
            "\(user) 的 \(count) 个一次性码，每个用一次，先后不限：先输入 login \(user)，再输入一个码。只显示这一次，以前的清单作废。"
        case .notShown(let secret, let user, let reason):
            "\(Self.chinese(secret, of: user))已生成，但没能显示（\(reason)）。\(Self.another(secret, of: user))"
        case .noToken(let number, let user):
            "\(user) 没有有效的 \(number) 号令牌。查看：quizline trainee token \(user) --list"
        case .tokenTerm(let days): "令牌的有效期为 \(days.lowerBound) 到 \(days.upperBound) 天。"
        case .dayForm(let typed): "\(typed) 不是日期，请写成 2027-06-30 的样子。"
        case .oneAct:
            "--days、--until、--list、--revoke、--revoke-all 只能给一个；都不给就发放新令牌。"
        }
    }

    private static func chinese(_ secret: Secret, of user: String) -> String {
        switch secret {
        case .secret: "\(user) 的新密码"
        case .codes: "\(user) 的新一次性码"
        case .token(let number): "\(user) 的 \(number) 号令牌"
        }
    }

    private static func another(_ secret: Secret, of user: String) -> String {
        switch secret {
        case .secret: "请重新生成：quizline trainee secret \(user)"
        case .codes: "请重新生成：quizline trainee codes \(user)"
        case .token(let number):
            "请先吊销再重新发放：quizline trainee token \(user) --revoke \(number)"
        }
    }

    private static func chineseList(_ numbers: [Int]) -> String {
        numbers.map { "\($0)" }.joined(separator: "、")
    }

    private static func chineseHead(_ column: Column) -> String {
        switch column {
        case .number: "编号"
        case .made: "发放时间"
        case .until: "有效期到"
        case .used: "最近使用"
        case .state: "状态"
        }
    }

    private static func chineseWord(_ state: State) -> String {
        switch state {
        case .holds: "有效"
        case .expired: "已过期"
        case .revoked: "已吊销"
        }
    }
}
