import LineProtocol
import QuizCore
import Wording

/// `lint QUIZ`: everything that is found in the draft, else in the published file.
enum LintCommand: AuthorOrderCommand {
    static let word = CommandWord("lint", prefix: "lint", chinese: ["校验"])
    static let help = CommandHelpPhrase.lint
    static let keys: [String] = []

    static func run(
        _ order: AuthorOrder,
        by author: Trainee,
        in session: inout Session
    ) -> Reaction {
        session.ask(.check(quiz: order.quiz), quiz: order.quiz) { session, result in
            guard case .checked(let findings) = result else { return nil }
            return session.reply(
                findings.reply(findings.errors == 0 ? 272 : 570, quiz: order.quiz)
            )
        }
    }
}
