extension ReportDeskPhrase {
    public var chinese: String {
        switch self {
        case .noSuchCompetency(let id, let near):
            "没有能力 \(id)。"
                + (near.isEmpty ? "" : "是不是 \(near.joined(separator: " 或 "))？")
                + "查看：quizline coverage --by competency"
        case .noSuchJob(let id, let known): "没有岗位 \(id)。现有：\(known.joined(separator: "、"))。"
        case .noSuchState(let word, let known):
            "--state \(word)：可以是 \(known.joined(separator: "、"))。"
        case .noQuestions(let competency): "现用的题目里没有考 \(competency) 的。"
        case .noAnswers(let trainee, let competency, let until):
            if let until {
                "到 \(until) 为止，\(trainee) 还没有答过 \(competency) 的题。"
            } else {
                "\(trainee) 还没有答过 \(competency) 的题。"
            }
        case .noSuchForm(let form, let forms):
            "--format \(form)：这份报告可以写成 \(forms.joined(separator: "、"))。"
        case .trendForm(let days, let lowest, let highest):
            "--trend \(days)：可以是 \(lowest) 到 \(highest) 天。"
        case .nobodyMatches: "没有可以报告的内容：没有符合条件的结果。"
        }
    }
}
