extension AuthoringPhrase {
    public var chinese: String {
        switch self {
        case .previewing(let quiz): "试做 \(quiz)。什么都不保存，Ctrl-D 结束。"
        case .noSuchQuestion(let question, let quiz): "\(quiz) 里没有题目 \(question)。"
        case .quizFileWanted(let path): "\(path)：请写一个测验文件，例如 quizzes/mine.yaml。"
        case .layout(let path, let layout): "\(path)：\(Self.sentence(layout))"
        case .commentDropped(let path, let line, let text):
            "\(path):\(line)：这条注释会丢失：\(text)"
        case .formatted(let counts): Self.sentence(counts)
        }
    }

    private static func sentence(_ layout: Layout) -> String {
        switch layout {
        case .written: "已重新写好。"
        case .wouldChange: "写法会变。"
        case .faulty: "有错，没有动。查看：quizline check"
        case .keptForComments: "会丢注释，没有动。要丢就加 --force。"
        case .notReadBack: "重新写会改变意思，没有动。请报告这个问题。"
        }
    }

    private static func sentence(_ counts: FormatCounts) -> String {
        let parts = [
            (counts.written, "已写"), (counts.changing, "要改"), (counts.unchanged, "不变"),
            (counts.refused, "没有动"),
        ]
        let told = parts.filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }
        return told.isEmpty ? "没有测验文件" : told.joined(separator: "，")
    }
}
