import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// The verdict of a check, and what would settle it where it is open.
extension Session {
    /// The end of a check with the standing that it led to.
    func adding(
        _ standing: Standing,
        _ facts: PracticeFacts,
        of trainee: Trainee,
        to part: Reply.Part
    ) -> Reply.Part {
        let row = self.row(of: standing, trainee)
        var part = part
        let columns: [StandingColumn] = [.competencyID, .required, .level, .low, .high, .state]
        let fields = columns.compactMap { column -> Reply.Field? in
            let text = row.cell(column).full
            return text.isEmpty ? nil : Reply.Field(column.rawValue, column.fieldValue(text))
        }
        // The receipt stays last.
        part.fields.insert(contentsOf: fields, at: max(0, part.fields.count - 1))
        let phrases = [self.verdict(row)] + self.openPoints(standing, facts, trainee)
        part.rows += phrases.map { Reply.Row(text: .practice($0)) }
        part.plain.insert(
            contentsOf: phrases.map { .paragraph(.practice($0)) },
            at: max(0, part.plain.count - 1)
        )
        return part
    }

    /// A standing as reports write it.
    func row(of standing: Standing, _ trainee: Trainee) -> StandingRow {
        StandingRow(
            trainee: ReportedTrainee(trainee),
            standing: standing,
            language: self.settings.language,
            versions: ReportVersions(bank: self.catalog.bankVersion)
        )
    }

    private func verdict(_ row: StandingRow) -> PracticePhrase {
        .checked(
            competency: row.cell(.competency).short,
            Self.view(row),
            low: row.cell(.low).short,
            high: row.cell(.high).short,
            required: row.cell(.required).short
        )
    }

    private func openPoints(
        _ standing: Standing,
        _ facts: PracticeFacts,
        _ trainee: Trainee
    ) -> [PracticePhrase] {
        guard standing.verdict.isUndecided else { return [] }
        let more = standing.next.compactMap { step -> Int? in
            switch step {
            case .ask(let count), .recheck(let count): count
            case .read, .review: nil
            }
        }
        let id = standing.competency.id
        let move = self.catalog.nextMove(in: id, of: trainee, facts, asked: [])
        let rest: [PracticePhrase] =
            move == .stop(.noQuestionLeft) ? [.goOnTomorrow(id.text)] : []
        return more.map { .wouldSettle($0) } + rest
    }
}
