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
        case .forAuthors: "这条命令给出题人用。请向管理员要 author 权限。"
        case .commandForm(let verb, let keys):
            "请输入：\(verb) 题" + keys.map { " [\($0)=…]" }.joined()
        case .quizNameRefused(let id): "“\(id)”不能做题的名字。请用小写字母、数字和连字符。"
        case .noDraft(let id): "\(id) 没有草稿。先上传：put \(id)"
        case .otherVersion(let id, let version):
            version.map { "\(id) 已被改过，现在的版本是 \($0)。查看：get \(id)" }
                ?? "还没有 \(id)，也就没有版本。请去掉 version=。"
        case .notText(let id): "\(id) 的文件不是 UTF-8。"
        case .filesFailed: "文件没能读写。请再试，或告诉管理员。"
        case .notInService(let id): "\(id) 的文件已写好，但还没有启用。请告诉管理员。"
        case .linesWanted: "请逐行输入，单独一个点结束。"
        case .bodyNotExact: "内容比说好的字节数多，什么都没有保存。"
        case .octetsNeedScript:
            "octets= 是个数，只用于 code 和 json 格式。这里请去掉它，逐行输入。"
        case .draftStored(let id, let version, let errors, let warnings):
            "\(id) 的草稿已保存，版本 \(version)。\(Self.sentence(errors, warnings))"
                + (errors == 0 ? "启用：发布 \(id)" : "查看：校验 \(id)")
        case .published(let id, let version): "\(id) 已发布，版本 \(version)。"
        case .checked(let id, let errors, let warnings):
            "\(id)：\(Self.sentence(errors, warnings))"
        case .findingAt(let line, let column, let isError, let check):
            "第 \(line) 行第 \(column) 列　\(isError ? "错误" : "警告")　\(check)"
        }
    }

    private static func sentence(_ errors: Int, _ warnings: Int) -> String {
        "\(errors) 个错误，\(warnings) 个警告。"
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
