extension RebuildPhrase {
    public var chinese: String {
        switch self {
        case .rebuilt(let levels, let trainees):
            "已按日志重算：\(trainees) 名学员的 \(levels) 项水平。"
        case .same(let levels): "没有差异：保存的 \(levels) 项水平都与日志一致。"
        case .difference(let trainee, let competency, let difference):
            "\(trainee)，\(competency ?? "无能力")：\(Self.chineseWords(difference))"
        case .differing(let count, let told, let levels):
            "\(levels) 项水平中有 \(count) 项不一致"
                + (count > told ? "，上面是前 \(told) 项" : "")
                + "。要改正，请运行：quizline rebuild"
        }
    }

    private static func chineseWords(_ difference: Difference) -> String {
        switch difference {
        case .missing: "有作答，却没有保存"
        case .surplus: "保存了，日志里却没有这些作答"
        case .answers(let kept, let log): "保存了 \(kept) 次作答，日志里有 \(log) 次"
        case .content: "保存的作答内容与日志不同"
        }
    }
}
