import CompetencyModel
import QuizCore
import Wording

/// A version of a question with what its answers say about it.
struct QuestionRow {
    /// A column of files; the name is its heading.
    enum Column: String, CaseIterable {
        case quiz
        case question = "question_id"
        case version
        case attempts = "n"
        case facility
        case deviation = "sd"
        case guess
        case intendedWeight = "intended_weight"
        case effectiveWeight = "effective_weight"
        case discrimination
        case discriminationLow = "discrimination_low"
        case discriminationHigh = "discrimination_high"
        case efficiency
        case seconds = "median_seconds"
        case sureAndWrong = "sure_wrong"
        case outfit
        case outfitZ = "outfit_z"
        case flags
    }

    /// Fewer people are not told of.
    static let fewestPeople = 5
    /// What stands for a statistic over fewer people.
    static let hidden = ReportCell.word("<5")

    let version: AttemptMarks.Version
    /// Whether the newest version of the quiz has another version of it, or none.
    let isOld: Bool
    let statistics: ItemStatistics
    let people: Int
    let medianSeconds: Double?
    let sureAndWrong: Int
    /// Those of the newest quiz file that has this version; empty where words are free.
    let choices: [ChoiceRow]
    /// How its answers fit what was predicted; nil if that was not looked at.
    let fit: QuestionFit?
    let flags: [ItemFlag]

    /// The first letters of the content's hash.
    var versionName: String { String(self.version.contentHash.prefix(12)) }

    /// As it stands on a page; a question of another quiz with its quiz.
    func name(in quiz: Quiz.ID) -> String {
        let name = self.version.name
        let text = name.quiz == quiz ? name.question.text : name.description
        return self.isOld ? "\(text)@\(self.version.contentHash.prefix(4))" : text
    }

    func cell(_ column: Column) -> ReportCell {
        let item = self.statistics
        switch column {
        case .quiz: return .text(self.version.name.quiz.text)
        case .question: return .text(self.version.name.question.text)
        case .version: return .text(self.versionName)
        case .attempts: return .whole(item.attempts)
        case .guess: return Self.share(item.guess)
        case .intendedWeight: return Self.share(item.intendedWeight)
        case .flags: return .words(self.flags.map(\.rawValue))
        case .facility: return self.shown(Self.share(item.facility))
        case .deviation: return self.shown(Self.share(item.standardDeviation))
        case .effectiveWeight: return self.shown(Self.share(item.effectiveWeight))
        case .discrimination: return self.shown(Self.share(item.discrimination?.value))
        case .discriminationLow: return self.shown(Self.share(item.discrimination?.low))
        case .discriminationHigh: return self.shown(Self.share(item.discrimination?.high))
        case .efficiency: return self.shown(Self.share(item.efficiency))
        case .seconds: return self.shown(.number(self.medianSeconds))
        case .sureAndWrong: return self.shown(.whole(self.sureAndWrong))
        case .outfit: return self.shown(.number(self.judgedFit?.meanSquare))
        case .outfitZ: return self.shown(.number(self.judgedFit?.z))
        }
    }

    /// Over fewer answers nothing is said.
    private var judgedFit: QuestionFit? {
        self.fit.flatMap { $0.isJudged ? $0 : nil }
    }

    static func share(_ share: Double?) -> ReportCell { .percent(share, places: 2) }

    private func shown(_ cell: ReportCell) -> ReportCell {
        self.people < Self.fewestPeople ? Self.hidden : cell
    }
}

/// A choice of a question with who takes it.
struct ChoiceRow {
    /// A column of files; the name is its heading.
    enum Column: String, CaseIterable {
        case quiz
        case question = "question_id"
        case version
        case choice
        case key
        case count = "n"
        case share
        case rest = "mean_rest"
        case pointBiserial = "point_biserial"
        case upper = "upper27"
        case lower = "lower27"
        case flags
    }

    /// Its place in the file.
    let letter: String
    let text: String
    let isRight: Bool
    let statistics: ChoiceStatistics
    let isQuestionHidden: Bool
    /// The people who took it.
    let people: Int
    /// None where the question has too few attempts.
    let flags: [ItemFlag]

    func cell(_ column: Column, of question: QuestionRow) -> ReportCell {
        let item = self.statistics
        switch column {
        case .quiz: return question.cell(.quiz)
        case .question: return question.cell(.question)
        case .version: return question.cell(.version)
        case .choice: return .text(self.letter)
        case .key: return .whole(self.isRight ? 1 : 0)
        case .count: return self.shown(.whole(item.count))
        case .share: return self.shown(QuestionRow.share(item.share))
        case .rest:
            let isHidden = item.count > 0 && self.people < QuestionRow.fewestPeople
            let points = item.meanRest.map { $0 / Double(Grains.perPoint) }
            return isHidden ? QuestionRow.hidden : .number(points)
        case .pointBiserial: return self.shown(QuestionRow.share(item.pointBiserial?.value))
        case .upper: return self.shown(QuestionRow.share(item.upperShare))
        case .lower: return self.shown(QuestionRow.share(item.lowerShare))
        case .flags: return .words(self.flags.map(\.rawValue))
        }
    }

    private func shown(_ cell: ReportCell) -> ReportCell {
        self.isQuestionHidden ? QuestionRow.hidden : cell
    }
}
