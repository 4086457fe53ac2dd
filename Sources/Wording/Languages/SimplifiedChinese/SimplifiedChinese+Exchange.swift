extension ExchangePhrase {
    public var chinese: String {
        switch self {
        case .itemLeftOut(let title, let fault): "“\(title)”没有导入：\(fault.chinese)"
        case .partLeftOut(let title, let part): "“\(title)”：\(part.chinese)"
        case .fileNotRead(let fault): "从这里起没有读：\(fault.chinese)"
        case .imported(let imported, let items, let named):
            "共 \(items) 项，导入 \(imported) 项，列出 \(named) 处"
        case .wouldWrite: "没有写文件（--dry-run）。"
        case .columnFile: "文件"
        case .columnQuestions: "题数"
        case .alreadyThere(let path): "\(path) 已经存在；要替换请加 --force。"
        case .noFormat(let path, let known):
            "\(path)：看不出是什么格式。请先写格式：\(known.joined(separator: "、"))。"
        case .notWritable(let name, let known):
            "不能写成 \(name)；可以写成 \(known.joined(separator: "、"))。"
        case .noFolder(let path): "\(path) 不是文件夹。"
        case .badCompetency(let id): "--competency \(id)：请写能力的代号，例如 batna-preparation。"
        case .unknownCompetency(let id, let folder):
            "--competency \(id)：\(folder)/competencies.yaml 里没有这项能力。"
        case .noQuiz(let id, let folder): "\(folder) 里没有测验 \(id)。"
        case .faultyQuiz(let path): "\(path) 有错误。查看：quizline check \(path)"
        case .noLanguage(let language, let known):
            "这个测验没有 \(language)，只有 \(known.joined(separator: "、"))。"
        case .settingsNotWritten(let keys):
            "没有写出，因为该格式放不下：\(keys.joined(separator: "、"))"
        case .languagesNotWritten(let tags):
            "没有写出，因为一个文件只有一种语言：\(tags.joined(separator: "、"))"
        case .questionNotWritten(let id, let type):
            "题目 \(id) 没有写出：该格式不能照原样写这道 \(type) 题"
        case .keyNotWritten(let key, let questions):
            "没有写出，因为该格式放不下：\(questions) 道题的 \(key)"
        case .exported(let written, let questions, let named):
            "共 \(questions) 题，导出 \(written) 题，列出 \(named) 处"
        case .fillGaps: "填空。"
        case .essayCriterion: "回答切题。"
        }
    }
}

extension ExchangeFault {
    var chinese: String {
        switch self {
        case .limit(let limit, let most): limit.chinese(most)
        case .notUTF8(true): "不是 UTF-8，可能是 GBK；请先转换：iconv -f GBK -t UTF-8"
        case .notUTF8(false): "不是 UTF-8"
        case .notXML(let reason): "不是 XML（\(reason)）"
        case .documentType: "不接受 DOCTYPE，因为其中的定义不会被读取"
        case .noQuizElement(let name): "文件以 <\(name)> 开头，应当是 <quiz>"
        case .noQuestions: "没有题目"
        case .brace(let brace): "\(brace) 不成对；如果是正文，请写 \\\(brace)"
        case .noStem: "没有题干"
        case .noAnswers: "没有答案"
        case .emptyAnswer: "有一个答案是空的"
        case .textBeforeAnswers(let text): "第一个答案之前有“\(text)”"
        case .negativeWeight(let text): "“\(text)”的分值是负的，但这题只能选一项"
        case .badWeight(let text): "“\(text)”不是分值"
        case .notNumber(let text): "“\(text)”不是数字"
        case .noPair(let text): "“\(text)”没有右边"
        case .noAnswerLine: "缺少 ANSWER 一行"
        case .answerTwice: "有两行 ANSWER"
        case .unknownAnswer(let text): "没有选项 \(text)"
        case .blankLineInside: "中间有空行"
        case .choiceTwice(let letter): "选项 \(letter) 出现了两次"
        case .unknownType(let type): "这里没有 \(type) 这种题型"
        case .severalTypes: "答案属于不同的题型"
        case .runsCode: "代码一律不运行"
        case .fileUpload: "不能交文件"
        case .unreadable(let text): "“\(text)”读不懂"
        case .onlyMedia: "只有图片或声音"
        case .columns(let expected, let found): "需要 \(expected) 列，实际有 \(found) 列"
        case .template(let text): "\(text) 是模板"
        case .gapWithoutAnswer(let number): "第 \(number) 个空没有答案"
        case .neverClosed(let sign): "\(sign) 没有结束"
        case .passageAlone: "这段文字后面没有题目"
        case .questionLeftOut: "它所属的题目没有导入"
        case .refused(let code, let phrase): "\(code)：\(phrase.chinese)"
        }
    }
}

extension ExchangeLimit {
    fileprivate func chinese(_ most: Int) -> String {
        switch self {
        case .fileSize: "文件大于 \(most) KiB"
        case .items: "多于 \(most) 项"
        case .nesting: "元素嵌套超过 \(most) 层"
        case .answers: "答案多于 \(most) 个"
        case .questions: "一个测验最多 \(most) 题"
        case .quizSize: "一个测验文件最多 \(most) KiB"
        }
    }
}

extension ExchangePart {
    var chinese: String {
        switch self {
        case .picture(let name): "没有导入图片 \(name)"
        case .media(let name): "没有导入声音、影像等内容 \(name)"
        case .code(let name): "没有导入代码（\(name)），代码一律不运行"
        case .file(let name): "没有导入文件 \(name)"
        case .feedback(let text): "没有导入这条反馈：\(text)"
        case .catchAll(let text): "没有导入接受任何回答的答案：\(text)"
        case .option(let name, let value): "没有导入 \(name)：\(value)"
        case .longTitle(let text): "标题太长，已截短，原文是：\(text)"
        case .draw(let count): "没有导入“从这些题里抽 \(count) 题”"
        case .partialCredit(let text): "没有导入“\(text)”的部分得分"
        }
    }
}
