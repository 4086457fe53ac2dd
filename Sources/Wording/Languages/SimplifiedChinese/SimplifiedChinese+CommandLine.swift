extension CommandLinePhrase {
    public var chinese: String {
        switch self {
        case .notRead(let path, let fault): "\(path)：\(Self.sentence(fault))"
        case .linkSkipped(let path): "\(path)：已略过，不跟随链接。"
        case .notWritten(let path, let reason): "\(path)：写不进去（\(reason)）。"
        case .outputNotWritten(let reason): "标准输出写不进去（\(reason)），要显示的内容没有显示。"
        case .folderMissing(let folder): "没有 \(folder) 这个文件夹；请先建好，或换一个位置。"
        case .keptDatabase(let path): "\(path) 是数据库，没有改动；请换一个文件。"
        case .keptCompanion(let path, let database): "\(path) 属于数据库 \(database)；请换一个文件。"
        case .keptKey(let path): "\(path) 是密钥，没有改动；请换一个文件。"
        case .helpIsEnglish: "这个命令的帮助只有英文。"
        case .settingForm(let text): "--set \(text)：请写成 --set 名称=值，例如 --set log-level=debug。"
        case .settingTwice(let name): "\(name)：命令行上给了两次。"
        case .settingLine(let path, let line, let fault): "\(path):\(line)：\(Self.sentence(fault))"
        case .faultySettings(let count): "有 \(count) 处设置要改："
        case .serving(let addresses, let quizzes):
            "Quizline 已启动，共 \(quizzes) 份测验，地址 \(addresses.joined(separator: "、"))"
        case .filesNotServed(let count, let quizzes):
            "有 \(count) 个文件有错，没有启用；查看：quizline check \(quizzes)"
        case .howToConnect(let host, let port): "连接：telnet \(host) \(port)　或　nc \(host) \(port)"
        case .howToConnectSealed(let host, let port): "加密：ncat --ssl \(host) \(port)"
        case .howToStop: "停止：Ctrl-C"
        case .nothingToCheck(let paths): "\(paths.joined(separator: "、")) 里没有测验文件。"
        case .checked(let counts): Self.sentence(counts)
        case .noSuchTrainee(let name, let near):
            "没有名为 \(name) 的学员。" + (near.isEmpty ? "" : "是不是 \(near.joined(separator: " 或 "))？")
        case .noAnswers(let trainee, nil): "\(trainee) 还没有答过题。"
        case .noAnswers(let trainee, let until?): "到 \(until) 为止，\(trainee) 还没有答过题。"
        case .noQuizzes(let folder): "\(folder)：里面没有可用的测验。查看：quizline check \(folder)"
        case .filesLeftOut(let count, let quizzes):
            "有 \(count) 个文件有错，没有计入。查看：quizline check \(quizzes)"
        case .instantForm(let text, let option):
            "\(option) \(text)：请写成 2026-07-11T09:00:00Z 或 2026-07-11T17:00:00+08:00。"
        case .widthForm(let width, let lowest, let highest):
            "--width \(width)：可以是 \(lowest) 到 \(highest) 列。"
        case .stage(.reading): "读取文件"
        case .stage(.checking): "检查"
        case .stage(.readingAnswers): "读取答案"
        case .stage(.assessing): "推算水平"
        case .stage(.simulating): "模拟作答"
        case .stage(.rebuilding): "名学员，按日志重算水平"
        case .stage(.comparing): "名学员，水平与日志比对"
        case .stage(.copying): "MiB，正在复制"
        }
    }

    private static func sentence(_ counts: CheckCounts) -> String {
        "文件 \(counts.files)，测验 \(counts.quizzes)，题目 \(counts.questions)，"
            + "错误 \(counts.errors)，警告 \(counts.warnings)"
    }

    private static func sentence(_ fault: FileFault) -> String {
        switch fault {
        case .missing: "没有这个文件或文件夹。"
        case .notPermitted: "没有读取权限。"
        case .symbolicLink: "这是链接；不跟随链接，请写出它指向的位置。"
        case .folder: "这是文件夹，请写出文件。"
        case .special: "这既不是文件也不是文件夹。"
        case .otherKind: "只读取 .yaml 文件、facts.tsv、articles.tsv、disagreements.tsv 和 twins.tsv。"
        case .notUTF8: "不是 UTF-8 文本。"
        case .tooLarge(let kibibytes): "没有读取：超过 \(kibibytes) KiB。"
        case .tooDeep(let most): "没有读取：文件夹超过 \(most) 层。"
        case .other(let words): "读不出来（\(words)）。"
        }
    }

    private static func sentence(_ fault: SettingLineFault) -> String {
        switch fault {
        case .form: "每行写一项设置：名称、冒号、空格、值。"
        case .value: "这个值读不出来；请放进双引号。"
        case .twice(let name, let first): "\(name) 在第 \(first) 行已经给过。"
        }
    }
}
