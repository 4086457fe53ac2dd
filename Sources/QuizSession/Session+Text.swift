import LineProtocol
import QuizCore
import Wording

/// From reactions to text.
extension Session {
    /// The reaction's reply and pushes as text of this session's voice, ended by CR LF.
    ///
    /// - Parameter prompting: Whether no further line waits and input has not ended, so that
    ///   the plain voice ends with its prompt.
    public func text(of reaction: Reaction, prompting: Bool) -> String {
        var text = reaction.pushes.map { Voices.render(push: $0, settings: self.settings) }.joined()
        if let reply = reaction.reply {
            text += Voices.render(reply, tag: reaction.tag, settings: self.voice(for: reply))
        }
        // While a request is under way the reply is still to come, and the prompt after it.
        if prompting, reaction.request == nil, !reaction.closes, self.settings.voice == .plain,
            self.hasBegun(reaction)
        {
            text += self.prompt
        }
        return text
    }

    /// Greetings and refusals at the door have code form, whatever the voice (rule C2).
    private func voice(for reply: Reply) -> LineSettings {
        guard [200, 402, 403, 507].contains(reply.result.code.rawValue) else {
            return self.settings
        }
        var settings = self.settings
        settings.voice = .code
        return settings
    }

    /// No prompt comes with the greeting (rule C2).
    private func hasBegun(_ reaction: Reaction) -> Bool {
        reaction.reply?.result.code != 200
    }

    private var prompt: String {
        if case .secret(let secret) = self.dialogue?.prompt {
            let phrase = IdentityPhrase.secretWanted(secret, isVisible: !self.hidesTyping)
            return phrase.text(in: self.settings.language)
        }
        guard self.dialogue == nil else { return "> " }
        guard case .answering(let answering) = self.phase else { return "> " }
        return "\(answering.current)/\(answering.attempt.items.count)> "
    }
}
