extension VerifyPhrase {
    public var chinese: String {
        switch self {
        case .form: "请输入 verify 和回执号或证书编号，例如 verify 2f-8d03c2a97b。"
        case .unknown(let code): "没有编号为 \(code) 的记录。"
        case .answer(let attempt, let quiz, let number, let typed, let at):
            "第 \(attempt) 次作答（\(quiz)）的第 \(number) 题，\(at) 答：\(typed)"
        case .answerWithoutText(let attempt, let quiz, let number, let at):
            "第 \(attempt) 次作答（\(quiz)）的第 \(number) 题，\(at) 已答，文字已删除。"
        case .end(let attempt, let quiz, let at):
            "第 \(attempt) 次作答（\(quiz)）于 \(at) 结束。"
        case .trainee(let user): "用户：\(user)"
        case .holds: "编号相符：此后没有改动过。"
        case .unchained: "这条记录早于回执链，无从证明。"
        case .differs: "编号与那里的记录不符：可能输错了，也可能记录后来被改动过。"
        case .followed(let chain, let held, older: 0):
            "\(Self.chinese(chain))：链上 \(held) 条。"
        case .followed(let chain, let held, let older):
            "\(Self.chinese(chain))：链上 \(held) 条，另有 \(older) 条早于此链。"
        case .broken(let chain, let count, let places):
            "\(Self.chinese(chain))：有 \(count) 条与前面的记录接不上，最早在 \(places.map(String.init).joined(separator: "、"))"
        case .newest(let receipt): "最新回执号：\(receipt)"
        case .newestExplained: "请另存一处：只要 quizline verify 还认它，它之前的记录就没有改动过。"
        }
    }

    private static func chinese(_ chain: Chain) -> String {
        switch chain {
        case .log: "作答和事件"
        case .acts: "操作"
        }
    }
}
