extension IdentityPhrase {
    public var english: String {
        switch self {
        case .notIdentified: "Sign in first: login NAME. No account yet? Type enrol NAME."
        case .alreadyIdentified(let user): "You are signed in as \(user). Type logout first."
        case .enrolForm:
            "Type enrol NAME, for example: enrol lina as=\"Li Na\". A name has 2 to 32 letters or digits."
        case .loginForm:
            "Type login NAME; the secret is asked for then. Scripts send login NAME pin=SECRET."
        case .secretForm:
            "Type secret pin, secret password or secret codes; scripts send secret pin old=OLD value=NEW, secret codes old=OLD."
        case .enrolled(let name, let user, let pin):
            "Welcome, \(name). Your name here is \(user) and your secret \(pin). It is shown this once: write it down."
        case .afterEnrolment: "Now type list to see the quizzes."
        case .welcome(let name): "Welcome back, \(name)."
        case .failuresSince(let count):
            "Since you were last here, \(count) sign-in\(count == 1 ? "" : "s") failed."
        case .stoppedAt(let quiz, let answered, let count, let days):
            "\"\(quiz)\" is unfinished: \(answered) of \(count) questions answered"
                + (days > 0 ? ", begun \(days) day\(days == 1 ? "" : "s") ago." : ".")
        case .afterLogin(let hasAttempt):
            (hasAttempt ? "Go on: r   " : "") + "Quizzes: l   Your gaps: g   Help: ?"
        case .loggedOut: "Signed out."
        case .whoYouAre(let name, let user, let job, let team, let sealed):
            ["\(name) (\(user))", job, team, Self.line(sealed)].compactMap { $0 }.joined(
                separator: ", "
            ) + "."
        case .youAreGuest(let sealed):
            "You are a guest; \(Self.line(sealed)). Sign in with login NAME or enrol NAME."
        case .secretWanted(let prompt, let isVisible):
            Self.name(of: prompt) + (isVisible ? " (it will be visible): " : " (not shown): ")
        case .sendSecret(let ways):
            "Send the secret along: " + ways.map { "login NAME \($0)=…" }.joined(separator: " or ")
        case .secretChanged: "Your new secret holds from now on."
        case .secretByToken:
            "Not with a token: sign in with your own secret to change how you sign in."
        case .codesMade(let count):
            "\(count) one-time codes, each good once, in any order, on any line. They are shown this once: write them down. An earlier list is void."
        case .codesLeft(let count):
            (count == 0
                ? "That was your last one-time code"
                : "\(count) one-time code\(count == 1 ? " is" : "s are") left")
                + ". New ones: secret codes on a line that cannot be overheard, or ask the operator."
        case .secretRefused(let fault): Self.sentence(fault)
        case .wrongNameOrSecret(let wait):
            "Wrong name or secret."
                + (wait > 0 ? " Try again in \(wait) s." : " Check both and try again.")
        case .wrongOldSecret(let wait):
            "The present secret is another one; nothing is changed."
                + (wait > 0 ? " Try again in \(wait) s." : "")
        case .wait(let seconds): "Not checked: wait \(seconds) s, then try again."
        case .nameTaken: "That name is taken. Choose another, or sign in with login."
        case .nameRefused(let fault): Self.sentence(fault)
        case .invitationWanted:
            "An invitation is needed: enrol NAME invite=CODE. Ask the operator for one."
        case .enrolmentClosed: "Nobody can enrol here. Ask the operator for an account."
        case .notOverClearLine(let takesCodes):
            "Not over this line: others could read the secret. "
                + (takesCodes
                    ? "Sign in with a one-time code (login NAME), or connect" : "Connect")
                + " on the server's own machine, through an SSH tunnel or through TLS."
        case .wayNotOpen(let ways):
            "That way to sign in is not open here. Open: \(ways.joined(separator: ", "))."
        }
    }

    private static func line(_ sealed: Bool) -> String {
        sealed ? "this line cannot be overheard" : "this line can be overheard"
    }

    private static func name(of prompt: SecretPrompt) -> String {
        switch prompt {
        case .signIn: "Secret"
        case .code: "One-time code"
        case .token: "Token"
        case .old: "Present secret"
        case .new: "New secret"
        case .newAgain: "The new secret once more"
        }
    }

    private static func sentence(_ fault: NameFault) -> String {
        switch fault {
        case .length: "A name has 2 to 32 characters, a display name 1 to 40 columns."
        case .signs: "A name has letters, digits, - _ or . and begins with a letter."
        case .scripts:
            "A name is written in one script: Latin letters or Chinese characters, not both."
        case .reserved: "That name is a command or a role here. Choose another."
        }
    }

    private static func sentence(_ fault: SecretFault) -> String {
        switch fault {
        case .short(let least): "A secret has at least \(least) characters."
        case .long(let most): "A secret has at most \(most) characters."
        case .different: "You typed two different secrets. Nothing is changed; try again."
        case .same: "The new secret is the old one. Choose another."
        }
    }
}
