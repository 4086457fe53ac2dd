import CompetencyModel
import LineProtocol
import QuizCore
import Wording

/// `daily`: a few minutes of what has come back and of what the answers say least about.
enum DailyCommand: PersonalCommand {
    static let word = CommandWord("daily", prefix: "da", chinese: ["每日"])
    static let help = CommandHelpPhrase.daily

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at _: Instant
    ) -> Reaction {
        guard call.tail.isEmpty else {
            return session.reply(.connection(.noArguments("daily")), 501)
        }
        return session.practise(.daily, by: trainee) { session, facts in
            let daily = session.catalog.dailySession(
                of: trainee,
                facts,
                session.policy.reviews
            )
            guard !daily.questions.isEmpty else {
                let reply = Reply(561, text: .practice(.nothingToAsk))
                return .failure(Session.PracticeRefusal(reply: reply))
            }
            let heading = Self.heading(of: daily, in: session)
            return .success(PracticeChoice(questions: daily.questions, heading: heading))
        }
    }

    private static func heading(of daily: DailySession, in session: Session) -> Phrase {
        let names = daily.competencies.compactMap { id in
            session.catalog.framework.competency(id)?.name.text(in: session.contentLanguage)
        }
        return .practice(
            .today(
                reviews: daily.reviews.count,
                new: daily.others.count,
                competencies: names
            )
        )
    }
}
