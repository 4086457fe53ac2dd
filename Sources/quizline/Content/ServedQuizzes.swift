import CompetencyModel
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// The quizzes of a folder as a server would serve them.
struct ServedQuizzes {
    /// In service, by id; drafts are not.
    let quizzes: [Quiz]
    let framework: CompetencyFramework
    /// Files that are left out because of errors.
    let refusedFiles: Int

    init(_ bank: Bank, unreadable: Int = 0) {
        let faulty = bank.diagnostics.filter { $0.severity == .error }.map(\.file)
        self.quizzes = bank.quizzes.filter { !$0.settings.isDraft }.sorted { $0.id < $1.id }
        self.framework = bank.framework
        self.refusedFiles = Set(faulty).count + unreadable
    }

    /// Reads a folder; a folder without any usable quiz is a failure.
    init(folder: String, language: Language) throws(CommandFailure) {
        let files = try QuizFiles(of: folder, language: language)
        self.init(BankReader.read(files.files), unreadable: files.faults.count)
        guard !self.quizzes.isEmpty else {
            throw CommandFailure(.environment, .noQuizzes(folder), in: language)
        }
    }

    /// Says on standard error that files of a folder were left out, if any were.
    func warn(about folder: String, language: Language) {
        guard self.refusedFiles > 0 else { return }
        let warning = CommandLinePhrase.filesLeftOut(self.refusedFiles, quizzes: folder)
        StandardStream.error.remark("quizline: \(warning.text(in: language))\n")
    }

    /// The competency with an id as it was typed.
    func competency(_ typed: String, language: Language) throws(CommandFailure) -> Competency {
        let id = Competency.ID(TextFolding.word(typed))
        guard let found = self.framework.competencies.first(where: { $0.id == id }) else {
            let known = self.framework.competencies.map(\.id.text)
            let near = EditDistance.nearest(to: id.text, among: known)
            throw CommandFailure(.usage, .noSuchCompetency(id.text, near: near), in: language)
        }
        return found
    }

    /// Names the questions in service.
    var bankVersion: String { self.quizzes.bankVersion }

    /// What a person said of themselves, in the labels of the questions in service.
    ///
    /// A rating of a question that is not served any more is left out.
    func ownViews(_ ratings: [OwnRating]) -> [OwnView] {
        ratings.flatMap { rating -> [OwnView] in
            let question = self.quizzes.first { $0.id == rating.question.quiz }?
                .questions.first { $0.name == rating.question }
            guard let question, let labels = (question.interaction as? SelfRating)?.labels,
                labels.indices.contains(rating.place)
            else { return [] }
            return question.shares.map {
                OwnView($0.competency, label: labels[rating.place], at: rating.at)
            }
        }
    }

    /// What a person's answers say as of an instant and a year back, by competency and by group.
    func levels(
        of evidence: [Evidence],
        job: JobRole.ID?,
        at now: Instant
    ) -> (standings: [Standing], groups: [GroupStanding]) {
        let banks = CompetencyBanks(self.quizzes.bankQuestions)
        let servings = ServingsByCompetency(evidence)
        let role = job.flatMap(self.framework.role)
        let standings = CompetencyModel.standings(
            of: servings,
            banks: banks,
            framework: self.framework,
            role: role,
            now: now,
            points: LevelPoint.usualCount
        )
        let groups = role.map { role in
            groupStandings(
                of: servings,
                banks: banks,
                framework: self.framework,
                role: role,
                now: now,
                points: LevelPoint.usualCount
            )
        }
        return (standings, groups ?? [])
    }
}
