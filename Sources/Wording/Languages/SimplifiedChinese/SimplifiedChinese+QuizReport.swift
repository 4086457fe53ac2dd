extension QuizReportPhrase {
    public var chinese: String {
        switch self {
        case .title: "题目报告"
        case .quizName(let title, let id): "\(title)（\(id)）"
        case .firstAttempts(let people): "\(people) 人各自第一次做完的成绩。"
        case .allAttempts(let count, let people):
            "做完的全部 \(count) 次，共 \(people) 人。再做的人已见过题目，这些数字不如第一次的可靠。"
        case .newestOnly(let count): "还有更多，这里是最近的 \(count) 次。"
        case .total(let total): Self.sentence(total)
        case .shape(let skewness, let kurtosis): "偏度 \(skewness)，峰度 \(kurtosis)。"
        case .agreement(let value, let agreement, let ratio, let error):
            "一致性 \(value)%\(agreement.map { "（\(Self.word($0))）" } ?? "")；误差占比 \(ratio)%，标准误 \(error)%。"
        case .noTotal(let isDrawn):
            isDrawn ? "没有整卷的数字：每次作答抽的题不同。" : "没有整卷的数字：做过同一组题的不到 5 人。"
        case .severalVersions(let count): "测验改过，作答涉及 \(count) 个版本。名称带 @ 的是题目的旧版本。"
        case .tooFewForFlags(let minimum): "不足 \(minimum) 次的题目不作判断。"
        case .nothingFlagged: "作过判断的题目都不必再看。"
        case .column(let column): Self.head(column)
        case .flag(let flag): Self.word(flag)
        case .finding(let question, let finding): "\(question)：\(Self.sentence(finding))"
        case .choice(let letter, let text): "\(letter)（\(text)）"
        case .truth(let answer): answer ? "对" : "错"
        case .howToRead(let listsAllFlags):
            "得分：所得分数占可得分数的百分比。猜：瞎猜可得。区分：其余题做得好的人在这题是否也好，-100 到 100，30 以上为好；90%区间：九成把握在其间。效率：达到得分分布所容许的几成。秒：到首答的中位秒数。确信：首答以把握 3 答错的次数。要看："
                + (listsAllFlags ? "各项缘由，要紧的在前。" : "最要紧的缘由，+ 表示还有。")
        case .howToReadChoices:
            "* 正确答案；选项按文件里的顺序，只算首答。其余：选它的人在其余题上的平均分。相关：选它的人其余题是否做得好，-100 到 100。前、后：总分最高与最低的 27% 里选它的百分比。"
        case .foot(let id): "报告 \(id)。只说题目，不评价人。"
        case .nothingFinished(let quiz): "还没有人做完测验 \(quiz)。"
        case .noSuchQuiz(let quiz, let near):
            "数据库里没有测验 \(quiz)。"
                + (near.isEmpty ? "" : "是不是 \(near.joined(separator: " 或 "))？")
        case .minimumForm(let number, let lowest): "--min-n \(number) 不行：不能少于 \(lowest)。"
        }
    }

    private static func head(_ column: Column) -> String {
        switch column {
        case .question: "题目"
        case .attempts: "次"
        case .facility: "得分"
        case .guess: "猜"
        case .discrimination: "区分"
        case .range: "90%区间"
        case .efficiency: "效率"
        case .seconds: "秒"
        case .sureAndWrong: "确信"
        case .flag: "要看"
        case .choice: "选项"
        case .share: "比例"
        case .rest: "其余"
        case .pointBiserial: "相关"
        case .upper: "前"
        case .lower: "后"
        }
    }

    private static func word(_ flag: Flag) -> String {
        switch flag {
        case .wrongKey: "答案可疑"
        case .misfit: "不合预测"
        case .weak: "区分太低"
        case .dubious: "效率太低"
        case .tooHard: "太难"
        case .tooEasy: "太易"
        case .deadDistractor: "选项没用"
        case .watch: "区分偏低"
        case .tooFew: "次数不足"
        }
    }

    private static func word(_ agreement: Agreement) -> String {
        switch agreement {
        case .unreliable: "低于 64，总分不可靠"
        case .fair: "尚可"
        case .satisfactory: "良好"
        }
    }

    private static func sentence(_ total: Total) -> String {
        "\(total.attempts) 次作答、\(total.questions) 道题的总分：平均 \(total.mean)%\(Self.usual(total.isMeanUsual, "50 到 75"))，中位 \(total.median)%，标准差 \(total.deviation)%\(Self.usual(total.isDeviationUsual, "12 到 18"))。"
    }

    private static func usual(_ isUsual: Bool?, _ range: String) -> String {
        isUsual.map { $0 ? "（正常）" : "（通常 \(range)）" } ?? ""
    }

    private static func sentence(_ finding: Finding) -> String {
        switch finding {
        case .suspiciousChoice(let choice, let taken, let count, let key):
            "\(count) 次里有 \(taken) 次选 \(choice)，选它的人其余题做得比别人好；答案 \(key) 对吗？"
        case .knowingFail(let discrimination, let high, let count):
            "其余题做得好的人反而答错（\(count) 次，区分 \(discrimination)，至多 \(high)）：答案对吗？题干会不会误导？"
        case .misfit(let isSurprising, let square, let z, let count):
            isSurprising
                ? "首次作答 \(count) 次，结果出人意料：其他题答得好的人答错，或者别人答对（outfit \(square)，z 值 \(z)）：答案对吗？能力标签对吗？"
                : "首次作答 \(count) 次，结果比偶然还整齐（outfit \(square)，z 值 \(z)）：别的题是不是漏了答案？"
        case .weak(let discrimination, let count):
            "会做其余题的人在这题几乎不占优势（\(count) 次，区分 \(discrimination)）：把题干写清楚，或者换一道题。"
        case .watch(let discrimination, let count):
            "只能略微分出谁会做其余题（\(count) 次，区分 \(discrimination)）：题干和选项请再读一遍。"
        case .dubious(let efficiency, let count):
            "区分远不及得分分布所容许的（\(count) 次，效率 \(efficiency)）：是不是考了别的东西？"
        case .tooHard(let facility, let guess, let count):
            "\(count) 次得分 \(facility)%，瞎猜也有 \(guess)%：话说清楚了吗？教过吗？"
        case .tooEasy(let facility, let count):
            "\(count) 次得分 \(facility)%，几乎说明不了什么：让错误选项更像样，或者去掉这题。"
        case .deadChoice(let choice, let taken, let count):
            "\(count) 次里只有 \(taken) 次选 \(choice)：换成人们真会犯的错。"
        }
    }
}
