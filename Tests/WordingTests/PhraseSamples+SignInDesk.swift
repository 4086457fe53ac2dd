import Wording

extension PhraseSamples {
    static let signInDesk: [SignInDeskPhrase] =
        [
            .tokenMade(number: 3, user: "bot", until: "2027-02-25T00:00:00Z"),
            .tokensRevoked([3], user: "bot"), .tokensRevoked([3, 4], user: "bot"),
            .noTokens(user: "bot"), .noToken(3, user: "bot"), .tokenTerm(1...3650),
            .notShown(.secret, user: "lina", reason: "No space left on device"),
            .notShown(.codes, user: "lina", reason: "No space left on device"),
            .notShown(.token(3), user: "bot", reason: "No space left on device"),
            .dayForm("tomorrow"), .oneAct, .codesMade(10, user: "lina"),
        ] + SignInDeskPhrase.Column.allCases.map(SignInDeskPhrase.column)
        + SignInDeskPhrase.State.allCases.map(SignInDeskPhrase.state)
}
