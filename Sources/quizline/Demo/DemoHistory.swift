import ProgressStorage
import QuizCore
import QuizFormat
import Simulation
import Wording

/// Carries out a simulated year: attempts are begun, marked and stored as a server does it.
struct DemoHistory {
    /// How much was stored.
    struct Count {
        var attempts = 0
        var answers = 0
    }

    /// The most requests that wait for the store at once.
    private static let mostAtOnce = 4096

    let store: ProgressStore
    let world: SimulatedWorld
    let beliefs: Sitting.Beliefs
    let languages: [Trainee.ID: LanguageTag]
    private let quizzes: [Quiz.ID: Quiz]
    private let pool: QuestionPool
    private let questions: [DrawnQuestion: Question]

    init(
        _ quizzes: DemoQuizzes,
        of staff: DemoStaff,
        in world: SimulatedWorld,
        store: ProgressStore
    ) {
        let spoilt = quizzes.spoilt
        self.store = store
        self.world = world
        self.beliefs = Sitting.Beliefs(
            understood: [spoilt.wrongKey.name: spoilt.wrongKey],
            unclear: [spoilt.unclear.name]
        )
        self.languages = Dictionary(
            staff.members.map { ($0.trainee.id, $0.language) },
            uniquingKeysWith: { first, _ in first }
        )
        self.quizzes = Dictionary(
            quizzes.bank.quizzes.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.pool = QuestionPool(quizzes.bank.quizzes, framework: quizzes.bank.framework)
        self.questions = Dictionary(
            quizzes.bank.quizzes.flatMap(\.questions).map { (DrawnQuestion($0), $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Stores a year, day by day, so that the log rises with the simulated time.
    ///
    /// - Parameter progress: Told after each day how many attempts of all are stored.
    func store(
        _ year: SimulatedYear,
        language: Language,
        progress: (Int, Int) -> Void
    ) async throws(CommandFailure) -> Count {
        var count = Count()
        var memories: [Trainee.ID: Sitting.Memory] = [:]
        var rest = year.appointments[...]
        while let first = rest.first {
            let day = rest.prefix { $0.start.at.day == first.start.at.day }
            rest = rest.dropFirst(day.count)
            let answers = await self.store(Array(day), from: year.beginning, &memories)
            guard let answers else {
                let phrase = DemoPhrase.storeRefused
                throw CommandFailure(.environment, phrase, in: language)
            }
            count.attempts += day.count
            count.answers += answers
            progress(count.attempts, year.appointments.count)
        }
        return count
    }

    /// Stores the attempts of one day; gives the number of answers, or nil if one was refused.
    private func store(
        _ day: [SimulatedYear.Appointment],
        from beginning: Instant,
        _ memories: inout [Trainee.ID: Sitting.Memory]
    ) async -> Int? {
        let begun = await self.store.perform(day.map { .start(self.start($0)) })
        var facts: [(at: Instant, request: ProgressRequest)] = []
        for result in begun {
            guard case .started(let snapshot) = result, let attempt = self.attempt(snapshot) else {
                return nil
            }
            var sitting = Sitting(
                attempt,
                in: self.world,
                beliefs: self.beliefs,
                memory: memories[attempt.trainee] ?? [:],
                language: self.languages[attempt.trainee] ?? .english,
                beginning: beginning
            )
            facts += sitting.play()
            memories[attempt.trainee] = sitting.memory
        }
        let requests = facts.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element.request)
        var stored: [ProgressResult] = []
        for start in stride(from: 0, to: requests.count, by: Self.mostAtOnce) {
            let end = min(start + Self.mostAtOnce, requests.count)
            stored += await self.store.perform(Array(requests[start..<end]))
        }
        return stored.allSatisfy(\.isStored) ? stored.count(where: \.isAnswer) : nil
    }

    /// The start with what the attempt draws.
    private func start(_ appointment: SimulatedYear.Appointment) -> AttemptStart {
        var start = appointment.start
        if let quiz = self.quizzes[start.quiz] {
            start.drawn = self.pool.draw(for: quiz, seed: start.seed).map(DrawnQuestion.init)
        }
        return start
    }

    private func attempt(_ snapshot: AttemptSnapshot) -> Attempt? {
        let drawn = snapshot.start.drawn.compactMap { self.questions[$0] }
        return self.quizzes[snapshot.start.quiz].map {
            Attempt(snapshot, quiz: $0, drawn: drawn)
        }
    }
}

extension ProgressResult {
    fileprivate var isAnswer: Bool {
        if case .recorded(.stored) = self { true } else { false }
    }

    fileprivate var isStored: Bool {
        switch self {
        case .recorded(.stored), .noted, .finished, .started, .drawn: true
        case .recorded, .failed, .history, .attempt, .evidence, .servings, .waiting, .teams,
            .person, .people, .assignments, .receipted, .ratings, .certificates, .certified:
            false
        }
    }
}
