extension RewindPhrase {
    public var chinese: String {
        switch self {
        case .notCounted(let turn): "回看，不计分。第 \(turn) 步："
        case .ended(let percent):
            "情景会在这里结束" + (percent.map { "，得 \($0)%" } ?? "") + "。这不计分，第一次的走法不变。"
        case .howOn(isEnd: false): "输入字母选一项；回退 再退一步；rewind leave 结束回看。"
        case .howOn(isEnd: true): "输入 回退 退一步，rewind leave 结束回看。"
        case .left: "回看结束，都不计分；第一次的走法不变。"
        case .notLooking: "现在没有回看。情景结束后输入 回退 可看别的走法。"
        case .noScene: "回退 用来看情景题别的走法。请先打开情景题，例如 题 1。"
        case .notYet(let number): "第 \(number) 题还没走完，选了就算。情景结束后可用 回退 看别的走法，不计分。"
        case .notShown(let number): "按这套题的规定，第 \(number) 题现在不能回看。"
        case .form: "请输入 回退、回退 2（退两步）、rewind take a（选一项）或 rewind leave（结束）。"
        case .tooFar(let most): most == 0 ? "这已是第一步，前面没有了。这里都不计分。" : "从这里最多退 \(most) 步。这里都不计分。"
        case .noChoice(let example): "这一步没有这一项；请输入一个字母，例如 \(example)。这里都不计分。"
        case .atEnd: "情景到此结束。输入 回退 退一步，rewind leave 结束回看。这里都不计分。"
        }
    }
}
