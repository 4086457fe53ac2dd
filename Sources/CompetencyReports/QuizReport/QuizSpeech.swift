import CompetencyModel
import QuizCore
import Wording

/// Turns the statistics of a quiz into sentences.
struct QuizSpeech {
    private let report: QuizReport
    private static let usualMean = 0.50...0.75
    private static let usualDeviation = 0.12...0.18
    private static let reliable = 0.64
    private static let satisfactory = 0.75
    private static let choiceColumns = 30

    init(_ report: QuizReport) {
        self.report = report
    }

    /// What the attempts are.
    var attempts: [QuizReportPhrase] {
        let request = self.report.request
        let counted =
            request.countsAll
            ? QuizReportPhrase.allAttempts(self.report.attempts, people: self.report.people)
            : .firstAttempts(self.report.people)
        return [counted] + (request.isCut ? [.newestOnly(self.report.attempts)] : [])
            + (self.report.quizVersions > 1
                ? [.severalVersions(self.report.quizVersions)] : [])
    }

    /// The test as a whole.
    var test: [QuizReportPhrase] {
        guard let test = self.report.test else { return [.noTotal(isDrawn: self.report.isDrawn)] }
        let isJudged = test.attempts >= self.report.request.minimum
        let share = { (marks: Double?) in
            marks.flatMap { test.maximum > 0 ? $0 / test.maximum : nil }
        }
        let total = QuizReportPhrase.Total(
            attempts: test.attempts,
            questions: test.questions,
            mean: Self.percent(share(test.mean)),
            median: Self.percent(share(test.median)),
            deviation: Self.percent(share(test.standardDeviation)),
            isMeanUsual: isJudged ? share(test.mean).map(Self.usualMean.contains) : nil,
            isDeviationUsual: isJudged
                ? share(test.standardDeviation).map(Self.usualDeviation.contains) : nil
        )
        return [.total(total)] + self.agreement(of: test, isJudged: isJudged, share)
            + self.shape(of: test)
    }

    private func agreement(
        of test: TestStatistics,
        isJudged: Bool,
        _ share: (Double?) -> Double?
    ) -> [QuizReportPhrase] {
        guard let consistency = test.consistency else { return [] }
        let agreement: QuizReportPhrase.Agreement =
            if consistency < Self.reliable {
                .unreliable
            } else if consistency > Self.satisfactory {
                .satisfactory
            } else {
                .fair
            }
        return [
            .agreement(
                Self.percent(consistency),
                isJudged ? agreement : nil,
                errorRatio: Self.percent(test.errorRatio),
                standardError: Self.percent(share(test.standardError))
            )
        ]
    }

    private func shape(of test: TestStatistics) -> [QuizReportPhrase] {
        guard let skewness = test.skewness, let kurtosis = test.kurtosis else { return [] }
        return [
            .shape(
                skewness: skewness.decimalText(places: 2),
                kurtosis: kurtosis.decimalText(places: 2)
            )
        ]
    }

    /// The gravest finding about a question; nil if it needs no look.
    func finding(_ row: QuestionRow) -> QuizReportPhrase? {
        row.flags.first.flatMap { self.finding($0, row) }.map { finding in
            .finding(question: row.name(in: self.report.request.quiz), finding)
        }
    }

    private func finding(_ flag: ItemFlag, _ row: QuestionRow) -> QuizReportPhrase.Finding? {
        let item = row.statistics
        let count = item.attempts
        let discrimination = Self.percent(item.discrimination?.value)
        switch flag {
        case .wrongKey: return self.wrongKey(row)
        case .misfit: return self.misfit(row)
        case .weak: return .weak(discrimination: discrimination, of: count)
        case .watch: return .watch(discrimination: discrimination, of: count)
        case .dubious: return .dubious(efficiency: Self.percent(item.efficiency), of: count)
        case .tooHard:
            let (facility, guess) = (Self.percent(item.facility), Self.percent(item.guess))
            return .tooHard(facility: facility, guess: guess, of: count)
        case .tooEasy: return .tooEasy(facility: Self.percent(item.facility), of: count)
        case .deadDistractor:
            return row.choices.first { $0.flags.contains(.deadDistractor) }.map {
                .deadChoice(self.name($0), taken: $0.statistics.count, of: count)
            }
        case .tooFew: return nil
        }
    }

    private func misfit(_ row: QuestionRow) -> QuizReportPhrase.Finding? {
        guard let fit = row.fit, let square = fit.meanSquare, let z = fit.z else { return nil }
        return .misfit(
            isSurprising: z > 0,
            square: square.decimalText(places: 2),
            z: z.decimalText(places: 1),
            of: fit.count
        )
    }

    private func wrongKey(_ row: QuestionRow) -> QuizReportPhrase.Finding {
        let count = row.statistics.attempts
        let suspicious = row.choices.filter { $0.flags.contains(.wrongKey) }
            .max { $0.statistics.count < $1.statistics.count }
        let keys = row.choices.filter(\.isRight).map(\.letter).joined(separator: ", ")
        guard let suspicious else {
            return .knowingFail(
                discrimination: Self.percent(row.statistics.discrimination?.value),
                high: Self.percent(row.statistics.discrimination?.high),
                of: count
            )
        }
        return .suspiciousChoice(
            self.name(suspicious),
            taken: suspicious.statistics.count,
            of: count,
            key: keys
        )
    }

    private func name(_ choice: ChoiceRow) -> String {
        let text = DisplayWidth.cut(choice.text, to: Self.choiceColumns)
        return QuizReportPhrase.choice(letter: choice.letter, text: text)
            .text(in: self.report.request.language)
    }

    static func word(_ flag: ItemFlag) -> QuizReportPhrase.Flag {
        switch flag {
        case .wrongKey: .wrongKey
        case .misfit: .misfit
        case .weak: .weak
        case .dubious: .dubious
        case .tooHard: .tooHard
        case .tooEasy: .tooEasy
        case .deadDistractor: .deadDistractor
        case .watch: .watch
        case .tooFew: .tooFew
        }
    }

    private static func percent(_ share: Double?) -> String {
        share.map { ReportCell.percent($0, places: 0).short } ?? "-"
    }
}
