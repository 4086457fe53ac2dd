import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `report [all | why COMPETENCY]`, `report person NAME [all | why COMPETENCY]`, `report team
/// TEAM …`, `report programme NAME …`, `report quiz QUIZ …`, `report coverage …`, `report exports
/// …`: what answers say about oneself, people, a team, questions or material.
enum ReportCommand: PersonalCommand {
    static let word = CommandWord("report", prefix: "rep", chinese: ["报告"])
    static let help = CommandHelpPhrase.report

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let arguments = call.arguments else { return self.refuseForm(in: session) }
        let kind = arguments.positional.first.map(TextFolding.word) ?? ""
        if let kind = ReportingOrder.Kind(rawValue: kind), ReportingOrder.Kind.told.contains(kind) {
            let words = arguments.positional.dropFirst()
            return session.tell(kind, words, arguments, by: trainee, at: now)
        }
        if kind == "team" {
            return TeamCommand.run(
                arguments.positional.dropFirst(),
                arguments,
                by: trainee,
                in: &session,
                at: now
            )
        }
        guard arguments.has(only: ReportTerms.keys),
            let detail = PersonOrder(arguments.positional)
        else { return self.refuseForm(in: session) }
        let order: PersonOrder
        do {
            order = try detail.with(ReportTerms(arguments))
        } catch {
            return session.reply(error.text, error.code)
        }
        if case .why(let typed) = order.detail,
            session.catalog.framework.competency(typed: typed) == nil
        {
            return session.refuseCompetency(typed)
        }
        return self.report(order, by: trainee, in: &session)
    }

    private static func refuseForm(in session: Session) -> Reaction {
        session.reply(.team(.reportForm), 501)
    }

    private static func report(
        _ order: PersonOrder,
        by trainee: Trainee,
        in session: inout Session
    ) -> Reaction {
        let id = order.person.map { Trainee.ID(TextFolding.word($0)) } ?? trainee.id
        guard let typed = order.person, id != trainee.id else {
            return self.report(order, of: trainee, in: &session)
        }
        return session.ask(
            .person(id, seenBy: trainee.id),
            for: { if case .person(let person) = $0 { [person] } else { nil } },
            then: { session, found, _ in
                guard let person = found.first.flatMap(\.self) else {
                    return session.refuseReach(typed)
                }
                return self.report(order, of: person, in: &session)
            }
        )
    }

    private static func report(
        _ order: PersonOrder,
        of person: Trainee,
        in session: inout Session
    ) -> Reaction {
        session.withEvidenceAndRatings(of: person) { session, evidence, ratings, now in
            let terms = order.terms
            guard evidence.hasBegun(by: terms.asOf ?? now) else {
                return session.reply(.report(.nothingAnswered), 561)
            }
            switch order.detail {
            case .page, .all:
                let report = session.report(
                    of: person,
                    evidence,
                    ratings,
                    at: now,
                    showingAll: order.detail == .all,
                    on: terms
                )
                return session.reply(Self.reply(report, on: terms, in: session))
            case .why(let typed):
                let competency = session.catalog.framework.competency(typed: typed)
                let audit = competency.flatMap {
                    session.audit(of: person, in: $0.id, evidence, at: now, on: terms)
                }
                guard let audit else {
                    return session.reply(.report(.nothingAnswered), 561)
                }
                return session.reply(Self.reply(audit, at: terms.asOf ?? now, in: session))
            }
        }
    }

    private static func reply(
        _ report: TraineeReport,
        on terms: ReportTerms,
        in session: Session
    ) -> Reply {
        let model = ReportModel(.trainee, [report], showsNames: true)
        return Reply(
            Reply.Part(
                264,
                self.fields(report.trainee, at: report.asOf, report: model.id),
                text: .verbatim(report.trainee.displayName),
                rows: report.rowsOfPage.map { $0.replyRow(on: terms) },
                plain: [.lines(PlainText.lines(of: report, width: session.pageWidth))]
            )
        )
    }

    private static func reply(
        _ audit: AuditReport,
        at now: Instant,
        in session: Session
    ) -> Reply {
        Reply(
            Reply.Part(
                264,
                self.fields(audit.trainee, at: now, report: audit.id),
                text: .verbatim(audit.trainee.displayName),
                rows: audit.rows.map { row in
                    Reply.Row(row.map { Reply.Field($0.name, $0.fieldValue) })
                },
                plain: [.lines(ExportCommand.lines(of: audit.text(width: session.pageWidth)))]
            )
        )
    }

    private static func fields(
        _ person: ReportedTrainee,
        at now: Instant,
        report id: String
    ) -> [Reply.Field] {
        [Reply.Field](
            .word("user", person.id.text),
            .word("name", person.displayName),
            person.role.map { .word("job", $0.text) },
            .word("at", now.text),
            .word("report", id)
        )
    }
}

/// What is typed behind `report` for a report on one person.
struct PersonOrder: Equatable, Sendable {
    /// What of the person is wanted.
    enum Detail: Equatable, Sendable {
        /// The first page.
        case page
        case all
        /// Where the level in one competency comes from, by its id as typed.
        case why(String)
    }

    /// The user name as typed; nil is oneself.
    let person: String?
    let detail: Detail
    private(set) var terms = ReportTerms()

    /// The same on other terms.
    func with(_ terms: ReportTerms) -> Self {
        var order = self
        order.terms = terms
        return order
    }

    /// Nil if it is nothing of the kind.
    init?(_ words: [String]) {
        var words = words[...]
        if words.first.map(TextFolding.word) == "person" {
            guard words.count > 1 else { return nil }
            self.person = words[1]
            words = words.dropFirst(2)
        } else {
            self.person = nil
        }
        switch (words.first.map(TextFolding.word), words.count) {
        case (nil, _): self.detail = .page
        case ("all", 1): self.detail = .all
        case ("why", 2...): self.detail = .why(words.dropFirst().joined(separator: " "))
        default: return nil
        }
    }
}

extension AuditReport.Cell {
    /// The value as the protocol types it (section 3.6).
    fileprivate var fieldValue: Reply.Value {
        self.isNumber ? .number(self.text) : .word(self.text)
    }
}
