extension AuthoringPhrase {
    public var chinese: String {
        switch self {
        case .previewing(let quiz): "试做 \(quiz)。什么都不保存，Ctrl-D 结束。"
        case .noSuchQuestion(let question, let quiz): "\(quiz) 里没有题目 \(question)。"
        case .quizFileWanted(let path): "\(path)：请写一个测验文件，例如 quizzes/mine.yaml。"
        }
    }
}
