import QuizCore

/// Something that a curious person does, and how it is typed.
enum CuriousCommand: Sendable {
    case answer(Int, CanaryQuestion, CanaryQuestion.Answer)
    case hint(Int)
    case why(Int)
    case start(CanaryQuiz, again: Bool)
    /// Practice, which asks what the server chooses.
    case practise(String)
    /// A command that shows a question.
    case show(String)
    case finish
    /// Everything that neither shows a question nor tells a secret by itself.
    case other(String)

    /// The lines of it in a voice.
    func lines(in voice: String) -> [String] {
        let isPlain = voice == "plain"
        let slash = isPlain ? "/" : ""
        switch self {
        case .answer(let number, _, let answer) where isPlain:
            return ["/question \(number)", "= \(answer.typed)"]
        case .answer(let number, let question, let answer):
            let turn = question.form == .scene ? ".1" : ""
            return ["answer \(number)\(turn) \(answer.typed)"]
        case .hint(let number): return ["\(slash)hint \(number)"]
        case .why(let number): return ["\(slash)why \(number)"]
        case .start(let quiz, let again):
            return ["\(slash)start \(quiz.id)\(again ? " new=yes" : "")"]
        case .finish: return ["\(slash)finish yes"]
        case .practise(let line), .show(let line), .other(let line):
            return [line.isEmpty ? line : "\(slash)\(line)"]
        }
    }

    /// Whether a reply to it may show questions.
    var shows: Bool {
        switch self {
        case .answer, .start, .practise, .show: true
        case .hint, .why, .finish, .other: false
        }
    }

    /// Whether an attempt may be over with it, without another being begun.
    var mayEnd: Bool {
        switch self {
        case .answer, .finish: true
        case .hint, .why, .start, .practise, .show, .other: false
        }
    }

    static let practices = [
        "daily", "due start", "due start most=2", "assess role-coach", "assess role-politician",
    ]

    /// Lines that show a question or another turn of a scene.
    static let shows = [
        "question", "question next", "question back", "question 2", "question 5", "question 8",
        "skip", "skip 3", "resume", "rewind leave",
    ]

    /// Lines that tell about much else.
    static let others = [
        "review", "review wrong", "review open", "review skipped", "flag", "flag 2 look again",
        "status", "gaps", "gaps role-coach", "due", "list", "list curious", "show curious-default",
        "show curious-drawn", "report", "report all", "report why role-coach", "rate",
        "rate role-coach 60", "report quiz curious-default choices", "report coverage",
        "report exports", "export trainee", "export answers", "export quiz curious-end choices",
        "get curious-default", "lint curious-default", "mark", "mark 1.7", "team", "help",
        "help hint", "help why", "capabilities", "whoami", "verify 1-0000000000", "frobnicate",
        "rewind", "rewind 1", "rewind take a", "rewind take b", "rewind 1 n=8", "why",
        "why 99", "hint 99", "set lang zh", "set lang en", "set follow on", "set follow off",
        "set width 40", "set width 200", "logout",
    ]
}
