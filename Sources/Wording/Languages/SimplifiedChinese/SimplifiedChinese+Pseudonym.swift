extension PseudonymPhrase {
    public var chinese: String {
        switch self {
        case .notWithNames: "报告里只能有姓名或假名，不能两样都有。"
        case .notInCredentials: "证书要写明是谁获得的，不能用假名。"
        case .keyAbsent(let path): "没有用来生成假名的密钥 \(path)：32 个随机字节，只有您能读。"
        }
    }
}
