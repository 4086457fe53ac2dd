extension PracticeTrialPhrase {
    public var chinese: String {
        switch self {
        case .column(let column): Self.head(column)
        case .way(let way): Self.name(way)
        case .trial(let trial):
            "模拟 \(trial.people) 人按岗位 \(trial.job) 练习一年，种子 \(trial.seed)；题目 \(trial.questions) 道，岗位要求的能力 \(trial.competencies) 项。各人的均值 ± 标准差。"
        case .howToRead:
            "作答：到当天为止的作答次数。问过：其中不同的题目数。记住：问过的题目当天会答的概率，不算猜中。岗位：岗位所要求能力的全部题目（问过与否）的同一概率。补上：第 0 天的差距中真实水平已达到岗位要求的比例。"
        case .screens(let person): "\(person) 用 daily 练习的一年："
        case .screen(let day, let date): "第 \(day) 天，\(date)"
        case .laterThatDay(let answers, let right): "（答了 \(answers) 题之后，答对 \(right) 题）"
        case .screenDiffers(let day): "第 \(day) 天会话给出的题目与模拟中作答的不同。"
        }
    }

    private static func head(_ column: Column) -> String {
        switch column {
        case .way: "练习方式"
        case .day: "天"
        case .answers: "作答"
        case .practised: "问过"
        case .retained: "记住"
        case .known: "岗位"
        case .closed: "补上"
        }
    }

    private static func name(_ way: Way) -> String {
        switch way {
        case .daily: "每日练习"
        case .ofJob: "随机，只问岗位"
        case .random: "随机，全部题目"
        case .inFileOrder: "按测验顺序"
        }
    }
}
