import LineProtocol
import QuizCore
import Wording

/// `put QUIZ [octets=N] [version=VERSION]`: keeps a text as draft.
///
/// Without `octets` lines follow up to a dot. A script's text is read to its end even where the
/// command is refused (rule L5); to a person a refusal is told at once.
enum PutCommand: AuthorCommand {
    static let word = CommandWord("put", prefix: "put", chinese: ["上传"])
    static let help = CommandHelpPhrase.put
    static let keys = ["octets", "version"]
    /// How many times the limit a body may have before it is not even read.
    private static let readable = 8

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        let refusal = Self.refusal(of: call, in: session)
        let order = AuthorOrder(call, keys: Self.keys)
        let isPlain = session.settings.voice == .plain
        if isPlain {
            if let refusal { return session.reply(refusal) }
            if order?.octets != nil {
                return session.reply(.authoring(.octetsNeedScript), 501)
            }
        }
        // How long a text is whose count cannot be read, nobody knows.
        guard order != nil || !call.tail.lowercased().contains("octets=") else {
            return session.closing(refusal ?? Reply(501, text: .authoring(.octetsNeedScript)))
        }
        let limit = order?.octets == nil ? session.policy.blockLimit : session.policy.fileLimit
        if let octets = order?.octets, octets / Self.readable > limit {
            return session.closing(Replies.tooLong(limit: limit))
        }
        return session.begin(
            TextBlock(
                order?.octets.map { .octets($0) } ?? .lines,
                tag: session.tag,
                limit: limit,
                refusal: refusal
            ) { session, octets, now in
                guard let author = session.trainee, let order else {
                    return session.farewell(.fault)
                }
                return Self.store(octets, order, by: author, in: &session)
            }
        )
    }

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        self.run(call, in: &session, at: now)
    }

    private static func store(
        _ octets: [UInt8],
        _ order: AuthorOrder,
        by author: Trainee,
        in session: inout Session
    ) -> Reaction {
        let request = AuthoringRequest.store(
            quiz: order.quiz,
            octets,
            basedOn: order.version,
            by: author.id
        )
        return session.ask(request, quiz: order.quiz) { session, result in
            guard case .stored(let version, let lines, let findings) = result else { return nil }
            return session.reply(
                .authoring(
                    .draftStored(
                        order.quiz,
                        version: version,
                        errors: findings.errors,
                        warnings: findings.warnings
                    )
                ),
                271,
                [
                    .word("quiz", order.quiz), .word("version", version), .integer("lines", lines),
                    .integer("errors", findings.errors), .integer("warnings", findings.warnings),
                ]
            )
        }
    }
}
