extension PracticeTrialPhrase {
    public var english: String {
        switch self {
        case .column(let column): Self.head(column)
        case .way(let way): Self.name(way)
        case .trial(let trial):
            "\(trial.people) simulated people who practise for a year for the job \(trial.job), seed \(trial.seed); \(trial.questions) questions, \(trial.competencies) competencies that the job requires. The mean of people ± their standard deviation."
        case .howToRead:
            "answers: given so far. asked: different questions among them. retained: chance that a question asked before is known, without guesses. job: the same for all questions on competencies of the job, asked or not. closed: share of the gaps of day 0 whose true level has reached what the job requires."
        case .screens(let person): "A year of \(person), who practises with daily:"
        case .screen(let day, let date): "Day \(day), \(date)"
        case .laterThatDay(let answers, let right):
            "(\(answers) answers later, \(right) of them right)"
        case .screenDiffers(let day):
            "On day \(day) the session asks other questions than the simulation answered."
        }
    }

    private static func head(_ column: Column) -> String {
        switch column {
        case .way: "practice"
        case .day: "day"
        case .answers: "answers"
        case .practised: "asked"
        case .retained: "retained"
        case .known: "job"
        case .closed: "closed"
        }
    }

    private static func name(_ way: Way) -> String {
        switch way {
        case .daily: "daily"
        case .ofJob: "random, job only"
        case .random: "random, all"
        case .inFileOrder: "file order"
        }
    }
}
