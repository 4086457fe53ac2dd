extension SelfRatingPhrase {
    public var chinese: String {
        switch self {
        case .form: "请输入 自评、一项能力和 0 到 100 的数，例如 自评 role-coach 60。只输入 自评 可看评过的各项。"
        case .kept(let competency, let percent): "已记下：\(competency) \(percent)%。输入 自评 可看与作答的对照。"
        case .noneYet: "还没有自评过。例如：自评 role-coach 60"
        case .heading(let count): "自评与作答的对照，共 \(count) 项："
        case .beside(let competency, let latest, let first, let measured):
            (competency.map { "\($0)：" } ?? "") + "自评 \(Self.chinese(latest))"
                + (first.map { "，最初 \(Self.chinese($0))" } ?? "")
                + (measured.map { "；\(Self.chinese($0))" } ?? "；还没有答过题。")
        }
    }

    private static func chinese(_ said: Said) -> String { "\(said.percent)%（\(said.day)）" }

    private static func chinese(_ measured: Measured) -> String {
        let verdict =
            measured.verdict == .notRequired
            ? "" : "，\(ReportPhrase.verdict(measured.verdict).chinese)"
        let points = measured.difference.magnitude
        let difference =
            points == 0 ? "自评与作答一致" : "自评\(measured.difference > 0 ? "高" : "低") \(points) 个百分点"
        let place =
            switch measured.place {
            case .higher: "高于区间"
            case .within: "在区间内"
            case .lower: "低于区间"
            }
        return
            "作答显示 \(measured.level)%（\(measured.low)-\(measured.high)\(verdict)）。\(difference)，\(place)。"
    }
}
