extension MarkingPhrase {
    public var chinese: String {
        switch self {
        case .linesWanted: "请逐行写，单独一个点交上去。"
        case .length(let least, let most): "篇幅：\(least) 到 \(most)（汉字数加其他词数）。"
        case .soFar(let lines): "已写 \(lines) 行，还没有交："
        case .howToGoOn: "可以接着写；单独一个点交上去。重写请输入 /答。"
        case .kept(let lines): "没有交；已写的 \(lines) 行都留着。可以接着写，再单独一个点交上去。"
        case .tooShort(let length, let least): "太短：\(length)，至少要 \(least)（汉字数加其他词数）。"
        case .tooLong(let length, let most):
            "太长：\(length)，最多 \(most)（汉字数加其他词数）。重写请输入 /答。"
        case .nothingWritten: "还什么都没有写，所以没有交。"
        case .onlyTexts(let number):
            "第 \(number) 题不是问答题，请输入 answer \(number) 和答案。"
        case .marked(let number, let points, let possible):
            "第 \(number) 题，导师评分：\(points) 分，满分 \(possible) 分"
        case .criterion(let given, let possible, let text):
            "\(given.map(String.init) ?? "…")/\(possible)　\(text)"
        case .comment(let comment): "评语：\(comment)"
        case .forMentors: "批改要有 facilitator 权限，或者有 manager 权限并且有所属团队。请找管理员。"
        case .commandForm:
            "请输入：批改；批改 编号；或 批改 编号 分数 … // 评语，例如 批改 318.2 3 1 // 说得清楚。"
        case .nothingWaits: "没有等您批改的答卷。"
        case .waiting(let count, let shown):
            "\(count) 份待批改" + (shown < count ? "，先列最早的 \(shown) 份：" : "：")
        case .afterWaiting(let example): "看一份：批改 \(example)"
        case .noSuchText(let place): "您能批改的里面没有 \(place)。查看：批改"
        case .noTextHere(let place): "没有 \(place) 这篇文字。查看待批的：quizline mark"
        case .cannotBeMarked(let obstacle): Self.sentence(obstacle)
        case .pointsWanted(let most):
            "每个要点给一个分数：\(most.map { "0 到 \($0)" }.joined(separator: "，"))。"
        case .commentTooLong(let most): "评语超过 \(most) 字节。"
        case .textOf(let trainee, let place, let stem): "\(place)，\(trainee)：\(stem)"
        case .markedBefore(let marker, let day): "\(marker) 已在 \(day) 批改过；再批改以新的为准。"
        case .howToMark(let example): "批改：批改 \(example) // 评语"
        case .commandLine:
            "请输入 quizline mark；或 quizline mark 318.2（次、点、题）；后面可再加每个要点的分数和 --comment 评语。"
        case .read(let example): "看一份：\(example)"
        case .give(let example): "批改：\(example) --comment 评语"
        case .stored(let place, let trainee, let points, let possible):
            "\(place)，\(trainee)：已记录 \(points) 分，满分 \(possible) 分。"
        case .verdict(.passed): "这次通过了。"
        case .verdict(.failed): "这次没有通过。"
        case .verdict(.pending): "这次还有别的答卷待批改。"
        }
    }

    private static func sentence(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .notAnswered: "那道题不是问答题，或者没有作答。"
        case .attemptRuns: "那次还没有结束，答案还可能改。"
        case .attemptVoid: "那次不计。"
        case .regraded: "那道题已由重新评分决定；请先撤销那次重新评分。"
        case .versionUnknown: "那次所用的测验版本没有装入。请用 quizline mark，或重启服务器。"
        }
    }
}
