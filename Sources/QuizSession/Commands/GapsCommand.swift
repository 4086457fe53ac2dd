import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `gaps [N] [group=GROUP] [COMPETENCY]`: what the job asks for and the answers do not show yet.
enum GapsCommand: PersonalCommand {
    static let word = CommandWord("gaps", shorts: ["g"], prefix: "ga", chinese: ["差距"])
    static let help = CommandHelpPhrase.gaps

    /// The most rows of one reply.
    private static let most = 20

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let arguments = call.arguments, arguments.has(only: ["group"] + ReportTerms.keys),
            arguments.positional.count <= 1
        else { return Self.refuseForm(in: session) }
        let framework = session.catalog.framework
        var choice = Choice()
        do {
            choice.terms = try ReportTerms(arguments)
        } catch {
            return session.reply(error.text, error.code)
        }
        if let group = arguments["group"] {
            guard let members = framework.members(of: group) else {
                return session.refuseCompetency(group)
            }
            choice.competencies = members
        }
        if !arguments.positional.isEmpty {
            let typed = arguments.positional.joined(separator: " ")
            if let count = Int(TextFolding.word(typed)) {
                guard (1...Self.most).contains(count) else { return Self.refuseForm(in: session) }
                choice.count = count
            } else {
                guard let competency = framework.competency(typed: typed) else {
                    return session.refuseCompetency(typed)
                }
                choice.competencies = [competency.id]
                choice.isSingle = true
            }
        }
        return session.withEvidenceAndRatings(of: trainee) {
            [choice] session, evidence, ratings, now in
            session.reply(Self.reply(choice, of: trainee, evidence, ratings, in: session, at: now))
        }
    }

    /// Which standings are wanted.
    private struct Choice: Sendable {
        var count = 5
        /// nil means all.
        var competencies: Set<Competency.ID>?
        /// One competency by name is shown whatever its verdict.
        var isSingle = false
        var terms = ReportTerms()
    }

    private static func refuseForm(in session: Session) -> Reaction {
        session.reply(.connection(.valueWanted("gaps", allowed: ["1..\(Self.most)"])), 501)
    }

    private static func reply(
        _ choice: Choice,
        of trainee: Trainee,
        _ evidence: [Evidence],
        _ ratings: [CompetencyRating],
        in session: Session,
        at now: Instant
    ) -> Reply {
        let terms = choice.terms
        let report = session.report(of: trainee, evidence, ratings, at: now, on: terms)
        let includes = { (standing: Standing) in
            choice.competencies?.contains(standing.competency.id) ?? true
        }
        let list = GapsList(
            report,
            most: choice.count,
            listsAll: choice.isSingle,
            including: includes
        )
        guard evidence.hasBegun(by: report.asOf), !(choice.isSingle && list.rows.isEmpty) else {
            return Reply(561, text: .report(.nothingAnswered))
        }
        return Reply(
            Reply.Part(
                261,
                [.integer("count", list.rows.count)],
                rows: list.rows.map { $0.replyRow(on: terms) },
                plain: [
                    .heading(.verbatim(list.heading.text(in: report.language))),
                    .lines(list.lines(width: session.settings.width)),
                ]
            )
        )
    }
}

extension CompetencyFramework {
    /// The competencies of a group by its id; nil if there is no such group.
    fileprivate func members(of group: String) -> Set<Competency.ID>? {
        let id = CompetencyGroup.ID(TextFolding.word(group))
        return self.domains.flatMap(\.groups).first { $0.id == id }.map { group in
            Set(group.competencies.map(\.id))
        }
    }
}
