import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// Reports about more than one person, which the server makes off the event loops.
extension Session {
    /// Tells a report.
    mutating func tell(
        _ kind: ReportingOrder.Kind,
        _ words: ArraySlice<String>,
        _ arguments: Arguments,
        by trainee: Trainee,
        at now: Instant
    ) -> Reaction {
        do throws(SessionRefusal) {
            let form = ReportingRequest.Form.page(width: self.pageWidth)
            return self.ask(
                try ReportingOrder(
                    kind,
                    words,
                    arguments,
                    as: form,
                    by: trainee,
                    in: self,
                    at: now
                ),
                isRaw: false
            )
        } catch {
            return self.reply(error.text, error.code)
        }
    }

    /// Asks for a report; what nobody expects is our own fault.
    mutating func ask(_ order: ReportingOrder, isRaw: Bool) -> Reaction {
        self.ask(.reporting(order.request)) { session, result, now in
            guard case .reporting(let result) = result else {
                return session.farewell(.fault)
            }
            switch result {
            case .page(let page): return session.reply(Self.reply(page, order.kind))
            case .file(let file): return session.reply(Self.reply(file, isRaw: isRaw))
            case .outOfReach: return session.refuseReach(order.typed)
            case .noSuchQuiz: return session.refuseQuiz(order.typed)
            case .noSuchSection(let known):
                return session.reply(.source(.noSuchSection(order.typed, known: known)), 501)
            case .nothing: return session.reply(order.nothingFound, 561)
            case .tooLarge(let limit):
                return session.reply(
                    .reporting(.tooLarge(mebibytes: limit >> 20)),
                    505,
                    [.integer("limit", limit)]
                )
            case .busy(let seconds):
                return session.reply(
                    .reporting(.busy(seconds: seconds)),
                    460,
                    [.integer("retry", seconds)]
                )
            case .failed: return session.reply(.reporting(.notMade), 470)
            }
        }
    }

    private static func reply(_ page: LinePage, _ kind: ReportingOrder.Kind) -> Reply {
        Reply(
            Reply.Part(
                kind.code,
                page.head.fields,
                text: page.head.text.map { .verbatim($0) },
                rows: page.rows.map { row in
                    Reply.Row(row.fields, text: row.text.map { .verbatim($0) })
                },
                plain: [.lines(page.lines)]
            )
        )
    }

    /// The octets come behind the reply, or their lines as its rows (rule R6).
    static func reply(_ file: ReportFile, isRaw: Bool) -> Reply {
        let fields = [Reply.Field](
            .word("what", file.what),
            .word("format", file.form.rawValue),
            .word("media", file.form.mediaType),
            .integer("count", file.count),
            isRaw ? .integer("octets", file.text.utf8.count) : nil,
            file.id.map { .word("report", $0) }
        )
        guard !isRaw else { return Reply(Reply.Part(265, fields), file: file.text) }
        let lines = ExportCommand.lines(of: file.text)
        return Reply(
            Reply.Part(
                265,
                fields,
                rows: lines.map { Reply.Row(text: .verbatim($0)) },
                plain: [.lines(lines)]
            )
        )
    }
}

extension ReportingOrder.Kind {
    fileprivate var code: ReplyCode {
        switch self {
        case .programme: 267
        case .quiz: 266
        case .coverage: 268
        case .exports: 269
        case .team: 263
        case .answers: 265
        }
    }
}

extension LinePage.Row {
    /// The values that are known.
    fileprivate var fields: [Reply.Field] {
        self.cells.compactMap { cell in
            cell.cell.full.isEmpty ? nil : Reply.Field(cell.name, cell.cell.fieldValue)
        }
    }
}

extension ReportCell {
    /// The value as the protocol types it (section 3.6).
    fileprivate var fieldValue: Reply.Value {
        switch self {
        case .text, .word, .instant, .day: .word(self.full)
        case .words(let words): .list(words)
        case .whole(let number): .integer(number ?? 0)
        case .percent, .probability, .number: .number(self.full)
        }
    }
}
