import CompetencyModel
import QuizCore

/// What a report tells about one outcome behind a level, by the names used in files.
enum AuditColumn: String, CaseIterable {
    case trainee = "trainee_id"
    case competency = "competency_id"
    case quiz
    case question = "question_id"
    case serving = "which"
    case at
    case age = "age_days"
    case score
    case difficulty
    case guess
    case share
    case tag
    case mode
    case aged
    case weight
    case effect

    /// The columns of the CSV file, in order.
    static let table = Self.allCases.filter { $0 != .quiz }
    /// The keys of a JSON row, in order.
    static let object = Self.allCases.filter { $0 != .trainee && $0 != .competency }

    /// What the column says of an outcome.
    func cell(of line: LevelAudit.Line, in report: AuditReport) -> ReportCell {
        let outcome = line.outcome
        return switch self {
        case .trainee: .text(report.trainee.id.text)
        case .competency: .text(report.audit.standing.competency.id.text)
        case .quiz: .text(outcome.question.quiz.text)
        case .question: .text(outcome.question.question.text)
        case .serving: .word(outcome.serving.rawValue)
        case .at: .instant(outcome.at)
        case .age: .number(line.ageDays)
        case .score: .number(outcome.outcome)
        case .difficulty: .number(outcome.difficulty)
        case .guess: .probability(outcome.guess)
        case .share: .probability(outcome.share)
        case .tag: .number(outcome.tag)
        case .mode: .number(outcome.mode)
        case .aged: .probability(line.aged)
        case .weight: .probability(line.weight)
        case .effect: .percent(line.effect, places: 1)
        }
    }
}
