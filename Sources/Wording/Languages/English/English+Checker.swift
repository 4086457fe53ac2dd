extension CheckerPhrase {
    public var english: String {
        switch self {
        case .proposal(let text): "try: \(text)"
        case .summary(let files, let errors, let warnings):
            "\(Self.count(files, "file")) checked: \(Self.count(errors, "error")), \(Self.count(warnings, "warning"))."
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
