extension DemoPhrase {
    public var english: String {
        switch self {
        case .alreadyThere(let path):
            "\(path) is already there, and a demonstration never writes over anything. Name another with --database."
        case .traineesForm(let number, let lowest, let highest):
            "--trainees \(number) does not work: it must be \(lowest) to \(highest)."
        case .noQuizToSpoil(let folder):
            "\(folder) has no quiz with eight questions, two of them with one right choice of three or more, that could be spoilt."
        case .made(let made):
            "\(made.trainees) trainees in \(made.teams) teams, \(made.attempts) attempts with \(made.answers) answers, from \(made.from) to \(made.until). Nobody of them is real."
        case .quizzes(let path): "\(path): the quizzes with two questions spoilt."
        case .wrongKey(let question): "  \(question): the key is wrong."
        case .unclear(let question): "  \(question): nobody can tell what is asked."
        case .truth(let path): "\(path): the true level of everybody in everything."
        case .nobodyCanSignIn:
            "The trainees have no secrets; to sign in as one of them, make secrets first:"
        case .tryThese: "Try:"
        case .storeRefused: "The database did not take what was simulated."
        case .team(let number): ["East", "South", "Overseas"][number % 3]
        }
    }
}
