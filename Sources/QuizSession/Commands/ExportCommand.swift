import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `export trainee|gaps|team|quiz|programme|coverage [NAME] [format=FORMAT] … [raw]`: a report as
/// a file.
enum ExportCommand: PersonalCommand {
    static let word = CommandWord("export", prefix: "exp", chinese: ["导出"])
    static let help = CommandHelpPhrase.export

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        do throws(SessionRefusal) {
            guard let arguments = call.arguments else { throw ExportOrder.wrongForm }
            let words = try ExportWords(arguments, settings: session.settings)
            if let kind = words.kindOfFile {
                return session.ask(
                    try words.order(kind, arguments, by: trainee, in: session, at: now),
                    isRaw: words.isRaw
                )
            }
            let order = try ExportOrder(
                words,
                arguments,
                of: trainee,
                framework: session.catalog.framework,
                settings: session.settings
            )
            return self.export(order, of: trainee, in: &session)
        } catch {
            return session.reply(error.text, error.code)
        }
    }

    private static func export(
        _ order: ExportOrder,
        of trainee: Trainee,
        in session: inout Session
    ) -> Reaction {
        session.withEvidenceAndRatings(of: trainee) { session, evidence, ratings, now in
            guard evidence.hasBegun(by: order.terms.asOf ?? now) else {
                return session.reply(.report(.nothingAnswered), 561)
            }
            let terms = order.terms
            let report = session.report(of: trainee, evidence, ratings, at: now, on: terms)
            return session.reply(Self.reply(to: order, report))
        }
    }

    private static func reply(to order: ExportOrder, _ report: TraineeReport) -> Reply {
        let model = ReportModel(
            order.kind,
            [report],
            showsNames: order.showsNames,
            selecting: order.selection
        )
        let file = ReportFile(
            model.kind.rawValue,
            as: order.form,
            count: model.rows.count,
            id: model.id,
            text: order.form.format.text(of: model, options: order.options)
        )
        return Session.reply(file, isRaw: order.isRaw)
    }

    /// The lines without their ends.
    static func lines(of text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map(String.init)
    }
}
