extension AttemptPhrase {
    public var chinese: String {
        switch self {
        case .quizWanted(let verb): "哪一套题？例如：\(verb) mr-six-roles。输入 题库 看全部。"
        case .noSuchQuiz(let id, let nearest):
            "没有“\(id)”这套题。" + (nearest.map { "是不是 \($0)？" } ?? "") + "输入 题库 看全部。"
        case .noSuchCompetency(let id, let near):
            "没有“\(id)”这项能力。" + (near.isEmpty ? "" : "是不是 \(near.joined(separator: "、"))？")
        case .listForm: "请输入 题库、题库 词，或 list competency=能力。"
        case .noQuizFound: "没有符合的题。只输入 题库 可看全部。"
        case .quizFacts(let questions, let seconds, let state, let best):
            Self.facts(questions: questions, seconds: seconds, state: state, best: best)
        case .afterList(let example): "开始：st \(example)"
        case .quizRules(let title, let questions, let seconds, let pass, let tries, let id):
            Self.rules(
                title: title,
                questions: questions,
                seconds: seconds,
                pass: pass,
                tries: tries,
                id: id
            )
        case .quizStanding(let attempts, let best, let state):
            "\(attempts) 次" + (best.map { "，最好 \($0)%" } ?? "") + "，\(Self.word(state))"
        case .nothingDoneYet: "还没有做过题。输入 题库 看有哪些。"
        case .seedNotOpen: "只有作者能指定种子：不超过 9007199254740992 的整数。"
        case .notOpenNow(let opens, let closes):
            "这套题现在不开放" + (opens.map { "；\($0) 开放" } ?? "") + (closes.map { "；\($0) 关闭" } ?? "")
                + "。"
        case .accessCodeWanted(let id): "这套题要口令：start \(id) code=口令。"
        case .attemptHere(let id): "您正在做这个测验。要结束它重新开始：/start \(id) new=yes"
        case .attemptOpen(let id): "上次还没做完。输入 r 继续，或 start \(id) new=yes 结束它重新开始。"
        case .noAttemptLeft(let most): "这套题的 \(most) 次机会已用完。请找培训老师再给一次。"
        case .waitUntil(let until): "下一次要到 \(until) 才能开始。"
        case .needFirst(let quiz): "要先做 \(quiz)：start \(quiz)"
        case .levelFirst(let competency, let level): "要先在 \(competency) 达到 \(level)。输入 差距 看现状。"
        case .attemptNumberWanted: "请输入 继续，或 继续 加作答的号码。"
        case .nothingToResume: "没有未做完的题。输入 题库，再开始一套。"
        case .noAttempt: "没有打开的题。输入 题库，再输入 开始 题号；或输入 r 继续以前的。"
        case .moved: "这次作答已转到您的另一条连接。输入 r 可拿回来。"
        case .attemptFinished: "这次作答已结束。输入 检查 或 讲解 回看，题库 做下一套。"
        case .questionHeading(
            let number,
            let count,
            let isMost,
            let stem,
            let form,
            let example,
            let beyond
        ):
            "第 \(number) 题，\(isMost ? "最多" : "共") \(count) 题：\(stem)" + (beyond ? "【资料之外】" : "")
                + "（\(Self.how(form, example: example))）"
        case .unit(let unit): "单位：\(unit)"
        case .certaintyWanted(let counts):
            "答案后可加 !1、!2、!3，表示有多大把握" + (counts ? "：对得 1、2、3 倍分，错扣 0、2、6 倍分。" : "。")
        case .noSuchQuestion(let number, let count): "没有第 \(number) 题，只有 1 到 \(count)。"
        case .questionNumberWanted: "请输入题号，例如 题 2。"
        case .questionClosed(let number): "第 \(number) 题已经答过，答案没有改。"
        case .answerWanted: "请直接输入答案，或 答 加答案。"
        case .answerForm: "请输入 answer、题号和答案，例如 answer 2 ac。"
        case .answerOrCommand(let line): "“\(line)”也是一条命令。作为答案请输入：= \(line)；作为命令请输入：/\(line)"
        case .answerNotUnderstood(let form, let example):
            "没有当作答案，也没有记录。请这样答：\(Self.how(form, example: example))。"
        case .gapFilled(let filled, let count):
            "第 \(filled) 空已记下（共 \(count) 空），还没有存。请填下一空，也可以用 | 隔开一次填完。"
        case .checkSpelling: "差一点。请检查拼写再输入，不算一次。"
        case .percentWanted(let example): "是不是百分数？请像 \(example) 这样输入，不算一次。"
        case .verdict(let verdict): Self.word(verdict)
        case .alreadyAnswered(let verdict): "这个答案已经答过。\(Self.word(verdict))"
        case .key(let typed, let texts): "答案：\(([typed] + texts).joined(separator: "　"))"
        case .tryAgain(let left): "再试一次，还有 \(left) 次机会。也可以 跳过。"
        case .allAnswered: "每题都有答案了。输入 交卷 看结果；在这之前还可以改。"
        case .skippedAnswered(let number): "第 \(number) 题已有答案，保留不变。"
        case .skipped(let number): "第 \(number) 题先跳过。"
        case .flagged(let number): "第 \(number) 题已标记。"
        case .unflagged(let number): "第 \(number) 题的标记已去掉。"
        case .hint(let number, let count, let hint): "提示 \(number)/\(count)：\(hint)"
        case .noHintLeft(let count): count == 0 ? "这道题没有提示。" : "这道题的 \(count) 条提示都给过了。"
        case .notShownYet(let number): "第 \(number) 题的讲解现在还不能看。"
        case .sources(let facts): "出处：\(facts.joined(separator: " "))"
        case .questionNumber(let number): "第 \(number) 题"
        case .itemState(let state, let flagged): Self.word(state) + (flagged ? " *" : "")
        case .timeLeft(let seconds): "剩余时间：\(seconds / 60) 分 \(seconds % 60) 秒"
        case .nothingToReview: "没有这样的题。"
        case .regradedLater(let numbers):
            "测验改正后，这些题重新评过分：\(numbers.map(String.init).joined(separator: "、"))。"
        case .finishWanted(let unanswered, let skipped):
            "\(unanswered) 题没看，\(skipped) 题跳过；确认请用 finish yes"
        case .finishQuestion(let open): "还有 \(open) 题没答。现在交卷吗？（是/否）"
        case .finished: "完成"
        case .result(let facts): Self.result(facts)
        case .certaintyTotal(let earned, let possible): "计入把握：\(earned) 分，最多 \(possible) 分。"
        case .resultWithheld(let cause): "\(Self.word(cause))。结果现在不公布。下一套：l"
        case .afterResult: "回看：检查、讲解 1。自己的差距：g。下一套：l"
        case .savedGoodbye(let number): "已保存到第 \(number) 题。下次输入 r 继续。再见。"
        case .sceneTurn(let say, let values):
            say + (values.isEmpty ? "" : "（\(values.joined(separator: "，"))）")
        case .sceneEnded(let percent): "情景结束" + (percent.map { "，得 \($0)%。" } ?? "。")
        case .sceneStep(let turn, let letter, let text, let before, let after):
            "第 \(turn) 步 \(letter) \(text)" + Self.turningPoint(before, after)
        case .sceneWithoutTurningPoint: "每一步都没有错过最好的结局。"
        case .turnWanted(let number, let turn):
            "情景题还要写第几步，例如 answer \(number).\(max(1, turn)) a。"
        case .noSuchTurn(let turn, let next): "没有第 \(turn) 步；最多只能写到第 \(next) 步。"
        }
    }
}

