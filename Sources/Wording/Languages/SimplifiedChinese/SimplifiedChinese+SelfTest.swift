extension SelfTestPhrase {
    public var chinese: String {
        switch self {
        case .column(let column): Self.head(column)
        case .crowd(let crowd): Self.name(crowd)
        case .trial(let people, let seed):
            "每行模拟 \(people) 人，种子 \(seed)；题库 36 题，各人顺序不同。"
        case .howToReadIntervals:
            "合假设：水平的分布就是模型在作答之前的假设，100 个区间应有 90 个包含真实水平。公司：能力服从正态分布，均值 0.7，标准差 1.2。题目有偏差：人不变，题目的真实斜率有倍数偏差（对数的标准差 0.3），真实难度有 0.5 的偏差。难度已知：同上，但模型知道真实难度。"
        case .verdictTable: "结论（公司，题目有偏差）："
        case .howToReadVerdicts: "得到该结论的人所占比例 / 其中结论正确的比例。"
        case .difficultiesKnown(let gains, let answers):
            "如果每道题的难度都准确知道，水平的误差会减少"
                + zip(gains, answers).map { " \($0)%（\($1) 次作答）" }.joined(separator: "、") + "。"
        case .fits: "区间名副其实。"
        case .doesNotFit: "区间名不副实。"
        case .peopleForm(let number, let lowest, let highest):
            "--people \(number) 不行，应在 \(lowest) 到 \(highest) 之间。"
        case .comparison(let trainees, let asOf):
            "\(trainees) 名学员截至 \(asOf) 的估计水平与真实水平，只看有作答的能力。"
        case .howToReadComparison:
            "包含：90 % 区间包含真实水平的比例。偏差、误差：水平的百分点。差距、达标：给出的结论数 / 其中正确的比例。"
        case .allUnits: "全部"
        case .noTruth(let path): "\(path) 里没有可以比较的真实水平。"
        case .truthForm(let path, let line): "\(path) 第 \(line) 行不是真实水平。"
        }
    }

    private static func head(_ column: Column) -> String {
        switch column {
        case .simulated: "模拟"
        case .answers: "作答"
        case .people: "人数"
        case .coverage: "包含"
        case .width: "宽度"
        case .bias: "偏差"
        case .error: "误差"
        case .required: "要求"
        case .gap: "差距"
        case .met: "达标"
        case .units: "证据"
        case .standings: "水平数"
        }
    }

    private static func name(_ crowd: Crowd) -> String {
        switch crowd {
        case .assumed: "合假设"
        case .company: "公司"
        case .deviating: "题目有偏差"
        case .calibrated: "难度已知"
        }
    }
}
