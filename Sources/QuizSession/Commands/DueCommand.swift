import CompetencyModel
import LineProtocol
import QuizCore
import Wording

/// `due [start] [most=N]`: how many questions have come back, or an attempt at them.
enum DueCommand: PersonalCommand {
    static let word = CommandWord("due", shorts: ["d"], prefix: "du", chinese: ["复习"])
    static let help = CommandHelpPhrase.due

    /// The most questions of one attempt.
    private static let most = 100

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let arguments = call.arguments, arguments.has(only: ["most"]),
            let most = Self.most(arguments["most"])
        else { return session.reply(.practice(.dueForm), 501) }
        switch arguments.positional.map(TextFolding.word) {
        case []:
            return session.withEvidence(of: trainee) { session, evidence, now in
                let plan = session.reviewPlan(of: trainee, evidence, at: now)
                return session.reply(Self.reply(plan, most, evidence.isEmpty, in: session))
            }
        case ["start"], ["开始"]:
            return session.practise(.due, by: trainee) { session, facts in
                let plan = session.reviewPlan(of: trainee, facts.evidence, at: facts.now)
                let names = plan.reviews.prefix(most).map(\.question)
                guard !names.isEmpty else {
                    let reply = Reply(561, text: .practice(Self.nothing(in: plan)))
                    return .failure(Session.PracticeRefusal(reply: reply))
                }
                return .success(PracticeChoice(questions: names, heading: nil))
            }
        default: return session.reply(.practice(.dueForm), 501)
        }
    }

    /// How many questions are wanted at most; nil if the word is no such number.
    private static func most(_ typed: String?) -> Int? {
        guard let typed else { return Self.most }
        return Int(TextFolding.word(typed)).flatMap { (1...Self.most).contains($0) ? $0 : nil }
    }

    private static func reply(
        _ plan: ReviewPlan,
        _ most: Int,
        _ hasNoAnswers: Bool,
        in session: Session
    ) -> Reply {
        guard !hasNoAnswers else { return Reply(561, text: .report(.nothingAnswered)) }
        let reviews = plan.reviews.prefix(most)
        let fields = [Reply.Field](
            .integer("count", reviews.count),
            plan.waiting > 0 ? .integer("waiting", plan.waiting) : nil,
            plan.next.map { .word("at", $0.text) }
        )
        guard let first = reviews.first, let question = session.catalog.pooled[first.question]
        else { return Reply(262, fields, text: .practice(Self.nothing(in: plan))) }
        let text = Phrase.practice(.due(reviews.count, waiting: plan.waiting))
        // What a question with a time of its own asks is not told before that begins.
        let stem = question.timeLimit == nil ? session.text(question.stem) : .clock(.unseen)
        let name: [Reply.Field] = [
            .word("quiz", first.question.quiz.text),
            .word("question", first.question.question.text),
        ]
        let spoken = PracticePhrase.first(stem.text(in: session.settings.language))
        return Reply(
            Reply.Part(
                262,
                fields,
                text: text,
                rows: [Reply.Row(name, text: stem)],
                plain: [
                    .paragraph(text), .paragraph(.practice(spoken)),
                    .paragraph(.practice(.howToStart)),
                ]
            )
        )
    }

    private static func nothing(in plan: ReviewPlan) -> PracticePhrase {
        plan.waiting > 0
            ? .enoughToday(waiting: plan.waiting) : .nothingDue(next: plan.next.map(\.day))
    }
}

extension Session {
    /// What has returned to a person, by the settings of the server.
    func reviewPlan(of trainee: Trainee, _ evidence: [Evidence], at now: Instant) -> ReviewPlan {
        self.catalog.reviewPlan(of: trainee.id, evidence, self.policy.reviews, at: now)
    }
}
