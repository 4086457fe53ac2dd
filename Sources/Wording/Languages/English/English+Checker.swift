extension CheckerPhrase {
    public var english: String {
        switch self {
        case .proposal(let text): "try: \(text)"
        case .lacking(let code, let count): "\(code): \(Self.englishLack(code, count))"
        case .howToSeeLacking: "--coverage tells each of them."
        case .kindOfRule(let isError):
            isError ? "error: the file is not loaded" : "warning: the file is loaded"
        case .faultyExample: "Faulty:"
        case .mendedExample: "Mended:"
        case .noSuchRule(let code): "There is no rule \(code); --rules lists them all."
        case .mended(let file, let findings):
            "\(file): mended \(findings.joined(separator: ", "))"
        case .nothingToMend: "There is nothing that can be mended without its author."
        case .changedMeanwhile(let file):
            "\(file) changed while it was being mended; nothing was written."
        case .accepted(let codes): "accepted by authors: \(codes.joined(separator: ", "))"
        case .sceneFacts(let facts):
            "\(facts.question): \(facts.nodes) nodes, \(facts.states) states, \(facts.plays) plays; best \(facts.best), worst \(facts.worst), random play \(facts.random)"
        }
    }
}

extension CheckerPhrase {
    private static func englishLack(_ code: String, _ count: Int) -> String {
        switch code {
        case "W509": "facts without a question: \(count)"
        case "W510": "competencies with fewer than 4 questions: \(count)"
        default: "requirements that the questions cannot prove yet: \(count)"
        }
    }
}
