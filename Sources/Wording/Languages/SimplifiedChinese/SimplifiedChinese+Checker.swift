extension CheckerPhrase {
    public var chinese: String {
        switch self {
        case .proposal(let text): "改成：\(text)"
        }
    }
}
