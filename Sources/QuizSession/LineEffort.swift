import LineProtocol
import QuizCore

/// How much work a line asks for.
public enum LineEffort: Equatable, Sendable {
    case usual
    /// A secret is to be proven or made.
    case secret
    /// A report or a file is to be made, read or written.
    case report
}

extension Session {
    /// How much work a line asks for.
    ///
    /// A guess from its first word; it decides about nothing but the pace.
    public func effort(of octets: [UInt8]) -> LineEffort {
        if self.isInBlock { return .usual }
        if self.dialogue?.prompt.isSecret == true { return .secret }
        let start = String(decoding: octets.prefix(64), as: UTF8.self)
        let request = RequestLine(start, allowsTag: self.settings.voice != .plain)
        let verb = request.verb.drop { $0 == "/" || $0 == "／" }
        switch Commands.vocabulary.match(TextFolding.word(String(verb))) {
        case .verb("login", _, _), .verb("enrol", _, _), .verb("secret", _, _): return .secret
        case .verb("export", _, _), .verb("report", _, _), .verb("team", _, _), .verb("get", _, _),
            .verb("lint", _, _), .verb("put", _, _), .verb("publish", _, _):
            return .report
        case .verb, .several, .unknown: return .usual
        }
    }
}
