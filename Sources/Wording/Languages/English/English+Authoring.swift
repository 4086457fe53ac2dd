extension AuthoringPhrase {
    public var english: String {
        switch self {
        case .previewing(let quiz): "Preview of \(quiz). Nothing is stored. Ctrl-D ends."
        case .noSuchQuestion(let question, let quiz):
            "There is no question \(question) in \(quiz)."
        case .quizFileWanted(let path): "\(path): name one quiz file, such as quizzes/mine.yaml."
        }
    }
}
