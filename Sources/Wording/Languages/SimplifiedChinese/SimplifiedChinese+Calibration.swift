extension CalibrationPhrase {
    public var chinese: String {
        switch self {
        case .title: "校准"
        case .band(let band): Self.word(band)
        case .column(let column): Self.word(column)
        case .binsOfAll: "全部首次作答，按预测的概率："
        case .howToRead:
            "每次作答都由同一人此前的作答预测。证据少时，预测有意偏低。z：答对的比预测的多几个标准误。"
                + "Brier 为 0 最好，0.25 等于抛硬币。"
        case .holds: "证据达到 6 题后，预测成立（z 在正负 3 以内）。"
        case .drift(let z):
            "model-drift：证据达到 6 题后，z 为 \(z)。题目的难度或猜对的可能与作者所写不符。"
        case .tooEarly: "还没有在 6 题证据之后的作答。"
        case .misfits(let count, let judged):
            count == 0
                ? "首次作答满 50 次的题有 \(judged) 道，都符合预测（outfit 的 z 值在正负 2.5 以内）。"
                : "首次作答满 50 次的题有 \(judged) 道，其中不合预测（outfit 的 z 值超过 2.5）的有 \(count) 道。"
        case .misfit(let question, let count, let square, let z):
            "\(question)：\(count) 次，outfit \(square)，z 值 \(z)"
        case .noneJudged(let least): "还没有首次作答满 \(least) 次的题，暂不逐题判断。"
        case .foot(let id): "报告 \(id)。"
        case .nothingAnswered: "没有可以报告的内容：现用的题目还没有人作答。"
        }
    }

    private static func word(_ band: Band) -> String {
        switch band {
        case .all: "全部首次作答"
        case .underThree: "不到 3 题"
        case .threeToSix: "3 到 6 题"
        case .sixToTwelve: "6 到 12 题"
        case .twelveAndMore: "12 题以上"
        case .sixAndMore: "6 题以上"
        case .repeats: "重复作答"
        }
    }

    private static func word(_ column: Column) -> String {
        switch column {
        case .band: "此前的证据"
        case .predictions: "次数"
        case .predicted: "预测"
        case .right: "答对"
        case .brier: "Brier 分"
        case .logLoss: "对数损失"
        case .error: "校准误差"
        case .z: "z 值"
        case .chance: "概率"
        case .range: "90%区间"
        }
    }
}
