import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `assess COMPETENCY`: asks what settles most about a competency until its verdict is clear.
enum AssessCommand: PersonalCommand {
    static let word = CommandWord("assess", prefix: "as", chinese: ["测评"])
    static let help = CommandHelpPhrase.assess

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at _: Instant
    ) -> Reaction {
        guard let arguments = call.arguments, arguments.has(only: []),
            !arguments.positional.isEmpty
        else { return session.reply(.practice(.assessForm), 501) }
        let typed = arguments.positional.joined(separator: " ")
        guard let competency = session.catalog.framework.competency(typed: typed) else {
            return session.refuseCompetency(typed)
        }
        if let refusal = Self.refusal(of: competency, for: trainee, in: session) {
            return session.reply(refusal)
        }
        return session.practise(.assess(competency.id), by: trainee) { session, facts in
            Self.first(in: competency, of: trainee, facts, session)
        }
    }

    /// Why a check could only end badly: what may be asked is too little to show the level.
    private static func refusal(
        of competency: Competency,
        for trainee: Trainee,
        in session: Session
    ) -> Reply? {
        let level = session.catalog.checkedLevel(of: competency.id, for: trainee)
        let name = competency.name.text(in: session.contentLanguage)
        let (asking, framework) = (session.catalog.asking, session.catalog.framework)
        guard let bank = CompetencyBank(of: competency.id, in: asking) else {
            return Reply(561, text: .practice(.noQuestions(name)))
        }
        guard ProvableRung.of(competency.id, in: asking, framework) < level else { return nil }
        let missing = ProvableRung.missing(to: level, competency.id, in: asking, framework)
        let bar = framework.bar(forLevel: level)
        return Reply(
            561,
            [Reply.Field](
                .word("competency_id", competency.id.text),
                .integer("questions", bank.size),
                missing.map { .integer("missing", $0) }
            ),
            text: .practice(
                .bankTooSmall(
                    competency: name,
                    required: ReportCell.percent(bar, places: 0).short,
                    questions: bank.size,
                    missing: missing
                )
            )
        )
    }

    private static func first(
        in competency: Competency,
        of trainee: Trainee,
        _ facts: PracticeFacts,
        _ session: Session
    ) -> Result<PracticeChoice, Session.PracticeRefusal> {
        let id = competency.id
        let name = competency.name.text(in: session.contentLanguage)
        let move = session.catalog.nextMove(in: id, of: trainee, facts, asked: [])
        let standing = session.catalog.checkedStanding(of: id, for: trainee, facts)
        guard let standing else {
            return .failure(.init(reply: Reply(561, text: .practice(.nothingToCheck(name)))))
        }
        let row = session.row(of: standing, trainee)
        let required = row.cell(.required).short
        switch move {
        case .ask(let question):
            let heading = PracticePhrase.checkBegins(
                name,
                required: required,
                most: AdaptiveCheck.most
            )
            return .success(PracticeChoice(questions: [question], heading: .practice(heading)))
        case .stop(.settled):
            let text = PracticePhrase.settledAlready(name, Session.view(row), required: required)
            let fields: [Reply.Field] = [
                .word("competency_id", id.text), .word("state", standing.verdict.rawValue),
            ]
            return .failure(.init(reply: Reply(503, fields, text: .practice(text))))
        case .stop(.noQuestionLeft), .stop(.spent):
            return .failure(.init(reply: Reply(561, text: .practice(.nothingToCheck(name)))))
        }
    }
}
