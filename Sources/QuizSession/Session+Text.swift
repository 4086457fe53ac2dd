import LineProtocol
import QuizCore
import Wording

/// From reactions to text.
extension Session {
    /// The reaction's reply and pushes as text of this session's voice, ended by CR LF.
    ///
    /// With pages on, what goes beyond one is kept back until Enter (rule W6).
    ///
    /// - Parameter prompting: Whether no further line waits and input has not ended, so that
    ///   the plain voice ends with its prompt.
    public mutating func text(of reaction: Reaction, prompting: Bool) -> String {
        let content = self.content(of: reaction)
        // What answers no line begins one of its own, not behind the prompt.
        let start = self.showsPrompt && !content.isEmpty ? "\r\n" : ""
        if !content.isEmpty { self.showsPrompt = false }
        // While a request is under way the reply is still to come, and the prompt after it.
        guard prompting, reaction.request == nil, !reaction.closes, self.settings.voice == .plain,
            self.hasBegun(reaction)
        else {
            return start + (reaction.turnsPage ? self.pager.next(count: 0) : "") + content
        }
        let page = self.page(content, of: reaction)
        self.showsPrompt = true
        return start + page + self.prompt
    }

    private func content(of reaction: Reaction) -> String {
        let text = reaction.pushes.map { Voices.render(push: $0, settings: self.settings) }.joined()
        guard let reply = reaction.reply else { return text }
        return text + Voices.render(reply, tag: reaction.tag, settings: self.voice(for: reply))
    }

    /// As much of a text as is shown before Enter.
    private mutating func page(_ content: String, of reaction: Reaction) -> String {
        let length = self.settings.pageLength
        if reaction.turnsPage { return content + self.pager.next(count: length) }
        guard length > 0, self.dialogue == nil, !self.pager.isHolding else { return content }
        return self.pager.begin(content, count: length)
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
        // Lines of a text are typed or pasted without prompts between them.
        if self.isInBlock { return "" }
        if self.pager.isHolding { return self.pagePrompt }
        if case .secret(let secret) = self.dialogue?.prompt {
            let phrase = IdentityPhrase.secretWanted(secret, isVisible: !self.hidesTyping)
            return self.fitted(phrase.text(in: self.settings.language))
        }
        guard self.dialogue == nil else { return "> " }
        if let rewinding { return "\(rewinding.number).\(rewinding.walk.turns + 1)> " }
        guard case .answering(let answering) = self.phase else { return "> " }
        let number = answering.current
        return answering.attempt.most == nil
            ? "\(number)/\(answering.attempt.items.count)> " : "\(number)> "
    }

    private var pagePrompt: String {
        let prompts = [false, true].map {
            ConnectionPhrase.pagePrompt(isShort: $0).text(in: self.settings.language)
        }
        return prompts.first { self.columns(of: $0) <= self.settings.width } ?? prompts[1]
    }

    /// A prompt in lines of the width, with its last blank if it has one.
    private func fitted(_ prompt: String) -> String {
        guard self.columns(of: prompt) > self.settings.width else { return prompt }
        let lines = TextWrapping.wrap(
            prompt,
            width: self.settings.width - 1,
            ambiguous: self.settings.ambiguousWidth
        )
        return lines.joined(separator: "\r\n") + (prompt.hasSuffix(" ") ? " " : "")
    }

    private func columns(of text: String) -> Int {
        DisplayWidth.columns(of: text, ambiguous: self.settings.ambiguousWidth)
    }
}
