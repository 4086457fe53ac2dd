import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `team`, `team TEAM [all] [by=group] [state=STATE] [since=DAY]`: one's teams, or how one of them stands.
enum TeamCommand: PersonalCommand {
    static let word = CommandWord("team", prefix: "team", chinese: ["团队"])
    static let help = CommandHelpPhrase.team

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let arguments = call.arguments else {
            return session.reply(.team(.teamForm), 501)
        }
        return self.run(arguments.positional[...], arguments, by: trainee, in: &session, at: now)
    }

    /// The same behind `report team`.
    static func run(
        _ words: ArraySlice<String>,
        _ arguments: Arguments,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        if words.isEmpty, arguments.named.isEmpty { return self.list(by: trainee, in: &session) }
        let order: TeamOrder
        do {
            order = try TeamOrder(words, arguments, session.catalog.framework, at: now)
        } catch {
            return session.reply(error.text, error.code)
        }
        return session.ask(
            .people(Team.ID(TextFolding.word(order.team)), seenBy: trainee.id),
            for: { if case .people(let people) = $0 { [people] } else { nil } },
            then: { session, found, now in
                guard let team = found.first.flatMap(\.self) else {
                    return session.refuseReach(order.team)
                }
                return session.report(TeamReading(of: team, order, at: now))
            }
        )
    }

    private static func list(by trainee: Trainee, in session: inout Session) -> Reaction {
        session.ask(
            .teams(of: trainee.id),
            for: { if case .teams(let teams) = $0 { [teams] } else { nil } },
            then: { session, found, _ in
                let reach = found.first.flatMap(\.self)?.reach ?? []
                guard let first = reach.first else {
                    return session.reply(.team(.noTeams), 560)
                }
                return session.reply(Self.reply(reach, example: first.team.id.text))
            }
        )
    }

    private static func reply(_ reach: [TeamsOfPerson.Entry], example: String) -> Reply {
        let rows = reach.map { entry in
            Reply.Row(
                [.word("team", entry.team.id.text), .integer("people", entry.people)],
                text: .verbatim(entry.team.name)
            )
        }
        let table = reach.map { entry -> [Phrase] in
            let indent = String(repeating: "  ", count: entry.depth)
            return [
                .verbatim(indent + entry.team.id.text), .verbatim(entry.team.name),
                .team(.people(entry.people)),
            ]
        }
        return Reply(
            Reply.Part(
                213,
                [.integer("count", reach.count)],
                rows: rows,
                plain: [
                    .heading(.team(.yourTeams(reach.count))), .table(table),
                    .paragraph(.team(.afterTeams(example: example))),
                ]
            )
        )
    }
}
