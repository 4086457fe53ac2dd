extension ReportPhrase {
    public var chinese: String {
        switch self {
        case .traineeReport: "学员报告"
        case .asOf(let instant): "截至 \(instant)"
        case .bankVersion(let version): "题库 \(version)"
        case .result: "结论："
        case .doNow: "先做："
        case .howToRead: "读法："
        case .column(let column): Self.word(column)
        case .counts(let counts): "岗位要求 \(counts.required) 项。\(Self.chineseList(of: counts))"
        case .nothingRequired: "没有设定岗位，所以没有要求。"
        case .jobRequiresNothing: "岗位没有要求。"
        case .jobFirst: "没有要补的，先设定岗位。"
        case .nothingToDo: "没有要补的，结果过期前再来复核。"
        case .advice(let competency, let steps): "\(competency)：\(Self.sentence(steps))"
        case .staleAdvice(let competency, let days, let steps):
            "\(competency)：上次作答已过 \(days) 天，\(Self.sentence(steps))"
        case .steps(let steps): Self.sentence(steps)
        case .nothingAnswered: "还没有答过题。"
        case .moreRows(let count): "其余 \(count) 项：report all 或 --all"
        case .signs(let withBar):
            (withBar ? "* 估计 [===] 90%区间 R 要求 @ 重合 " : "") + "^ 题库太小；趋势 +升 -降 =平 ?不明"
        case .verdict(let verdict): Self.word(verdict)
        case .verdictMeaning(let verdict): Self.meaning(verdict)
        case .levelMeaning(let competency, let level):
            "\(competency)：约会本项题库的 \(level.level)%（已扣除猜对的可能），90% 把握在 "
                + "\(level.low) 到 \(level.high) 之间；依据 \(level.questions) 题，相当于 \(level.units) 道新题。"
        case .needMeaning(let required, let below): "要求 \(required)%，不足的把握 \(below)%。"
        case .noLevelYet(let competency): "\(competency)：还没有答过题。"
        case .foot(let id): "报告 \(id)。据测验作答估计，不评价工作。"
        case .ownView(let competency, let label, let day, let level):
            "\(competency)：自评“\(label)”（\(day)）；" + (level.map { "作答显示 \($0)%。" } ?? "还没有答过题。")
        case .gapsHeading(let shown, let count, let unasked):
            "差距与未明各项，要紧的在前：\(shown) 项，共 \(count) 项。" + Self.sentence(unasked: unasked)
        case .noGaps(let unasked): "没有已知的差距。" + Self.sentence(unasked: unasked)
        case .noAnswersYet(let unasked): "还没有答过题。" + Self.sentence(unasked: unasked)
        case .resultsHeading(let verdicts, let shown, let count):
            (verdicts.isEmpty ? "各项结果" : "结论为\(Self.chineseList(of: verdicts))的各项")
                + "，要紧的在前：\(shown) 项，共 \(count) 项。"
        case .bankTooSmall: "^ 题库太小"
        case .exportForm:
            "例如：export gaps，或 export trainee format=json columns=competency_id,state"
        case .rawNeedsScript: "raw 按原样发送，供程序接收。去掉 raw 可以直接在这里看，或先输入 voice code。"
        case .outOfReach(let name): "没有“\(name)”，或者您不能看其成绩。"
        case .need(let level): "要求 \(level)"
        }
    }

    private static func word(_ column: Column) -> String {
        switch column {
        case .competency: "能力"
        case .level: "估计"
        case .range: "90%区间"
        case .need: "要求"
        case .trend: "趋势"
        case .verdict: "结论"
        }
    }

    private static func word(_ verdict: Verdict) -> String {
        switch verdict {
        case .noData: "未答"
        case .stale: "过期"
        case .insufficient: "证据不足"
        case .gap: "差距"
        case .met: "达标"
        case .borderline: "临界"
        case .notRequired: "-"
        }
    }

    private static func sentence(unasked count: Int) -> String {
        count == 0 ? "" : "还没有问过：\(count) 项。"
    }

    /// Verdicts in words that stand by themselves.
    static func chineseList(of verdicts: [Verdict]) -> String {
        verdicts.map { $0 == .notRequired ? Self.meaning($0) : Self.word($0) }
            .joined(separator: "、")
    }

    private static func meaning(_ verdict: Verdict) -> String {
        switch verdict {
        case .noData: "还没有答过题"
        case .stale: "上次作答太久，已过期"
        case .insufficient: "答题太少，证据不足"
        case .gap: "至少八成把握低于要求"
        case .met: "至少八成把握达到要求"
        case .borderline: "答题已够，正在要求上下"
        case .notRequired: "岗位不要求"
        }
    }

    /// How many have each verdict, in words.
    static func chineseList(of counts: Counts) -> String {
        let known = [
            (counts.gap, Verdict.gap), (counts.stale, .stale), (counts.borderline, .borderline),
            (counts.insufficient, .insufficient), (counts.noData, .noData), (counts.met, .met),
        ]
        return known.map { "\(Self.word($0.1)) \($0.0)" }.joined(separator: "，")
    }

    private static func sentence(_ steps: [Step]) -> String {
        steps.enumerated().map { Self.word($0.element, isFirst: $0.offset == 0) }
            .joined(separator: "，")
    }

    private static func word(_ step: Step, isFirst: Bool) -> String {
        switch step {
        case .read(let sections):
            "读原文 " + sections.map { $0 == "EXT" ? "补充材料" : $0 }.joined(separator: " ")
        case .review(let count): (isFirst ? "" : "再") + "答到期与错题 \(count) 道"
        case .recheck(let count): "请复核 \(count) 题"
        case .ask(let count): count >= 20 ? "再答 20 题以上" : "再答约 \(count) 题"
        }
    }
}
