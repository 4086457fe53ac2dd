extension BadgePhrase {
    public var chinese: String {
        switch self {
        case .criteria(let level): "据测验作答估计，有 90% 把握达到等级 \(level)；不评价工作。"
        }
    }
}
