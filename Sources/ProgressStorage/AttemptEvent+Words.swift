import QuizCore

extension AttemptEvent {
    /// How the log calls the end of an attempt, which is no event to the rest of the program.
    static let endWord = "ended"
}

extension AttemptEvent.Kind {
    /// How the log calls the kind.
    var word: String {
        switch self {
        case .skipped: "skipped"
        case .hint: "hint"
        case .flagged: "flagged"
        case .unflagged: "unflagged"
        case .shown: "shown"
        case .lineLost: "line-lost"
        case .returned: "returned"
        }
    }

    /// The question that it is about.
    var number: Int? {
        switch self {
        case .skipped(let number), .hint(let number), .flagged(let number, _),
            .unflagged(let number), .shown(let number):
            number
        case .lineLost, .returned: nil
        }
    }

    /// The note of a mark; empty if there is none.
    var note: String {
        switch self {
        case .flagged(_, let note): note
        case .skipped, .hint, .unflagged, .shown, .lineLost, .returned: ""
        }
    }

    /// Reads what the log says; nil if it is the end of an attempt or nothing known.
    init?(word: String, number: Int?, note: String?) {
        switch (word, number) {
        case ("skipped", let number?): self = .skipped(number: number)
        case ("hint", let number?): self = .hint(number: number)
        case ("flagged", let number?): self = .flagged(number: number, note: note ?? "")
        case ("unflagged", let number?): self = .unflagged(number: number)
        case ("shown", let number?): self = .shown(number: number)
        case ("line-lost", nil): self = .lineLost
        case ("returned", nil): self = .returned
        default: return nil
        }
    }
}
