import Wording

/// Writes replies in the voice of a connection (section 3.2 of the protocol).
///
/// A new voice is one file and one line here. Every line ends with CR LF; the prompt of the
/// plain voice is not part of a reply.
public enum Voices {
    /// The answer to one request.
    ///
    /// - Parameter tag: The tag of the request without its `@`; the plain voice shows none.
    public static func render(_ reply: Reply, tag: String?, settings: LineSettings) -> String {
        switch settings.voice {
        case .plain: PlainVoice(settings).render(reply)
        case .code: CodeVoice(settings).render(reply, tag: tag)
        case .json: JSONVoice(settings).render(reply, tag: tag)
        }
    }

    /// One line that answers no request (rule R5); in the voices for scripts without rows.
    public static func render(push: Reply, settings: LineSettings) -> String {
        switch settings.voice {
        case .plain: PlainVoice(settings).render(push: push)
        case .code: CodeVoice(settings).render(push: push)
        case .json: JSONVoice(settings).render(push: push)
        }
    }
}

extension Phrase {
    /// The sentence as it may leave the server (rule L11).
    func cleaned(in language: Language) -> String {
        Charset.clean(self.text(in: language))
    }
}
