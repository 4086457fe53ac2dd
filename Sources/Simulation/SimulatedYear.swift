public import QuizCore

/// When simulated people take which quiz in the 365 days before an instant.
///
/// They work on weekdays from 01:00 to 09:00 UTC, which is nine to five in China. Training begins
/// slowly: seven of eight quizzes are taken in the second half of the year.
public struct SimulatedYear: Sendable {
    /// One person begins one quiz.
    public struct Appointment: Equatable, Sendable {
        /// The start as the store takes it, without drawn questions.
        public let start: AttemptStart
    }

    /// A person with the quizzes that are offered to them.
    public struct Person: Sendable {
        fileprivate let id: Trainee.ID
        fileprivate let quizzes: [Quiz]

        /// A person with the quizzes that are offered to them.
        public init(_ id: Trainee.ID, offered quizzes: [Quiz]) {
            self.id = id
            self.quizzes = quizzes
        }
    }

    /// The length in days.
    public static let days = 365
    private static let day: Int64 = 86_400_000
    private static let hour: Int64 = 3_600_000
    /// The chance that a quiz is taken a second time, a month or more later.
    private static let repeated = 0.4

    /// The first instant.
    public let beginning: Instant
    /// By instant, then by person.
    public let appointments: [Appointment]

    /// - Parameters:
    ///   - always: Quizzes that everybody takes to whom they are offered.
    ///   - end: All appointments lie before it, the last by a day.
    public init(
        of people: [Person],
        always: Set<Quiz.ID>,
        seed: UInt64,
        until end: Instant
    ) {
        let beginning = Instant(milliseconds: end.milliseconds - Int64(Self.days) * Self.day)
        self.beginning = beginning
        self.appointments =
            people
            .flatMap { Self.appointments(of: $0, always: always, seed: seed, from: beginning) }
            .sorted { ($0.start.at, $0.start.trainee) < ($1.start.at, $1.start.trainee) }
    }

    private static func appointments(
        of person: Person,
        always: Set<Quiz.ID>,
        seed: UInt64,
        from beginning: Instant
    ) -> [Appointment] {
        var chance = Chance(seed: seed, purpose: "year \(person.id)")
        let diligence = 0.6 + 0.35 * chance.share()
        var times: [(at: Int64, quiz: Quiz)] = []
        for quiz in person.quizzes {
            let takes = chance.happens(diligence) || always.contains(quiz.id)
            let day = Self.day(&chance)
            let later = day + 30 + chance.below(60)
            let again = chance.happens(Self.repeated) && quiz.settings.attempts != 1
            guard takes else { continue }
            times.append((Self.time(on: day, from: beginning, &chance), quiz))
            if again, later < Self.days - 7 {
                times.append((Self.time(on: later, from: beginning, &chance), quiz))
            }
        }
        times.sort { ($0.at, $0.quiz.id) < ($1.at, $1.quiz.id) }
        return Self.apart(times).map { time in
            Appointment(start: Self.start(person.id, time, &chance))
        }
        .numbered
    }

    /// The latest of three days that are equally likely.
    private static func day(_ chance: inout Chance) -> Int {
        (1...3).reduce(0) { latest, _ in max(latest, chance.below(Self.days - 10)) }
    }

    /// Nobody takes two quizzes at once: two hours lie between the beginnings.
    private static func apart(_ times: [(at: Int64, quiz: Quiz)]) -> [(at: Int64, quiz: Quiz)] {
        var earliest = Int64.min
        return times.map { time in
            let at = max(time.at, earliest)
            earliest = at + 2 * Self.hour
            return (at, time.quiz)
        }
    }

    private static func time(on day: Int, from beginning: Instant, _ chance: inout Chance) -> Int64
    {
        let midnight = beginning.milliseconds / Self.day + Int64(day)
        // 1970-01-01 was a Thursday.
        let weekday = (midnight + 4) % 7
        let workday = weekday == 6 ? midnight + 2 : weekday == 0 ? midnight + 1 : midnight
        return workday * Self.day + Self.hour + Int64(chance.below(Int(7 * Self.hour)))
    }

    private static func start(
        _ person: Trainee.ID,
        _ time: (at: Int64, quiz: Quiz),
        _ chance: inout Chance
    ) -> AttemptStart {
        AttemptStart(
            trainee: person,
            quiz: time.quiz.id,
            version: time.quiz.version,
            number: 1,
            seed: chance.word(),
            at: Instant(milliseconds: time.at)
        )
    }
}

extension [SimulatedYear.Appointment] {
    /// The same with the attempts at each quiz counted from 1.
    fileprivate var numbered: Self {
        var counts: [Quiz.ID: Int] = [:]
        return self.map { appointment in
            let start = appointment.start
            counts[start.quiz, default: 0] += 1
            return SimulatedYear.Appointment(
                start: AttemptStart(
                    trainee: start.trainee,
                    quiz: start.quiz,
                    version: start.version,
                    number: counts[start.quiz, default: 1],
                    seed: start.seed,
                    at: start.at
                )
            )
        }
    }
}
