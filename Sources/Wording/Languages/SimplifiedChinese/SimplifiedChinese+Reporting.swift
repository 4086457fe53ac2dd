extension ReportingPhrase {
    public var chinese: String {
        switch self {
        case .form(let kind, let isFile):
            "请输入 \(isFile ? "export" : "report") \(Self.form(kind))"
                + (isFile ? " [format=格式]。" : "。")
        case .nobodyLate(let programme): "\(programme) 没有人逾期。"
        case .nobodyFinished(let quiz): "还没有人答完 \(quiz)。"
        case .instantForm(let name):
            "\(name) 要写成时间，例如 \(name)=2026-07-01T09:00:00Z。"
        case .sinceForm(let first, let last):
            "since 要写成 \(first) 到 \(last) 之间的日期，并且不能同时写 trend。"
        case .tooLarge(let mebibytes):
            "文件会超过 \(mebibytes) MiB。请加上用户名、team=、since=、state= 或 competency= 缩小范围，或请运维导出。"
        case .busy(let seconds): "正在生成别的报告，请在约 \(seconds) 秒后再试。"
        case .notMade: "报告没有生成。原因在日志里，请找运维。"
        }
    }

    private static func form(_ kind: Kind) -> String {
        switch kind {
        case .programme: "programme 名称 [overdue] [team=团队] [names=yes]"
        case .quiz: "quiz 测验 [choices]"
        case .coverage: "coverage [文章]"
        case .exports: "exports [用户名]"
        case .answers: "answers [用户名] [team=团队] [since=时间]"
        case .team: "team 团队 [all] [by=group] [state=gap] [since=日期] [names=yes]"
        }
    }
}
