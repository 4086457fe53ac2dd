extension CalibrationPlotPhrase {
    public var chinese: String {
        switch self {
        case .caption: "预测与答对"
        case .title(let answers, let bins, let off):
            (["首次作答 \(answers) 次，在 10 格中的 \(bins) 格"]
                + [off.isEmpty ? "没有偏离的" : "偏离：\(off.joined(separator: "、"))"])
                .joined(separator: "；")
        case .shape: "横向：预测的概率；纵向：答对率；竖线：90% 区间；柱：次数"
        case .predicted: "预测 %"
        case .right: "答对率 %"
        case .numbers: "每格的首次作答次数"
        case .legend:
            "每点一格概率；在虚线上，答对的与预测的一样多。竖线：答对率的 90% 区间；方块：预测在区间之外；"
                + "圆点：在区间之内；柱：作答次数"
        case .bands: "按此前的证据（折合题数）"
        }
    }
}
