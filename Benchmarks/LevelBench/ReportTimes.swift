import CompetencyModel
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// How long the page of one trainee takes in a program that has the quizzes at hand already, from
/// the database to its text.
struct ReportTimes: CustomStringConvertible {
    private static let now = Instant(milliseconds: 1_780_000_000_000)
    private static let runs = 51

    private var page: [Double] = []
    private var answers = 0
    private var characters = 0

    init(database: String, quizzes: String, trainee id: Trainee.ID) throws {
        let bank = BankReader.read(QuizFiles(in: [quizzes]).files)
        let banks = CompetencyBanks(bank.quizzes.bankQuestions)
        let reader = try ProgressReader(opening: database)
        defer { reader.close() }
        for _ in 0..<Self.runs {
            let begin = ContinuousClock.now
            guard let trainee = try reader.account(id)?.trainee else { return }
            let evidence = try reader.cells(of: id).evidence
            let text = Self.page(trainee, evidence, banks, bank.framework)
            let time = begin.duration(to: .now).components
            self.page.append(Double(time.attoseconds) / 1e18 + Double(time.seconds))
            (self.answers, self.characters) = (evidence.count, text.count)
        }
    }

    var description: String {
        let median = self.page.isEmpty ? 0 : self.page.sorted()[self.page.count / 2]
        return "{\"page\": \(median), \"answers\": \(self.answers), \"text\": \(self.characters)}"
    }

    private static func page(
        _ trainee: Trainee,
        _ evidence: [Evidence],
        _ banks: CompetencyBanks,
        _ framework: CompetencyFramework
    ) -> String {
        let servings = ServingsByCompetency(evidence)
        let role = trainee.job.flatMap(framework.role)
        let levels = standings(
            of: servings,
            banks: banks,
            framework: framework,
            role: role,
            now: Self.now,
            points: LevelPoint.usualCount
        )
        let groups = role.map {
            groupStandings(
                of: servings,
                banks: banks,
                framework: framework,
                role: $0,
                now: Self.now,
                points: LevelPoint.usualCount
            )
        }
        let report = TraineeReport(
            trainee: ReportedTrainee(trainee),
            standings: levels,
            groups: groups ?? [],
            framework: framework,
            asOf: Self.now,
            language: .english,
            versions: ReportVersions(bank: "bench"),
            ownViews: [],
            showsAll: true
        )
        let model = ReportModel(.trainee, [report], showsNames: true)
        return PlainText.text(of: model, options: ReportOptions())
    }
}
