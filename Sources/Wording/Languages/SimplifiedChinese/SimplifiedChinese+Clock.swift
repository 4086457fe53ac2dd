extension ClockPhrase {
    public var chinese: String {
        switch self {
        case .left(let seconds): "本题剩余时间：\(Self.spoken(seconds))"
        case .over: "本题时间已到，不能再答。"
        case .late(let number, let then):
            "晚了：第 \(number) 题的时间已到，没有记录。" + Self.words(then)
        case .notBegun(let number): "第 \(number) 题单独计时，打开才开始：题 \(number)"
        case .unseen: "（还没打开；这道题单独计时）"
        }
    }

    private static func words(_ then: AfterLate) -> String {
        switch then {
        case .next: "下面是下一题。"
        case .result: "这是最后一题。"
        case .finish: "已经没有可答的题。输入 交卷 看结果。"
        case .ask: "输入 下一题 继续。"
        }
    }

    private static func spoken(_ seconds: Int) -> String {
        seconds < 60 ? "\(seconds) 秒" : "\(seconds / 60) 分 \(seconds % 60) 秒"
    }
}