extension AttemptPhrase {
    private static func how(_ form: AnswerForm, example: String) -> String {
        switch form {
        case .one: "选一项，如 \(example)"
        case .many: "可选几项，如 \(example)"
        case .truth: "对还是错"
        case .match: "配对，如 \(example)"
        case .order: "排序，如 \(example)"
        case .number: "填数字，如 \(example)"
        case .text: "填写名称"
        case .blank: "填空，如 \(example)"
        case .rate: "您自己的看法，不计分：选一个数字，如 \(example)"
        case .essay: "逐行写，单独一个点交上去"
        case .scene: "一步一步来，每步选一项，如 \(example)"
        }
    }

    private static func turningPoint(_ before: String?, _ after: String?) -> String {
        guard let before, let after else { return "" }
        return "（转折：最多能得的从 \(before)% 降到 \(after)%）"
    }

    private static func word(_ verdict: SpokenVerdict) -> String {
        switch verdict {
        case .right: "对。"
        case .part: "部分正确。"
        case .wrong: "不对。"
        case .recorded: "已记录。"
        case .pending: "已记录，等导师批改。"
        }
    }

    private static func word(_ state: SpokenItemState) -> String {
        switch state {
        case .right: "对"
        case .part: "部分对"
        case .wrong: "错"
        case .recorded: "已答"
        case .pending: "待批改"
        case .skipped: "跳过"
        case .open: "未答"
        }
    }

    private static func word(_ state: SpokenQuizState) -> String {
        switch state {
        case .new: "新"
        case .open: "未完成"
        case .pending: "待批改"
        case .passed: "已通过"
        case .failed: "未通过"
        case .done: "已完成"
        }
    }

    private static func facts(
        questions: Int,
        seconds: Int?,
        state: SpokenQuizState?,
        best: String?
    ) -> String {
        [
            "\(questions) 题", seconds.map { "限时 \(Self.duration($0))" }, state.map(Self.word),
            best.map { "最好 \($0)%" },
        ]
        .compactMap { $0 }.joined(separator: "，")
    }

    private static func rules(
        title: String,
        questions: Int,
        seconds: Int?,
        pass: String?,
        tries: Int,
        id: String
    ) -> String {
        let rules = [
            "\(questions) 题",
            seconds.map { "限时 \(Self.duration($0))" },
            pass.map { "\($0)% 通过" },
            tries > 1 ? "每题 \(tries) 次机会" : nil,
        ]
        return "\(title)：\(rules.compactMap { $0 }.joined(separator: "，"))。开始：st \(id)"
    }

    private static func duration(_ seconds: Int) -> String {
        let parts = [(seconds / 60, "分钟"), (seconds % 60, "秒")].filter { $0.0 > 0 }
        return parts.map { "\($0) \($1)" }.joined(separator: " ")
    }

    private static func word(_ cause: EndCause) -> String {
        switch cause {
        case .submitted: "完成"
        case .expired: "时间到"
        case .closed: "已结束"
        case .void: "时间到，本次不计"
        }
    }

    private static func result(_ facts: ResultFacts) -> String {
        let passed = facts.passed.map { $0 ? "通过。" : "未通过。" } ?? ""
        if let most = facts.most {
            let range =
                "\(facts.points) 到 \(most.points) 分，满分 \(facts.possible) 分，\(facts.percent) 到 \(most.percent)%"
            return "\(Self.word(facts.cause))：\(range)；其余等导师批改。\(passed)"
        }
        return
            "\(Self.word(facts.cause))：\(facts.points) 分，满分 \(facts.possible) 分，\(facts.percent)%。\(passed)"
    }
}
