extension AuditPhrase {
    public var chinese: String {
        switch self {
        case .title(let trainee): "明细 \(trainee)"
        case .level(let level, let low, let high, let need):
            "估计 \(level)%，90% 把握在 \(low) 到 \(high) 之间；"
                + (need.map(Self.sentence) ?? "岗位不要求")
        case .column(let column): Self.word(column)
        case .firstServing: "首次"
        case .latestServing: "末次"
        case .notCounted(let count): "首次与末次之间的 \(count) 次作答不计"
        case .weights(let sum, let cap, let bank):
            "权重合计 \(sum)（上限 \(cap)）；题库 \(bank) 题；先验：估计值均匀分布"
        case .effectMeaning: "影响 = 估计减去没有这道题时的估计，单位为百分点"
        }
    }

    private static func sentence(_ need: Need) -> String {
        let verdict = ReportPhrase.verdict(need.verdict).chinese
        let chance =
            switch need.verdict {
            case .gap, .met: "把握 \(need.probability)%"
            case .noData, .stale, .insufficient, .borderline, .notRequired:
                "不足的把握 \(need.probability)%"
            }
        return "要求 \(need.required)：\(verdict)（\(chance)）"
    }

    private static func word(_ column: Column) -> String {
        switch column {
        case .question: "题目"
        case .serving: "哪次"
        case .answered: "作答日"
        case .score: "得分"
        case .difficulty: "难度"
        case .guess: "猜对"
        case .share: "份额"
        case .tag: "占比"
        case .aged: "新旧"
        case .weight: "权重"
        case .effect: "影响"
        }
    }
}
