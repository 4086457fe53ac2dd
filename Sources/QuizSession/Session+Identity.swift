import LineProtocol
import QuizCore
import Wording

/// Who is on the line.
extension Session {
    /// Ways to sign in that are open on this line.
    var openWays: [SignInWay] {
        SignInWay.allCases.filter(self.isOpen)
    }

    func isOpen(_ way: SignInWay) -> Bool {
        if self.connection.isSealed { return true }
        return !self.policy.requiresSeal && self.policy.clearWays.contains(way)
    }

    func refuseClearLine() -> Reaction {
        let ways = self.openWays
        return self.reply(
            .identity(.notOverClearLine(takesCodes: ways.contains(.code))),
            533,
            [.list("ways", ways.map(\.rawValue))]
        )
    }

    /// The connection belongs to a person from now on, and takes over how they like their lines.
    mutating func identify(_ trainee: Trainee) {
        self.trainee = trainee
        self.wishes = Trainee.Preferences()
        if let tag = trainee.preferences.language, let language = Language(rawValue: tag.rawValue) {
            self.settings.language = language
        }
        if let width = trainee.preferences.width { self.settings.width = width }
        if let isStyled = trainee.preferences.isStyled { self.settings.isStyled = isStyled }
    }

    /// What every failed identity request says.
    func refuse(_ result: IdentityResult) -> Reaction {
        switch result {
        case .wrong(let wait):
            self.reply(
                .identity(.wrongNameOrSecret(wait: wait)),
                531,
                wait > 0 ? [.integer("wait", wait)] : []
            )
        case .wait(let seconds):
            self.reply(.identity(.wait(seconds: seconds)), 430, [.integer("wait", seconds)])
        case .nameTaken: self.reply(.identity(.nameTaken), 534)
        case .nameRefused(let fault):
            self.reply(
                .identity(.nameRefused(fault.spoken)),
                532,
                [.word("reason", fault.rawValue)]
            )
        case .invitationWanted: self.reply(.identity(.invitationWanted), 535)
        case .enrolmentClosed: self.reply(.identity(.enrolmentClosed), 535)
        case .secretRefused(let fault):
            self.reply(
                .identity(.secretRefused(fault.spoken)),
                537,
                [.word("reason", fault.reason)]
            )
        case .failed(let failure): self.reply(Replies.storageFailure(failure))
        case .enrolled, .signedIn, .replaced, .codesMade:
            self.reply(Replies.farewell(.fault), effects: [.close])
        }
    }

    /// What a failed request says to a person who is known and proved nothing.
    func refuseOld(_ result: IdentityResult) -> Reaction {
        guard case .wrong(let wait) = result else { return self.refuse(result) }
        return self.reply(
            .identity(.wrongOldSecret(wait: wait)),
            531,
            wait > 0 ? [.integer("wait", wait)] : []
        )
    }

    /// Asks for a line that is a secret; it is shown or not as the client can.
    mutating func askSecret(
        _ prompt: IdentityPhrase.SecretPrompt,
        then: @escaping Dialogue.Answer
    ) -> Reaction {
        self.dialogue = Dialogue(prompt: .secret(prompt), answer: then)
        return Reaction(reply: Reply(Reply.Part(330)), tag: self.tag, effects: [.hideTyping])
    }
}

extension IdentityResult.NameFault {
    var spoken: IdentityPhrase.NameFault {
        switch self {
        case .length: .length
        case .signs: .signs
        case .scripts: .scripts
        case .reserved: .reserved
        }
    }
}

extension IdentityResult.SecretFault {
    var spoken: IdentityPhrase.SecretFault {
        switch self {
        case .short(let least): .short(least: least)
        case .long(let most): .long(most: most)
        case .same: .same
        case .different: .different
        }
    }
}
