extension CheckerPhrase {
    public var english: String {
        switch self {
        case .proposal(let text): "try: \(text)"
        }
    }
}
