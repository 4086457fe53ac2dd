extension AuthoringPhrase {
    public var english: String {
        switch self {
        case .previewing(let quiz): "Preview of \(quiz). Nothing is stored. Ctrl-D ends."
        case .noSuchQuestion(let question, let quiz):
            "There is no question \(question) in \(quiz)."
        case .quizFileWanted(let path): "\(path): name one quiz file, such as quizzes/mine.yaml."
        case .layout(let path, let layout): "\(path): \(Self.sentence(layout))"
        case .commentDropped(let path, let line, let text):
            "\(path):\(line): this comment would be lost: \(text)"
        case .formatted(let counts): Self.sentence(counts)
        }
    }

    private static func sentence(_ layout: Layout) -> String {
        switch layout {
        case .written: "written anew."
        case .wouldChange: "would be written anew."
        case .faulty: "left as it is, because it has errors. See them with: quizline check"
        case .keptForComments:
            "left as it is, because comments would be lost. Use --force to lose them."
        case .notReadBack:
            "left as it is: written anew it would mean something else. Please report this."
        }
    }

    private static func sentence(_ counts: FormatCounts) -> String {
        let parts = [
            (counts.written, "written"), (counts.changing, "to be written"),
            (counts.unchanged, "unchanged"), (counts.refused, "refused"),
        ]
        let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return told.isEmpty ? "no quiz files" : told.joined(separator: ", ")
    }
}
