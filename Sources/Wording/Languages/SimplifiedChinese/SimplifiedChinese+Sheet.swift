extension SheetPhrase {
    public var chinese: String {
        switch self {
        case .groups: "按能力组"
        case .competencies: "按能力，要紧的在前"
        case .group: "能力组"
        case .scale: "0 到 100%"
        case .toDo: "怎么补"
        case .trend(let trend): Self.word(trend)
        case .bar(let bar): Self.sentence(bar)
        case .barShape: "横条：90% 区间；圆点：估计；刻度：要求"
        case .curve(let name, let levels):
            "\(name)：每 30 天的估计，直到现在："
                + levels.map { $0.map { "\($0)%" } ?? "-" }.joined(separator: "，")
        case .curveShape: "线：估计；带：90% 区间；虚线：要求"
        case .legend(let withTrend):
            "横条：90% 区间；圆点：估计；三角和竖线：要求；^ 题库太小，无法证明"
                + (withTrend ? "；趋势：与 90 天前相比；曲线：一年，每 30 天一点。" : "。")
        case .tableLegend(let withTrend):
            "90%区间：有 90% 把握在其中；^ 题库太小，无法证明" + (withTrend ? "；趋势：与 90 天前相比。" : "。")
        }
    }

    private static func word(_ trend: Trend) -> String {
        switch trend {
        case .up: "升"
        case .down: "降"
        case .same: "平"
        case .unknown: "不明"
        }
    }

    private static func sentence(_ bar: Bar) -> String {
        let level = bar.level.map { "\($0.level)%，\($0.low) 到 \($0.high) 之间" } ?? "还没有估计"
        let need = bar.required.map { ["要求 \($0)"] } ?? []
        let verdict =
            bar.verdict == .notRequired
            ? ReportPhrase.verdictMeaning(bar.verdict) : .verdict(bar.verdict)
        return "\(bar.name)：" + ([level] + need + [verdict.chinese]).joined(separator: "，")
    }
}
