import LineProtocol
import QuizCore
import Wording

/// `show QUIZ`: what a quiz is about and its rules.
enum ShowCommand: Command {
    static let word = CommandWord("show", prefix: "sh", chinese: ["查看"])
    static let help = CommandHelpPhrase.show

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        guard !call.tail.isEmpty else { return session.reply(.attempt(.quizWanted("show")), 501) }
        guard let quiz = session.catalog.quiz(named: call.tail) else {
            return session.refuseQuiz(call.tail)
        }
        let settings = quiz.settings
        let fields = [Reply.Field](
            .word("quiz", quiz.id.text),
            .word("version", quiz.shortVersion),
            .word("feedback", settings.feedback.rawValue),
            .integer("questions", session.catalog.questionCount(of: quiz)),
            settings.timeLimit.map { .integer("seconds", $0.wholeSeconds) },
            settings.attempts.map { .integer("attempts", $0) },
            .integer("tries", settings.tries),
            settings.pass.map { Reply.Field("pass", .number(ScoreDisplay.hundredths($0))) },
            settings.opens.map { .word("opens", $0.text) },
            settings.closes.map { .word("closes", $0.text) }
        )
        let summary = quiz.summary.map { session.text($0) }
        let facts = AttemptPhrase.quizRules(
            title: quiz.title.text(in: session.contentLanguage),
            questions: session.catalog.questionCount(of: quiz),
            seconds: settings.timeLimit.map { Int($0.wholeSeconds) },
            pass: settings.pass.map(ScoreDisplay.hundredths),
            tries: settings.tries,
            id: quiz.id.text
        )
        return session.reply(
            Reply(
                Reply.Part(
                    221,
                    fields,
                    text: session.text(quiz.title),
                    rows: summary.map { [Reply.Row(text: $0)] } ?? [],
                    plain: [.paragraph(.attempt(facts))] + (summary.map { [.paragraph($0)] } ?? [])
                )
            )
        )
    }
}

extension Session {
    func refuseQuiz(_ typed: String) -> Reaction {
        self.reply(
            .attempt(.noSuchQuiz(typed, nearest: self.catalog.nearestQuiz(to: typed)?.text)),
            520
        )
    }
}

extension Catalog {
    /// A quiz by its id as typed, in any width and case.
    func quiz(named typed: String) -> Quiz? {
        self.quiz(Quiz.ID(TextFolding.word(typed)))
    }

    /// The quiz whose id is nearest, or that the text is a part of.
    func nearestQuiz(to typed: String) -> Quiz.ID? {
        let folded = TextFolding.word(typed)
        if let containing = self.quizzes.first(where: {
            $0.id.text.contains(folded) || $0.mentions(TextFolding.fold(typed))
        }) {
            return containing.id
        }
        let distances = self.quizzes.map { ($0.id, EditDistance.between($0.id.text, folded)) }
        return distances.filter { $0.1 <= 3 }.min { $0.1 < $1.1 }?.0
    }
}
