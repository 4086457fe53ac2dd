extension CoveragePhrase {
    public var chinese: String {
        switch self {
        case .column(let column): Self.chineseHead(column)
        case .sum: "合计"
        case .beyondSource: "资料之外"
        case .none: "无"
        case .moreThanCounted: "> 64"
        case .repeated(let count): "\(count) 条事实与别篇的事实相同，随那一篇一起算有题，不重复计入合计。"
        case .uncovered(let count): "没有题目依据的事实：\(count) 条。"
        case .howToRead:
            "主考：该能力占一半或以上的题。相关：涉及它的题。要求：岗位要求的最高等级。可证：全部答对所能证明的最高等级。还缺：大约再要多少道中等难度的题，才能证明所要求的等级。"
        case .proven(let count, let total): "\(total) 项能力中，有 \(count) 项可以证明岗位要求的最高等级。"
        case .filesLeftOut(let count): "有错而没有计入的文件：\(count) 个。查看：quizline check"
        case .nothingCovered(let folder): "\(folder) 里没有无错的测验。"
        }
    }

    private static func chineseHead(_ column: Column) -> String {
        switch column {
        case .article: "资料"
        case .title: "标题"
        case .facts: "事实"
        case .covered: "有题"
        case .questions: "题数"
        case .kind: "类别"
        case .competency: "能力"
        case .name: "名称"
        case .group: "组"
        case .main: "主考"
        case .all: "相关"
        case .required: "要求"
        case .provable: "可证"
        case .missing: "还缺"
        case .fact: "事实"
        case .statement: "内容"
        }
    }
}
