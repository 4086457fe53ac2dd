extension RegradePhrase {
    public var chinese: String {
        switch self {
        case .heading(let quiz, let question, let policy, let version, let attempts):
            "重新评分 \(Self.name(quiz, question))，按版本 \(version)，方式 \(policy)：\(attempts) 次作答。"
        case .column(let column): Self.text(column)
        case .verdict(true?): "通过"
        case .verdict(false?): "未通过"
        case .verdict(nil): "-"
        case .change(let from, let to): from == to ? from : "\(from) -> \(to)"
        case .unchanged(let count): "不变：\(count) 次。"
        case .crossing(true, let names): "将会通过：\(names.joined(separator: "、"))。"
        case .crossing(false, let names): "将不再通过：\(names.joined(separator: "、"))。"
        case .lost(let trainee, let attempt, let number, let typed):
            "\(trainee) 第 \(attempt) 次作答第 \(number) 题：“\(typed)”所选的内容已经没有了，这一部分算没有作答。"
        case .unreadable(let count): "略过 \(count) 次作答：当时的测验版本已经读不出来。"
        case .nothingChanges: "什么都不会变。"
        case .token(let token):
            "什么都没有改。要执行，请先停止服务器，再用 --apply \(token) 代替 --preview。"
        case .tokenStale: "与预览的不同：答案、测验或分数已经变了，或者选项不一样。请重新 --preview。"
        case .applied(let number, let attempts):
            "第 \(number) 次重新评分已生效，共 \(attempts) 次作答。撤销：quizline regrade --undo \(number)"
        case .appliedBefore(let number): "第 \(number) 次重新评分以前已经执行过。没有改动。"
        case .undone(let number): "第 \(number) 次重新评分已撤销。"
        case .undoneBefore(let number): "第 \(number) 次重新评分以前已经撤销。没有改动。"
        case .unknownRegrade(let number):
            "没有第 \(number) 次重新评分。查看：quizline regrade --list"
        case .noRegrades: "没有重新评分过。"
        case .listed(
            let number,
            let quiz,
            let question,
            let policy,
            let attempts,
            let person,
            let at,
            let reason
        ):
            "\(number)  \(Self.name(quiz, question))  \(policy)  \(attempts) 次作答  \(at)  \(person)"
                + (reason.isEmpty ? "" : "  \(reason)")
        case .listedUndo(let person, let at, let reason):
            "   已撤销  \(at)  \(person)" + (reason.isEmpty ? "" : "  \(reason)")
        case .noQuiz(let quiz, let folder):
            "\(folder) 里没有无错的测验 \(quiz)。查看原因：quizline check"
        case .noQuestion(let question, let quiz): "\(quiz) 里没有题目 \(question)。"
        case .questionWanted(let policy): "方式 \(policy) 只用于一道题：请用 --question 写明。"
        case .notCarriedOver(let question, let fault): "\(question)：\(Self.text(fault))"
        case .usage(let fault): Self.text(fault)
        }
    }

    private static func name(_ quiz: String, _ question: String?) -> String {
        question.map { "\(quiz)/\($0)" } ?? quiz
    }

    private static func text(_ column: Column) -> String {
        switch column {
        case .trainee: "学员"
        case .attempt: "次数"
        case .points: "得分"
        case .percent: "百分比"
        case .verdict: "结论"
        }
    }

    private static func text(_ fault: CarryFault) -> String {
        switch fault {
        case .otherType: "题型变了，原来的答案没有意义。请用 --policy full 或 void。"
        case .scene: "情景题不能按另一个版本重新评分。请用 --policy full 或 void。"
        case .partsChanged: "各部分变了，答案无法比较。请用 --policy full 或 void。"
        case .unclear(let old, let new):
            "不清楚 \(Self.list(old)) 变成了什么；新的有 \(Self.list(new))。"
                + "请写明，例如 --map \(old.first ?? 1)=\(new.first ?? 1)；"
                + "没有了就写 --map \(old.first ?? 1)=-。"
        case .noSuchPart: "--map 写的项不存在，或者写了两次。"
        }
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map(String.init).joined(separator: "、")
    }

    private static func text(_ fault: UsageFault) -> String {
        switch fault {
        case .oneAction: "--preview、--apply TOKEN、--undo N、--list 请写一个。"
        case .quiz: "请写测验，例如：quizline regrade mine --policy raise --preview"
        case .policy: "请写 --policy exact、raise、full 或 void。"
        case .mapForm(let text): "“\(text)”不是“原来的=现在的”，例如 3=2；没有了就写 3=-。"
        }
    }
}
