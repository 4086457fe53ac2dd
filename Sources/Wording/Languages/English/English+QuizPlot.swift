extension QuizPlotPhrase {
    public var english: String {
        switch self {
        case .caption: "Questions by share right and discrimination"
        case .title(let count, let wrongKeys, let others):
            ([count == 1 ? "1 question" : "\(count) questions"]
                + Self.list("wrong key?", wrongKeys) + Self.list("look at", others))
                .joined(separator: "; ")
        case .shape:
            "Across: share right; up: discrimination; vertical lines: 90% range"
        case .facility: "right, %"
        case .discrimination: "discrimination"
        case .legend:
            "diamond: the key may be wrong; square: needs a look; circle: nothing found; vertical "
                + "line: 90% range of the discrimination; dashed: 0, 30 (good from there on), and "
                + "90% right (too easy)"
        }
    }

    private static func list(_ word: String, _ names: [String]) -> [String] {
        names.isEmpty ? [] : ["\(word): \(names.joined(separator: ", "))"]
    }
}
