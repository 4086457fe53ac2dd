import QuizCore
import QuizFormat
import QuizSession
import Simulation
import Wording

/// What a simulated person saw who typed `daily` on ten days of a year.
///
/// The sessions are those of the product; they are given what the person had answered before,
/// and the answers of the day are typed again as the simulation has them.
struct PracticeScreens {
    private static let count = 10

    private let catalog: Catalog
    private let daily: Quiz?
    private let job: JobRole.ID
    private let language: Language

    init(_ served: ServedQuizzes, job: JobRole.ID, language: Language) {
        let practice = PracticeFiles.all(for: served.framework).map(\.quiz)
        self.catalog = Catalog(
            quizzes: served.quizzes,
            practice: practice,
            framework: served.framework
        )
        self.daily = practice.first { $0.practice == .daily }
        self.job = job
        self.language = language
    }

    /// Ten days, the first and the last of practice among them.
    func text(of year: PracticeYear) throws(CommandFailure) -> String {
        let days = year.practiceDays
        guard let daily = self.daily, days.count >= Self.count else { return "" }
        var parts = [PracticeTrialPhrase.screens(person: year.trainee.text).text(in: self.language)]
        for index in 0..<Self.count {
            let day = days[index * (days.count - 1) / (Self.count - 1)]
            var table = DailyTable(
                day,
                of: Trainee(id: year.trainee, displayName: year.trainee.text, job: self.job),
                knowing: year.evidence,
                catalog: self.catalog,
                quiz: daily,
                language: self.language
            )
            guard let screen = table.screen() else {
                let phrase = PracticeTrialPhrase.screenDiffers(day: day.number)
                throw CommandFailure(.findings, phrase, in: self.language)
            }
            let head = PracticeTrialPhrase.screen(day: day.number + 1, date: day.start.day)
            parts.append("\(head.text(in: self.language))\n\n```\n\(screen)\n```")
        }
        return parts.joined(separator: "\n\n") + "\n"
    }
}
