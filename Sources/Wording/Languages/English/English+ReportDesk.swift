extension ReportDeskPhrase {
    public var english: String {
        switch self {
        case .noSuchCompetency(let id, let near):
            "There is no competency \(id). "
                + (near.isEmpty ? "" : "Did you mean \(near.joined(separator: " or "))? ")
                + "See them with: quizline coverage --by competency"
        case .noSuchJob(let id, let known):
            "There is no job \(id). There are: \(known.joined(separator: ", "))."
        case .noSuchState(let word, let known):
            "--state \(word): possible are \(known.joined(separator: ", "))."
        case .noQuestions(let competency): "No question in service is about \(competency)."
        case .noAnswers(let trainee, let competency, let until):
            if let until {
                "\(trainee) had not answered anything about \(competency) by \(until)."
            } else {
                "\(trainee) has not answered anything about \(competency) yet."
            }
        case .noSuchForm(let form, let forms):
            "--format \(form): this report is written as \(forms.joined(separator: ", "))."
        case .trendForm(let days, let lowest, let highest):
            "--trend \(days): from \(lowest) to \(highest) days are possible."
        case .nobodyMatches: "There is nothing to report: no standing matches."
        }
    }
}
