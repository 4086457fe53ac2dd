extension SourcePlotPhrase {
    public var chinese: String {
        switch self {
        case .caption: "各条事实的答对率"
        case .title(let squares):
            "事实 \(squares.facts) 条；误读 \(squares.misread)；尚未公布 \(squares.unknown)；无题 \(squares.uncovered)"
        case .shape: "每行一篇资料，每格一条事实，从下往上填到答对率"
        case .legend(let fewest):
            "每格一条事实，按资料中的次序；从下往上填到答对率：橙色不到 50%，黄色不到 75%，蓝色 75% 以上；"
                + "有框：误读；有点：作答不到 \(fewest) 人；虚线：无题"
        case .statement: "内容"
        }
    }
}
