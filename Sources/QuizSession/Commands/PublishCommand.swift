import LineProtocol
import QuizCore
import Wording

/// `publish QUIZ [version=VERSION]`: the draft becomes what new attempts get.
enum PublishCommand: AuthorOrderCommand {
    static let word = CommandWord("publish", prefix: "publish", chinese: ["发布"])
    static let help = CommandHelpPhrase.publish
    static let keys = ["version"]

    static func run(
        _ order: AuthorOrder,
        by author: Trainee,
        in session: inout Session
    ) -> Reaction {
        let request = AuthoringRequest.publish(
            quiz: order.quiz,
            basedOn: order.version,
            by: author.id
        )
        return session.ask(request, quiz: order.quiz) { session, result in
            guard case .published(let version, let changes) = result else { return nil }
            return session.reply(changes.reply(published: order.quiz, version: version))
        }
    }
}
