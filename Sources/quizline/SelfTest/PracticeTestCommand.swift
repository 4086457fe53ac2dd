import ArgumentParser
import Foundation
import QuizCore
import Simulation
import Wording

/// `quizline selftest practice`: ways of practice held against each other on simulated people.
struct PracticeTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice",
        abstract: "Hold daily practice against other practice on simulated people.",
        discussion: Examples.text([
            "quizline selftest practice": "a table in Markdown, and ten screens of a year",
            "quizline selftest practice --people 20": "faster and less exact",
            "quizline selftest practice --job sales-rep": "for another job",
        ]) + "\n\nReads the quizzes and writes no file. Status 3: they cannot be read."
    )

    private static let sizes = 2...10_000

    @Option(help: ArgumentHelp("How many people are simulated.", valueName: "n"))
    var people = 100

    @Option(help: ArgumentHelp("Decides all that is drawn.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The job for which they practise.", valueName: "id"))
    var job = "sales-manager"

    @Flag(help: "Leave the screens out.")
    var tableOnly = false

    @OptionGroup var folder: QuizFolderOption

    @OptionGroup var speech: LanguageOption

    func run() async throws {
        let language = self.speech.language
        try SelfTestCommand.require(self.people, in: Self.sizes, language)
        let served = try ServedQuizzes(folder: try self.folder.folder(language), language: language)
        let role = try self.role(in: served.framework, language)
        let ground = PracticeGround(served.quizzes, framework: served.framework, role: role)
        let trial = PracticeTrial(LearningWorld(ground, seed: self.seed))
        let page = PracticeTestPage(
            rows: PracticeTrial.rows(await self.marks(of: trial, language)),
            trial: PracticeTrialPhrase.Trial(
                people: self.people,
                seed: String(self.seed),
                job: role.id.text,
                questions: ground.questionCount,
                competencies: ground.requirementCount
            )
        )
        try StandardStream.output.write(page.text(in: language), in: language)
        guard !self.tableOnly else { return }
        let screens = PracticeScreens(served, job: role.id, language: language)
        try StandardStream.output.write(
            "\n" + (try screens.text(of: trial.year(of: 1, .daily))),
            in: language
        )
    }

    private func role(
        in framework: CompetencyFramework,
        _ language: Language
    ) throws(CommandFailure) -> JobRole {
        guard let role = framework.role(JobRole.ID(self.job)) else {
            let known = framework.roles.map(\.id.text)
            throw CommandFailure(.usage, .noSuchJob(self.job, known: known), in: language)
        }
        return role
    }

    /// The marks of everybody, by way and person; the cores share the people.
    private func marks(
        of trial: PracticeTrial,
        _ language: Language
    ) async -> [PracticeWay: [[PracticeYear.Mark]]] {
        let ticker = ProgressTicker(language: language)
        defer { ticker.wipe() }
        let total = self.people * PracticeWay.allCases.count
        let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
        let years = PracticeWay.allCases.flatMap { way in (1...self.people).map { (way, $0) } }
        return await withTaskGroup(of: (PracticeWay, Int, [PracticeYear.Mark]).self) { group in
            var marks: [PracticeWay: [Int: [PracticeYear.Mark]]] = [:]
            var (begun, done) = (0, 0)
            while done < total {
                while begun < total, begun < done + cores {
                    let (way, person) = years[begun]
                    group.addTask { (way, person, trial.year(of: person, way).marks) }
                    begun += 1
                }
                guard let (way, person, found) = await group.next() else { break }
                marks[way, default: [:]][person] = found
                done += 1
                ticker.show(.simulating, done: done, of: total)
            }
            return marks.mapValues { $0.sorted { $0.key < $1.key }.map(\.value) }
        }
    }
}
