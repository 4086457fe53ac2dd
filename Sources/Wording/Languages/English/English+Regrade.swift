extension RegradePhrase {
    public var english: String {
        switch self {
        case .heading(let quiz, let question, let policy, let version, let attempts):
            "Regrade of \(Self.name(quiz, question)) by version \(version), policy \(policy): "
                + "\(attempts) \(attempts == 1 ? "attempt" : "attempts")."
        case .column(let column): Self.text(column)
        case .verdict(true?): "passed"
        case .verdict(false?): "failed"
        case .verdict(nil): "-"
        case .change(let from, let to): from == to ? from : "\(from) -> \(to)"
        case .unchanged(let count): "Unchanged: \(count)."
        case .crossing(true, let names): "Would pass now: \(names.joined(separator: ", "))."
        case .crossing(false, let names):
            "Would no longer pass: \(names.joined(separator: ", "))."
        case .lost(let trainee, let attempt, let number, let typed):
            "\(trainee), attempt \(attempt), question \(number): \"\(typed)\" names something "
                + "that is gone; that part counts as not answered."
        case .unreadable(let count):
            "Left out: \(count) whose version of the quiz cannot be read any more."
        case .nothingChanges: "Nothing would change."
        case .token(let token):
            "Nothing was changed. To do it, stop the server and put "
                + "--apply \(token) in the place of --preview."
        case .tokenStale:
            "This is not what was previewed: answers, the quiz or marks changed since, or other "
                + "options were given. Run --preview again."
        case .applied(let number, let attempts):
            "Regrade \(number) is in force: \(attempts) "
                + "\(attempts == 1 ? "attempt" : "attempts"). Take it back with: "
                + "quizline regrade --undo \(number)"
        case .appliedBefore(let number): "Regrade \(number) was applied before. Nothing changed."
        case .undone(let number): "Regrade \(number) is switched off."
        case .undoneBefore(let number):
            "Regrade \(number) was switched off before. Nothing changed."
        case .unknownRegrade(let number):
            "There is no regrade \(number). See them with: quizline regrade --list"
        case .noRegrades: "There are no regrades."
        case .listed(
            let number,
            let quiz,
            let question,
            let policy,
            let attempts,
            let person,
            let at,
            let reason
        ):
            "\(number)  \(Self.name(quiz, question))  \(policy)  \(attempts) "
                + "\(attempts == 1 ? "attempt" : "attempts")  \(at)  \(person)"
                + (reason.isEmpty ? "" : "  \(reason)")
        case .listedUndo(let person, let at, let reason):
            "   switched off  \(at)  \(person)" + (reason.isEmpty ? "" : "  \(reason)")
        case .noQuiz(let quiz, let folder):
            "There is no quiz \(quiz) without errors in \(folder). See why with: quizline check"
        case .noQuestion(let question, let quiz): "There is no question \(question) in \(quiz)."
        case .questionWanted(let policy):
            "Policy \(policy) is for one question: name it with --question."
        case .notCarriedOver(let question, let fault): "\(question): \(Self.text(fault))"
        case .usage(let fault): Self.text(fault)
        }
    }

    private static func name(_ quiz: String, _ question: String?) -> String {
        question.map { "\(quiz)/\($0)" } ?? quiz
    }

    private static func text(_ column: Column) -> String {
        switch column {
        case .trainee: "trainee"
        case .attempt: "attempt"
        case .points: "points"
        case .percent: "percent"
        case .verdict: "verdict"
        }
    }

    private static func text(_ fault: CarryFault) -> String {
        switch fault {
        case .otherType:
            "the question is of another type now, so its answers mean nothing. "
                + "Use --policy full or void."
        case .scene:
            "a scene cannot be marked again by another version. Use --policy full or void."
        case .partsChanged:
            "its parts are others now, so answers cannot be compared. Use --policy full or void."
        case .unclear(let old, let new):
            "nobody can tell what became of \(Self.list(old)); new are \(Self.list(new)). "
                + "Say it, such as --map \(old.first ?? 1)=\(new.first ?? 1), "
                + "or --map \(old.first ?? 1)=- if it is gone."
        case .noSuchPart: "--map names something that is not there, or names it twice."
        }
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map(String.init).joined(separator: ", ")
    }

    private static func text(_ fault: UsageFault) -> String {
        switch fault {
        case .oneAction: "Give one of --preview, --apply TOKEN, --undo N and --list."
        case .quiz: "Name the quiz, such as: quizline regrade mine --policy raise --preview"
        case .policy: "Give --policy exact, raise, full or void."
        case .mapForm(let text):
            "\"\(text)\" is no part and what became of it, such as 3=2, or 3=- if it is gone."
        }
    }
}
