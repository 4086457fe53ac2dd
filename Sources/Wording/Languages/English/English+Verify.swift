extension VerifyPhrase {
    public var english: String {
        switch self {
        case .form:
            "Type verify and the code of a receipt or certificate, such as verify 2f-8d03c2a97b."
        case .unknown(let code): "Nothing is stored under \(code)."
        case .answer(let attempt, let quiz, let number, let typed, let at):
            "Question \(number) of attempt \(attempt) (\(quiz)) was answered on \(at): \(typed)"
        case .answerWithoutText(let attempt, let quiz, let number, let at):
            "Question \(number) of attempt \(attempt) (\(quiz)) was answered on \(at). The text was taken out."
        case .end(let attempt, let quiz, let at):
            "Attempt \(attempt) (\(quiz)) ended on \(at)."
        case .trainee(let user): "User: \(user)"
        case .holds: "The code fits: nothing of it was changed since."
        case .unchained: "It is older than the chain of receipts, so nothing proves it."
        case .differs:
            "The code does not fit what is stored there: it was typed wrongly, or what is stored was changed since."
        case .followed(let chain, let held, older: 0):
            "\(Self.english(chain)): \(held) in the chain."
        case .followed(let chain, let held, let older):
            "\(Self.english(chain)): \(held) in the chain, \(older) older than it."
        case .broken(let chain, let count, let places):
            "\(Self.english(chain)): \(count) \(count == 1 ? "does" : "do") not follow from what stands before, first at \(places.map(String.init).joined(separator: ", "))"
        case .newest(let receipt): "Newest receipt: \(receipt)"
        case .newestExplained:
            "Keep it elsewhere: as long as quizline verify finds it, nothing before it was changed."
        }
    }

    private static func english(_ chain: Chain) -> String {
        switch chain {
        case .log: "Answers and events"
        case .acts: "Acts"
        }
    }
}
