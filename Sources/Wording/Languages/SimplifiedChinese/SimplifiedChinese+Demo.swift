extension DemoPhrase {
    public var chinese: String {
        switch self {
        case .alreadyThere(let path): "\(path) 已经存在。演示从不覆盖任何文件，请用 --database 换一个名字。"
        case .traineesForm(let number, let lowest, let highest):
            "--trainees \(number) 不行，应在 \(lowest) 到 \(highest) 之间。"
        case .noQuizToSpoil(let folder):
            "\(folder) 里没有可以改坏的测验：要有八道题，其中两道是从三个以上选项里选一个。"
        case .made(let made):
            "\(made.teams) 个团队，\(made.trainees) 名学员，\(made.from) 到 \(made.until) 共 \(made.attempts) 次作答、\(made.answers) 个答案。人物都是虚构的。"
        case .quizzes(let path): "\(path)：测验副本，其中两道题被改坏。"
        case .wrongKey(let question): "  \(question)：答案是错的。"
        case .unclear(let question): "  \(question)：看不出在问什么。"
        case .truth(let path): "\(path)：每个人每项能力的真实水平。"
        case .nobodyCanSignIn: "学员没有口令。要用某人的身份登录，先生成口令："
        case .tryThese: "可以试试："
        case .storeRefused: "数据库没有接收模拟的内容。"
        case .team(let number): ["华东", "华南", "海外"][number % 3]
        }
    }
}
