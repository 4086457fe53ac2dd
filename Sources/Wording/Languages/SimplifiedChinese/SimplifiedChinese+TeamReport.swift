extension TeamReportPhrase {
    public var chinese: String {
        switch self {
        case .title: "团队报告"
        case .moreColumns(let count, let team): "其余 \(count) 项：team \(team) all 或 --all"
        case .people(let count): "\(count) 人"
        case .competencies(let shown, let count): "能力 \(shown) 项，共 \(count) 项"
        case .groups(let shown, let count): "能力组 \(shown) 个，共 \(count) 个"
        case .only(let verdicts):
            "只看\(ReportPhrase.chineseList(of: verdicts))"
        case .counts(let counts, let notCounted):
            "岗位要求合计 \(counts.required) 项。\(ReportPhrase.chineseList(of: counts))"
                + (notCounted == 0 ? "" : "；另有 \(notCounted) 列各自不到 5 人需要，没有计入")
        case .noJobs: "没有人设定岗位，所以没有要求。"
        case .jobsRequireNothing: "这里列出的各项，岗位都不要求。"
        case .tooFewPeople: "人数太少，不点名就不能计数"
        case .below(let competency, let below, let isForJointTraining):
            "\(competency)：有证据的 \(below.counted) 人中约 \(below.expected) 人低于岗位要求（90% 把握 "
                + "\(below.low) 到 \(below.high) 人）" + (isForJointTraining ? "：一起培训" : "")
        case .undecided(let competency, let people, let questions):
            "\(competency)：\(people) 人未明" + (questions.map { "，每人再答\(Self.about($0))" } ?? "")
        case .stale(let trainee, let results, let questions):
            "\(trainee)：\(results) 项结果过期" + (questions.map { "，请复核 \($0) 题" } ?? "")
        case .label(let label): Self.word(label)
        case .against(let days): "与 \(days) 天前相比"
        case .range(let expected, let low, let high): "\(expected)（\(low) 到 \(high)）"
        case .mean(let level, let error): "\(level)%（±\(error)）"
        case .map: "人与能力"
        case .verdicts: "按重要程度的结论"
        case .letter(let letter, let verdict):
            "\(letter) \(verdict == .notRequired ? "不要求" : ReportPhrase.verdict(verdict).chinese)"
        case .trendSigns: "变化 +升 -降 =平 ?不明"
        case .howToRead:
            "数字：估计（百分数）；预计低于要求：有证据的人中的人数，带 90% 区间；平均水平：同样这些人，"
                + "带标准误"
        }
    }

    /// At 20 the number is a lower limit.
    private static func about(_ count: Int) -> String {
        count >= 20 ? " 20 题以上" : "约 \(count) 题"
    }

    private static func word(_ label: Label) -> String {
        switch label {
        case .trainee: "学员"
        case .job: "岗位"
        case .gaps: "差距"
        case .expectedBelow: "预计低于要求的人数"
        case .meanLevel: "平均水平"
        case .importance: "重要程度"
        case .people: "人数"
        }
    }
}
