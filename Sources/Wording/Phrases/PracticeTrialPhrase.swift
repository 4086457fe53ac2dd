/// What is said when ways of practice are held against each other on simulated people.
public enum PracticeTrialPhrase: Speakable {
    /// A column heading.
    public enum Column: String, CaseIterable, Sendable {
        case way
        case day
        case answers
        case practised
        case retained
        case known
        case closed
    }

    /// How people practise.
    public enum Way: String, CaseIterable, Sendable {
        case daily
        case ofJob
        case random
        case inFileOrder
    }

    /// What was simulated.
    public struct Trial: Hashable, Sendable {
        public var people: Int
        public var seed: String
        public var job: String
        /// Questions that practice may ask.
        public var questions: Int
        /// Competencies of the job that have questions.
        public var competencies: Int

        /// What was simulated.
        public init(people: Int, seed: String, job: String, questions: Int, competencies: Int) {
            self.people = people
            self.seed = seed
            self.job = job
            self.questions = questions
            self.competencies = competencies
        }
    }

    case column(Column)
    case way(Way)
    case trial(Trial)
    case howToRead
    case screens(person: String)
    /// - Parameter date: Such as `2026-01-31`.
    case screen(day: Int, date: String)
    case laterThatDay(answers: Int, right: Int)
    case screenDiffers(day: Int)
}
