extension CheckerPhrase {
    public var chinese: String {
        switch self {
        case .proposal(let text): "改成：\(text)"
        case .summary(let files, let errors, let warnings):
            "检查了 \(files) 个文件：\(errors) 个错误，\(warnings) 个警告。"
        }
    }
}
