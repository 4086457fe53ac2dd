extension SourcePlotPhrase {
    public var english: String {
        switch self {
        case .caption: "Facts by share right"
        case .title(let squares):
            "\(squares.facts) facts; misread: \(squares.misread); not told yet: "
                + "\(squares.unknown); without a question: \(squares.uncovered)"
        case .shape:
            "A row for each article, a square for each fact, filled from below by share right"
        case .legend(let fewest):
            "a square is a fact, in the order of its article, filled from below by the share "
                + "right: orange below 50%, yellow below 75%, blue from there on; with a frame: "
                + "misread; with a dot: answered by fewer than \(fewest) people; dashed: no question"
        case .statement: "what it says"
        }
    }
}
