extension SignInDeskPhrase {
    public var english: String {
        switch self {
        case .column(let column): Self.englishHead(column)
        case .state(let state): Self.englishWord(state)
        case .tokenMade(let number, let user, let until):
            "Token \(number) of \(user) holds until \(until). It is shown this once. Sign in with: login \(user) token=TOKEN"
        case .tokensRevoked(let numbers, let user):
            "\(numbers.count == 1 ? "Token" : "Tokens") \(Self.list(numbers)) of \(user) no longer sign\(numbers.count == 1 ? "s" : "") anybody in."
        case .noTokens(let user): "\(user) has no token that holds."
        case .codesMade(let count, let user):
            "\(count) one-time codes of \(user), each good once, in any order: login \(user), then a code. They are shown this once; an earlier list is void."
        case .notShown(let secret, let user, let reason):
            "\(Self.english(secret, of: user)) made, but could not be shown (\(reason)). \(Self.another(secret, of: user))"
        case .noToken(let number, let user):
            "\(user) has no token \(number) that holds. List them: quizline trainee token \(user) --list"
        case .tokenTerm(let days):
            "A token holds from \(days.lowerBound) to \(days.upperBound) days."
        case .dayForm(let typed): "\(typed) is no day. Write it as 2027-06-30."
        case .oneAct:
            "Give one of --days, --until, --list, --revoke and --revoke-all, or none for a new token."
        }
    }

    private static func english(_ secret: Secret, of user: String) -> String {
        switch secret {
        case .secret: "A new secret of \(user) was"
        case .codes: "New one-time codes of \(user) were"
        case .token(let number): "Token \(number) of \(user) was"
        }
    }

    private static func another(_ secret: Secret, of user: String) -> String {
        switch secret {
        case .secret: "Make another one: quizline trainee secret \(user)"
        case .codes: "Make others: quizline trainee codes \(user)"
        case .token(let number):
            "End it, then make another one: quizline trainee token \(user) --revoke \(number)"
        }
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map { "\($0)" }.joined(separator: ", ")
    }

    private static func englishHead(_ column: Column) -> String {
        switch column {
        case .number: "NUMBER"
        case .made: "MADE"
        case .until: "UNTIL"
        case .used: "LAST USED"
        case .state: "STATE"
        }
    }

    private static func englishWord(_ state: State) -> String {
        switch state {
        case .holds: "holds"
        case .expired: "expired"
        case .revoked: "revoked"
        }
    }
}
