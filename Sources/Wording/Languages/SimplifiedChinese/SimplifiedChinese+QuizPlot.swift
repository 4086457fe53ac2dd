extension QuizPlotPhrase {
    public var chinese: String {
        switch self {
        case .caption: "各题的答对率与区分度"
        case .title(let count, let wrongKeys, let others):
            (["\(count) 题"] + Self.list("答案可疑", wrongKeys) + Self.list("要看", others))
                .joined(separator: "；")
        case .shape: "横向：答对率；纵向：区分度；竖线：90% 区间"
        case .facility: "答对率 %"
        case .discrimination: "区分度"
        case .legend:
            "菱形：答案可能有误；方块：要看一看；圆点：没有发现；竖线：区分度的 90% 区间；"
                + "虚线：0、30（从此为好）和答对率 90%（太易）"
        }
    }

    private static func list(_ word: String, _ names: [String]) -> [String] {
        names.isEmpty ? [] : ["\(word)：\(names.joined(separator: "、"))"]
    }
}
