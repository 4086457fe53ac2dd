extension CheckerPhrase {
    public var chinese: String {
        switch self {
        case .proposal(let text): "改成：\(text)"
        case .lacking(let code, let count): "\(code)：\(Self.chineseLack(code, count))"
        case .howToSeeLacking: "用 --coverage 逐条列出。"
        case .kindOfRule(let isError): isError ? "错误：文件不会载入" : "警告：文件照常载入"
        case .faultyExample: "有错："
        case .mendedExample: "改正："
        case .noSuchRule(let code): "没有规则 \(code)；--rules 列出全部规则。"
        case .mended(let file, let findings): "\(file)：已改 \(findings.joined(separator: "、"))"
        case .nothingToMend: "没有不经作者就能改的地方。"
        case .changedMeanwhile(let file): "\(file) 在修改期间被改动；没有写入。"
        case .accepted(let codes): "作者已接受：\(codes.joined(separator: "、"))"
        case .sceneFacts(let facts):
            "\(facts.question)：\(facts.nodes) 个节点，\(facts.states) 个状态，\(facts.plays) 种走法；最好 \(facts.best)，最差 \(facts.worst)，随便选 \(facts.random)"
        }
    }
}

extension CheckerPhrase {
    private static func chineseLack(_ code: String, _ count: Int) -> String {
        switch code {
        case "W509": "没有题目依据的事实：\(count)"
        case "W510": "不足 4 道题的能力：\(count)"
        default: "现有题目还证明不了的岗位要求：\(count)"
        }
    }
}
