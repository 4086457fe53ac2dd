extension ExportListPhrase {
    public var chinese: String {
        switch self {
        case .column(let column): Self.chineseHead(column)
        case .withNames(let isSo): isSo ? "有" : "无"
        case .withPseudonyms: "假名"
        case .inTheNameOf(let viewer, let user): "\(user)（以 \(viewer) 的身份）"
        case .nothingExported: "还没有报告导出成文件。"
        case .nothingExportedOf(let user, let days): "最近 \(days) 天的文件里没有 \(user)。"
        case .noAnswers: "没有可报告的内容：没有符合的作答。"
        case .noCredential(let user):
            "\(user) 还没有够发证书的能力：要有 90% 把握达到等级，且依据相当于 10 道新题的作答（等级高于 80 时 15 道）。"
        case .homeForm(let text): "--home \(text)：请写成 https://training.example.com 这样的地址。"
        }
    }

    private static func chineseHead(_ column: Column) -> String {
        switch column {
        case .at: "时间"
        case .who: "谁"
        case .report: "报告"
        case .format: "格式"
        case .names: "姓名"
        case .rows: "行数"
        case .people: "人数"
        }
    }
}
