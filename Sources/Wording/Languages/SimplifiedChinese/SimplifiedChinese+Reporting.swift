extension ReportingPhrase {
    public var chinese: String {
        switch self {
        case .form(let kind, let isFile):
            "请输入 \(isFile ? "export" : "report") \(Self.form(kind))"
                + (isFile ? " [format=格式]。" : "。")
        case .nothing(let kind, let name): Self.nothing(kind, name)
        case .noSuchSection(let typed, let known):
            "没有文章 \"\(typed)\"。现有：\(known.joined(separator: "、"))。"
        case .instantForm(let name):
            "\(name) 要写成时间，例如 \(name)=2026-07-01T09:00:00Z。"
        case .tooLarge(let megabytes):
            "文件会超过 \(megabytes) MB。请加上用户名、team= 或 since= 缩小范围，或请运维导出。"
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
        case .team: "team 团队 [all] [by=group] [state=gap] [names=yes]"
        }
    }

    private static func nothing(_ kind: Kind, _ name: String) -> String {
        switch kind {
        case .programme: "\(name) 没有人逾期。"
        case .quiz: "还没有人答完 \(name)。"
        case .answers: "没有符合条件的作答。"
        case .coverage, .team: "还没有人作答。"
        case .exports: "最近 365 天没有文件含有此人。"
        }
    }
}
