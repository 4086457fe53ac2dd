extension TriagePhrase {
    public var chinese: String {
        switch self {
        case .heading(let place, let answers, let texts):
            "\(place)：有 \(answers) 个答案没有匹配，共 \(texts) 种写法。"
        case .column(let column): Self.text(column)
        case .text(let text, nil): text
        case .text(let text, let near?): "\(text)（接近：\(near)）"
        case .left(let texts, let answers):
            "还有 \(texts) 种写法、\(answers) 个答案没有列出。用 --most 列出更多。"
        case .allFit(let place): "\(place)：目前所有答案都有匹配。"
        case .noFreeText(let quiz): "\(quiz) 没有自由作答的题目。"
        case .howToJudge(let quiz, let question, let gap):
            "评定其中一种：quizline triage \(quiz) --question \(question)"
                + (gap.map { " --gap \($0) --answer TEXT --as right" }
                    ?? " --answer TEXT --as right|part|wrong")
        case .written(let path, let place, let worth):
            "\(path)：\(place) 现在把这个答案\(Self.text(worth))。"
        case .laidOutAnew(let path): "\(path) 已按 quizline format 的格式重写。"
        case .covers(let answers, let trainees):
            "目前涉及\(trainees.map { " \($0) 人的" } ?? "") \(answers) 个答案。"
        case .coversNone: "目前还没有人这样回答。"
        case .goesLive(let version):
            "新的作答用版本 \(version)：监视文件的服务器几秒内自动启用，其他的用 SIGHUP。"
        case .draftWaits(let quiz, let path):
            "\(quiz) 有一份待发布的草稿，里面没有这项改动；发布它会把这项改动抹掉：\(path)"
        case .regrade(let quiz, let question):
            "以前的答案得分不变。查看重新评分的结果："
                + "quizline regrade \(quiz) --question \(question) --policy raise --preview"
        case .scoresStay: "得分不变；已知的错误答案会得到反馈。"
        case .refused(let place, let refusal): "\(place)：\(Self.text(refusal))"
        case .usage(let fault): Self.text(fault)
        }
    }

    private static func text(_ column: Column) -> String {
        switch column {
        case .answers: "答案数"
        case .trainees: "人数"
        case .last: "最近"
        case .text: "写法"
        case .typed: "原文"
        }
    }

    private static func text(_ worth: Worth) -> String {
        switch worth {
        case .right: "算作正确"
        case .part(let share): "算作 \(share)"
        case .wrong: "算作已知的错误"
        }
    }

    private static func text(_ refusal: Refusal) -> String {
        switch refusal {
        case .faulty: "没有写入，因为文件有错误或者会有错误。"
        case .noFreeText: "这道题不是自由作答。"
        case .gapWanted(let gaps):
            "请写明哪个空：--gap \(gaps.map(String.init).joined(separator: " 或 "))。"
        case .onlyRight: "填空的答案只有对错，没有自己的反馈：请用 --as right。"
        case .feedbackLanguages(let count): "反馈写一次，或者写 \(count) 种语言，中间用“ // ”隔开。"
        case .taken(let line, let worth):
            "第 \(line) 行已经把这个答案\(text(worth))。先匹配的生效，请改那一行。"
        case .commentsDropped: "没有写入，因为文件要重新排版，会丢掉注释。确实要丢掉就用 --force。"
        case .notReadBack: "没有写入：写出的文字读不回原来的内容。"
        }
    }

    private static func text(_ fault: UsageFault) -> String {
        switch fault {
        case .judgement: "--answer TEXT 和 --as right、part、wrong 请一起写。"
        case .question: "请用 --question 写明题目。"
        case .credit(let text): "“\(text)”不是 0% 到 100% 之间的比例，例如 50% 或 1/3。"
        case .creditWithoutPart: "--credit 只和 --as part 一起用。"
        case .most: "--most 是 1 到 1000 的数。"
        case .formOfList: "--format json 只用于列表。"
        }
    }
}
